"""For people who are worried about how they behave. Never shown among the results for survivors."""

from core.content.sources import GUIDE
from services_directory.content.row import Row, paragraphs, points
from services_directory.content.terms import DOMESTIC_ABUSE

PATH = {
    "needs": ("change",),
    "pathway": "own-behaviour",
    "next": points(
        "Our sources do not say what happens next. You can ask:",
        "what will you ask me to do",
        "how long does it take, and what does it cost",
        "what do you keep private, and what must you pass on",
    ),
}

ROWS = [
    Row(
        key="respect-phoneline",
        title="Respect phoneline",
        name="Respect phoneline",
        who="Respect",
        summary="Talk in private if you hurt, scare or control someone close to you.",
        what=paragraphs(
            "Respect has a helpline, an e-mail address and a web chat. They are for people who abuse someone close to them. "
            "What you say is kept private.",
        ),
        whom=paragraphs("It is for people who use abuse, and for those who support them."),
        yourself=paragraphs("Yes, you can ring or write."),
        to_confirm="We do not have the address of the web chat, and do not know when the phoneline answers.",
        areas=("national",),
        lines=("respect", "respect-email"),
        ask_by="respect",
        kinds=DOMESTIC_ABUSE,
        source=GUIDE,
        also="perpetrator, anger, men's helpline",
        **PATH,
    ),
    Row(
        key="interventions-alliance",
        title="Interventions Alliance: one-to-one and groups",
        name="Interventions Alliance",
        who="Interventions Alliance",
        summary="Free one-to-one help and groups if you are abusive or stalk someone, and want to change.",
        what=paragraphs(
            "They help you see what is behind how you behave, and make a change for the better. You can work with them "
            "one-to-one or in a group.",
            "It is free and they do not take sides. They can help with feelings and with practical things.",
            "They work with Kent Police, Look Ahead and Victim Support. The e-mail address is one of Kent Police.",
        ),
        whom=paragraphs("It is for people who are abusive to a partner, or who stalk someone."),
        yourself=paragraphs("Yes, you can. Look at their web page, or write."),
        professionals=paragraphs(
            "They offer one-to-one and group interventions for abusive or stalking behaviour, in partnership with Kent "
            "Police, Look Ahead and Victim Support. Write to the e-mail address for more. Our sources give no referral form."
        ),
        to_confirm="Our source does not say which areas it covers. Ask when you get in touch.",
        areas=("kent", "medway"),
        lines=("interventions-alliance-web", "masip-email"),
        cost="free",
        ask_by="interventions-alliance-web",
        kinds=(*DOMESTIC_ABUSE, "st"),
        source=GUIDE,
        also="perpetrator, stalking, COBI, healthy relationships",
        **PATH,
    ),
    Row(
        key="community-domestic-abuse-programme",
        title="Community Domestic Abuse Programme, for men",
        quiet="Community programme, for men",
        name="Community Domestic Abuse Programme",
        who="Community Domestic Abuse Programme",
        summary="Sessions for men who feel that they are, or were, abusive to a partner.",
        what=paragraphs(
            "This is a set of sessions that keeps going round. It is based on the Duluth Programme.",
            "It is for men who feel that they have been, or still are, abusive to a partner.",
        ),
        whom=paragraphs("It is for men."),
        yourself=paragraphs(
            "We do not know how to join. The number here is the Respect phoneline. It is not part of the programme, but "
            "you can talk to them about how you behave."
        ),
        professionals=paragraphs(
            "It is a rolling programme based on the Duluth Programme. Our sources give no referral route."
        ),
        to_confirm="We have no number, place or area for this programme, and do not know how to join.",
        areas=("kent", "medway"),
        lines=("respect",),
        audiences=("men",),
        kinds=DOMESTIC_ABUSE,
        source=GUIDE.saying("It gives a link that we do not have"),
        also="CDAP, Duluth, perpetrator",
        **PATH,
    ),
]
