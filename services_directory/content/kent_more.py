"""More that KIDAS offers in Kent, much of it paid for until a date that our sources name."""

from datetime import date

from core.content.sources import REPORT, SLIDES
from services_directory.content.kent import KENT
from services_directory.content.row import Row

MORE = {**KENT, "providers": ()}
TO_MARCH_2025 = (None, date(2025, 3, 31))
NO_END = (None, None)

ROWS = [
    Row("hospital-idva", "Hospital IDVA: an adviser in hospital", "Hospital IDVA (HIDVA)",
        summary="An adviser you can meet in a Kent hospital.",
        what="<p>Hospitals are a place where it can be safe to talk. Advisers work in acute hospitals across Kent. Ask any "
        "nurse or doctor when you are alone with them.</p>",
        needs=("idva", "medical"), source=SLIDES, **MORE | {"funded": NO_END},
        also="HIDVA, A&E, nurse, doctor, self-harm"),
    Row("extra-outreach-and-idva", "More outreach workers and advisers", "Additional Outreach and Additional IDVA",
        summary="More workers and advisers, for more people in Kent.",
        what="<p>More people asked for help after 2020, so there was money for more outreach workers and more advisers.</p>",
        needs=("idva", "talk"), source=SLIDES, **MORE | {"funded": TO_MARCH_2025}),
    Row("young-person-idva", "An adviser for young people", "Young Person IDVA",
        summary="An adviser for people aged 16 to 25 in East Kent, when the danger is high.",
        what="<p>Abuse happens in young relationships too. This adviser works with people of your age.</p>",
        needs=("idva",), source=SLIDES, **MORE | {"funded": TO_MARCH_2025, "ages": (16, 25), "audiences": ("young",),
        "whom": "<p>People aged 16 to 25 in East Kent.</p>"},
        to_confirm="Our source says East Kent and does not name the districts. Ask when you ring."),
    Row("specialist-idva-in-refuge", "An adviser in refuge for drink, drugs and mental health",
        "Specialist IDVA in refuge",
        summary="An adviser in refuge for people who also live with drink, drugs or mental illness.",
        what="<p>It can be harder to get a place, or to feel safe, when you also use drink or drugs or are unwell. This "
        "adviser works with people in refuge across Kent.</p>",
        needs=("idva", "stay"), source=SLIDES, **MORE | {"funded": NO_END, "whom": "<p>People in a refuge in Kent.</p>"},
        also="co-occurring conditions, alcohol, drugs, mental health"),
    Row("enhanced-therapy", "More therapy for people in refuge", "Enhanced Therapeutic Support",
        summary="Therapy that answers quickly, also for people who live with drink, drugs or mental illness.",
        what="<p>Therapy for people aged 16 and over, so that refuge is open to more people and helps them more.</p>",
        needs=("recover",), source=SLIDES, **MORE | {"funded": NO_END},
        also="co-occurring conditions, counselling, alcohol, drugs"),
    Row("tenancy-support", "Moving on from refuge to a home of your own", "Tenancy Support Workers",
        summary="A worker who helps you find a home after refuge, and keep it.",
        what="<p>They help you look for a home, talk to landlords, and settle in.</p>",
        needs=("move",), source=SLIDES, **MORE | {"funded": NO_END, "whom": "<p>People who are leaving a refuge in Kent.</p>"},
        also="housing, landlord, rent, resettlement"),
    Row("refuge-for-men", "Refuge for men", "Male refuge",
        summary="A small refuge in West Kent for men, and their children.",
        what="<p>Three places for men who had to get away from abuse. Children can live there or visit. It was full soon "
        "after it opened, so ask what else there is if it is full now.</p>",
        needs=("stay",), source=REPORT.saying("It was a pilot of 18 months from December 2023, which makes June 2025"),
        **MORE | {"funded": (date(2023, 12, 1), date(2025, 6, 30)), "audiences": ("men",),
                  "lines": ("kent-helpline", "kent-live-chat", "refuges"), "whom": "<p>Men, with or without children.</p>"},
        to_confirm="Our source says West Kent and does not name the districts. The refuge began as a trial.",
        also="male survivors, fathers, safe house"),
]  # fmt: skip
