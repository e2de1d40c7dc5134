"""Choosing events by whom they are for and what they are about: short codes in the address that tell nothing (QE15)."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from events.models import Event, EventTopic


@dataclass(frozen=True)
class Choice:
    """What a reader asked for; empty is everything."""

    audience: str = ""
    topic: str = ""

    def query(self) -> str:
        """Return the address's query, with its question mark when there is one."""
        chosen = {"for": self.audience, "topic": self.topic}
        query = urlencode({name: value for name, value in chosen.items() if value})
        return f"?{query}" if query else ""

    def fits(self, event: Event, topics: frozenset[str]) -> bool:
        """True when `event`, which is about `topics` (codes), is among what was asked for."""
        return self.audience in ("", event.audience) and (not self.topic or self.topic in topics)


def audiences() -> dict[str, str]:
    return {Event.Audience.PUBLIC: _("Everyone"), Event.Audience.PROFESSIONALS: _("Professionals")}


def topic_labels(locale) -> dict[str, str]:
    """Return what each topic is called in `locale`, or in English where nobody has translated it."""
    own = {topic.translation_key: topic.label for topic in EventTopic.objects.filter(locale=locale)}
    source = EventTopic.objects.filter(locale__language_code="en").order_by("label")
    return {topic.code: own.get(topic.translation_key, topic.label) for topic in source}


def topics_of(events: list[Event]) -> dict[int, frozenset[str]]:
    """Return the codes of the topics of each of `events`, by the event's key, in one statement."""
    through = Event.topics.through.objects.filter(event__in=events)
    codes: dict[int, set[str]] = {event.pk: set() for event in events}
    for pk, code in through.values_list("event_id", "eventtopic__code"):
        codes[pk].add(code)
    return {pk: frozenset(found) for pk, found in codes.items()}


def choice_from(query, labels: dict[str, str]) -> Choice:
    """Return what a query asks for; values that nobody knows are left out."""
    audience, topic = query.get("for", ""), query.get("topic", "")
    return Choice(audience if audience in Event.Audience.values else "", topic if topic in labels else "")


def panel(choice: Choice, labels: dict[str, str], here: str) -> dict:
    """Return the arguments of components/filter_panel.html and chosen_filters.html."""
    groups = [
        _group("for", _("Who it is for"), _("Anyone"), choice.audience, audiences()),
        _group("topic", _("What it is about"), _("Anything"), choice.topic, labels),
    ]
    chosen = [
        {"label": label, "remove_url": here + replace(choice, **{field: ""}).query()}
        for field, label in (
            ("audience", audiences().get(choice.audience)),
            ("topic", labels.get(choice.topic)),
        )
        if label
    ]
    return {"groups": groups, "chosen": chosen, "action": here}


def _group(name: str, label: str, anything: str, chosen: str, options: dict[str, str]) -> dict:
    rows = [{"value": "", "label": anything, "selected": not chosen}]
    rows += [{"value": code, "label": words, "selected": code == chosen} for code, words in options.items()]
    return {"name": name, "label": label, "options": rows}
