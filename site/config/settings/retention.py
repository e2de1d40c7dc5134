"""How long people who booked are known, and where it is kept that somebody asked to be forgotten."""

from config import environment

# Days after the end of a session (PR11).
ACCESS_NEEDS_KEPT_DAYS = environment.number("ACCESS_NEEDS_KEPT_DAYS", 7)
BOOKINGS_KEPT_DAYS = environment.number("BOOKINGS_KEPT_DAYS", 90)
# Empty: erasures.log in VAR_DIR. Never put back with the database, or what it is for is lost (PR13).
ERASURES_FILE = environment.text("ERASURES_FILE", "")
