"""Does what a plan says, in one transaction: drafts for editors, and changes to what nobody has checked."""

from django.conf import settings
from django.db import transaction
from django.utils.html import format_html
from django.utils.text import slugify

from core import telephone
from core.models import Area, ContactPoint, Organisation
from core.quiet_titles import telling_words
from services_directory.importing.planning import Change, Plan, retired_here
from services_directory.importing.understanding import Theirs
from services_directory.models import Need, Service, ServiceContact, ServicePage, ServicesPage

QUIET_TITLE = "A service"
USUAL_NEED = "talk"


@transaction.atomic
def apply(made: Plan, source: str) -> None:
    """Write what `made` says. A new service has a page that nobody sees until an editor publishes it.

    Args:
        made: see `planning.plan`.
        source: where it comes from, for the next editor.
    """
    for theirs in made.new:
        _add(theirs, source)
    for one in made.changed:
        _change(one.service, one.changes, source)


def _change(service: Service, changes: list[Change], source: str) -> None:
    for change in changes:
        if change.field == "areas":
            service.areas = _areas(change.theirs.split(", "))
        elif change.field == "number":
            _add_number(service, *change.theirs, source)
        else:
            setattr(service, change.field, change.theirs)
    service.source = source
    service.full_clean()
    service.save()
    service.save_revision()


def _add(theirs: Theirs, source: str) -> None:
    needs = list(Need.objects.filter(locale__language_code=settings.LANGUAGE_CODE))
    fitting = [need for need in needs if need.label.casefold() in theirs.terms]
    organisation, _made = Organisation.objects.get_or_create(name=(theirs.organisation or theirs.name)[:120])
    service = Service(
        uuid=theirs.id, key=_key(theirs), name=theirs.name, organisation=organisation, status=theirs.status,
        main_need=fitting[0] if fitting else next(need for need in needs if need.code == USUAL_NEED),
        minimum_age=theirs.minimum_age, maximum_age=theirs.maximum_age,
        cost=Service.Cost.FREE if theirs.free else Service.Cost.UNKNOWN, source=source,
    )  # fmt: skip
    service.needs = fitting
    service.areas = _areas(theirs.areas) or Area.objects.filter(
        locale__language_code=settings.LANGUAGE_CODE, kind=Area.Kind.COUNTY
    )
    for digits, name in theirs.numbers:
        if not retired_here(digits):
            _add_number(service, digits, name, source)
    service.full_clean()
    service.save()
    service.save_revision()
    _draft(service, theirs)


def _key(theirs: Theirs) -> str:
    plain = slugify(theirs.name)[:40].strip("-") or "service"
    taken = Service.objects.filter(key=plain).exists()
    return f"{plain}-{theirs.id.hex[:8]}" if taken else plain


def _areas(codes):
    return Area.objects.filter(locale__language_code=settings.LANGUAGE_CODE, gss_code__in=codes)


def _add_number(service: Service, digits: str, name: str, source: str) -> None:
    """Add a telephone number to `service`: the row that the ledger has of it, or a new one that nobody has checked."""
    phone = ContactPoint.Channel.PHONE
    point = ContactPoint.objects.filter(channel=phone, value=digits, retired_on=None).order_by("then_press").first()
    if point is None:
        point = ContactPoint(
            key=f"tel-{digits}", name=(name or f"{service.name}, {telephone.readable(digits)}")[:120],
            channel=phone, value=digits, organisation=service.organisation, source=source,
        )  # fmt: skip
        point.full_clean()
        point.save()
    service.contacts.add(ServiceContact(contact_point=point, sort_order=service.contacts.count()))


def _draft(service: Service, theirs: Theirs) -> None:
    parent = ServicesPage.objects.get(locale__language_code=settings.LANGUAGE_CODE)
    description = theirs.description or "Words are missing."
    first = description.partition(". ")[0][:199].rstrip(".") + "."
    page = ServicePage(
        slug=service.key, title=theirs.name, service=service, summary=first, live=False,
        seo_title=QUIET_TITLE if telling_words(theirs.name) else "",
        what_it_is=format_html("<p>{}</p>", description),
        to_confirm="Taken over from another directory. Nobody has checked it yet.",
    )  # fmt: skip
    parent.add_child(instance=page)
    page.save_revision()
