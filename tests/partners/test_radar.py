"""The radar: partners' pages, on servers of this machine, looked at politely and never beyond what they named."""

import gzip
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from campaigns.models import Kit
from core import generation
from partners import mending
from partners.models import FarHost, Finding, Partner, PartnerPage
from partners.radar import rounds
from tests.far_hosts import FarHost as Website
from tests.far_hosts import leads_to, page, raw
from tests.partners.making import make_partner

pytestmark = pytest.mark.django_db

NOW = timezone.now() + timedelta(hours=1)  # later than all that a test makes
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
RETIRED = "0808 168 9276"
SPELLINGS = [
    "0808 168 9276",
    "08081689276",
    "+44 808 168 9276",
    "0808-168-9276",
    "<b>0808</b> 168&nbsp;9276",
    "0044 (0)808 1689276",
    '<a href="tel:+448081689276">Ring us</a>',
    "0808 16 89 276",
]


@pytest.fixture(autouse=True)
def no_rules_are_known():
    rounds._rules.clear()


@pytest.fixture
def website(settings):
    """Open a partner's website that may be asked although it is on this machine."""
    opened = []

    def open_one(pages, allowed=True, **named):
        site = Website(pages, **named).__enter__()
        opened.append(site)
        if allowed:
            settings.FETCH_ALSO_FROM = [*settings.FETCH_ALSO_FROM, site.host_and_port]
        return site

    yield open_one
    for site in opened:
        site.__exit__()


def looks(site, path="/help", minutes=2, start=NOW):
    """Have a partner's page looked at, a minute after its robots.txt."""
    partner = make_partner(site.address(path))
    for minute in range(minutes):
        rounds.look(now=start + minute * MINUTE)
    return partner.pages.get()


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_retired_number_is_found_however_it_is_written(website, spelling):
    looked = looks(website({"/help": page(f"<p>Helpline: {spelling} day and night.</p>")}))
    found = looked.findings.get()
    assert (looked.outcome, found.kind, found.what) == ("old", "number", RETIRED)
    assert found.instead == "0808 168 9111 (Kent domestic abuse helpline)"


@pytest.mark.parametrize(
    "words",
    [
        "0808 168 9111",
        "0808 2000 247",
        "Order 080816892760",
        "Ref 10808168927",
        "<script>var x = '08081689276'</script>",
    ],
)
def test_what_is_current_or_no_number_is_left_alone(website, words):
    looked = looks(website({"/help": page(f"<p>{words}</p>")}))
    assert (looked.outcome, looked.findings.count()) == ("good", 0)


def test_retired_names_replaced_forms_and_old_kits_are_found(website):
    from partners.models import Retired

    Retired.objects.create(kind="name", words="Kent Refuge Line", instead_words="KIDAS")
    Kit.objects.create(
        code="BCDFGHJK", title="December", choice={"page": "00000000-0000-0000-0000-000000000000", "channels": [],
        "area": "both"}, parts=[{"key": "a", "title": "A post", "mark": "x"}],
    )  # fmt: skip
    body = '<p>Ring the KENT Refuge  Line.</p><a href="http://localhost:8000/k/BCDFGHJK/">Posts</a>'
    looked = looks(website({"/help": page(body)}))
    assert list(looked.findings.values_list("kind", "what", "instead").order_by("kind")) == [
        ("kit", "BCDFGHJK", "a new kit from our website"),
        ("name", "Kent Refuge Line", "KIDAS"),
    ]


def test_only_the_page_that_was_named_is_asked_for(website):
    site = website({"/help": page('<a href="/more">More</a><img src="/x.png"><link href="/a.css"> 08081689276')})
    looks(site, minutes=5)
    assert site.paths == ["/robots.txt", "/help"]


def test_a_website_is_asked_once_a_minute_and_a_page_once_a_day(website):
    site = website({"/a": page("a"), "/b": page("b")})
    make_partner(site.address("/a"), site.address("/b"))
    asked = []
    for seconds in range(0, 300, 10):
        rounds.look(now=NOW + timedelta(seconds=seconds))
        asked.append(len(site.asked))
    assert asked[0] == 1 and asked[5] == 1  # robots.txt
    assert asked[6] == 2 and asked[11] == 2  # a page, a minute later
    assert asked[12] == 3 and asked[-1] == 3  # the other page; then nothing
    rounds.look(now=NOW + DAY - MINUTE)
    assert len(site.asked) == 3


@pytest.mark.database
def test_two_workers_share_the_minute(website):
    assert rounds.claim("a.example", NOW)
    assert not rounds.claim("a.example", NOW + timedelta(seconds=59))
    assert rounds.claim("a.example", NOW + MINUTE)
    assert rounds.claim("b.example", NOW)
    assert FarHost.objects.count() == 2


def test_robots_are_obeyed(website):
    robots = page("User-agent: KentMedwayHelp\nDisallow: /help", kind="text/plain")
    site = website({"/robots.txt": robots, "/help": page(RETIRED)})
    looked = looks(site, minutes=5)
    assert site.paths == ["/robots.txt"]
    assert (looked.outcome, looked.findings.count()) == ("not-read", 0)
    assert "robots.txt asks us not to" in looked.trouble
    assert looked.look_again_at > NOW + 6 * DAY


def test_while_robots_cannot_be_had_nothing_is_asked(website):
    site = website({"/robots.txt": page("busy", status=503), "/help": page(RETIRED)})
    looked = looks(site, minutes=5)
    assert site.paths == ["/robots.txt"]
    assert looked.outcome == "not-read"


@pytest.mark.parametrize("where", ["http://127.0.0.1:{port}/private", "http://169.254.169.254/latest/meta-data/"])
def test_a_redirect_into_a_private_network_is_refused(website, where):
    inside = website({"/private": page(RETIRED)}, allowed=False)
    site = website({"/help": leads_to(where.format(port=inside.port))})
    looked = looks(site)
    assert looked.outcome == "not-read"
    assert looked.trouble
    assert inside.asked == []


@pytest.mark.parametrize("address", ["http://127.0.0.1/", "http://169.254.169.254/", "http://localhost/"])
def test_with_the_settings_of_the_real_site_no_private_address_is_asked(address, settings):
    settings.FETCH_ALSO_FROM = []
    partner = make_partner(address)
    rounds.look(now=NOW)
    looked = partner.pages.get()
    assert (looked.outcome, looked.trouble.endswith("leads into a private network, not to a public website.")) == (
        "not-read", True,
    )  # fmt: skip


def test_a_page_that_leads_to_another_website_is_not_read(website):
    other = website({"/": page(RETIRED)}, number="127.0.0.2")
    looked = looks(website({"/help": leads_to(other.address("/"))}))
    assert (looked.outcome, looked.findings.count()) == ("not-read", 0)
    assert "another website" in looked.trouble
    assert other.asked == []


def test_a_page_without_end_is_survived(website, monkeypatch):
    monkeypatch.setattr(rounds, "BYTES", 200_000)
    line = b"<p>" + b"0808 168 92 " * 5000 + b"</p>"
    endless = raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", *[line] * 18_000)  # 1 GB
    looked = looks(website({"/help": endless}))
    assert looked.outcome == "not-read"
    assert "larger than 0.2 MB" in looked.trouble


def test_a_gigabyte_packed_into_little_is_survived(website):
    bomb = gzip.compress(b"0" * 50_000_000)
    looked = looks(website({"/help": page(bomb, Content_Encoding="gzip")}))
    assert "larger than 3 MB" in looked.trouble


def test_a_slow_page_is_given_up(website, monkeypatch):
    monkeypatch.setattr(rounds, "SECONDS", 0.5)

    def drips(visit):
        import time

        visit.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        for _ in range(50):
            visit.wfile.write(b"x")
            visit.wfile.flush()
            time.sleep(0.1)

    looked = looks(website({"/help": drips}))
    assert "took too long" in looked.trouble


def test_what_was_mended_is_gone_and_what_stays_keeps_its_first_day(website):
    site = website({"/help": page(f"{RETIRED} and 01622 111111")})
    from partners.models import Retired

    Retired.objects.create(kind="number", words="01622 111111")
    looked = looks(site)
    assert looked.findings.count() == 2
    site.pages["/help"] = page(RETIRED)
    for minute in range(3):
        rounds.look(now=NOW + DAY + (minute + 2) * MINUTE)
    assert list(looked.findings.values_list("what", "first_seen_at")) == [(RETIRED, NOW + MINUTE)]
    site.pages["/help"] = page("0808 168 9111")
    for minute in range(3):
        rounds.look(now=NOW + 2 * DAY + (minute + 8) * MINUTE)
    looked.refresh_from_db()
    assert (looked.outcome, looked.findings.count()) == ("good", 0)


def test_trouble_keeps_what_was_found_before(website):
    site = website({"/help": page(RETIRED)})
    looked = looks(site)
    site.pages["/help"] = page("down", status=500)
    rounds.look(now=NOW + DAY + 2 * MINUTE)
    rounds.look(now=NOW + DAY + 4 * MINUTE)
    looked.refresh_from_db()
    assert (looked.outcome, looked.findings.count()) == ("not-read", 1)


@pytest.mark.parametrize("why", ["waiting", "rejected", "not allowed", "page not accepted"])
def test_only_accepted_pages_of_partners_who_allow_it_are_looked_at(website, why):
    site = website({"/help": page(RETIRED)})
    state = why if why in Partner.State.values else "approved"
    make_partner(site.address("/help"), state=state, approved=why != "page not accepted", may_look=why != "not allowed")
    assert rounds.look(now=NOW) == 0
    assert site.asked == []


def test_looking_starts_no_new_generation_of_content(website):
    site = website({"/help": page(RETIRED)})
    make_partner(site.address("/help"))
    before = generation.current()
    rounds.look(now=NOW)
    rounds.look(now=NOW + MINUTE)
    assert Finding.objects.exists()
    assert generation.current() == before


def test_a_worker_that_is_to_stop_begins_no_other_page(website):
    make_partner(website({"/help": page("x")}).address("/help"))
    assert rounds.look(go_on=lambda: False, now=NOW) == 0


def test_the_worker_looks(website):
    site = website({"/help": page(RETIRED)})
    make_partner(site.address("/help"))
    call_command("work", "--once")
    assert site.paths == ["/robots.txt"]


def test_nothing_of_the_page_is_kept_but_what_is_old(website):
    looked = looks(
        website({"/help": page(f"<p>Secret words of somebody. {'x ' * 300} {RETIRED} {'y ' * 300} The end</p>")})
    )
    kept = str(list(Finding.objects.values())) + str(PartnerPage.objects.values().get())
    assert "Secret" not in kept and "The end" not in kept
    assert len(looked.findings.get().around) <= 120


# The report


@pytest.mark.parametrize(
    ("pages", "words"), [(0, "No partner page"), (1, "1 partner page still"), (3, "3 partner pages still")]
)
def test_the_report_begins_with_how_many_show_a_retired_number(website, pages, words):
    site = website({f"/{n}": page(RETIRED) for n in range(pages)} | {"/fine": page("fine")})
    make_partner(*[site.address(f"/{n}") for n in range(pages)], site.address("/fine"))
    for minute in range(pages + 3):
        rounds.look(now=NOW + minute * MINUTE)
    found = mending.counts()
    assert mending.heading(found).startswith(words)
    assert (found["pages"], found["numbers"], found["old"]) == (pages + 1, pages, pages)
