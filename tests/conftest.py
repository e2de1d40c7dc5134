"""What every test may use: the starting content, loaded once, and a few makers of rows."""

from io import StringIO

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.test import override_settings
from django.utils import translation


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker, tmp_path_factory):
    """The starting content is the test bed: every test with a database starts from it, and from its files."""
    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")):
        with django_db_blocker.unblock():
            call_command("load_content", languages=[], stdout=StringIO())
        yield


@pytest.fixture(autouse=True)
def in_english():
    """Django leaves the language of the last page that a test asked for; the next test starts in English."""
    translation.activate("en")


@pytest.fixture(autouse=True)
def var_dir(settings, tmp_path):
    """Tests write their files to a place of their own."""
    settings.VAR_DIR = settings.KEPT_DIR = tmp_path
    cache.clear()
    return tmp_path
