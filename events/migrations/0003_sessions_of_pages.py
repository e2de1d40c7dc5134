from django.db import migrations


def take_over(apps, schema_editor):
    """Give each page that had its times typed the event and the session that hold them from now on."""
    page_type, event_type, session_type = (apps.get_model("events", name) for name in ("EventPage", "Event", "Session"))
    for page in page_type.objects.filter(event=None):
        event = event_type.objects.create(key=f"{page.slug[:70]}-{page.starts.year}-{page.pk}", name=page.title[:120])
        # Nobody could book these: they stay as what has been or will be held, until an organiser opens them.
        session_type.objects.create(event=event, starts=page.starts, ends=page.ends, capacity=100, state="closed")
        page.event = event
        page.save(update_fields=["event"])


class Migration(migrations.Migration):
    dependencies = [("events", "0002_bookings")]
    operations = [migrations.RunPython(take_over, migrations.RunPython.noop)]
