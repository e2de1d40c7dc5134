"""The pages below a page, as doors."""

from core import generation


def doors_below(page) -> tuple[dict, ...]:
    """Return a door (title, text, url, icon) for each live page below `page`, in the order of the page tree."""
    return _doors_below(page.pk) if page.pk else ()


@generation.per_generation
def _doors_below(pk: int) -> tuple[dict, ...]:
    from home.models import TopicPage

    parent = TopicPage.objects.get(pk=pk)
    below = TopicPage.objects.child_of(parent).live().order_by("path").defer_streamfields()
    return tuple(
        {"title": page.title, "text": page.introduction, "url": page.get_url(), "icon": "info"} for page in below
    )
