"""The contact ledger as it starts. Nothing here was checked with its owner, so every row says where it came from."""

from dataclasses import dataclass
from datetime import date, time

from django.conf import settings

from core.content.organisations import organisation
from core.content.sources import GUIDE, REPORT, SLIDES, Source
from core.models import Area, ContactPoint, ContactPointSpan, SpokenLanguage

MON, TUE, WED, THU, FRI = range(5)
WEEKDAYS = (MON, TUE, WED, THU, FRI)
NOBODY_WAITS = {"channel": "web", "hours_kind": "none"}
MAILBOX = {"channel": "email", "hours_kind": "none"}
POSTER = Source("Poster in slides made in late 2023 (no day given)")

# The guide and the schools' website name different hours: what both say is agreed, what one says is not.
MEDWAY_AGREED = [(day, "09:30", "11:30", True) for day in (MON, TUE, WED, FRI)]
MEDWAY_NOT_AGREED = [(day, "12:30", "14:30", False) for day in (MON, TUE, WED, THU)] + [(THU, "09:30", "11:30", False)]


@dataclass(frozen=True)
class Row:
    """One contact point. `spans`: (weekday, opens, closes, all sources agree)."""

    key: str
    name: str
    who: str
    fields: dict
    source: Source
    spans: tuple = ()
    languages: tuple[str, ...] = ("en",)
    area: str = ""
    owner: str = ""
    replaced_by: str = ""


def phone(value: str, **more) -> dict:
    return {"channel": "phone", "value": value, **more}


ROWS = [
    Row("emergency", "Emergency: police, ambulance or fire", "Kent Police",
        phone("999", emergency=True, hours_kind="always", cost="free"),
        SLIDES.saying("Also in the referral and support guide. That the call is free: Ofcom")),
    Row("silent-solution", "Emergency, if you cannot speak (Silent Solution)", "Kent Police",
        phone("999", then_press="55", emergency=True, hours_kind="always", cost="free",
              hours_note="From a mobile. It is for people who cannot speak."),
        Source("Public advice, as on Ashford Borough Council's website, ashford.gov.uk (no date)")),
    Row("bsl-999", "Emergency in British Sign Language (999 BSL)", "999 BSL",
        {"channel": "video", "value": "https://999bsl.co.uk", "emergency": True, "hours_kind": "always",
         "hours_note": "There is an app too."},
        POSTER.saying("The hours are those of the emergency number"), languages=("bfi",)),
    Row("signlive", "SignLive: ring through a British Sign Language interpreter", "SignLive",
        {"channel": "video", "value": "https://signlive.co.uk", "hours_note": "Our source gives no hours."},
        POSTER.saying("It is printed beside the numbers for Kent and Medway"), languages=("bfi",)),
    Row("police-101", "Police, when it is not an emergency", "Kent Police",
        phone("101", hours_kind="always"),
        GUIDE.saying("It is for all calls that are not an emergency")),
    Row("kent-helpline", "Kent domestic abuse helpline", "Victim Support",
        phone("0808 168 9111", hours_kind="always", relay_uk="yes"),
        REPORT.saying("The number is on its poster. The hours are in the referral and support guide, which has no date"),
        languages=("en", "bfi")),
    Row("kent-live-chat", "Victim Support live chat", "Victim Support",
        {"channel": "chat", "value": "https://www.victimsupport.org.uk", "hours_note": "Our sources give no hours."},
        GUIDE.saying("The address is on a poster of late 2023")),
    Row("kent-helpline-old", "Victim Support in Kent (old number)", "Victim Support",
        phone("0808 168 9276", hours_kind="weekly", retired_on=date(2026, 11, 22)),
        Source("Still on public pages. No source says when it ended, so it is retired from the day the sources were "
               "gathered, 22 November 2026"),
        spans=tuple((day, "08:00", "20:00", True) for day in WEEKDAYS), replaced_by="kent-helpline"),
    Row("medway-helpline", "Medway Domestic Abuse Service", "Oasis Domestic Abuse Service",
        phone("0800 917 9948", hours_kind="weekly",
              hours_note="Our sources do not agree about these hours. They have not been confirmed."),
        REPORT.saying("The number is on its poster. Hours: the referral and support guide, and kelsi.org.uk (no dates)"),
        spans=(*MEDWAY_AGREED, *MEDWAY_NOT_AGREED)),
    Row("medway-email", "Medway Domestic Abuse Service, by e-mail", "Oasis Domestic Abuse Service",
        {**MAILBOX, "value": "helpline@oasisdaservice.org"}, GUIDE),
    Row("sarc-weekdays", "Sexual Assault Referral Centre, on weekdays", "Sexual Assault Referral Centre (SARC)",
        phone("01622 726461", hours_kind="weekly"), GUIDE,
        spans=tuple((day, "09:00", "17:00", True) for day in WEEKDAYS)),
    Row("sarc-out-of-hours", "Sexual Assault Referral Centre, at other times", "Sexual Assault Referral Centre (SARC)",
        phone("0800 133 7432", hours_note="For times when the weekday number is closed. Our source gives no exact hours."),
        GUIDE),
    Row("respect", "Respect phoneline", "Respect",
        phone("0808 802 4040", hours_note="Our source gives no hours."), GUIDE),
    Row("respect-email", "Respect phoneline, by e-mail", "Respect",
        {**MAILBOX, "value": "info@respectphoneline.org.uk"}, GUIDE),
    Row("galop", "Galop, for LGBT+ people", "Galop",
        phone("0800 999 5428", hours_note="Our source gives no hours."), GUIDE),
    Row("karma-nirvana", "Karma Nirvana, about abuse in the name of honour", "Karma Nirvana",
        phone("0800 5999 247", shown_as="0800 5999 247", hours_note="Our source gives no hours."), GUIDE),
    Row("forced-marriage-unit", "Forced marriage helpline", "Forced Marriage helpline",
        phone("020 7008 0151", hours_note="Our source gives no hours."), GUIDE),
    Row("forced-marriage-email", "Forced marriage helpline, by e-mail", "Forced Marriage helpline",
        {**MAILBOX, "value": "fmu@fco.gov.uk",
         "hours_note": "This address is from an older paper and may have changed. Ring to ask."}, GUIDE),
    Row("national-helpline", "National Domestic Abuse Helpline", "Refuge",
        phone("0808 2000 247", shown_as="0808 2000 247", hours_kind="always",
              hours_note="You can also use British Sign Language by video. We do not know at which hours."),
        Source("kent.gov.uk, and an older copy of domesticabuseservices.org.uk (no dates)"), languages=("en", "bfi")),
    Row("maidstone-one-stop-shop", "Maidstone One Stop Shop", "One Stop Shop partner agencies",
        {"channel": "visit", "place_name": "Trinity House", "street": "20 Church Street", "town": "Maidstone",
         "postcode": "ME14 1LY", "hours_kind": "weekly", "hours_note": "You do not need an appointment."},
        Source("Maidstone Borough Council's website, maidstone.gov.uk (no date)"),
        spans=((TUE, "09:30", "11:30", True),), area="maidstone", owner="Maidstone Borough Council"),
    Row("refuges", "Refuges in Kent", "Kent Integrated Domestic Abuse Service (KIDAS)",
        {"channel": "visit", "confidential": True}, GUIDE.saying("Addresses are never held here"), area="kent"),
    Row("sass-email", "Safe Accommodation Support Service, by e-mail", "Project Salus CIC",
        {**MAILBOX, "value": "SASS@salusgroup.org.uk"}, SLIDES),
    Row("sass-consultation", "Safe Accommodation Support Service, to talk over a child's needs", "Project Salus CIC",
        phone("01303 817470", hours_note="Our source gives no hours."), SLIDES),
    Row("interventions-alliance-web", "Interventions Alliance, healthy relationships", "Interventions Alliance",
        {**NOBODY_WAITS,
         "value": "https://interventionsalliance.com/services/healthy-relationships-and-cobi-interventions/"}, GUIDE),
    Row("masip-email", "Interventions Alliance, at a Kent Police e-mail address", "Interventions Alliance",
        {**MAILBOX, "value": "MASIP@kent.police.uk",
         "hours_note": "This mailbox is at Kent Police."}, GUIDE),
]  # fmt: skip


def build() -> None:
    """Make the contact points that are missing."""
    there = {point.key: point for point in ContactPoint.objects.all()}
    languages = {language.code: language for language in SpokenLanguage.objects.all()}
    areas = {area.slug: area for area in Area.objects.filter(locale__language_code=settings.LANGUAGE_CODE)}
    for row in sorted(ROWS, key=lambda row: bool(row.replaced_by)):
        if row.key not in there:
            there[row.key] = _make(row, there, languages, areas)


def _make(row: Row, there: dict, languages: dict, areas: dict) -> ContactPoint:
    point = ContactPoint(
        key=row.key, name=row.name, organisation=organisation(row.who), source=row.source.words,
        owner_organisation=organisation(row.owner or row.who), last_known_on=row.source.known_on,
        area=areas[row.area] if row.area else None, replaced_by=there.get(row.replaced_by), **row.fields,
    )  # fmt: skip
    point.languages = [languages[code] for code in row.languages if code in languages]
    for weekday, opens, closes, agreed in row.spans:
        span = ContactPointSpan(
            weekday=weekday, opens=time.fromisoformat(opens), closes=time.fromisoformat(closes), agreed=agreed
        )
        span.full_clean(exclude=["contact_point"])
        point.spans.add(span)
    point.full_clean()
    point.save()
    return point
