"""The addresses of what is made. The language stands within: a file has one, whatever page leads to it."""

from django.urls import path

from campaigns.making import views

app_name = "making"
urlpatterns = [
    path("<slug:product>/<slug:design>/<slug:language>/<slug:area>.<slug:ending>", views.download, name="download"),
    path("<slug:product>/<slug:design>/<slug:language>/<slug:area>/preview", views.preview, name="preview"),
]
