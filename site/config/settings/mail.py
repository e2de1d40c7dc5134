"""How mail leaves the site, who it comes from, and how long it is kept; base takes it from here."""

from urllib.parse import urlsplit

from config import environment

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
_SERVER = environment.mail_server("EMAIL_URL", "smtp://localhost:25")
EMAIL_HOST, EMAIL_PORT = _SERVER["EMAIL_HOST"], _SERVER["EMAIL_PORT"]
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _SERVER["EMAIL_HOST_USER"], _SERVER["EMAIL_HOST_PASSWORD"]
EMAIL_USE_TLS, EMAIL_USE_SSL = _SERVER["EMAIL_USE_TLS"], _SERVER["EMAIL_USE_SSL"]
EMAIL_TIMEOUT = 20  # seconds: a server that does not answer must not hold up the others' mails

_HOST = urlsplit(environment.origin("BASE_URL", "http://localhost:8000")).hostname
DEFAULT_FROM_EMAIL = environment.neutral_sender("MAIL_FROM", f"Kent & Medway help <no-reply@{_HOST}>")
# Days after which a mail that was sent, withdrawn or given up is removed, with the address it went to.
MAIL_KEPT_DAYS = environment.number("MAIL_KEPT_DAYS", 30)
