"""Send a form as a browser does."""

from urllib.parse import urlencode


def post(client, address, fields, **extra):
    """Post `fields` as an ordinary form; Django's own client would send them as files are sent."""
    return client.post(
        address, urlencode(fields, doseq=True), content_type="application/x-www-form-urlencoded", **extra
    )
