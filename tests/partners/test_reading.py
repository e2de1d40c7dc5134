"""Reading a partner's page: what is seen, said aloud and linked; quick whatever the page does."""

import time

import pytest

from partners.radar.page_words import words_of
from partners.radar.reading import Kind, OutOfDate, Where, what_is_out_of_date

OLD = "0808 168 9276"
LOOKED_FOR = OutOfDate(
    numbers=(OLD, "0808 200 0247"), names=("Kent Women's Refuge Line",), links=("MARAC-1",),
    current_numbers=("08082000333", "08081689111"), current_names=("Kent Women's Refuge Line Plus",),
)  # fmt: skip


def found(html):
    return [(one.kind.value, one.where.value, one.about, one.written) for one in what_is_out_of_date(html, LOOKED_FOR)]


@pytest.mark.parametrize(
    "written",
    [
        "0808 168 9276", "08081689276", "0808 1689276", "+44 808 168 9276", "+44 (0)808 168 9276", "0044 808 168 9276",
        "0808-168-9276", "0808.168.9276", "(0808) 168 9276", "0808\u00a0168\u20099276", "0808\u200b168\u200b9276",
        "0808–168–9276", "０８０８ １６８ ９２７６", "٠٨٠٨ ١٦٨ ٩٢٧٦",
    ],
)  # fmt: skip
def test_a_number_is_found_in_every_spelling(written):
    assert [(kind, about) for kind, _where, about, _written in found(f"<p>Ring {written} now</p>")] == [("number", OLD)]


def test_the_same_digits_in_other_groups_are_the_same_number():
    assert [about for _kind, _where, about, _written in found("<p>0808 2000 247</p>")] == ["0808 200 0247"]


@pytest.mark.parametrize(
    ("html", "where"),
    [
        ("<p><b>0808</b> 168 <i>9276</i></p>", Where.WORDS),
        ('<a href="tel:+448081689276">Ring</a>', Where.LINK),
        ('<a href="sms:0808%20168%209276">Text</a>', Where.LINK),
        ('<img alt="Poster: 0808 168 9276">', Where.DESCRIBED),
        ('<button aria-label="Ring 0808 168 9276">x</button>', Where.DESCRIBED),
        ('<meta name="description" content="Ring 0808 168 9276">', Where.DESCRIBED),
        ('<script type="application/ld+json">{"telephone": "0808 168 9276"}</script>', Where.DESCRIBED),
    ],
)
def test_a_number_is_found_wherever_people_meet_it(html, where):
    assert [one.where for one in what_is_out_of_date(html, LOOKED_FOR)] == [where]


@pytest.mark.parametrize(
    "html",
    [
        "<p>0808 168 9111</p>", "<p>0808 200 0333</p>", "<p>10808168927600</p>", "<p>080816892761</p>",
        "<table><tr><td>0808 168</td><td>9276</td></tr></table>", "<script>ring('0808 168 9276')</script>",
        "<style>.a { content: '08081689276' }</style>", "<!-- 0808 168 9276 -->",
        "<p>Kent Women's Refuge Line Plus</p>",
        "<a href='/forms/MARAC-12.docx'>Form</a>", "",
    ],
)  # fmt: skip
def test_what_is_current_or_unseen_is_not_found(html):
    assert found(html) == []


@pytest.mark.parametrize(
    "written", ["Kent Women’s Refuge Line", "KENT WOMEN'S  REFUGE\nLINE", "Kent <b>Women's</b> Refuge Line"]
)
def test_a_name_is_found_in_every_spelling(written):
    assert [(kind, about) for kind, _w, about, _s in found(f"<p>The {written}.</p>")] == [
        ("name", "Kent Women's Refuge Line")
    ]


def test_an_old_file_is_found_by_its_name():
    assert found('<a href="https://a.example/files/marac-1.docx">The form</a>') == [
        (Kind.LINK.value, Where.LINK.value, "MARAC-1", "https://a.example/files/marac-1.docx")
    ]


def test_an_excerpt_is_short_and_in_whole_words():
    [one] = what_is_out_of_date(f"<p>{'before ' * 100}{OLD}{' after' * 100}</p>", LOOKED_FOR)
    assert len(one.excerpt) <= 120
    assert OLD in one.excerpt
    assert set(one.excerpt.replace(OLD, "").replace("…", " ").split()) == {"before", "after"}


@pytest.mark.parametrize(
    "hostile",
    [
        "0" * 1_000_000, "0 " * 500_000, "<b>" * 300_000, "<a href='tel:" + "1-" * 400_000 + "'>x</a>",
        "0808 168 927" * 80_000, "Kent Women's Refuge " * 50_000, "<" * 300_000, "&#0;" * 200_000,
        "<a href='/k/" * 80_000,
    ],
    ids=range(9),
)  # fmt: skip
def test_a_hostile_page_takes_little_time(hostile):
    started = time.process_time()
    what_is_out_of_date(hostile, LOOKED_FOR)
    words_of(hostile)
    assert time.process_time() - started < 15
