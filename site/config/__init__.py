"""Wiring: settings, addresses, the web server's entry point."""
