"""Every page, read by the Nu HTML checker (AX2): `make html` gets it and runs this."""

import json
import os
import re
import subprocess

import pytest
from wagtail.models import Page

from tests.posting import post

pytestmark = [pytest.mark.exhaustive, pytest.mark.django_db]

STATES = ["/gallery/", "/no-such-page/", "/get-help/?by=quiet", "/services/?area=swale&need=stay&open=now",
          "/services/?path=change", "/services/?outside=yes", "/services/?which=dover&which=canterbury"]  # fmt: skip


def test_every_page_and_state_is_written_without_an_error(client, tmp_path):
    addresses = [page.url for page in Page.objects.live().filter(depth__gt=1)] + STATES
    answers = {address: client.get(address) for address in addresses}
    answers["no such place"] = post(client, "/services/place/", {"place": "nonsense"})
    answers["words"] = post(client, "/services/words/", {"words": "sanctury"})
    for name, answer in answers.items():
        (tmp_path / f"{re.sub('[^a-z0-9]+', '-', name)}.html").write_bytes(answer.content)
    done = subprocess.run(
        ["java", "-jar", os.environ["NU_HTML_CHECKER"], "--errors-only", "--format", "json", *tmp_path.glob("*.html")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    errors = json.loads(done.stderr)["messages"]
    assert len(answers) > 80
    assert [f"{e['url'].rsplit('/')[-1]}, line {e.get('lastLine')}: {e['message']}" for e in errors] == []
