"""What is written down when something goes wrong: the fault, and nothing of who read what (PR5, PR18)."""

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}, "nowhere": {"class": "logging.NullHandler"}},
    "loggers": {
        # No mail of errors: it would hold what somebody typed.
        "django": {"handlers": [], "propagate": True},
        # A page that is not there is no fault, and its address may say what somebody looked for.
        "django.request": {"level": "ERROR"},
        # Whoever asks under a false name is refused; a trace of each would only bury what matters.
        "django.security.DisallowedHost": {"handlers": ["nowhere"], "propagate": False},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
