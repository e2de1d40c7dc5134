"""Whatever people, organisers and time do, and in whatever order, nothing is oversold, lost or unfair (BK11)."""

from collections import Counter
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from core.models import OutgoingMail
from events import bookings, changes, jobs
from events.bookings import NoPlace
from events.models import Booking, Event, Place, Session
from tests.events.making import make_session, person

pytestmark = [pytest.mark.django_db, pytest.mark.database]
EXAMPLES = 8  # a few seconds; four hundred after a change of events.bookings
PEOPLE = [f"person{n}@example.org" for n in range(6)]
AS_TYPED = [str.lower, str.upper, lambda address: address.replace("@", "+x@")]
WHO = st.sampled_from(PEOPLE)
NUMBER = st.integers(0, 1)


class Season(RuleBasedStateMachine):
    """Two sessions with few places, six people, and everything that can happen to them."""

    @initialize(capacity=st.integers(1, 3), waiting_list=st.booleans(), silent=st.booleans())
    def begins(self, capacity, waiting_list, silent):
        self.clock = time_machine.travel(timezone.now(), tick=False)
        self.now = self.clock.start()
        self.sessions = [
            make_session(capacity=capacity, days=5, release_silent=silent),
            make_session(capacity=2, days=6, waiting_list=waiting_list, offer_hours=3),
        ]
        self.forms = {}
        self.waited = {one.pk: [] for one in self.sessions}

    def teardown(self):
        self.clock.stop()
        Place.objects.filter(session__in=self.sessions).delete()
        Booking.objects.all().delete()
        OutgoingMail.objects.all().delete()
        events = [one.event_id for one in self.sessions]
        Session.objects.filter(event__in=events).delete()
        Event.objects.filter(pk__in=events).delete()

    def session(self, number):
        return Session.objects.get(pk=self.sessions[number].pk)

    # What happens

    @rule(who=WHO, typed=st.sampled_from(AS_TYPED), which=st.sampled_from([[0], [1], [0, 1], [1, 0]]))
    def books(self, who, typed, which):
        sessions, key = [self.session(n) for n in which], uuid4()
        known = {one.pk for one in sessions if self.active(one).filter(person=who).exists()}
        expected = {one.pk: self.what_a_newcomer_gets(one) for one in sessions}
        answer = bookings.book(person(typed(who)), [one.pk for one in sessions], key)
        assert answer == [(one.pk, expected[one.pk]) for one in sessions]
        for pk, outcome in answer:
            if pk not in known and outcome in ("confirmed", "waiting"):
                assert Place.objects.get(session=pk, person=who, state__in=Place.ACTIVE).state == outcome
        self.forms[key] = answer

    @precondition(lambda self: self.forms)
    @rule(data=st.data())
    def sends_a_form_again(self, data):
        key = data.draw(st.sampled_from(list(self.forms)))
        before = Booking.objects.count(), OutgoingMail.objects.count()
        answer = bookings.book(person("other@example.org"), [self.sessions[0].pk], key)
        assert answer == self.forms[key]
        assert (Booking.objects.count(), OutgoingMail.objects.count()) == before

    @rule(deed=st.sampled_from(["cancel", "accept", "decline", "still_coming"]), number=NUMBER, who=WHO)
    def answers(self, deed, number, who):
        for place in self.sessions[number].places.filter(person=who).order_by("-pk")[:1]:
            getattr(bookings, deed)(place)

    @rule(number=NUMBER, capacity=st.integers(1, 4))
    def organiser_gives_so_many_places(self, number, capacity):
        session = self.session(number)
        if session.taken > capacity:
            with pytest.raises(NoPlace):
                bookings.resize(session, capacity)
        else:
            bookings.resize(session, capacity)

    @rule(number=NUMBER, who=WHO)
    def organiser_adds(self, number, who):
        session = self.session(number)
        known = self.active(session).filter(person=who).exists()
        may = session.state in ("open", "closed") and session.ends > timezone.now()
        if may and not known and session.taken < session.capacity:
            assert bookings.add_by_hand(person(who), session, "rang").state == "confirmed"
        else:
            with pytest.raises(NoPlace):
                bookings.add_by_hand(person(who), session, "rang")

    @rule(number=NUMBER, by=st.sampled_from([-2, -1, 1]), who=WHO)
    def organiser_moves(self, number, by, who):
        for place in self.sessions[number].places.filter(person=who, state="waiting"):
            bookings.move(place, by)
            self.waited[place.session_id] = self.waiting(place.session_id)

    @rule(number=NUMBER, state=st.sampled_from(["open", "closed"]))
    def organiser_opens_or_closes(self, number, state):
        Session.objects.filter(pk=self.sessions[number].pk).exclude(state="cancelled").update(state=state)

    @rule(number=NUMBER, hours=st.sampled_from([-30, 5]))
    def organiser_changes_the_time(self, number, hours):
        session = self.session(number)
        session.starts += timedelta(hours=hours)
        session.ends += timedelta(hours=hours)
        session.save()
        changes.tell_of_change(session)
        assert changes.tell_of_change(session) == 0

    @rule(number=NUMBER)
    def organiser_calls_off_or_reopens(self, number):
        session = self.session(number)
        if session.state == "cancelled":
            changes.reopen(session)
        else:
            changes.cancel_session(session, "ill")

    @rule(hours=st.sampled_from([1, 7, 25]))
    def time_passes_and_the_worker_works(self, hours):
        self.now.shift(timedelta(hours=hours))
        jobs.move_waiting_lists(lambda: True)
        jobs.ask_whether_they_come(lambda: True)
        jobs.remind(lambda: True)

    # What must be true after each of them

    @invariant()
    def all_is_well(self):
        assert bookings.wrong() == []

    @invariant()
    def nothing_is_oversold_and_nobody_has_two_places(self):
        for number in (0, 1):
            session = self.session(number)
            people = list(self.active(session).values_list("person", flat=True))
            held = self.active(session).exclude(state="waiting").count()
            assert session.taken == held <= session.capacity
            assert len(people) == len(set(people))
            if session.state != "cancelled" and session.starts > timezone.now() and len(people) > held:
                assert session.taken == session.capacity

    @invariant()
    def places_went_to_those_who_were_first(self):
        for session in self.sessions:
            before, still = self.waited[session.pk], self.waiting(session.pk)
            assert [pk for pk in before if pk in still] == still[: len(set(before) & set(still))]
            offered = set(Place.objects.filter(pk__in=before, state__in=Place.HOLDS).values_list("pk", flat=True))
            ranks = [rank for rank, pk in enumerate(before) if pk in still]
            assert all(before.index(pk) < min(ranks, default=len(before)) for pk in offered)
            self.waited[session.pk] = still

    @invariant()
    def everyone_was_written_once_what_happened(self):
        kinds = Counter(OutgoingMail.objects.values_list("kind", flat=True))
        assert kinds["event-booked"] == Booking.objects.exclude(email="").count()
        assert kinds["event-offered"] == Place.objects.exclude(offered_at=None).count()
        ended = Counter(Place.objects.values_list("state", flat=True))
        assert kinds["event-lapsed"] == ended["lapsed"]
        assert kinds["event-declined"] == ended["declined"]
        assert kinds["event-released"] == ended["released"]
        assert kinds["event-cancelled"] + kinds["event-called-off"] == ended["cancelled"]

    def active(self, session):
        return Place.objects.filter(session=session, state__in=Place.ACTIVE)

    def waiting(self, pk):
        waiting = Place.objects.filter(session=pk, state="waiting").order_by("priority", "made_at", "pk")
        return list(waiting.values_list("pk", flat=True))

    def what_a_newcomer_gets(self, session):
        if session.state != "open" or session.starts <= timezone.now():
            return "closed"
        if session.taken < session.capacity and not self.waiting(session.pk):
            return "confirmed"
        return "waiting" if session.waiting_list else "full"


def test_nothing_is_oversold_lost_or_unfair_whatever_happens():
    run_state_machine_as_test(
        Season,
        settings=settings(
            max_examples=EXAMPLES, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
