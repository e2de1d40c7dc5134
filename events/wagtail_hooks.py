"""The editors' screens of events."""

from django.contrib.auth.models import Permission
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.snippets.models import register_snippet

from events.organising.facts_screens import EventViewSet, SeriesViewSet, TopicViewSet
from events.organising.record_screens import LogViewSet, PersonViewSet
from events.organising.rights import PEOPLE
from events.organising.season_screens import SeasonViewSet
from events.organising.session_screens import SessionViewSet
from events.organising.trouble import BookingTrouble

register_snippet(TopicViewSet)


class EventsGroup(ViewSetGroup):
    """Dates, who comes, and what is kept of them."""

    items = (SessionViewSet, SeasonViewSet, EventViewSet, SeriesViewSet, PersonViewSet, LogViewSet)
    menu_label = "Events"
    menu_icon = "calendar"
    menu_order = 165


@hooks.register("register_admin_viewset")
def organisers_screens():
    """Put the screens into the menu."""
    return EventsGroup()


@hooks.register("register_permissions")
def rights_over_people():
    """Let groups be given the rights over people who booked, each on its own."""
    codenames = [f"{action}_booking" for action in sorted(PEOPLE.actions)]
    return Permission.objects.filter(content_type__app_label="events", codename__in=codenames)


@hooks.register("construct_homepage_panels")
def on_the_first_screen(request, panels):
    """Say on the first screen of those who run events when something is wrong with bookings."""
    if PEOPLE.user_has_permission(request.user, "view"):
        panels.append(BookingTrouble())


@hooks.register("register_log_actions")
def steps_in_the_log(actions):
    """Name our own steps in Wagtail's log of changes; none of them says who it was about."""
    for action, words in {
        "called_off": "Called it off",
        "reopened": "Let it take place after all",
        "added": "Added a person by hand",
        "cancelled_place": "Cancelled a place",
        "message": "Wrote to everyone",
    }.items():
        actions.register_action(f"events.{action}", words, words)
