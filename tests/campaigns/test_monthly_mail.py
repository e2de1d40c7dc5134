"""A monthly mail is composed by the site, approved by a second person, and reaches each subscriber once."""

import re
import time
from datetime import date, timedelta
from email import message_from_bytes, policy
from uuid import UUID

import pytest
from django.core import mail as outbox
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from campaigns import editions, mailing, subscribing
from campaigns.models import CampaignPage, ContentItemPage, Edition, Subscriber
from core import mail, sending
from core.models import OutgoingMail
from tests.campaigns.people import campaign, make_edition, make_subscriber
from tests.making import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def writer():
    return make_user("change_edition", name="writer")


@pytest.fixture
def approver():
    return make_user("approve_edition", name="approver")


@pytest.fixture
def approved(writer, approver):
    edition = make_edition(writer)
    mailing.ask_for_approval(edition, writer)
    mailing.approve(edition, approver)
    return edition


def now(edition):
    edition.refresh_from_db()
    return edition.state


def test_the_site_composes_a_draft_for_the_month(writer):
    year = timezone.localdate().year  # the starting content has the year in which it is loaded
    edition = editions.compose(campaign(), date(year, 12, 24), writer)
    assert (edition.month, edition.subject) == (date(year, 12, 1), f"What to share in December {year}")
    assert edition.state == "draft"
    december = ContentItemPage.objects.filter(suggested_date__month=12).descendant_of(campaign())
    assert len(december) == 4
    assert [line.title for line in edition.lines.all()] == [item.title for item in december.order_by("suggested_date")]
    assert all(line.url.startswith("http://localhost:8000/campaigns/") for line in edition.lines.all())


def test_there_is_one_mail_for_a_campaign_and_month(writer):
    make_edition(writer)
    with pytest.raises(ValidationError, match="is there already"):
        make_edition(writer, date(2026, 12, 31))
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.create(campaign=campaign(), month=date(2026, 12, 1), subject="x", introduction="y")


def test_nobody_approves_what_they_wrote_not_even_the_system_owner(writer, approver):
    edition = make_edition(writer)
    mailing.being_written(edition, approver)
    mailing.ask_for_approval(edition, writer)
    for by in (writer, approver):
        with pytest.raises(mailing.NotNow, match="Somebody else has to approve"):
            mailing.approve(edition, by)
    assert now(edition) == "waiting"
    mailing.approve(edition, make_user("approve_edition"))
    assert now(edition) == "approved"


def test_each_step_is_refused_in_every_other_state(writer, approver):
    make_subscriber()
    edition = make_edition(writer)
    steps = {
        "ask": lambda: mailing.ask_for_approval(edition, writer),
        "approve": lambda: mailing.approve(edition, approver),
        "start": lambda: mailing.start(edition),
        "stop": lambda: mailing.stop(edition),
        "go on": lambda: mailing.go_on(edition),
        "write": lambda: mailing.being_written(edition, writer),
        "take back": lambda: mailing.take_back(edition),
    }
    allowed = {
        "draft": {"ask", "write"}, "waiting": {"approve", "take back"}, "approved": {"start", "take back"},
        "sending": {"stop"}, "stopped": {"go on"}, "sent": set(),
    }  # fmt: skip
    for state, fits in allowed.items():
        for name, step in steps.items():
            Edition.objects.filter(pk=edition.pk).update(state=state)
            if name in fits:
                step()
            else:
                with pytest.raises(mailing.NotNow, match="changed it meanwhile"):
                    step()


def test_taking_it_back_voids_the_approval(approved):
    mailing.take_back(approved)
    assert now(approved) == "draft"
    assert approved.approved_by is None


def test_an_empty_mail_and_one_without_readers_are_not_sent(writer, approver, approved):
    with pytest.raises(mailing.NotNow, match="Nobody gets this mail yet"):
        mailing.start(approved)
    empty = make_edition(writer, date(2027, 1, 1), lines=0)
    with pytest.raises(mailing.NotNow, match="nothing in this mail"):
        mailing.ask_for_approval(empty, writer)


def test_what_a_locked_phone_would_show_is_looked_at_before_approval(writer):
    edition = make_edition(writer)
    edition.introduction = "Hello."
    line = edition.lines.first()
    line.title = "Love bombing: a survivor's story"
    edition.lines = [line]
    edition.save()
    with pytest.raises(mailing.NotNow, match=r"survivor"):
        mailing.ask_for_approval(edition, writer)
    edition.subject = "About stalking"
    with pytest.raises(ValidationError, match="stalking"):
        edition.full_clean()


def test_each_subscriber_gets_it_once_with_links_of_their_own(approved):
    people = [make_subscriber() for _ in range(3)]
    pending = make_subscriber(state="pending")
    elsewhere = make_subscriber()
    elsewhere.not_wanted.add(campaign())
    other = make_subscriber()
    other.not_wanted.add(CampaignPage.objects.get(slug="16-days-of-action"))
    mailing.start(approved)
    assert mailing.go_on_sending() == 4
    sending.send_due()
    assert mailing.go_on_sending() == 0
    assert now(approved) == "sent"
    sent = {message.to[0]: message for message in outbox.outbox}
    assert sorted(sent) == sorted(person.email for person in [*people, other])
    assert pending.email not in sent
    for person in people:
        keys = set(re.findall(r"[0-9a-f]{8}-[0-9a-f-]{27}", str(sent[person.email].message())))
        assert keys == {str(person.key)}
    assert approved.counts["sent"] == 4 and approved.counts["unwritten"] == 0


def test_the_mail_says_how_to_stop_in_one_click_and_loads_nothing_from_anywhere(approved):
    one = make_subscriber()
    mailing.start(approved)
    mailing.go_on_sending()
    sending.send_due()
    [sent] = outbox.outbox
    message = message_from_bytes(sent.message().as_bytes(), policy=policy.default)
    stop = f"http://localhost:8000/campaigns/subscribe/stop/{one.key}/"
    assert message["List-Unsubscribe"].strip() == f"<{stop}>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    text, html = (part.get_content() for part in message.iter_parts())
    assert stop in text and stop in html
    assert mail.telling_start(message["Subject"], text) == []
    shown = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html.partition("<body")[2].partition(">")[2])).strip()
    assert mail.telling_start("", shown) == []
    assert not re.search(r"<(img|link|script|iframe|object|video)\b|url\(|@import|background=", html)
    assert 'lang="en"' in html and "<title>" in html
    for address in re.findall(r"https?://[^\s\"'<>]+", text + html):
        assert address.startswith("http://localhost:8000/")
        assert "?" not in address  # nothing that could tell one reader's press from another's, save the key


def test_beginning_again_writes_nobody_a_second_mail(approved, monkeypatch):
    monkeypatch.setattr(mailing, "AT_A_TIME", 2)
    for _ in range(5):
        make_subscriber()
    mailing.start(approved)
    assert mailing._write_some(approved.pk) == 2  # and here the worker is killed
    Edition.objects.update(queued_up_to=0)  # even if it forgot how far it was
    mailing.go_on_sending()
    sending.send_due()
    mailing.go_on_sending()
    assert len(outbox.outbox) == len({message.to[0] for message in outbox.outbox}) == 5
    assert now(approved) == "sent"


def test_it_stops_and_goes_on_and_whoever_left_meanwhile_is_left_out(approved, monkeypatch):
    people = [make_subscriber() for _ in range(4)]
    mailing.start(approved)
    mailing.go_on_sending()
    monkeypatch.setattr(sending, "AT_A_TIME", 1)
    answers = iter([True, True, False])
    sending.send_due(lambda: next(answers, False))
    mailing.stop(approved)
    sending.send_due()
    assert len(outbox.outbox) == 1
    mailing.go_on_sending()
    assert mailing.progress(Edition.objects.get()) | {"failed": 0} == {
        "waiting": 0, "sending": 0, "sent": 1, "failed": 0, "withdrawn": 3, "unwritten": 0,
    }  # fmt: skip
    subscribing.stop(people[-1].key)
    mailing.go_on(approved)
    sending.send_due()
    mailing.go_on_sending()
    assert now(approved) == "sent"
    assert sorted(message.to[0] for message in outbox.outbox) == sorted(person.email for person in people[:-1])


def test_the_counts_outlive_the_mails(approved):
    make_subscriber()
    mailing.start(approved)
    mailing.go_on_sending()
    sending.send_due()
    mailing.go_on_sending()
    OutgoingMail.objects.update(settled_at=timezone.now() - timedelta(days=365))
    sending.forget_old()
    assert mailing.progress(Edition.objects.get())["sent"] == 1


def test_a_test_mail_leads_to_nobodys_settings(approved, client):
    editions.send_test(approved, "writer@example.org")
    sending.send_due()
    [message] = outbox.outbox
    assert str(UUID(int=0)) in message.body
    assert client.get(f"/campaigns/subscribe/yours/{UUID(int=0)}/").status_code == 410
    assert mailing.progress(approved)["sent"] == 0


def test_a_thousand_mails_are_written_in_a_few_seconds_and_statements(approved, django_assert_max_num_queries):
    Subscriber.objects.bulk_create(Subscriber(email=f"person-{n}@example.org", state="confirmed") for n in range(1000))
    mailing.start(approved)
    began = time.monotonic()
    with django_assert_max_num_queries(120):
        assert mailing.go_on_sending() == 1000
    assert time.monotonic() - began < 10
    assert OutgoingMail.objects.filter(batch=approved.batch, state="waiting").count() == 1000
