"""The police, Clare's Law, the sexual assault centre, and the councils' duty to keep children and adults safe."""

from core.content.sources import GUIDE
from services_directory.content.row import Row

BOTH = ("kent", "medway")
NO_LINK = "Our source gives a link that we do not have. Ring the helpline first: they can tell you how to reach them."

ROWS = [
    Row("kent-police", "Kent Police", "Kent Police", "Kent Police",
        "When you are in danger now, and for everything else that the police should know.",
        "<p>If somebody is in danger now, ring the emergency number. For all else there is the other number.</p>"
        "<p>If you cannot speak, ring from a mobile, listen, and press the two digits when you are asked.</p>",
        ("police",), BOTH, ("emergency", "silent-solution", "bsl-999", "police-101"), GUIDE,
        whom="<p>Everyone.</p>", yourself="<p>You can ring for yourself or for somebody else.</p>"),
    Row("clares-law", "Clare's Law: ask about a partner's past", "Clare's Law (Domestic Violence Disclosure Scheme)",
        "Kent Police", "Ask the police if a partner, or an ex-partner, has been violent or abusive before.",
        "<p>The police keep records that are usually private. Clare's Law lets you ask about a partner you are worried "
        "about. It can be an ex-partner you still fear.</p><p>You have a right to ask. The police may also tell you "
        "without being asked, when they think that you should know.</p>",
        ("ask", "police"), BOTH, ("police-101",), GUIDE,
        whom="<p>You can ask about your own partner. Anyone can ask if they are worried about somebody else.</p>",
        to_confirm="Our source links to a form on the web. We do not have its address, so the number is given here.",
        kinds=("da",), also="Clares law, DVDS, right to ask, right to know, background check"),
    Row("sarc", "After rape or sexual assault: the SARC", "Sexual Assault Referral Centre (SARC)",
        "Sexual Assault Referral Centre (SARC)",
        "Medical and practical care, in confidence, after rape or sexual assault.",
        "<p>The centre cares for people who have been raped or sexually assaulted not long ago. They look after your body, "
        "and help with what comes next. It is confidential.</p>",
        ("medical",), BOTH, ("sarc-weekdays", "sarc-out-of-hours"), GUIDE, yourself="<p>You can ring for yourself.</p>",
        kinds=("sa",), ask_by="sarc-weekdays", also="rape, sexual assault, ISVA"),
    Row("childrens-services-kent", "Worried about a child in Kent", "Children's services in Kent", "Kent County Council",
        "For anyone who thinks that a child in Kent is being hurt.",
        "<p>A child who sees or hears abuse at home is hurt by it too. The council's workers must act when a child is not "
        "safe.</p><p>If a child is in danger now, ring the emergency number.</p>",
        ("children",), ("kent",), ("kent-helpline",), GUIDE, to_confirm=NO_LINK, also="social services"),
    Row("childrens-services-medway", "Worried about a child in Medway", "Children's services in Medway", "Medway Council",
        "For anyone who thinks that a child in Medway is being hurt.",
        "<p>A child who sees or hears abuse at home is hurt by it too. The council's workers must act when a child is not "
        "safe.</p><p>If a child is in danger now, ring the emergency number.</p>",
        ("children",), ("medway",), ("medway-helpline",), GUIDE, to_confirm=NO_LINK, also="social services"),
    Row("safeguarding-adults", "Worried about an adult who needs care", "Safeguarding adults in Kent and Medway",
        "Kent County Council and Medway Council",
        "For anyone who thinks that an adult who needs care is being hurt.",
        "<p>Some adults cannot protect themselves because they are ill, disabled or old. The councils must help when they "
        "are abused.</p>",
        ("talk",), BOTH, ("kent-helpline", "medway-helpline"), GUIDE, to_confirm=NO_LINK,
        also="vulnerable adult, older people, carer, disabled"),
]  # fmt: skip
