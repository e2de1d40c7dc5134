"""Which address leads where. Pages have their addresses from the page tree; these are the others."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls

from campaigns.kits import views as kits
from core import health, languages, media
from home import document_views, views
from services_directory import views as services

handler400 = "core.errors.bad_request"
handler403 = "core.errors.permission_denied"
handler404 = "core.errors.not_found"
handler500 = "core.errors.server_error"

urlpatterns = [
    path("healthz", health.alive),
    path("robots.txt", views.robots),
    path(".well-known/security.txt", views.security_txt),
    path("sitemap.xml", sitemap),
    path(settings.EDITORS_PATH, include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("campaigns/make/", include("campaigns.making.urls")),
    path("media/images/<str:name>", media.picture),
    path("translate/", include("core.invited")),
    path("", include("services_directory.oruk.urls")),
    path("", include("partners.urls")),
]

if settings.SHOW_GALLERY:
    from core.gallery import gallery

    urlpatterns.append(path("gallery/", gallery, name="gallery"))

urlpatterns += i18n_patterns(
    path("services/place/", services.place, name="services_place"),
    path("services/words/", services.words, name="services_words"),
    path("campaigns/", include("campaigns.urls")),
    path("events/", include("events.urls")),
    path("search/", views.site_search, name="search"),
    path("campaigns/kit/", kits.builder, name="kit_builder"),
    path("campaigns/kit/<int:pk>/", kits.builder, name="kit_builder_for"),
    path("k/<str:code>/", kits.code_page, name="kit_code"),
    path("check-your-copy/", document_views.copy_check, name="copy_check"),
    path("embed/", include("partners.embeds.urls")),
    path("not-here/<path:place>/", languages.not_here, name="not_in_language"),
    path("", include("core.page_files")),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
