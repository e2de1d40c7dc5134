"""The frames' addresses, in each language. What is promised of v1 stays for two years after its end is announced."""

from django.urls import path

from partners.embeds import views

urlpatterns = [
    path("v1/service/<slug:service>/", views.frame, {"kind": "service"}, name="embed_service"),
    path("v1/<slug:kind>/", views.frame, name="embed"),
]
