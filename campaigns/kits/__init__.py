"""Kits: all that a partner needs to post a month, in one ZIP file, without an account."""
