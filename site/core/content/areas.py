"""The twelve districts of Kent, Kent itself, Medway and the whole country, with their ONS codes."""

from django.conf import settings
from wagtail.models import Locale

from core.models import Area

NATIONAL, KENT = "national", "kent"

# slug, name, kind, GSS code, slug of the area it is part of; wider areas first
AREAS = [
    (NATIONAL, "National", Area.Kind.NATIONAL, "", None),
    (KENT, "Kent", Area.Kind.COUNTY, "E10000016", NATIONAL),
    ("medway", "Medway", Area.Kind.UNITARY, "E06000035", NATIONAL),
    ("ashford", "Ashford", Area.Kind.DISTRICT, "E07000105", KENT),
    ("canterbury", "Canterbury", Area.Kind.DISTRICT, "E07000106", KENT),
    ("dartford", "Dartford", Area.Kind.DISTRICT, "E07000107", KENT),
    ("dover", "Dover", Area.Kind.DISTRICT, "E07000108", KENT),
    ("folkestone-and-hythe", "Folkestone and Hythe", Area.Kind.DISTRICT, "E07000112", KENT),
    ("gravesham", "Gravesham", Area.Kind.DISTRICT, "E07000109", KENT),
    ("maidstone", "Maidstone", Area.Kind.DISTRICT, "E07000110", KENT),
    ("sevenoaks", "Sevenoaks", Area.Kind.DISTRICT, "E07000111", KENT),
    ("swale", "Swale", Area.Kind.DISTRICT, "E07000113", KENT),
    ("thanet", "Thanet", Area.Kind.DISTRICT, "E07000114", KENT),
    ("tonbridge-and-malling", "Tonbridge and Malling", Area.Kind.DISTRICT, "E07000115", KENT),
    ("tunbridge-wells", "Tunbridge Wells", Area.Kind.DISTRICT, "E07000116", KENT),
]


def build() -> None:
    """Make the areas that are missing."""
    locale = Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)[0]
    there = {area.slug: area for area in Area.objects.filter(locale=locale)}
    for slug, name, kind, gss_code, wider in AREAS:
        if slug not in there:
            area = Area(slug=slug, name=name, kind=kind, gss_code=gss_code, part_of=there.get(wider), locale=locale)
            area.full_clean()
            area.save()
            there[slug] = area
