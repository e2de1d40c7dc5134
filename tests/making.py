"""Makers of rows for tests: only what a test names differs from a plain, valid row."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from core.models import Area, ContactPoint, ContactPointSpan, Organisation, User
from services_directory.models import AbuseKind, Audience, Need, Service, ServiceContact, ServicePage, ServicesPage

_count = iter(range(1, 100_000))


def london(year, month, day, hour=12, minute=0) -> datetime:
    """A moment on the clocks of Kent."""
    return datetime(year, month, day, hour, minute, tzinfo=ZoneInfo("Europe/London"))


def make_user(*rights, name="") -> User:
    """An editor who may log in and has these rights, by their code names."""
    from django.contrib.auth.models import Permission

    user = User.objects.create_user(f"{name or 'editor'}-{next(_count)}@example.org", "a long enough password")
    user.user_permissions.set(Permission.objects.filter(codename__in=["access_admin", *rights]))
    return user


def make_contact(spans=(), **fields) -> ContactPoint:
    """A phone line, open day and night unless `spans` (weekday, opens, closes) say otherwise."""
    n = next(_count)
    plain = {
        "key": f"line-{n}",
        "name": f"Line {n}",
        "channel": "phone",
        "value": f"0808201{n:04}",
        "hours_kind": "weekly" if spans else "always",
        "source": "a test",
        "checked_on": date(2026, 11, 1),
        "checked_by": "Tester",
    }
    point = ContactPoint(**plain | fields)
    point.spans = [
        ContactPointSpan(weekday=day, opens=time.fromisoformat(opens), closes=time.fromisoformat(closes))
        for day, opens, closes in spans
    ]
    point.save()
    return point


def make_service(
    areas=("kent",), needs=("talk",), audiences=(), kinds=(), contacts=None, title="", **fields
) -> ServicePage:
    """A running service for everyone in Kent, with its page; codes and slugs name the rows of the starting content."""
    n = next(_count)
    organisation, _made = Organisation.objects.get_or_create(name="An organisation of tests")
    plain = {
        "key": f"service-{n}",
        "name": title or f"Service {n}",
        "organisation": organisation,
        "main_need": Need.objects.get(code=needs[0]),
        "source": "a test",
        "checked_on": date(2026, 11, 1),
        "checked_by": "Tester",
    }
    service = Service(**plain | fields)
    service.needs = Need.objects.filter(code__in=needs)
    service.areas = Area.objects.filter(slug__in=areas)
    service.audiences = Audience.objects.filter(code__in=audiences)
    service.abuse_kinds = AbuseKind.objects.filter(code__in=kinds)
    contacts = [make_contact()] if contacts is None else contacts
    service.contacts = [ServiceContact(contact_point=point, sort_order=i) for i, point in enumerate(contacts)]
    service.save()
    parent = ServicesPage.objects.get(locale__language_code="en")
    page = ServicePage(
        slug=service.key, title=service.name, service=service, summary="It helps.", what_it_is="<p>It helps people.</p>"
    )
    parent.add_child(instance=page)
    return page
