"""More that was added to KIDAS in Kent, some of it paid for until a date that our sources name."""

from datetime import date

from core.content.sources import REPORT, SLIDES
from services_directory.content.kent import PART
from services_directory.content.row import Row, paragraphs, points

NO_ROUTE = "Our sources do not say how to ask for this. The Kent helpline is the way in to KIDAS: ring and ask."
NO_ROUTE_FOR_PROFESSIONALS = (
    "Our sources give no route of its own. Victim Support is the single point of access to KIDAS."
)
MORE = {
    **PART,
    "source": SLIDES,
    "funded": (None, None),
    "next": paragraphs(
        "Victim Support answers the helpline. Say that you have read about this service and ask how to get it. They can "
        "pass you on to the service where you live."
    ),
    "yourself": paragraphs("Ring the Kent helpline and ask."),
    "professionals": paragraphs(NO_ROUTE_FOR_PROFESSIONALS),
    "to_confirm": NO_ROUTE,
    "ask_by": "",
    "refer_by": "",
}
TO_MARCH_2025 = (None, date(2025, 3, 31))

ROWS = [
    Row(
        key="hospital-idva",
        title="An adviser in hospital",
        name="Hospital IDVA (HIDVA)",
        summary="Advisers who work in the big hospitals in Kent with people who have been abused.",
        what=paragraphs(
            "Some advisers work in hospitals across Kent. They know about domestic abuse. They want to help people early "
            "on.",
            "They also help people who live with other things too, such as drink, drugs or poor mental health.",
        ),
        needs=("idva",),
        also="HIDVA, A and E, independent domestic violence advisor, co-occurring conditions",
        **MORE
        | {
            "whom": paragraphs("It is for people in a hospital in Kent."),
            "ages": (None, None),
            "professionals": paragraphs(
                "It works in acute settings across Kent. The Integrated Care Board funds it: since 2019 by one of our sources, "
                "since 2020 by another.",
                NO_ROUTE_FOR_PROFESSIONALS,
            ),
        },
    ),
    Row(
        key="extra-outreach-and-idva",
        title="More outreach workers and advisers",
        name="Additional Outreach and Additional IDVA",
        summary="Extra workers and advisers, because more people in Kent asked for help.",
        what=paragraphs(
            "More people have asked for help since Covid. So there was money for more outreach workers and more advisers "
            "(IDVAs).",
            "You do not need to ask for the extra ones by name. Ring the Kent helpline and say what you need.",
        ),
        needs=("idva", "talk"),
        also="outreach, independent domestic violence advisor",
        **MORE
        | {
            "funded": TO_MARCH_2025,
            "source": SLIDES.saying("Paid for by a Ministry of Justice grant until March 2025"),
            "to_confirm": "It was paid for until March 2025. We do not know if there is still extra help.",
        },
    ),
    Row(
        key="young-person-idva",
        title="An adviser for young people",
        name="Young Person IDVA",
        summary="An adviser in East Kent for young people who are being abused.",
        what=paragraphs(
            "Young people can be abused too. This adviser (IDVA) works with you to make you safer. They work with people "
            "of your age."
        )
        + points(
            "You can ask:", "do you work where I live", "who will you tell", "how can we talk so that no one finds out"
        ),
        needs=("idva",),
        also="teenager, independent domestic violence advisor, YPIDVA",
        **MORE
        | {
            "funded": TO_MARCH_2025,
            "source": SLIDES.saying("Paid for by a Ministry of Justice grant until March 2025"),
            "whom": paragraphs("It is for people aged 16 to 25 in East Kent."),
            "ages": (16, 25),
            "audiences": ("young",),
            "to_confirm": "Our source says East Kent and does not name the areas, so we list it for Kent. Ask if it covers "
            "where you live.",
        },
    ),
    Row(
        key="specialist-idva-in-refuge",
        title="An adviser in a refuge, for drink, drugs or poor mental health",
        quiet="An adviser, for drink, drugs or poor mental health",
        name="Specialist IDVA in refuge",
        summary="An adviser for people in a refuge who also live with drink, drugs or poor mental health.",
        what=paragraphs(
            "Some people who have been abused also drink, use drugs, or live with poor mental health. This can make it "
            "hard to get help.",
            "This adviser (IDVA) works in refuges across Kent with people who live with more than one thing at once.",
        ),
        needs=("idva",),
        also="co-occurring conditions, alcohol, drugs, mental health, dual diagnosis",
        **MORE
        | {
            "whom": paragraphs("It is for people who live in a refuge in Kent."),
            "yourself": paragraphs("If you are in a refuge, you can ask your worker. If not, ring the Kent helpline."),
        },
    ),
    Row(
        key="enhanced-therapy",
        title="More therapy, also for drink, drugs or poor mental health",
        name="Enhanced Therapeutic Support",
        summary="More therapy, so that more people can live in a refuge and get better.",
        what=paragraphs(
            "This is extra therapy. It is also for people who live with drink, drugs or poor mental health. It was set up "
            "to help more people get into a refuge.",
        ),
        needs=("recover",),
        also="co-occurring conditions, counselling, alcohol, drugs, mental health",
        **MORE | {"whom": paragraphs("It is for people aged 16 or over in Kent.")},
    ),
    Row(
        key="tenancy-support",
        title="From a refuge to a home of your own",
        quiet="To a home of your own",
        name="Tenancy Support Workers",
        summary="Workers who help you move on from a refuge and keep your new home.",
        what=paragraphs(
            "When you are ready to move on from a refuge, these workers help you. They also help you keep your new home.",
            "They tell people who let homes about domestic abuse, so that they understand.",
        ),
        needs=("move",),
        also="housing, landlord, rent, resettlement, move on",
        **MORE
        | {
            "whom": paragraphs("It is for people who are moving on from a refuge in Kent."),
            "yourself": paragraphs("If you are in a refuge, you can ask your worker. If not, ring the Kent helpline."),
        },
    ),
    Row(
        key="refuge-for-men",
        title="Refuge for men and their children",
        quiet="A safe place to stay, for men and their children",
        name="Male refuge",
        summary="A small refuge in West Kent for men who need to get away from abuse, and their children.",
        what=paragraphs(
            "This refuge has 3 places for men. It is for you if you are married or not, with or without children, "
            "whatever your age, faith, race, nationality, disability or sexuality.",
            "Your children can live there with you, or come to stay when they visit you. Children who live there can have "
            "support from SASS.",
            "It gives you support and advice, so that you can move on to a home of your own.",
            "It was full within weeks of opening. If it is full now, ask what else there is. We never show where it is.",
        ),
        needs=("stay",),
        also="male survivors, fathers, dads, safe house",
        **MORE
        | {
            "lines": (*PART["lines"], "refuges"),
            "source": REPORT.saying("It was a pilot of 18 months from December 2023. No source gives the last day"),
            "funded": (None, None),
            "whom": paragraphs("It is for men who have been abused, and their children."),
            "ages": (None, None),
            "audiences": ("men",),
            "cost": "unknown",
            "to_confirm": "It was a trial of 18 months from December 2023, so it may have ended. Our source says West Kent "
            "and does not name the areas, so we list it for Kent. Ring first and ask.",
        },
    ),
]
