"""What somebody who booked can see and do."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from events import links


@never_cache
def my_booking(request: HttpRequest, token: str) -> HttpResponse:
    """Show somebody their booking."""
    try:
        booking = links.booking_of(token)
    except links.Invalid:
        raise Http404 from None
    return HttpResponse("\n".join(place.get_state_display() for place in booking.places.all()), "text/plain")
