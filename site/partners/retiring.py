"""What must not be shown any more: numbers, names, forms that were replaced. The ledger's own and what editors add."""

from dataclasses import dataclass, field

from django.utils import timezone

from core import generation, telephone
from core.ledger import ledger
from core.models import ContactPoint
from home.documents import documents
from partners.models import Retired

DIALLED = (ContactPoint.Channel.PHONE, ContactPoint.Channel.TEXT)


@dataclass(frozen=True)
class OldThings:
    """Each kind of old thing, as we write it, with the words that stand in its place (empty: nothing does)."""

    numbers: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    documents: dict[str, str] = field(default_factory=dict)  # by issue code
    current_numbers: tuple[str, ...] = ()


@generation.per_generation
def old_things() -> OldThings:
    """Return what is retired today (Europe/London). A number that is in use again is not among it."""
    today = timezone.localdate()
    current = {line.value for line in ledger().lines.values() if line.channel in DIALLED}
    numbers = {}
    for point in ContactPoint.objects.filter(channel__in=DIALLED, retired_on__lte=today).order_by("pk"):
        instead = ledger().lines.get(point.key)  # a retired key answers with the line that replaced it
        numbers[point.value] = (point.shown_value(), _in_its_place(instead))
    names = {}
    by_pk = ledger().by_pk
    for row in Retired.objects.filter(since__lte=today).order_by("pk"):
        instead = _in_its_place(by_pk.get(row.instead_id)) or row.instead_words
        if row.kind == Retired.Kind.NAME:
            names[row.words] = instead
        else:
            numbers.setdefault(telephone.digits(row.words), (row.words, instead))
    replaced = {
        version.issue_code: document.current.issue_code
        for document in documents().values()
        for version in document.versions[1:]
    }
    return OldThings(
        numbers={shown: instead for digits, (shown, instead) in numbers.items() if digits not in current},
        names=names,
        documents=replaced,
        current_numbers=tuple(sorted(current)),
    )


def _in_its_place(line) -> str:
    return f"{line.display} ({line.name})" if line else ""


def keep_old_number(sender, instance: ContactPoint, raw: bool = False, **_signal) -> None:
    """Note the old number when an editor types another one over it; it is looked for on partners' pages from then on.

    Called before a contact point is saved, and so in the transaction of the change.
    """
    if raw or not instance.pk or instance.channel not in DIALLED:
        return
    stored = ContactPoint.objects.filter(pk=instance.pk, channel__in=DIALLED).first()
    if stored is None or stored.value == instance.value or stored.confidential:
        return
    still_used = ContactPoint.objects.filter(channel__in=DIALLED, value=stored.value).exclude(pk=stored.pk).exists()
    if not still_used:
        Retired.objects.update_or_create(
            kind=Retired.Kind.NUMBER,
            words=stored.shown_value(),
            defaults={"instead": instance, "since": timezone.localdate()},
        )
