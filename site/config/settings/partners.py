"""How we ask other people's websites: by which name, and which hosts although they are private."""

from config import environment

# The word before the slash is the name that partners may use for us in their robots.txt.
FETCH_AGENT = environment.agent(
    "FETCH_AGENT", f"KentMedwayHelp/1.0 (+{environment.origin('BASE_URL', 'http://localhost:8000')}/about/contact/)"
)
# host:port of one's own machine, for trying things out. Production refuses to start with any.
FETCH_ALSO_FROM = environment.words("FETCH_ALSO_FROM", [])
