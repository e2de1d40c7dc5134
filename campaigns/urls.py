"""The campaigns' addresses that are no pages; read before the page tree, so their first words are taken."""

from django.urls import path

from campaigns import subscribe_views, taking_part_views

urlpatterns = [
    path("subscribe/", subscribe_views.subscribe, name="subscribe"),
    path("subscribe/look-at-your-mail/", subscribe_views.asked, name="subscribe_asked"),
    path("subscribe/confirm/<str:token>/", subscribe_views.confirm, name="subscribe_confirm"),
    path("subscribe/yours/<uuid:key>/", subscribe_views.mine, name="subscribe_mine"),
    path("subscribe/yours/<uuid:key>/erase/", subscribe_views.erase, name="subscribe_erase"),
    path("subscribe/stop/<uuid:key>/", subscribe_views.stop, name="subscribe_stop"),
    path("taking-part/reach/<uuid:key>/", taking_part_views.reach, name="taking_part_reach"),
    path("<slug:slug>/taking-part/", taking_part_views.listing, name="taking_part"),
    path("<slug:slug>/taking-part/join/", taking_part_views.join, name="taking_part_join"),
    path("<slug:slug>/taking-part/thank-you/", taking_part_views.thanks, name="taking_part_thanks"),
]
