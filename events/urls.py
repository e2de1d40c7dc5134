"""The addresses of bookings; pages of events have theirs from the page tree, so their first words are taken."""

from django.urls import path

from events import book_views, deed_views, my_views

urlpatterns = [
    path("book/<slug:key>/", book_views.book, name="event_book"),
    path("booked/<str:answer>/", book_views.booked, name="event_booked"),
    path("mine/", my_views.again, name="my_booking_again"),
    path("mine/look-at-your-mail/", my_views.asked, name="my_booking_asked"),
    path("mine/deleted/", deed_views.erased, name="my_booking_erased"),
    path("mine/<str:token>/", my_views.mine, name="my_booking"),
    path("mine/<str:token>/needs/", my_views.needs, name="my_booking_needs"),
    path("mine/<str:token>/calendar.ics", my_views.calendar, name="my_booking_calendar"),
    path("mine/<str:token>/join/<int:place>/", my_views.join, name="my_booking_join"),
    path("mine/<str:token>/certificate/<int:place>/", my_views.certificate, name="my_booking_certificate"),
    path("mine/<str:token>/erase/", deed_views.erase, name="my_booking_erase"),
    path("mine/<str:token>/<slug:deed>/<int:place>/", deed_views.deed, name="my_booking_deed"),
]
