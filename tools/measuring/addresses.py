"""The site's own addresses and one more: a constant answer through all of the site's middleware."""

from django.urls import path

from config.urls import *  # noqa: F403
from config.urls import urlpatterns as of_the_site
from measuring.bare_answer import view

urlpatterns = [path("constant/", view), *of_the_site]
