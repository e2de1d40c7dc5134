"""What people who booked are written: neutral at the start, without names, with the way to their own page."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from core import mail
from core.models import OutgoingMail
from events import bookings, changes, jobs, mails
from events.mail_words import LEADS, WORDS
from events.models import Event, Place, Session
from tests.events.making import books, has, make_event, make_session, written
from tests.making import london

pytestmark = [pytest.mark.django_db, pytest.mark.database]
TELLING = "Domestic abuse and suicide: what victims need"


def go_on():
    return True


def every_mail(event) -> list[OutgoingMail]:
    """One mail of each kind about `event`."""
    session = make_session(event=event, starts=london(2027, 11, 29, 10))
    (place,) = has(session, 1)
    place = Place.objects.select_related("booking", "session__event").get(pk=place.pk)
    OutgoingMail.objects.all().delete()
    for kind in LEADS:
        more = {"by": session.starts} if "%(by)" in str(WORDS.get(kind, "")) else {}
        more |= {"was": (session.starts, session.ends)} if kind == "changed" else {}
        mails.of_places(kind, [place], **more)
    mails.of_places("asked", [place], again="by", words="asked-or-released", by=session.starts)
    return list(OutgoingMail.objects.order_by("pk"))


def test_no_mail_says_what_a_public_event_is_about():
    for one in every_mail(make_event(name=TELLING)):
        assert mail.telling_words(f"{one.subject} {one.text}") == [], one.kind
        assert one.subject == "Your booking"
        assert not one.html and not one.headers


def test_a_professional_event_is_named_below_what_a_locked_phone_shows():
    event = make_event(name=TELLING, audience=Event.Audience.PROFESSIONALS, named_in_private=True)
    for one in every_mail(event):
        assert TELLING in one.text, one.kind
        assert mail.telling_start(one.subject, one.text) == []


def test_what_a_locked_phone_shows_holds_nothing_that_differs_from_mail_to_mail_of_a_kind(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://domestic-abuse.example.org"
    for one in every_mail(make_event()):
        assert "https" not in one.text[: mail.NEUTRAL_START], one.kind
        assert "2027" not in one.text[: mail.NEUTRAL_START], one.kind


def test_every_mail_has_the_persons_own_page_and_no_other_address():
    session_link = "https://meeting.example.org/secret"
    for one in every_mail(make_event()):
        assert one.text.count("http") == 1
        assert "http://localhost:8000/events/mine/" in one.text
        assert session_link not in one.text


def test_the_link_to_join_is_in_no_mail():
    session = make_session(joining_link="https://meeting.example.org/secret")
    has(session, 1)
    with time_machine.travel(session.starts - timedelta(minutes=50)):
        jobs.remind(go_on)
    assert not OutgoingMail.objects.filter(text__contains="meeting.example.org").exists()


@pytest.mark.parametrize(
    ("starts", "words"),
    [
        (london(2027, 3, 27, 10), "Saturday 27 March 2027, 10am to midday"),
        (london(2027, 3, 28, 10), "Sunday 28 March 2027, 10am to midday"),
        (london(2027, 3, 29, 10), "Monday 29 March 2027, 10am to midday"),
        (london(2027, 10, 30, 10), "Saturday 30 October 2027, 10am to midday"),
        (london(2027, 10, 31, 0, 30), "Sunday 31 October 2027, 12:30am to 1:30am"),
        (london(2027, 11, 1, 10), "Monday 1 November 2027, 10am to midday"),
    ],
    ids=str,
)
def test_times_in_mails_are_those_on_the_clocks_of_kent(starts, words):
    session = make_session(starts=starts.astimezone(timezone.get_fixed_timezone(0)))
    books("sam@example.org", session)
    assert f"- {words}\n" in written("sam@example.org")[0].text


def test_a_mail_about_several_sessions_says_which_are_booked_and_which_are_waited_for():
    free, full = (
        make_session(starts=london(2027, 11, 30, 10)),
        make_session(capacity=1, starts=london(2027, 11, 29, 10)),
    )
    earlier = make_session(starts=london(2027, 11, 28, 10))
    has(full, 1)
    books("sam@example.org", free, full, earlier)
    text = written("sam@example.org")[0].text
    place, waits = text.split("You are on the waiting list.")
    assert place.index("28 November") < place.index("30 November")
    assert "29 November" in waits and "29 November" not in place


def test_mails_that_come_too_late_to_be_of_use_are_given_up():
    session = make_session()
    has(session, 1)
    assert OutgoingMail.objects.get().useless_after == session.ends + timedelta(days=1)


def test_all_mails_of_a_person_can_be_forgotten_by_their_kinds():
    session = make_session(capacity=1)
    first, _second = has(session, 2)
    bookings.cancel(first)
    changes.cancel_session(session, "")
    kinds = set(OutgoingMail.objects.values_list("kind", flat=True))
    assert kinds == {"event-booked", "event-cancelled", "event-offered", "event-called-off"}
    assert kinds <= set(mails.KINDS)


# Reminders, which the worker writes


def reminded(place) -> list[str]:
    return [one.kind.removeprefix("event-") for one in written(place.booking.email)[1:]]


def at(session, **before):
    return time_machine.travel(session.starts - timedelta(**before))


def test_people_are_reminded_a_week_a_day_and_an_hour_before_each_time_once():
    session = make_session(capacity=1, days=10)
    place, waits = has(session, 2)
    seen = []
    for before in ({"days": 7, "minutes": 1}, {"days": 7}, {"days": 5}, {"hours": 24}, {"hours": 5}, {"hours": 1}):
        with at(session, **before):
            jobs.remind(go_on)
            assert not jobs.remind(go_on)
            seen.append(reminded(place))
    assert seen == [[], ["week"], ["week"], ["week", "day"], ["week", "day"], ["week", "day", "hour"]]
    assert reminded(waits) == []


@pytest.mark.parametrize(("woke", "mails_then"), [({"days": 3}, []), ({"hours": 12}, ["day"]), ({"hours": 2}, [])])
def test_after_the_worker_was_down_a_reminder_that_helps_no_more_is_left_out(woke, mails_then):
    session = make_session(days=10)
    (place,) = has(session, 1)
    with at(session, **woke):
        jobs.remind(go_on)
    assert reminded(place) == mails_then


def test_who_has_booked_just_now_is_not_reminded_of_it():
    session = make_session(days=10)
    with at(session, hours=23):
        (place,) = has(session, 1)
        jobs.remind(go_on)
    assert reminded(place) == []
    with at(session, minutes=59):
        jobs.remind(go_on)
    assert reminded(place) == ["hour"]


def test_whoever_cancelled_and_what_is_called_off_gets_no_reminder():
    session, off = make_session(days=10), make_session(days=10)
    (gone,), (lost,) = has(session, 1), has(off, 1)
    bookings.cancel(gone)
    changes.cancel_session(off, "")
    with at(session, hours=20):
        jobs.remind(go_on)
    assert (reminded(gone), reminded(lost)) == (["cancelled"], ["called-off"])


def test_after_a_change_of_time_people_are_reminded_of_the_new_one():
    session = make_session(days=10)
    (place,) = has(session, 1)
    with at(session, days=6):
        jobs.remind(go_on)
        session.starts, session.ends = session.starts + timedelta(days=3), session.ends + timedelta(days=3)
        session.save()
        changes.tell_of_change(session)
    with at(session, days=6):
        jobs.remind(go_on)
    assert reminded(place) == ["week", "changed", "week"]


def test_those_who_came_are_thanked_once_and_also_when_it_is_marked_days_later():
    session = make_session(days=1)
    came, later, _absent = has(session, 3)
    bookings.mark(came, True)
    with time_machine.travel(session.ends + timedelta(hours=1)):
        assert not jobs.remind(go_on)
    with time_machine.travel(session.ends + timedelta(hours=3)):
        jobs.remind(go_on)
        bookings.mark(later, True)
    with time_machine.travel(session.ends + timedelta(days=3)):
        jobs.remind(go_on)
        assert not jobs.remind(go_on)
    assert [one.to for one in OutgoingMail.objects.filter(kind="event-thanks").order_by("pk")] == [
        came.booking.email, later.booking.email,
    ]  # fmt: skip


def test_weeks_later_nobody_is_thanked_any_more():
    session = make_session(days=1)
    (came,) = has(session, 1)
    bookings.mark(came, True)
    with time_machine.travel(session.ends + timedelta(days=15)):
        assert not jobs.remind(go_on)


# Every night


def test_when_all_is_well_nothing_is_said(caplog):
    has(make_session(capacity=1), 2)
    assert not jobs.look_whether_all_is_well(go_on)
    assert caplog.text == ""


def _count_off(session):
    Session.objects.filter(pk=session.pk).update(taken=0)


def _mail_gone(session):
    OutgoingMail.objects.filter(kind="event-booked").delete()


def _offer_forgotten(session):
    Place.objects.filter(state="confirmed").update(state="offered", offer_ends=timezone.now() - timedelta(hours=2))


def _called_off_halfway(session):
    Session.objects.filter(pk=session.pk).update(state="cancelled")


@pytest.mark.parametrize(
    ("spoilt", "words"),
    [
        (_count_off, "0 places count as taken, and 1 people hold one"),
        (_mail_gone, "1 bookings have no confirmation mail"),
        (_offer_forgotten, "1 offers are over"),
        (_called_off_halfway, "is cancelled, and 1 people still have a place"),
    ],
)
def test_each_night_what_is_not_as_it_must_be_is_said_without_naming_anybody(spoilt, words, caplog):
    session = make_session(capacity=1)
    books("sam@example.org", session)
    spoilt(session)
    assert any(words in sentence for sentence in bookings.wrong())
    jobs.look_whether_all_is_well(go_on)
    assert words in caplog.text
    assert "sam" not in caplog.text
