"""Blocks that many of the survivors' pages share, and short ways to write one."""


def prose(html: str) -> tuple:
    """Return a block of headings, paragraphs and lists."""
    return ("prose", html)


def notice(kind: str, title: str, html: str) -> tuple:
    """Return a block that must not be missed. `kind`: info or warning."""
    return ("notice", {"kind": kind, "title": title, "text": html})


def steps(title: str, *pairs: tuple[str, str]) -> tuple:
    """Return a block of steps from (title, text)."""
    return ("steps", {"title": title, "steps": [{"title": head, "text": text} for head, text in pairs]})


def details(title: str, html: str) -> tuple:
    """Return a block to open."""
    return ("details", {"title": title, "text": html})


def contact(key: str, what_happens: str) -> tuple:
    """Return the line `key` of the contact ledger."""
    return ("contact", {"key": key, "what_happens": what_happens})


def services(title: str = "Who can help with this", need: str = "talk", **choices) -> tuple:
    """Return services for survivors, three at the most, with the question where the reader is."""
    return ("services", {"title": title, "need": need, "audience": "", "kind": "", "pathway": "survivor",
                         "layout": "cards", "most": 3, "ask_place": True, **choices})  # fmt: skip


CHOICES = "<p>You choose. You can do one of these, or more, or none of them today.</p>"
LEAVING = notice(
    "warning",
    "Are you thinking of leaving?",
    "<p>Leaving can be the most dangerous time. A plan can make it safer, and you can make one even if you stay. "
    '<a href="page:making-a-plan">How to make a safety plan</a></p>'
    "<p>If you are in danger now, ring the emergency number. It is on every page of this site.</p>",
)
WHEN_YOU_RING = prose(
    "<h2>What happens when I ring?</h2><p>You do not have to be sure. You can hang up at any time. You can ask what "
    "they keep private. They may have to tell someone if a child is at risk.</p>"
    '<p>A call stays in the list of calls on your phone. <a href="page:stay-safe-online">How to leave fewer '
    'traces</a>. If no one answers, or you cannot speak, <a href="page:get-help">see all the ways to get help</a>.</p>'
)
KENT = contact(
    "kent-helpline",
    "For people in Kent. Victim Support answers. They ask what is going on for you. They may go through a list of "
    "questions, to see how high the danger is. Then they pass you on to the service where you live.",
)
MEDWAY = contact(
    "medway-helpline",
    "For people in Medway. You can get advice, and one-to-one help to stay safe. They can make one plan with housing, "
    "health and the police. We do not know what happens after the first call. You can ask.",
)
NATIONAL = contact(
    "national-helpline", "You can ring from anywhere in the country. You can also ask here if no one else answers."
)
