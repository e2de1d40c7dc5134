"""Which services and places fit a question, in plain Python, so that every database gives the same answer."""

from collections.abc import Iterable

from core.distances import metres_between
from services_directory.finding import distance
from services_directory.oruk.asking import Question, Spot
from services_directory.oruk.directory import Directory, Item
from services_directory.words import Matcher


def fitting(items: Iterable[Item], question: Question, directory: Directory) -> list[Item]:
    """Return the items that fit all that was asked, in their order; for words, those that fit them best come first."""
    found = [item for item in items if _fits(item, question, directory)]
    if not question.search:
        return found
    matcher = Matcher(question.search, directory.known)
    best = {entry.pk: rank for rank, entry in enumerate(matcher.best([item.entry for item in found]))}
    return sorted((item for item in found if item.entry.pk in best), key=lambda item: best[item.entry.pk])


def _fits(item: Item, question: Question, directory: Directory) -> bool:
    entry = item.entry
    return (
        _has_term(item, question)
        # Without a lowest age it is for all from birth on, and without a highest for all.
        and (question.minimum_age is None or (entry.minimum_age or 0) >= question.minimum_age)
        and (
            question.maximum_age is None
            or (entry.maximum_age is not None and entry.maximum_age <= question.maximum_age)
        )
        and _is_open(item, question)
        and (question.postcode is None or _serves(item, question.postcode, question.proximity, directory))
    )


def _has_term(item: Item, question: Question) -> bool:
    terms = [attribute["taxonomy_term"] for attribute in item.attributes]
    return all(
        wanted is None or any(term[name] == wanted for term in terms)
        for name, wanted in (("id", question.taxonomy_term_id), ("taxonomy_id", question.taxonomy_id))
    )


def _is_open(item: Item, question: Question) -> bool:
    """True when one span of the week, or of an exception, fits the day and both times together."""
    if question.day is None and question.start_time is None and question.end_time is None:
        return True
    start = question.start_time.isoformat() if question.start_time else ""
    end = question.end_time.isoformat() if question.end_time else ""
    return any(
        (question.day is None or question.day in row["byday"].split(","))
        and row["opens_at"] >= start
        and (not end or row["opens_at"] < row["closes_at"] <= end)
        for row in item.schedules
        if "opens_at" in row
    )


def _serves(item: Item, spot: Spot, metres: float | None, directory: Directory) -> bool:
    known = directory.known
    here = [known.slug_of_gss[code] for code in spot.areas if code in known.slug_of_gss]
    # Elsewhere in the country only what is for the whole country helps.
    here = here or [place.slug for place in known.places.values() if place.kind == "national"]
    if all(distance(item.entry, slug, known) is None for slug in here):
        return False
    if metres is None:
        return True
    return item.centre is not None and metres_between(item.centre, spot.centre) <= metres
