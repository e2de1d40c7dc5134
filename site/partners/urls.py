"""What partners ask of us that has no language: the element, colours, oEmbed, and the pages about sharing."""

from django.urls import path, re_path

from partners import changes, developers, register_views, share_views
from partners.embeds import views

_COLOUR = "[0-9a-f]{6}"

urlpatterns = [
    path("oembed/", views.provider, name="oembed"),
    path("embed/v1/help.js", views.element, name="embed_newest_element"),
    re_path(r"^embed/v1/help-(?P<number>\d+\.\d+\.\d+)\.js$", views.element, name="embed_element"),
    re_path(
        rf"^embed/v1/colours/(?P<accent>{_COLOUR})-(?P<ground>{_COLOUR})\.css$",
        views.colour_sheet,
        name="embed_colours",
    ),
    path("share/", share_views.builder, name="share"),
    path("share/check/", share_views.check, name="share_check"),
    path("share/copy.json", share_views.copy, name="share_copy"),
    path("share/feeds/", share_views.feeds, name="share_feeds"),
    path("share/changes/<str:name>", changes.changes, name="share_changes"),
    path("share/data/", developers.data, name="share_data"),
    path("share/register/", register_views.register, name="share_register"),
    path("share/register/thank-you/", register_views.registered, name="share_registered"),
    path("share/yours/<uuid:key>/", register_views.yours, name="share_yours"),
    path("share/yours/<uuid:key>/erase/", register_views.erase, name="share_erase"),
    path("share/accessibility/", share_views.accessibility, name="share_accessibility"),
]
