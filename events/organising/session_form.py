"""The form of a session's date and places, and what saving it does to people who booked."""

from django import forms
from django.db import transaction
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList

from events import bookings, changes
from events.models import Session
from events.models.sessions import COUNTED

State = Session.State
# Calling off and reopening have screens of their own, because everyone is told.
CHOSEN_HERE = [State.DRAFT, State.OPEN, State.CLOSED]


class SessionForm(WagtailAdminModelForm):
    """Asks before people are told a new time."""

    tell_everyone = forms.BooleanField(
        required=False,
        label="Tell everyone who booked, when the time changes",
        help_text="They get a mail with the old and the new time, and are asked to cancel if they cannot come.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        session = self.instance
        self.people = changes.who_is_told(session) if session.pk else 0
        if session.pk:
            self.fields["event"].disabled = True  # people booked this event, and no other
        if session.state == State.CANCELLED:
            self.fields["state"].choices = [(State.CANCELLED, State.CANCELLED.label)]
            self.fields["state"].help_text = "To let it take place after all, use the button on its overview."
        else:
            self.fields["state"].choices = [(state, state.label) for state in CHOSEN_HERE]
        if not self.people:
            del self.fields["tell_everyone"]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("state") == State.DRAFT and self.people:
            self.add_error(
                "state",
                f"It cannot be hidden: {self.people} booked it or wait. Close booking, or call it off on its overview.",
            )
        return cleaned

    def _post_clean(self):
        super()._post_clean()  # only now the instance has what was typed
        asked = self.people and not self.errors and changes.time_has_changed(self.instance)
        if asked and not self.cleaned_data.get("tell_everyone"):
            people = "1 person" if self.people == 1 else f"{self.people} people"
            self.add_error(
                "tell_everyone", f"{people} booked the other time, or wait. Tick this to tell them when you save."
            )

    @transaction.atomic
    def save(self, commit=True):
        """Save a session; free places are offered at once, and who booked is told a new time once.

        Raises:
            NoPlace: meanwhile somebody booked, and the places are too few now, or it was called off. Nothing is saved.
        """
        session = self.instance
        if session._state.adding:
            return super().save(commit)
        capacity, fields = session.capacity, {field.name for field in Session._meta.concrete_fields}
        now = bookings.locked([session.pk])[session.pk]
        if (now.state == State.CANCELLED) != (session.state == State.CANCELLED):
            raise bookings.NoPlace("Somebody has just called it off, or let it take place after all. Look at it again.")
        session.save(update_fields=fields - COUNTED - {"id", "capacity"})
        bookings.resize(session, capacity)
        self.told = changes.tell_of_change(session)
        return session


PANEL = ObjectList(
    [
        FieldPanel("event"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts"), FieldPanel("ends")]),
                FieldPanel("tell_everyone"),
                FieldPanel("state"),
                FieldPanel("joining_link"),
            ],
            "When",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("capacity"), FieldPanel("waiting_list"), FieldPanel("offer_hours")]),
                FieldRowPanel([FieldPanel("booking_opens"), FieldPanel("booking_closes")]),
                FieldPanel("release_silent"),
            ],
            "Places",
        ),
        FieldPanel("recording"),
    ],
    base_form_class=SessionForm,
)
