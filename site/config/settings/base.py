"""What every setting of the site shares; safe for production as it stands."""

from pathlib import Path

import dj_database_url

from config import environment

from .logs import LOGGING  # noqa: F401
from .mail import *  # noqa: F403
from .partners import *  # noqa: F403
from .policies import CONTENT_SECURITY_POLICY, EDITORS_CONTENT_SECURITY_POLICY, PERMISSIONS_POLICY  # noqa: F401
from .retention import *  # noqa: F403
from .translations import *  # noqa: F403
from .uploads import *  # noqa: F403

BASE_DIR = Path(__file__).resolve().parents[3]
VAR_DIR = Path(environment.text("VAR_DIR", str(BASE_DIR / "var")))
VAR_DIR.mkdir(parents=True, exist_ok=True)
KEPT_DIR = Path(environment.text("KEPT_DIR", str(VAR_DIR / "kept")))  # for a day without the database

DEBUG = False
ALLOWED_HOSTS: list[str] = []
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "core.User"

INSTALLED_APPS = [
    "core",
    "partners",
    "home",
    "services_directory",
    "campaigns",
    "events",
    "wagtail_localize",
    "wagtail_localize.locales",  # instead of wagtail.locales
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
]

MIDDLEWARE = [
    # What a response says stands outside what may refuse the request, so that a refusal says it too.
    "core.middleware.safety_headers",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "csp.middleware.CSPMiddleware",
    "core.middleware.editors_policy",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.middleware.CompressWords",  # a page is a fifth as long; public pages hold no secret to guess
    "core.middleware.refuse_nul_bytes",
    "core.middleware.one_generation_per_request",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "core.translators.TranslatorsStayInTheirLanguage",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "core.site_furniture.furniture",
            ],
            "builtins": ["core.templatetags.house"],
        },
    }
]

# SQLite is right for one machine: durable (FULL), a writer takes its lock at the start (IMMEDIATE), and what is
# deleted is overwritten.
DATABASES = {
    "default": dj_database_url.parse(
        environment.text("DATABASE_URL", f"sqlite:///{VAR_DIR / 'site.sqlite3'}"),
        conn_max_age=60,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 10,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
        " PRAGMA secure_delete=ON;",
    }
else:
    # A database that does not answer must become our error page, not a reader who waits.
    DATABASES["default"]["OPTIONS"] = {"connect_timeout": 5, "options": "-c statement_timeout=15000"}

# Language: in the address only. No cookie, no guess from the browser.
LANGUAGE_CODE = "en"
LOCALE_PATHS = [BASE_DIR / "site" / "locale"]
USE_I18N = WAGTAIL_I18N_ENABLED = True
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
TIME_ZONE = "Europe/London"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_ALLOW_ALL_ORIGINS = False
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "core.storage.NamedByContent"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Safety: what each response says. The policies themselves stand in policies.py.
SECURE_REFERRER_POLICY = "same-origin"  # no-referrer would make our own forms fail
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_AGE = None
CSRF_FAILURE_VIEW = "core.errors.csrf_failure"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 15}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# The exit goes to one of these and nowhere else: plain, not personal (`manage.py check_exit` asks if they answer).
EXIT_URLS_ALLOWED = ["https://www.bbc.co.uk/weather", "https://www.google.co.uk/"]
EXIT_URL = environment.one_of("EXIT_URL", EXIT_URLS_ALLOWED)
# The page that says what the exit does and does not do; its address is fixed because the error pages link to it.
SAFETY_PATH = "/stay-safe-online/"

# How long a check of a fact lasts, in days, by kind; after GRACE_DAYS more it is overdue and no longer asserted.
CHECK_LASTS_DAYS = {"contact": 90, "service": 180}
CHECK_GRACE_DAYS = 30

# Public posts (place, words) from one network in a minute, before it is asked to wait.
PUBLIC_POSTS_PER_MINUTE = environment.number("PUBLIC_POSTS_PER_MINUTE", 300)
# How many proxies of ours a request comes through; the address before them is the reader's network.
PROXIES_IN_FRONT = environment.number("PROXIES_IN_FRONT", 0)
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
SECURITY_CONTACT = environment.text("SECURITY_CONTACT", "unset")  # for /.well-known/security.txt

SHOW_GALLERY = False  # every component on one page, for developers and tests
EDITORS_PATH = "editors/"
WAGTAIL_SITE_NAME = "Kent & Medway Domestic Abuse Services"
# Every <title> ends with this: titles stay in the history of a browser that somebody else may read.
TITLE_ENDING = "Kent & Medway help"
WAGTAILADMIN_BASE_URL = environment.origin("BASE_URL", "http://localhost:8000")
# A shared password would stand in the database as it is typed, and ask readers for a cookie.
WAGTAIL_PRIVATE_PAGE_OPTIONS = WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILEMBEDS_FINDERS: list[dict] = []  # nothing of ours asks another host
WAGTAILSEARCH_BACKENDS = {
    # Simple: words as they are. Many languages share the index, and search does its own folding (home.search).
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "simple"}
}
WAGTAIL_ALLOW_UNICODE_SLUGS = False
