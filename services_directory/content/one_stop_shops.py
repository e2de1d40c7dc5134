"""One Stop Shops: thirteen areas, of which our sources give the place and time of one."""

from core.content.areas import AREAS
from core.content.sources import GUIDE, Source
from services_directory.content.row import Row, paragraphs, points
from services_directory.content.terms import DOMESTIC_ABUSE

UNCONFIRMED = "Venue and time to be confirmed by the partnership. Ring first."
MAIDSTONE = Source(
    "Maidstone Borough Council's website, maidstone.gov.uk (no date). What it is: referral and support guide"
)


def _shop(slug: str, area: str) -> Row:
    known = slug == "maidstone"
    line = "medway-helpline" if slug == "medway" else "kent-helpline"
    return Row(
        key=f"one-stop-shop-{slug}",
        title=f"{area} One Stop Shop",
        name=f"{area} One Stop Shop",
        who="One Stop Shop partner agencies",
        summary=f"A place in {area} to drop in and talk to people from more than one service. It is free.",
        what=paragraphs(
            "A One Stop Shop is a drop-in. People from different services are there at the same time. They can give you "
            "advice and support.",
            "It is free and they keep it private.",
        ),
        whom=paragraphs(
            "It is for people who live with domestic abuse. If you only want advice, you do not have to say who you are."
        ),
        next=points(
            "You can ask when you ring:",
            "where it is, and when it is open next",
            "who will be there",
            "can I bring a friend, or my children",
        ),
        yourself=paragraphs("Yes, you can. You do not need an appointment, but ring first, as the details may be old.")
        if known
        else paragraphs("Yes, you can. Ring first and ask where and when it is."),
        needs=("face",),
        areas=(slug,),
        lines=("maidstone-one-stop-shop", line) if known else (line,),
        source=MAIDSTONE if known else GUIDE.saying("It lists no venues and no times"),
        to_confirm="We have not been able to confirm that it still opens at this place and time. Ring first."
        if known
        else UNCONFIRMED,
        ask_by="maidstone-one-stop-shop" if known else line,
        cost="free",
        kinds=DOMESTIC_ABUSE,
        also="drop-in, one stop shop, OSS",
    )


ROWS = [_shop(slug, name) for slug, name, kind, *_rest in AREAS if kind in ("district", "unitary")]
