"""What the tests of the directory share."""

import pytest

from tests.services_directory.oruk_reading import BASE


@pytest.fixture
def oruk(client):
    """Ask the API and return the JSON it answers with."""

    def answer(path, **query):
        response = client.get(BASE + path, query)
        assert response.status_code == 200, response.content
        return response.json()

    return answer
