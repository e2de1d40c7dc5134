"""Differs from trial so that a constant answer can be measured in the site's own process."""

from config.settings.trial import *  # noqa: F403

ROOT_URLCONF = "measuring.addresses"
