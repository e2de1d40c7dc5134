"""The screens of a message to the people of a session: write, look, send, watch, stop."""

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST
from wagtail.log_actions import log

from core.mail_report import state_of_the_mails
from events import messages
from events.models import Session, SessionMessage
from events.organising.rights import PEOPLE, above, address, of_session, screen

LONGEST = 4000


class MessageForm(forms.ModelForm):
    """Whom, and what. What would tell somebody else why the mail was sent is refused."""

    text = forms.CharField(
        label="Message", max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 12}),
        help_text="Plain text. Above it stands when the session is, below it the way to their own page.",
        error_messages={"required": "Write the message."},
    )  # fmt: skip

    class Meta:
        model = SessionMessage
        fields = ("whom", "text")
        widgets = {"whom": forms.RadioSelect}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, use_required_attribute=False, **kwargs)
        session = self.instance.session
        self.fields["whom"].label = "To"
        self.fields["whom"].choices = [
            (code, f"{label} ({messages.recipients(session, code).count()})")
            for code, label in SessionMessage.Whom.choices
        ]

    def clean(self):
        cleaned = super().clean()
        session = self.instance.session
        if cleaned.get("text"):
            try:
                messages.refuse_telling_words(session, cleaned["text"])
            except ValidationError as why:
                self.add_error("text", why)
        if cleaned.get("whom") and not messages.recipients(session, cleaned["whom"]).exists():
            self.add_error("whom", "There is nobody to write to. Choose others.")
        return cleaned


@of_session(PEOPLE, "view", "change")
def write(request: HttpRequest, session: Session) -> HttpResponse:
    """Write a new message, or go on with one that was not sent: `?message=` holds its number."""
    pk = request.GET.get("message", "")
    draft = SessionMessage.objects.filter(session=session, started_at=None)
    message = draft.filter(pk=pk).first() if pk.isdecimal() else None
    message = message or SessionMessage(session=session, written_by=request.user)
    form = MessageForm(request.POST or None, instance=message)
    if request.method == "POST" and form.is_valid():
        form.save()
        return HttpResponseRedirect(address(session, "message", message=message.pk))
    context = {"session": session, "form": form, "back_url": address(session)}
    return screen(request, "write", "Write to everyone", above(session), context, 422 if form.errors else 200)


def _message(session: Session, pk: int) -> SessionMessage:
    return get_object_or_404(SessionMessage.objects.select_related("session__event"), pk=pk, session=session)


@of_session(PEOPLE, "view", "change")
def look(request: HttpRequest, session: Session, message: int) -> HttpResponse:
    """Show a message as it will leave, or how far it has come."""
    message = _message(session, message)
    counts = messages.progress(message)
    to_go = counts["waiting"] + counts["sending"] + counts["unwritten"]
    done = counts["sent"] + counts["failed"]
    context = {
        "message": message,
        "mail": messages.preview(message),
        "people": messages.recipients(session, message.whom).count(),
        "counts": counts,
        "to_go": to_go,
        "done": done,
        "all_of_them": done + to_go + counts["withdrawn"],
        "forgotten": message.all_queued and message.written and not done + to_go + counts["withdrawn"],
        "mails": state_of_the_mails(),
        "change_url": f"{address(session, 'write')}?message={message.pk}",
        "do_url": address(session, "message_do", message=message.pk),
    }
    title = "Message" if message.started_at else "Look at it before it leaves"
    return screen(request, "message", title, above(session), context)


@require_POST
@of_session(PEOPLE, "view", "change")
def do(request: HttpRequest, session: Session, message: int) -> HttpResponse:
    """Send a message that was looked at, or stop what has not left yet."""
    message = _message(session, message)
    step = {"send": messages.start, "stop": messages.stop}.get(request.POST.get("step"))
    if step is None:
        raise PermissionDenied
    step(message)
    log(instance=session, action="events.message", data={"step": request.POST["step"]})
    return HttpResponseRedirect(address(session, "message", message=message.pk))
