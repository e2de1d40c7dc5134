"""For people who are worried about how they behave. Never shown among the results for survivors."""

from core.content.sources import GUIDE
from services_directory.content.row import Row

PATH = {"needs": ("change",), "pathway": "own-behaviour", "source": GUIDE}

ROWS = [
    Row("respect-phoneline", "Respect phoneline", "Respect phoneline", "Respect",
        "Talk in confidence if you hurt, frighten or control somebody, and want to stop.",
        "<p>A helpline, e-mail and web chat for people who are abusive to somebody close to them. Those who support them can "
        "ring too.</p>",
        areas=("national",), lines=("respect", "respect-email"), yourself="<p>You can ring or write.</p>",
        ask_by="respect", also="perpetrator, anger", **PATH),
    Row("interventions-alliance", "Interventions Alliance", "Interventions Alliance", "Interventions Alliance",
        "One-to-one work and groups that get to the root of it.",
        "<p>For people who are abusive, or who stalk somebody. They help you see why, and change. They work with Kent Police, "
        "Look Ahead and Victim Support.</p>",
        areas=("kent", "medway"), lines=("interventions-alliance-web", "masip-email"), cost="free",
        yourself="<p>Look at their web page, or write.</p>",
        professionals="<p>Write to the e-mail address, which is at Kent Police.</p>", ask_by="interventions-alliance-web",
        refer_by="masip-email", kinds=("da", "st"),
        to_confirm="Our source does not say exactly which areas it is for. Ask when you get in touch.",
        also="perpetrator, stalking", **PATH),
    Row("community-domestic-abuse-programme", "Community Domestic Abuse Programme", "Community Domestic Abuse Programme",
        "Community Domestic Abuse Programme",
        "A course of sessions for men who are, or were, abusive to a partner.",
        "<p>A course that you can join at any time. It is based on the Duluth Programme, and is for men who feel that they "
        "are, or have been, abusive to a partner.</p>",
        areas=("kent", "medway"), lines=("respect",), audiences=("men",),
        yourself="<p>Ring the Respect phoneline to ask how to join.</p>", kinds=("da",),
        to_confirm="Our source gives no number, place or area for this course. Ring Respect first.",
        also="CDAP, Duluth, perpetrator", **PATH),
]  # fmt: skip
