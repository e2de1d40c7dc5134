"""One Stop Shops: thirteen areas, of which our sources give the place and time of one."""

from core.content.areas import AREAS
from core.content.sources import GUIDE, Source
from services_directory.content.row import Row

UNCONFIRMED = "Venue and time to be confirmed by the partnership. Ring first."


def _shop(slug: str, area: str) -> Row:
    known = slug == "maidstone"
    line = "medway-helpline" if slug == "medway" else "kent-helpline"
    return Row(
        key=f"one-stop-shop-{slug}",
        title=f"{area} One Stop Shop",
        name=f"{area} One Stop Shop",
        who="One Stop Shop partner agencies",
        summary=f"Drop in and talk to several services at once, in {area}.",
        what="<p>People from several services sit in one room. You ask once, and they work it out together. It is free and "
        "private.</p>",
        whom="<p>Anyone who lives with abuse, or did. If you only want advice, you do not have to say who you are.</p>",
        next="<p>You tell one person what you need. They bring in the others who can help.</p>",
        yourself="<p>You do not need an appointment.</p>" if known else "<p>Ring first to ask where and when.</p>",
        needs=("face", "talk", "law"),
        areas=(slug,),
        lines=("maidstone-one-stop-shop", line) if known else (line,),
        source=Source("Maidstone Borough Council's website, maidstone.gov.uk (no date)") if known else GUIDE,
        to_confirm="" if known else UNCONFIRMED,
        ask_by=line,
        cost="free",
        kinds=("da",),
        also="drop-in, one stop shop",
    )


ROWS = [_shop(slug, name) for slug, name, kind, *_rest in AREAS if kind in ("district", "unitary")]
