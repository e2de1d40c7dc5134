"""An organiser writes to the people of a session: looked at first, sent by the worker, to each once."""

import pytest

from core.models import OutgoingMail
from events import bookings, messages
from events.jobs import send_messages
from events.models import SessionMessage
from events.organising import rights
from tests.events.making import has, make_event, make_session, written
from tests.making import make_user

pytestmark = pytest.mark.django_db
Whom = SessionMessage.Whom


@pytest.fixture
def session():
    return make_session(capacity=3)


@pytest.fixture
def organiser(client):
    client.force_login(make_user("view_session", "view_booking", "change_booking"))


def write(client, session, status=302, **fields):
    answer = client.post(rights.address(session, "write"), {"whom": "confirmed", "text": "Bring a pen."} | fields)
    assert answer.status_code == status
    return answer


def work():
    send_messages(lambda: True)


def sent(address):
    return [mail for mail in written(address) if mail.kind == "event-message"]


def test_a_message_is_looked_at_counted_confirmed_sent_and_watched(client, organiser, session):
    people = has(session, 4)
    address = write(client, session)["Location"]
    html = client.get(address).content.decode()
    assert "Send it to 3 people" in html and "Bring a pen." in html and "Your booking" in html
    work()
    assert not any(sent(place.booking.email) for place in people)
    client.post(f"{address}do/", {"step": "send"})
    assert "It is being sent" in client.get(address).content.decode()
    work()
    work()
    assert [len(sent(place.booking.email)) for place in people] == [1, 1, 1, 0]
    [mail] = sent(people[0].booking.email)
    assert mail.subject == "Your booking" and "Bring a pen." in mail.text and "/events/mine/" in mail.text
    OutgoingMail.objects.update(state="sent")
    html = client.get(address).content.decode()
    assert "It is sent" in html and "<dd>3</dd>" in html
    assert address in client.get(rights.address(session)).content.decode()
    OutgoingMail.objects.all().delete()
    assert "It went to 3 people" in client.get(address).content.decode()


def test_it_is_sent_once_however_often_the_button_is_pressed(client, organiser, session):
    [place] = has(session, 1)
    address = write(client, session)["Location"]
    for _ in range(2):
        client.post(f"{address}do/", {"step": "send"})
        work()
    assert len(sent(place.booking.email)) == 1


def test_many_mails_are_written_in_steps_and_stopping_holds_back_the_rest(client, organiser, monkeypatch):
    monkeypatch.setattr(messages, "AT_A_TIME", 2)
    session = make_session(capacity=5)
    has(session, 5)
    address = write(client, session)["Location"]
    client.post(f"{address}do/", {"step": "send"})
    steps = iter([True, False, False])
    messages.go_on_sending(lambda: next(steps))
    message = SessionMessage.objects.get()
    assert messages.progress(message) | {"sending": 0} == {
        "waiting": 2, "sending": 0, "sent": 0, "failed": 0, "withdrawn": 0, "unwritten": 3,
    }  # fmt: skip
    client.post(f"{address}do/", {"step": "stop"})
    work()
    assert set(OutgoingMail.objects.filter(batch=message.batch).values_list("state", flat=True)) == {"withdrawn"}
    assert "It was stopped" in client.get(address).content.decode()


def test_a_draft_can_be_changed_and_one_that_was_sent_cannot(client, organiser, session):
    has(session, 1)
    write(client, session)
    message = SessionMessage.objects.get()
    again = f"{rights.address(session, 'write')}?message={message.pk}"
    assert "Bring a pen." in client.get(again).content.decode()
    client.post(again, {"whom": "all", "text": "Bring two."})
    assert SessionMessage.objects.get().text == "Bring two."
    messages.start(message)
    client.post(again, {"whom": "all", "text": "Bring three."})
    assert SessionMessage.objects.get(pk=message.pk).text == "Bring two."


def test_nobody_reads_over_a_shoulder_what_it_is_about(client, organiser, session):
    has(session, 1)
    html = write(client, session, 422, text="The talk on domestic abuse begins at ten.").content.decode()
    assert "must not say" in html and "begins at ten" in html
    named = make_session(event=make_event(audience="professionals", named_in_private=True))
    has(named, 1)
    write(client, named, text="The talk on domestic abuse begins at ten.")
    work()


def test_what_cannot_be_sent_is_said_at_the_field(client, organiser, session):
    assert "There is nobody to write to" in write(client, session, 422).content.decode()
    has(session, 1)
    assert "Write the message." in write(client, session, 422, text=" ").content.decode()


def test_each_group_is_who_it_says():
    session = make_session(capacity=3)
    came, stayed_away, unmarked, waits = has(session, 4)
    bookings.mark(came, True)
    bookings.mark(stayed_away, False)
    who = {whom: set(messages.recipients(session, whom)) for whom in Whom.values}
    assert who == {
        "confirmed": {came, stayed_away, unmarked}, "waiting": {waits}, "all": {came, stayed_away, unmarked, waits},
        "came": {came}, "did-not-come": {stayed_away},
    }  # fmt: skip


def test_a_message_of_another_session_is_not_found(client, organiser, session):
    message = SessionMessage.objects.create(session=make_session(), text="x")
    assert client.get(rights.address(session, "message", message=message.pk)).status_code == 404


def test_a_step_that_is_none_is_refused(client, organiser, session):
    message = SessionMessage.objects.create(session=session, text="x")
    answer = client.post(rights.address(session, "message_do", message=message.pk), {"step": "shout"})
    assert answer.status_code == 302 and answer["Location"].startswith("/editors/")
    message.refresh_from_db()
    assert message.started_at is None
