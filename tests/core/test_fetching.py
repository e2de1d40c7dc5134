"""A far page is asked for politely, and nothing that it does or says leads us astray or holds us up."""

import gzip
import time
from datetime import timedelta

import pytest
from django.utils import timezone

from core.fetching import Page, Refused, TooLarge, TooSlow, Unreachable, fetch, robots_allow, seconds_to_wait
from core.fetching.addresses import is_public
from tests.far_hosts import FarHost, certificate_for, leads_to, looked_up, page, raw

HTML = ["text/html"]
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.fixture
def far(settings):
    """Return a function that opens a website on this machine which may be asked."""
    opened = []

    def open_one(pages, **named):
        host = FarHost(pages, **named).__enter__()
        opened.append(host)
        settings.FETCH_ALSO_FROM = [*settings.FETCH_ALSO_FROM, host.host_and_port]
        return host

    yield open_one
    for host in opened:
        host.__exit__()


# What comes


def test_a_page_comes_with_its_address_kind_words_and_moment(far):
    host = far({"/a?b=1": page("<p>Grüße")})
    before = timezone.now()
    got = fetch(host.address("/a?b=1#part"), kinds=HTML)
    expected = Page(host.address("/a?b=1"), 200, "text/html", "<p>Grüße".encode(), got.at, "utf-8")
    assert got == expected
    assert got.text == "<p>Grüße"
    assert before <= got.at <= timezone.now()


def test_we_say_who_asks_and_nothing_else_even_after_a_cookie_and_a_redirect(far, settings, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    settings.FETCH_AGENT = "OurSite/1.0 (+https://help.example.org/contact/)"
    host = far({"/": page("", status=302, Location="/next", Set_Cookie="who=you"), "/next": page("here")})
    fetch(host.address(), kinds=["text/html", "application/json"])
    ours = {
        "Host": host.host_and_port,
        "User-Agent": settings.FETCH_AGENT,
        "Accept": "text/html, application/json",
        "Accept-Encoding": "gzip",
    }
    assert host.asked == [("/", ours), ("/next", ours)]


@pytest.mark.parametrize(
    ("kind", "body", "text"),
    [
        ("text/html; charset=iso-8859-1", "caf\u00e9 \u201cso\u201d".encode("cp1252"), "café “so”"),
        ("text/html", b"<meta charset='windows-1252'>caf\xe9", "<meta charset='windows-1252'>café"),
        ("text/html; charset=punycode", "café".encode(), "café"),
        ("text/html; charset=zip", "café".encode(), "café"),
        ("text/html; charset=no-such", b"caf\xe9", "caf\ufffd"),
        ("text/html", "\ufeffcafé".encode(), "café"),
    ],
)
def test_words_are_read_in_the_encoding_that_the_page_means(far, kind, body, text):
    assert fetch(far({"/": page(body, kind=kind)}).address()).text == text


def test_a_packed_page_is_unpacked(far):
    host = far({"/": page(gzip.compress(b"hello " * 1000), Content_Encoding="gzip")})
    assert fetch(host.address()).body == b"hello " * 1000


def test_redirects_are_followed_five_times(far):
    pages = {f"/{n}": leads_to(f"/{n + 1}", status) for n, status in enumerate([301, 302, 303, 307, 308])}
    host = far(pages | {"/5": page("there")})
    assert fetch(host.address("/0")).address == host.address("/5")


# Where we do not ask


@pytest.mark.parametrize(
    "address",
    [
        "", "example.org", "ftp://example.org/", "file:///etc/passwd", "javascript:alert(1)", "https://", "http:///x",
        "https://me:secret@example.org/", "https://me@example.org/", "https://example.org\\@127.0.0.1/",
        "https://exam ple.org/", "https://example.org/\r\nHost: other", "https://example.org:8080/",
        "https://example.org:99999/", "https://[::1", "https://intranet/", "https://-x.example.org/",
    ],
)  # fmt: skip
def test_only_a_plain_address_of_the_web_is_asked(address, monkeypatch):
    looks = looked_up(monkeypatch, {"example.org": [["93.184.215.14"]]})
    with pytest.raises(Refused):
        fetch(address)
    assert looks == []


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.1", "127.0.1", "0177.0.0.1", "0x7f.0.0.1", "0x7f000001", "2130706433", "017700000001",
        "127.0.0.1.", "[2606:4700:4700::1111%25eth0]",
        "①②⑦.⓪.⓪.①", "１２７.0.0.1", "%31%32%37.0.0.1", "0", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1",
        "100.64.0.1", "169.254.169.254", "198.51.100.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
        "198.18.0.1", "192.0.2.1",
        "[::]", "[::1]", "[fe80::1]", "[fe80::1%25eth0]", "[fc00::1]", "[fec0::1]", "[ff02::1]", "[2001:db8::1]",
        "[::ffff:127.0.0.1]", "[::ffff:a9fe:a9fe]", "[::127.0.0.1]", "[2002:7f00:1::]", "[64:ff9b::a9fe:a9fe]",
        "[64:ff9b:1::7f00:1]", "[2001:0:7f00:1::]", "localhost", "08.8.8.8", "1.1", "0x1010101",
    ],
)  # fmt: skip
def test_no_spelling_of_a_private_or_odd_number_is_asked(host):
    for address in (f"http://{host}/", f"https://{host}:443/"):
        with pytest.raises(Refused):
            fetch(address)


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("1.1.1.1", True), ("2606:4700:4700::1111", True), ("::ffff:1.1.1.1", True), ("64:ff9b::101:101", True),
        ("2002:101:101::", True), ("10.0.0.1", False), ("::ffff:10.0.0.1", False), ("4000::1", False),
    ],
)  # fmt: skip
def test_a_number_is_public_when_the_internet_can_reach_it(number, public):
    assert is_public(number) is public


@pytest.mark.parametrize("numbers", [["10.0.0.1"], ["93.184.215.14", "127.0.0.1"], ["93.184.215.14", "::1"]])
def test_a_name_is_asked_only_if_each_of_its_numbers_is_public(monkeypatch, numbers):
    looked_up(monkeypatch, {"far.example": [numbers]})
    with pytest.raises(Refused, match="leads into a private network"):
        fetch("http://far.example/")


def test_a_redirect_into_a_private_place_is_refused_before_anything_is_asked_there(far):
    with FarHost({"/": page("secret")}) as inside:
        for target in (
            inside.address(),
            "http://169.254.169.254/latest/meta-data/",
            "http://[::1]/",
            "file:///etc/passwd",
        ):
            with pytest.raises(Refused):
                fetch(far({"/": leads_to(target)}).address())
        assert inside.asked == []


def test_a_name_is_looked_up_once_so_that_it_cannot_change_its_mind(far, settings, monkeypatch):
    host = far({"/": page("the checked one")})
    looks = looked_up(monkeypatch, {"far.example": [["127.0.0.1"], ["127.0.0.2"]]})
    settings.FETCH_ALSO_FROM = [f"far.example:{host.port}"]
    with FarHost({"/": page("the other")}, number="127.0.0.2", port=host.port) as other:
        assert fetch(f"http://far.example:{host.port}/").text == "the checked one"
        assert (looks, other.asked) == (["far.example"], [])
    assert host.asked[0][1]["Host"] == f"far.example:{host.port}"


def test_the_next_number_is_tried_when_one_does_not_answer(far, settings, monkeypatch):
    host = far({"/": page("here")})
    looked_up(monkeypatch, {"far.example": [["127.0.0.3", "127.0.0.1"]]})
    settings.FETCH_ALSO_FROM = [f"far.example:{host.port}"]
    assert fetch(f"http://far.example:{host.port}/").text == "here"


# Certificates


def test_a_certificate_has_to_be_of_the_name_that_was_asked(far, settings, monkeypatch, tmp_path):
    certificate = certificate_for("far.example", tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "public.pem"))
    host = far({"/": page("safe"), "/down": leads_to("http://far.example/")}, certificate=certificate)
    looked_up(monkeypatch, {"far.example": [["127.0.0.1"]], "other.example": [["127.0.0.1"]]})
    settings.FETCH_ALSO_FROM = [f"{name}.example:{host.port}" for name in ("far", "other")]
    assert fetch(f"https://far.example:{host.port}/").text == "safe"
    with pytest.raises(Unreachable, match="could not prove by a valid certificate"):
        fetch(f"https://other.example:{host.port}/")
    with pytest.raises(Refused, match="without encryption"):
        fetch(f"https://far.example:{host.port}/down")
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(Unreachable, match="could not prove by a valid certificate"):
        fetch(f"https://far.example:{host.port}/")


# What we do not take


@pytest.mark.parametrize(
    ("pages", "fault", "words"),
    [
        ({}, Unreachable, r"says that there is no such page \(404\)"),
        ({"/": page("", status=403)}, Unreachable, r"does not let us read this page \(403\)"),
        ({"/": page("", status=429)}, Unreachable, r"asks us to come less often \(429\)"),
        ({"/": page("", status=503)}, Unreachable, r"could not give us the page \(503\)"),
        ({"/": leads_to("/")}, Unreachable, "leads on and on"),
        ({"/": page("", status=302)}, Unreachable, "leads on and on"),
        ({"/": leads_to("http://[")}, Refused, "not an address of a web page"),
        ({"/": page("%PDF", kind="application/pdf")}, Refused, "gave “application/pdf” instead of text/html"),
        ({"/": page("", kind="<script>")}, Refused, "gave something without a kind"),
        ({"/": page("x", Content_Encoding="br")}, Refused, "packs its pages"),
        ({"/": page("x", Content_Encoding="gzip, gzip")}, Refused, "packs its pages"),
        ({"/": page("not packed at all", Content_Encoding="gzip")}, Unreachable, "stopped in the middle"),
        ({"/": raw(HEAD + b"Content-Length: 10\r\n\r\nshort")}, Unreachable, "stopped in the middle"),
        ({"/": raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n")}, Unreachable, "stopped in the middle"),
        ({"/": raw(b"SSH-2.0-OpenSSH\r\n")}, Unreachable, "does not answer"),
        ({"/": raw(b"")}, Unreachable, "does not answer"),
    ],
)
def test_each_trouble_is_one_plain_sentence(far, pages, fault, words):
    with pytest.raises(fault, match=words):
        fetch(far(pages).address(), kinds=HTML)


def test_a_status_can_be_asked_of_the_fault(far):
    with pytest.raises(Unreachable) as told:
        fetch(far({}).address())
    assert told.value.status == 404
    with pytest.raises(Unreachable, match="No website is called") as told:
        fetch("http://no-such-host.invalid/")
    assert told.value.status is None


@pytest.mark.parametrize(
    "answer",
    [
        raw(HEAD + b"\r\n", b"x" * 65_536, forever=True),
        raw(HEAD + b"Content-Length: 1000000000\r\n\r\n", b"x" * 65_536, forever=True),
        raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"10000\r\n" + b"x" * 65_536 + b"\r\n", forever=True),
        page(gzip.compress(bytes(100_000_000)), Content_Encoding="gzip"),
    ],
    ids=["endless", "a gigabyte", "endless in chunks", "gzip bomb"],
)
def test_what_is_too_large_is_left_at_the_limit(far, answer):
    start = time.monotonic()
    with pytest.raises(TooLarge, match=r"larger than 0\.1 MB"):
        fetch(far({"/": answer}).address(), bytes_at_most=100_000, seconds_at_most=20)
    assert time.monotonic() - start < 5


def test_the_limit_itself_is_not_too_large(far):
    host = far({"/": page("x" * 1000)})
    assert len(fetch(host.address(), bytes_at_most=1000).body) == 1000
    with pytest.raises(TooLarge):
        fetch(host.address(), bytes_at_most=999)


@pytest.mark.parametrize(
    "answer",
    [
        raw(b"", every=30),
        raw(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n", every=0.05, forever=True),
        raw(HEAD, b"a", every=0.05, forever=True),
        raw(HEAD + b"\r\n", b"a", every=0.05, forever=True),
        raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n5;", b"a", every=0.05, forever=True),
    ],
    ids=["silence", "headers", "one long header", "body", "a chunk's size"],
)
def test_who_drips_is_left_when_the_time_is_over(far, answer):
    start = time.monotonic()
    with pytest.raises(TooSlow, match="took too long"):
        fetch(far({"/": answer}).address(), seconds_at_most=0.6)
    assert 0.5 < time.monotonic() - start < 2


def test_redirects_share_one_time(far):
    def slowly(visit):
        time.sleep(0.3)
        leads_to("/")(visit)

    start = time.monotonic()
    with pytest.raises(TooSlow):
        fetch(far({"/": slowly}).address(), seconds_at_most=0.7)
    assert time.monotonic() - start < 1.5


# Manners


def test_robots_txt_is_kept_and_asked_for_once_in_a_round(far, settings):
    settings.FETCH_AGENT = "KentMedwayHelp/1.0 (+https://help.example.org/contact/)"
    rules = "User-agent: *\nDisallow: /\n\nUser-agent: kentmedwayhelp\nDisallow: /private/\n"
    host, known = far({"/robots.txt": page(rules, kind="text/plain")}), {}
    answers = [robots_allow(host.address(path), known) for path in ("/", "/private/a", "/public")]
    assert (answers, host.paths) == ([True, False, True], ["/robots.txt"])


def test_a_host_that_disallows_everyone_disallows_us(far):
    host = far({"/robots.txt": page("User-agent: *\nDisallow: /", kind="text/plain")})
    assert not robots_allow(host.address("/"))


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_host_without_robots_txt_allows_everything(far, status):
    assert robots_allow(far({"/robots.txt": page("", status=status)}).address("/x"))


@pytest.mark.parametrize("status", [429, 500, 503])
def test_while_robots_txt_cannot_be_had_nothing_is_asked(far, status):
    with pytest.raises(Unreachable):
        robots_allow(far({"/robots.txt": page("", status=status)}).address("/x"))


def test_robots_txt_of_no_address_is_refused():
    for address in ("nonsense", "http://["):
        with pytest.raises(Refused):
            robots_allow(address)


def test_a_host_is_asked_once_in_a_minute():
    now = timezone.now()
    asked = [None, now, now - timedelta(seconds=45), now - timedelta(seconds=61)]
    assert [seconds_to_wait(last, now) for last in asked] == [0, 60, 15, 0]
