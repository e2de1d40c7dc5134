import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("events", "0003_sessions_of_pages")]
    operations = [
        migrations.AlterField(
            model_name="eventpage",
            name="event",
            field=models.ForeignKey(
                help_text="The facts: dates, places, whom it is for, access. Change them in Events.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="pages",
                to="events.event",
            ),
        ),
        migrations.RemoveField(
            model_name='eventpage',
            name='ends',
        ),
        migrations.RemoveField(
            model_name='eventpage',
            name='starts',
        ),
        migrations.RemoveField(
            model_name='eventpage',
            name='where',
        ),
    ]
