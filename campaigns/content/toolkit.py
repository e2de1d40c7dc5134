"""The toolkit of 16 Days of Action: the six ways in which people took part in 2022, each with what it needs."""

import uuid

from campaigns.models import CampaignPage, ToolkitPage

POST = (
    "Domestic abuse can happen to anyone. Control. Isolation. Coercion. Violence. Stalking. It can be sexual, emotional or financial.\n\n"
    "You are not alone.\n"
    "Kent: {{ kent-helpline }}\n"
    "Medway: {{ medway-helpline }}\n"
    "In danger now? Ring {{ emergency }}.\n\n"
    "{{ website }}/get-help/\n\n"
    "#KnowSeeSpeakOut #16DaysOfAction"
)
SHORT_POST = (
    "Domestic abuse can happen to anyone. You are not alone.\n"
    "Kent: {{ kent-helpline }}\n"
    "Medway: {{ medway-helpline }}\n"
    "{{ website }}/get-help/ #KnowSeeSpeakOut"
)
SEND_ON = (
    "Hello,\n\n"
    "16 Days of Action runs from 25 November to 10 December. Here is a toolkit that every organisation in Kent and Medway can use, free: "
    "posts, posters, cards, a slide and more.\n\n"
    "{{ website }}/campaigns/16-days-of-action/toolkit/\n\n"
    "The telephone numbers in it are kept up to date. Please take new files each time, and do not keep old ones.\n\n"
    "Thank you for taking part."
)
BULLETIN = (
    "16 Days of Action, 25 November to 10 December\n\n"
    "Domestic abuse can happen to anyone. It is not only violence. It can be control, isolation, coercion or stalking. It can be sexual, "
    "emotional or financial.\n\n"
    "If this sounds like you, or like somebody you know, you can talk it over. In Kent, ring {{ kent-helpline }}. In Medway, ring "
    "{{ medway-helpline }}. If you are deaf, or would like another way to ask, look at {{ website }}/get-help/.\n\n"
    "In danger now? Ring {{ emergency }}. If you cannot speak, ring from a mobile and press 55 when you are asked to."
)
CHAMPION_POST = (
    "Somebody you work with may live with domestic abuse. Employers can help.\n\n"
    "Become an End Domestic Abuse Champion: learn the signs, know where help is, and tell your colleagues.\n\n"
    "{{ website }}/for-professionals/\n\n"
    "#KnowSeeSpeakOut #16DaysOfAction"
)
CHAMPION_MAIL = (
    "Hello,\n\n"
    "Domestic abuse can happen to anyone, so it happens to people who work for us. Would our organisation become an End Domestic Abuse "
    "Champion?\n\n"
    "It means that we learn the signs, that colleagues know where to find help, and that we say so.\n\n"
    "More for employers and people who work with people:\n"
    "{{ website }}/for-professionals/\n\n"
    "If you need somebody to talk to yourself: in Kent {{ kent-helpline }}, in Medway {{ medway-helpline }}."
)
HANDLES = [
    ("Facebook", "@KentMedwaydomesticabuse"),
    ("Instagram", "@KentMedwaydomesticabuse"),
    ("Twitter (now X)", "@KentMedwayDA"),
]


def build() -> None:
    """Make the toolkit below 16 Days of Action, where it is missing."""
    campaign = CampaignPage.objects.filter(slug="16-days-of-action").first()
    if campaign is None or ToolkitPage.objects.exists():
        return
    page = ToolkitPage(
        slug="toolkit",
        title="Toolkit for 16 Days of Action",
        introduction="Six ways to take part. Everything here is free, and every number comes from one list that we keep up to date.",
        body=_body(campaign),
    )
    campaign.add_child(instance=page)
    page.save_revision().publish()


def _body(campaign: CampaignPage) -> list[dict]:
    return [
        _way("Plan posts", "<p>Take these words, or choose from the campaign's page. Plan them for the sixteen days.</p>",
             ("copy", {"label": "A post for Facebook, Instagram or LinkedIn", "text": POST}),
             ("copy", {"label": "A short post", "text": SHORT_POST}),
             ("link", {"page": campaign.pk, "label": "Go to the campaign's page"})),
        _way("Send the toolkit on", "<p>One e-mail to your colleagues or partners.</p>",
             ("mail", {"label": "E-mail that sends the toolkit on", "subject": "A toolkit for 16 Days of Action", "text": SEND_ON})),
        _way("Put words into your e-bulletin", "",
             ("copy", {"label": "Words for an e-bulletin or a newsletter", "text": BULLETIN})),
        _way("Ask employers to become Champions", "<p>End Domestic Abuse Champions learn the signs and know where help is.</p>",
             ("copy", {"label": "A post for employers", "text": CHAMPION_POST}),
             ("mail", {"label": "E-mail to an employer", "subject": "Would we become a Champion?", "text": CHAMPION_MAIL})),
        _way("Show it in meetings and under your e-mails", "<p>A background for Teams, a slide to show, and a signature.</p>",
             ("downloads", {"products": ["meeting-background", "slide"]}),
             ("signature", {})),
        _way("Follow and share", "<p>These are the names to look for.</p>",
             ("handles", {"handles": [_item({"network": network, "handle": handle}) for network, handle in HANDLES]})),
        _way("Print posters, leaflets and cards",
             "<p>They show the numbers and hours as they are known today. Each says on which day it was made: print new ones when you put them up again.</p>",
             ("downloads", {"products": ["poster-a4", "poster-a3", "leaflet", "card"]})),
        _block("notice", {"kind": "warning", "title": "Where people pick things up",
                          "text": "<p>Leave leaflets and cards where somebody can take one without being seen.</p>"}),
    ]  # fmt: skip


def _way(title: str, text: str, *parts: tuple[str, dict]) -> dict:
    return _block("way", {"title": title, "text": text, "parts": [_block(kind, value) for kind, value in parts]})


def _block(kind: str, value: dict) -> dict:
    return {"type": kind, "value": value, "id": str(uuid.uuid4())}


def _item(value: dict) -> dict:
    return _block("item", value)
