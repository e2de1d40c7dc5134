"""Services in Medway, run by Oasis."""

from core.content.sources import GUIDE
from services_directory.content.row import Row

MDAS = {
    "who": "Oasis Domestic Abuse Service", "areas": ("medway",), "lines": ("medway-helpline", "medway-email"),
    "source": GUIDE, "kinds": ("da",), "ask_by": "medway-helpline", "refer_by": "medway-email",
    "yourself": "<p>You can ask for yourself. Ring, or write from an address that nobody else can open.</p>",
    "professionals": "<p>Ring or write to Medway Domestic Abuse Service.</p>",
    "to_confirm": "Our sources do not agree on the hours of the number. Write if nobody answers.",
}  # fmt: skip

ROWS = [
    Row("mdas", "MDAS: help for people in Medway", "Medway Domestic Abuse Service (MDAS)",
        summary="Advice, your own worker, and one plan with housing, health and police.",
        what="<p>They listen and tell you what you can do. You can have a worker of your own who helps you stay safe, "
        "get better and move on. They bring in housing, health, the police and children's services, so that you do not "
        "have to tell it again each time.</p>",
        needs=("talk", "idva", "recover"), whom="<p>Anyone in Medway who lives with abuse. Also young people at risk.</p>",
        also="Medway Domestic Abuse Service, Oasis", **MDAS),
    Row("mdas-groups", "Groups in Medway", "MDAS group programmes",
        summary="Groups where you meet others who have lived through abuse.",
        what="<p>Groups led by people who know about abuse. Ask which one starts next.</p>", needs=("recover",), **MDAS),
    Row("mdas-families", "Help for families in Medway", "MDAS family support",
        summary="Support for a parent who is not abusive, and the children.",
        what="<p>A worker helps you and your child together after what has happened.</p>",
        needs=("children", "recover"), whom="<p>Families in Medway who have lived with abuse.</p>", **MDAS),
    Row("mdas-schools", "Healthy relationships in Medway's schools", "MDAS school programmes",
        summary="Lessons that help young people see what abuse is.",
        what="<p>Programmes in schools on what abuse looks like, and what good relationships are.</p>",
        needs=("children",), whom="<p>Schools and young people in Medway.</p>", audiences=("children", "young"),
        also="teacher, school, pupils", **MDAS),
]  # fmt: skip
