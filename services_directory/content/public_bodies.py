"""The police, Clare's Law, the sexual assault centre, and the councils' services for children and adults at risk."""

from core.content.sources import GUIDE
from services_directory.content.row import Row, paragraphs, points
from services_directory.content.terms import DOMESTIC_ABUSE

BOTH = ("kent", "medway")
NO_LINK = (
    "We do not have a confirmed number or form for the council. You can ask this helpline if they know it. If nobody "
    "answers, ring the police number for all other calls."
)
IN_DANGER = "If someone is in danger now, ring the emergency number. It is on every page of this site."
CHILD = {
    "what": paragraphs(
        "In law, a child who sees or hears abuse at home has been abused too. If you are worried about a child, you can "
        "tell the council's children's services.",
        IN_DANGER,
    ),
    "next": points(
        "Our sources do not say what happens after you tell them. You can ask:",
        "will you say that it was me",
        "what will you do, and when",
        "who can help me and my child",
    ),
    "needs": ("worry", "children"),
    "source": GUIDE.saying("It has a link that we do not have"),
    "to_confirm": NO_LINK,
    "also": "social services, safeguarding, child protection",
}

ROWS = [
    Row(
        key="kent-police",
        title="Kent Police, in an emergency and at other times",
        name="Kent Police",
        who="Kent Police",
        summary="The police can come when someone is in danger now. At other times you can ring to tell or to ask.",
        what=paragraphs(
            "If someone is in danger now, ring the emergency number.",
            "If you cannot speak, there is Silent Solution. Ring the emergency number from a mobile. Listen. Press the two "
            "digits when you are asked.",
            "If you use British Sign Language, you can reach the emergency services by video. There is a website and an app.",
            "There is another number for all other calls.",
        ),
        whom=paragraphs("It is for everyone."),
        next=points(
            "You can ask the police:",
            "what will you do now",
            "who can I ring about this later",
            "how will you reach me safely",
        ),
        yourself=paragraphs("Yes, you can. You can also ring for someone else."),
        needs=("police",),
        areas=BOTH,
        lines=("emergency", "silent-solution", "bsl-999", "police-101"),
        source=GUIDE.saying("Ways to reach the emergency services: poster of late 2023, ashford.gov.uk"),
    ),
    Row(
        key="clares-law",
        title="Clare's Law: ask about a partner's past",
        name="Clare's Law (Domestic Violence Disclosure Scheme)",
        who="Kent Police",
        summary="Ask the police if a partner or an ex-partner has hurt or abused someone before.",
        what=paragraphs(
            "The police run Clare's Law. It lets you ask about a partner's record. You may be worried that they have "
            "abused someone before. It can also be an ex-partner, if you think they are a danger to you.",
            "Most of what the police hold is kept private. Under Clare's Law they can tell you some of it.",
            "There are two sides. The right to ask is when you ask the police. The right to know is when the police come "
            "to you.",
        ),
        whom=paragraphs("Anyone can ask."),
        next=points(
            "You can ask the police:",
            "what do you need from me",
            "how long does it take",
            "how will you reach me safely, so that no one finds out",
        ),
        yourself=paragraphs("Yes, you can. Ring the police and say that you want to ask under Clare's Law."),
        professionals=paragraphs(
            "The formal name is the Domestic Violence Disclosure Scheme (DVDS). Kent Police runs it."
        ),
        to_confirm="Our source links to a form on the web that we do not have. We give the police number for all other calls.",
        needs=("ask",),
        areas=BOTH,
        lines=("police-101",),
        ask_by="police-101",
        kinds=DOMESTIC_ABUSE,
        source=GUIDE.saying("It gives a link that we do not have"),
        also="Clares law, DVDS, right to ask, right to know, background check",
    ),
    Row(
        key="sarc",
        title="After rape or sexual assault: the SARC",
        quiet="The SARC",
        name="Sexual Assault Referral Centre (SARC)",
        who="Sexual Assault Referral Centre (SARC)",
        summary="Private medical care and practical help if you were raped or sexually assaulted not long ago.",
        what=paragraphs(
            "SARC is short for Sexual Assault Referral Centre. They look after your body and your health. They help you "
            "with what to do next.",
            "They keep it private. There is one number for weekdays and one for other times.",
        ),
        whom=paragraphs("It is for people who were raped or sexually assaulted not long ago."),
        next=points(
            "You can ask:",
            "what will happen if I come, and can I say no to any of it",
            "do I have to talk to the police",
            "what do you keep private, and what must you pass on",
        ),
        yourself=paragraphs("Yes, you can ring."),
        to_confirm="We do not know where the centre is, or at which hours the second number is answered. Ask when you ring.",
        needs=("medical",),
        areas=BOTH,
        lines=("sarc-weekdays", "sarc-out-of-hours"),
        ask_by="sarc-weekdays",
        kinds=("sa",),
        source=GUIDE,
        also="rape, sexual assault, ISVA",
    ),
    Row(
        key="childrens-services-kent",
        title="Worried about a child in Kent",
        name="Children's services in Kent",
        who="Kent County Council",
        summary="For anyone who thinks that a child in Kent may be hurt or at risk.",
        whom=paragraphs("Anyone who is worried about a child in Kent."),
        areas=("kent",),
        lines=("kent-helpline", "police-101"),
        **CHILD,
    ),
    Row(
        key="childrens-services-medway",
        title="Worried about a child in Medway",
        name="Children's services in Medway",
        who="Medway Council",
        summary="For anyone who thinks that a child in Medway may be hurt or at risk.",
        whom=paragraphs("Anyone who is worried about a child in Medway."),
        areas=("medway",),
        lines=("medway-helpline", "police-101"),
        **CHILD,
    ),
    Row(
        key="safeguarding-adults",
        title="Worried about an adult at risk",
        name="Safeguarding adults in Kent and Medway",
        who="Kent and Medway Safeguarding Adults",
        summary="For anyone who thinks that an adult in Kent or Medway may be hurt or at risk.",
        what=paragraphs(
            "Some adults need more help than others to be safe from abuse. If you are worried about an adult, you can tell the "
            "people whose job it is to keep adults safe.",
            IN_DANGER,
        ),
        whom=paragraphs("Anyone who is worried about an adult in Kent or Medway."),
        next=points(
            "Our sources do not say what happens after you tell them. You can ask:",
            "will you say that it was me",
            "what will you do, and when",
        ),
        to_confirm="We do not have a confirmed number or form. You can ask the helpline for your area if they know it. If "
        "nobody answers, ring the police number for all other calls.",
        needs=("worry",),
        areas=BOTH,
        lines=("kent-helpline", "medway-helpline", "police-101"),
        source=GUIDE.saying("It has a link that we do not have"),
        also="vulnerable adult, older people, carer, disabled, social services",
    ),
]
