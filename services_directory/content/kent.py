"""Services in Kent: the single point of access, KIDAS, and its parts."""

from datetime import date

from core.content.sources import GUIDE, REVIEW, SLIDES
from services_directory.content.row import Row

KIDAS = "Kent Integrated Domestic Abuse Service (KIDAS)"
KIDAS_FUNDED = (date(2017, 4, 1), date(2026, 3, 31))
KIDAS_KINDS = ("da", "st", "hba", "fm", "fgm")
OASIS, CLARION, LOOK_AHEAD = (
    "Oasis Domestic Abuse Service",
    "Clarion Housing Association",
    "Look Ahead Care and Support",
)
LOTS = (
    ("Lot 1", OASIS, ("thanet", "dover")),
    ("Lot 2", CLARION, ("canterbury", "ashford", "folkestone-and-hythe")),
    ("Lot 3", CLARION, ("maidstone", "swale", "dartford", "gravesham")),
    ("Lot 4", LOOK_AHEAD, ("sevenoaks", "tonbridge-and-malling", "tunbridge-wells")),
)
FIRST_CALL = (
    "<p>You ring the Kent helpline. Victim Support answers. They ask what is happening and what you need. Then they pass "
    "you on to the service for your area.</p><p>You can ask how they will handle what you tell them.</p>"
)
FOR_KENT = (
    "<p>People aged 16 and over who live in Kent, and their families. Also people who are moving to Kent to get away from "
    "abuse.</p>"
)
REFER = (
    "<p>Anyone who works with people can refer: ring or write to Victim Support, who assess and pass the person on.</p>"
)
KENT = {
    "who": KIDAS, "areas": ("kent",), "lines": ("kent-helpline", "kent-live-chat"), "whom": FOR_KENT, "next": FIRST_CALL,
    "yourself": "<p>You can ask for yourself, through the Kent helpline.</p>", "professionals": REFER,
    "ask_by": "kent-helpline", "refer_by": "kent-helpline", "ages": (16, None), "cost": "free", "kinds": KIDAS_KINDS,
    "funded": KIDAS_FUNDED, "providers": LOTS,
}  # fmt: skip

ROWS = [
    Row("victim-support-kent", "Victim Support: the way in for Kent", "Victim Support in Kent", "Victim Support",
        "Listens, works out with you what you need, and passes you on to your local service.",
        "<p>This is the one number for all of Kent. You do not have to know which service you need.</p>"
        "<p>They work out with you how high the danger is. If it is low, they can help you themselves. If you need more, "
        "they pass you on. They also take requests to make a home safer (SAFER).</p>",
        ("talk", "idva", "stay", "safer-home"), ("kent",), ("kent-helpline", "kent-live-chat"), GUIDE,
        whom="<p>Anyone in Kent who has been abused, or is worried.</p>", next=FIRST_CALL,
        yourself="<p>Ring, or use the live chat.</p>", professionals=REFER, ask_by="kent-helpline",
        refer_by="kent-helpline", cost="free"),
    Row("kidas", "KIDAS: help for people in Kent", "Kent Integrated Domestic Abuse Service (KIDAS)",
        summary="One service for all of Kent: refuge, advisers, groups, a safer home, and help in a crisis.",
        what="<p>KIDAS is several organisations that work as one. They can offer:</p><ul><li>a safe place in a refuge</li>"
        "<li>an adviser when the danger is high (IDVA)</li><li>a worker who meets you near where you live</li>"
        "<li>groups and therapy</li><li>changes that make your home safer</li><li>help with court orders and legal "
        "advice</li><li>food, energy and travel in a crisis</li></ul>",
        needs=("talk", "stay", "idva", "recover", "law", "money", "safer-home"), source=REVIEW,
        also="integrated domestic abuse service, stalking, honour, forced marriage, FGM", **KENT),
    Row("refuge", "Refuge: a safe place to stay", "Refuge in Kent",
        summary="A safe house for you, and your children, when it is not safe to be at home.",
        what="<p>A refuge is a house where people stay who had to get away from abuse. The address is kept secret. Workers "
        "help you plan what comes next.</p><p>You do not have to be married, or to have children.</p>",
        needs=("stay",), source=GUIDE, also="shelter, women's aid, hostel, safe house",
        **KENT | {"lines": ("kent-helpline", "kent-live-chat", "refuges")}),
    Row("idva", "IDVA: an adviser when the danger is high", "Independent Domestic Violence Advisers (IDVA)",
        summary="A trained adviser who plans with you how to be safer, and speaks up for you.",
        what="<p>An IDVA is on your side. They help you stay safe and well when the danger is high. They work with "
        "the police, housing and others for you.</p>",
        needs=("idva",), source=GUIDE, also="independent domestic violence advisor", **KENT),
    Row("outreach", "Outreach: a worker who meets you near home", "Community outreach",
        summary="One worker who helps you, near where you live, while you stay where you are.",
        what="<p>You meet a worker in a place that is safe for you. They help with whatever comes up: your safety, "
        "your home, your money, your children.</p>",
        needs=("talk", "face"), source=GUIDE, **KENT),
    Row("groups-and-therapy", "Groups and therapy", "Therapeutic and group programmes",
        summary="Groups such as Freedom and Phoenix, and therapy, with people who understand.",
        what="<p>In a group you meet others who have lived through abuse. Freedom and Phoenix are two of the "
        "programmes. There is also support for you alone.</p>",
        needs=("recover",), source=GUIDE, also="Freedom Programme, Phoenix Programme, counselling", **KENT),
    Row("court-orders-and-law", "Court orders and the law", "Help with legal matters",
        summary="Help to ask a court for protection, and to reach a lawyer.",
        what="<p>A court can order somebody to stay away from you. Workers help you ask for an order, and help you "
        "get legal advice.</p>",
        needs=("law",), source=GUIDE, also="non-molestation order, injunction, restraining order, solicitor", **KENT),
    Row("help-in-a-crisis", "Food, energy and travel in a crisis", "Emergency welfare help",
        summary="Help with food, energy or travel when you have nothing left.",
        what="<p>Leaving, or living with abuse, can leave you without money. Workers can help with food, with gas and "
        "electricity, and with getting somewhere safe.</p>",
        needs=("money",), source=GUIDE, also="food bank, money, benefits, electricity", **KENT),
    Row("safer", "SAFER: stay in your own home, made safer", "SAFER (Sanctuary Access For Eligible Residents)",
        "Kent County Council",
        "Locks and other security, fitted free of fuss, so that you can stay in your own home.",
        "<p>Somebody looks at your home with you. Then better locks and other security are fitted. In the first two "
        "months each home was done in one visit.</p><p>It is your choice to stay. The person who hurt you must not live "
        "there.</p>",
        ("safer-home", "stay"), ("kent",), ("kent-helpline",), SLIDES.saying("First two months: report of 14 March 2024"),
        whom="<p>People in Kent who want to stay at home, whether they own or rent it. It is for men too, and for people who "
        "also live with drink, drugs or mental illness.</p>",
        yourself="<p>Ask Victim Support, through the Kent helpline.</p>", next=FIRST_CALL,
        professionals="<p>Referrals go to Victim Support, the single point of access. Adults are supported by KIDAS, and "
        "children by SASS. The referral form is not here yet.</p>",
        to_confirm="We do not have the current SAFER form. The contract for locks could be made longer after its end date.",
        ask_by="kent-helpline", refer_by="kent-helpline", funded=(date(2023, 12, 1), date(2025, 11, 30)),
        also="sanctuary scheme, locks, security, safe accommodation for eligible residents"),
    Row("sass", "SASS: help for children in a safe home", "Safe Accommodation Support Service (SASS)", "Project Salus CIC",
        "Support for children and young people who live in a refuge or another safe home.",
        "<p>For up to 12 weeks a child can have time with a worker, alone or in a group: talking, counselling or play "
        "therapy, and meeting others who have been through it.</p>",
        ("children", "recover"), ("kent",), ("kent-helpline",), SLIDES.saying("Also the report of 14 March 2024"),
        whom="<p>Children and young people up to 18, and up to 25 with a disability, who live in any kind of safe "
        "accommodation.</p>",
        yourself="<p>Ask the worker at your refuge or safe home. If you have none, ring the Kent helpline.</p>",
        professionals="<p>Refuges, other safe homes, and councils with a sanctuary scheme refer by e-mail. Everyone else "
        "(police, social workers, schools, health) asks for a consultation by e-mail or telephone.</p>",
        for_professionals_only=("sass-email", "sass-consultation"), refer_by="sass-email", audiences=("children", "young"),
        ages=(0, 25), funded=(date(2023, 6, 1), date(2025, 5, 31)),
        to_confirm="It could be made longer by a year, twice, after May 2025. We have not been able to confirm that it was.",
        also="Salus, play therapy, children in refuge, teacher, school"),
]  # fmt: skip
