"""Areas, organisations and the contact ledger."""

import core.models.areas
import django.db.models.deletion
import modelcluster.fields
import modelsearch.index
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0001_initial'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='ContentGeneration',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token', models.UUIDField(default=uuid.uuid4)),
            ],
        ),
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, unique=True)),
                ('website', models.URLField(blank=True, help_text='Only if you have opened it and it is the right one.')),
            ],
            options={
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='SpokenLanguage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(help_text='BCP 47 code, for example pl, ur or bfi (BSL).', max_length=12, unique=True)),
                ('name', models.CharField(max_length=60, verbose_name='name in English')),
                ('own_name', models.CharField(max_length=60, verbose_name='name in the language itself')),
            ],
            options={
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Area',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('name', models.CharField(max_length=80)),
                ('slug', models.SlugField(help_text='Shown in the address bar, for example “swale”. Do not change it.')),
                ('kind', models.CharField(choices=[('district', 'District, borough or city council'), ('unitary', 'Unitary council'), ('county', 'County'), ('national', 'National')], max_length=12)),
                ('gss_code', models.CharField(blank=True, help_text='The code of the Office for National Statistics, for example E07000113. Postcodes are matched by it.', max_length=9, verbose_name='GSS code')),
                ('valid_from', models.DateField(blank=True, help_text='Empty: always was.', null=True)),
                ('valid_to', models.DateField(blank=True, help_text='The last day this council exists. Empty: no end known.', null=True)),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('part_of', models.ForeignKey(blank=True, help_text='The wider area: services for it are shown to people here, after the local ones.', limit_choices_to=core.models.areas.source_language_only, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='core.area')),
                ('superseded_by', models.ForeignKey(blank=True, help_text='The council that takes its place. Links and postcodes for the old one then lead to the new one.', limit_choices_to=core.models.areas.source_language_only, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaces', to='core.area')),
            ],
            options={
                'ordering': ['name'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ContactPoint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('source', models.CharField(help_text='Where this came from, so that the next editor can look.', max_length=200)),
                ('last_known_on', models.DateField(blank=True, help_text='The date of that source. It does not count as a check.', null=True)),
                ('checked_on', models.DateField(blank=True, help_text='The day somebody asked the owner and heard that it is right. Editing it is not checking it.', null=True)),
                ('checked_by', models.CharField(blank=True, help_text='A role, not a name: “Directory editor”.', max_length=120)),
                ('check_again_on', models.DateField(blank=True, help_text='Only if it must be checked sooner or later than usual.', null=True)),
                ('key', models.SlugField(help_text='A short name that pages and kits refer to, for example kent-helpline. Never change it.', unique=True)),
                ('name', models.CharField(help_text='What readers call it, for example “Kent domestic abuse helpline”.', max_length=120)),
                ('channel', models.CharField(choices=[('phone', 'Telephone'), ('text', 'Text message (SMS)'), ('chat', 'Live chat on the web'), ('email', 'E-mail'), ('video', 'British Sign Language by video'), ('web', 'Web page or form'), ('visit', 'In person, at a place')], max_length=8)),
                ('value', models.CharField(blank=True, help_text='Digits with the 0 at the start, a whole e-mail address, or a web address with https://. Empty for a place.', max_length=200, verbose_name='number, e-mail or web address')),
                ('shown_as', models.CharField(blank=True, help_text='Only if people know the number in other groups, for example four, four and three. Same digits.', max_length=40)),
                ('then_press', models.CharField(blank=True, help_text='Digits to press when asked, for example 55 after 999.', max_length=6)),
                ('emergency', models.BooleanField(default=False, help_text='Shown first, in red, and never with “may be open”.', verbose_name='emergency number')),
                ('place_name', models.CharField(blank=True, help_text='For example “Trinity House”.', max_length=120)),
                ('street', models.CharField(blank=True, max_length=160)),
                ('town', models.CharField(blank=True, max_length=80)),
                ('postcode', models.CharField(blank=True, max_length=8)),
                ('confidential', models.BooleanField(default=False, help_text='A refuge, for example. Its address is then shown nowhere: no page, no search, no feed, no map.', verbose_name='confidential place')),
                ('hours_kind', models.CharField(choices=[('unknown', 'Not known'), ('always', '24 hours, every day'), ('weekly', 'These hours each week'), ('none', 'No hours: a web page or mailbox')], default='unknown', max_length=8, verbose_name='opening hours')),
                ('bank_holidays', models.CharField(choices=[('unknown', 'Not known'), ('as-usual', 'Open as usual'), ('closed', 'Closed')], default='unknown', max_length=8)),
                ('closed_until', models.DateField(blank=True, help_text='Closed for now: the day it opens again.', null=True)),
                ('hours_note', models.CharField(blank=True, help_text='Shown with the hours, for example “Our sources do not agree”.', max_length=200)),
                ('cost', models.CharField(choices=[('unknown', 'Not known'), ('free', 'Free'), ('standard', 'Cost of an ordinary call or message')], default='unknown', max_length=8)),
                ('interpreters', models.CharField(choices=[('unknown', 'Not known'), ('yes', 'Yes'), ('no', 'No')], default='unknown', max_length=7, verbose_name='interpreters on request')),
                ('relay_uk', models.CharField(choices=[('unknown', 'Not known'), ('yes', 'Yes'), ('no', 'No')], default='unknown', max_length=7, verbose_name='Relay UK')),
                ('shows_on_bill', models.CharField(choices=[('unknown', 'Not known'), ('yes', 'Yes'), ('no', 'No')], default='unknown', help_text="Some people's bills are read by the person who hurts them.", max_length=7, verbose_name='may show on a phone bill')),
                ('answered_by_person', models.CharField(choices=[('unknown', 'Not known'), ('yes', 'Yes'), ('no', 'No')], default='unknown', max_length=7, verbose_name='answered by a person')),
                ('anonymous', models.CharField(choices=[('unknown', 'Not known'), ('yes', 'Yes'), ('no', 'No')], default='unknown', max_length=7, verbose_name='you can stay anonymous')),
                ('retired_on', models.DateField(blank=True, help_text='From this day it is not shown any more. It is kept.', null=True)),
                ('area', models.ForeignKey(blank=True, limit_choices_to=core.models.areas.source_language_only, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.area')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('owner_person', models.ForeignKey(blank=True, help_text='Never shown to readers.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='editor who looks after it')),
                ('replaced_by', models.ForeignKey(blank=True, help_text='Pages that show the old one then show this one.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaces', to='core.contactpoint')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contact_points', to='core.organisation', verbose_name='who answers')),
                ('owner_organisation', models.ForeignKey(blank=True, help_text='The organisation that can say whether this is still right.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.organisation', verbose_name='owner')),
                ('languages', modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Spoken or signed by those who answer.', to='core.spokenlanguage')),
            ],
            options={
                'ordering': ['name'],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='ContactPointDatedHours',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('first_day', models.DateField()),
                ('last_day', models.DateField()),
                ('opens', models.TimeField(blank=True, help_text='Empty: closed on these days.', null=True)),
                ('closes', models.TimeField(blank=True, null=True)),
                ('contact_point', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='dated_hours', to='core.contactpoint')),
            ],
            options={
                'ordering': ['first_day'],
            },
        ),
        migrations.CreateModel(
            name='ContactPointSpan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('weekday', models.PositiveSmallIntegerField(choices=[(0, 'Monday'), (1, 'Tuesday'), (2, 'Wednesday'), (3, 'Thursday'), (4, 'Friday'), (5, 'Saturday'), (6, 'Sunday')], verbose_name='day')),
                ('opens', models.TimeField(help_text='For example 09:30.')),
                ('closes', models.TimeField(help_text='For example 17:00. Midnight is 00:00. Earlier than it opens: the next day.')),
                ('agreed', models.BooleanField(default=True, help_text='Untick when sources disagree: pages then say “may be open”.', verbose_name='all sources agree')),
                ('contact_point', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='spans', to='core.contactpoint')),
            ],
            options={
                'ordering': ['weekday', 'opens'],
            },
        ),
        migrations.AddConstraint(
            model_name='area',
            constraint=models.UniqueConstraint(fields=('slug', 'locale'), name='area_slug_once_per_language'),
        ),
        migrations.AddConstraint(
            model_name='area',
            constraint=models.UniqueConstraint(condition=models.Q(('gss_code', ''), _negated=True), fields=('gss_code', 'locale'), name='area_gss_once_per_language'),
        ),
        migrations.AlterUniqueTogether(
            name='area',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AddConstraint(
            model_name='contactpoint',
            constraint=models.UniqueConstraint(condition=models.Q(models.Q(('value', ''), _negated=True), ('retired_on', None)), fields=('channel', 'value', 'then_press'), name='one_row_for_each_contact_value', violation_error_message='This number, e-mail or address is in the ledger already. Use that row.'),
        ),
        migrations.AddConstraint(
            model_name='contactpoint',
            constraint=models.CheckConstraint(condition=models.Q(('channel', 'visit'), models.Q(('value', ''), _negated=True), _connector='OR'), name='contact_value_or_place', violation_error_message='Enter the number, e-mail or web address.'),
        ),
    ]
