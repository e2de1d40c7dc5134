"""The addresses of bookings; pages of events have theirs from the page tree."""

from django.urls import path

from events import views

urlpatterns = [
    path("mine/<str:token>/", views.my_booking, name="my_booking"),
]
