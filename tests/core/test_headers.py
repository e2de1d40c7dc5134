"""What every response says to the browser."""

import gzip

import pytest
from wagtail.models import Page

pytestmark = pytest.mark.django_db

PUBLIC_POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
}
PUBLIC = ["/", "/get-help/", "/services/", "/services/kidas/", "/stay-safe-online/", "/campaigns/", "/no-such-page/"]


def policy(response):
    return set(response["Content-Security-Policy"].split("; "))


@pytest.mark.parametrize("address", PUBLIC)
def test_public_pages_have_the_strict_policy_and_no_cookie(client, address):
    response = client.get(address)
    assert policy(response) == PUBLIC_POLICY
    assert not response.cookies
    assert response["Referrer-Policy"] == "same-origin"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response["X-DNS-Prefetch-Control"] == "off"
    assert "Access-Control-Allow-Origin" not in response
    for feature in ("camera", "microphone", "geolocation", "payment", "usb"):
        assert f"{feature}=()" in response["Permissions-Policy"]


@pytest.mark.parametrize("address", PUBLIC)
def test_pages_travel_compressed(client, address):
    plain, packed = client.get(address), client.get(address, headers={"Accept-Encoding": "gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert len(packed.content) < len(plain.content) / 3
    assert b"0808 168 9111" in gzip.decompress(packed.content)
    assert policy(packed) == PUBLIC_POLICY


@pytest.mark.parametrize("address", PUBLIC)
def test_no_browser_keeps_a_page_without_asking(client, address):
    assert client.get(address)["Cache-Control"] in ("no-cache", "no-store")


def test_the_editors_policy_is_theirs_alone(client):
    response = client.get("/editors/login/")
    assert "script-src 'self' 'unsafe-inline'" in policy(response)
    assert "frame-ancestors 'self'" in policy(response)
    assert policy(client.get("/editorsx/")) == PUBLIC_POLICY


def test_the_language_is_in_the_address_only(client):
    client.cookies["django_language"] = "ar"
    response = client.get("/", headers={"Accept-Language": "pl"})
    assert response.status_code == 200
    assert '<html lang="en" dir="ltr">' in response.content.decode()
    assert not [cookie for cookie in response.cookies if cookie == "django_language"]


@pytest.mark.parametrize("over_https", [False, True])
def test_an_unknown_host_is_refused_under_the_same_policy(client, settings, over_https):
    settings.SECURE_SSL_REDIRECT = over_https
    response = client.get("/", headers={"Host": "evil.example"})
    assert response.status_code == 400
    assert policy(response) == PUBLIC_POLICY
    assert "camera=()" in response["Permissions-Policy"]


def test_no_page_can_be_put_behind_a_password(admin_client):
    for page in Page.objects.live().filter(depth__gt=1).specific():
        assert page.private_page_options == []
    offered = admin_client.get("/editors/pages/1/privacy/", headers={"X-Requested-With": "XMLHttpRequest"})
    assert "password" not in offered.content.decode()


def test_the_sitemap_names_the_sites_own_address_and_no_other(client, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://help.example.org"
    found = client.get("/sitemap.xml").content.decode()
    assert found.count("<loc>") == found.count("<loc>https://help.example.org/") > 50


def test_a_nul_byte_is_refused_with_the_numbers(client):
    for address in ("/services/?area=%00", "/%00/"):
        response = client.get(address)
        assert response.status_code == 400
        assert policy(response) == PUBLIC_POLICY
        assert response["Referrer-Policy"] == "same-origin"
        assert b"0808 168 9111" in response.content


def test_there_is_no_public_api_of_wagtails(client):
    for address in ("/api/", "/api/v2/pages/", "/api/v3-preview/"):
        assert client.get(address).status_code == 404


def test_the_process_says_it_is_alive_without_a_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert client.get("/healthz").content == b"ok\n"
