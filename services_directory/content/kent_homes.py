"""Homes made safer in Kent, and help for the children who live in a safe home."""

from datetime import date

from core.content.sources import REPORT
from services_directory.content.kent import WAYS_IN
from services_directory.content.row import Row, paragraphs, points
from services_directory.content.terms import DOMESTIC_ABUSE

ROWS = [
    Row(
        key="safer",
        title="SAFER: stay in your own home, made safer",
        name="SAFER (Sanctuary Access For Eligible Residents)",
        who="Kent County Council",
        summary="Someone looks at your home, then fits locks and other security, so that you can choose to stay.",
        what=paragraphs(
            "This is for you if you want to stay in your own home. Someone checks your home first. Then they fit things "
            "that make it safer.",
            "It is your choice. It is only for homes where the person who hurt you does not live.",
            "When it began, each home was checked and fitted in one visit. You and your children can have support too.",
        ),
        whom=paragraphs(
            "It is for people in Kent. You may own your home or rent it. It was also made for people who find it hard to "
            "get into a refuge. That can be men, or people who live with drink, drugs or poor mental health."
        ),
        next=paragraphs(
            "Victim Support looks at the danger, and at whether SAFER is for you. If it is, they pass you on."
        )
        + points(
            "You can ask:", "who will come, and when", "how to keep it from the person who hurt you", "what it costs"
        ),
        yourself=paragraphs("Yes, you can. Ring the Kent helpline and ask for SAFER."),
        professionals=paragraphs(
            "Victim Support is the single point of access. It looks at risk and eligibility and refers on. The security "
            "work was contracted to 24-7 Locks Ltd. KIDAS supports the adults, and SASS the children.",
            "Slides of late 2023 call it the Safe Accommodation For Eligible Residents Scheme.",
        ),
        to_confirm="The contract for the locks could be made longer by a year, twice. We do not know if it was. "
        "We do not have the current form.",
        needs=("safer-home",),
        areas=("kent",),
        lines=WAYS_IN,
        ask_by="kent-helpline",
        refer_by="kent-helpline",
        kinds=DOMESTIC_ABUSE,
        funded=(date(2023, 12, 1), date(2025, 11, 30)),
        source=REPORT.saying(
            "The dates are those of the contract for locks, in slides of late 2023; it could be extended"
        ),
        also="sanctuary scheme, locks, security, safe accommodation for eligible residents",
    ),
    Row(
        key="sass",
        title="SASS: help for children in a safe home",
        name="Safe Accommodation Support Service (SASS)",
        who="Project Salus CIC",
        summary="Support for children and young people who live in a refuge or another safe place.",
        what=paragraphs(
            "SASS works with children and young people who had to live with abuse. It can last up to 12 weeks."
        )
        + points(
            "A child can have:",
            "time alone with a worker",
            "time in a group, with others who know what it is like",
            "counselling or play therapy",
        )
        + paragraphs("SASS can also help them to find other things near where they live."),
        whom=paragraphs(
            "It is for children and young people up to 18 who live in a refuge, or in another safe home. If a young "
            "person has a disability, it is for them up to 25.",
            "A home that SAFER has made safer counts too.",
        ),
        next=points("You can ask:", "who will meet my child, and where", "can I be there", "who else will be told"),
        yourself=paragraphs(
            "A professional asks SASS for you. That can be a worker at your refuge or safe home. If you have no worker, "
            "ring the Kent helpline and ask."
        ),
        professionals=paragraphs(
            "Refuges, other safe accommodation providers, and councils with a sanctuary scheme make a professional "
            "referral by e-mail.",
            "All others (police, social workers, Early Help, schools, health) ask for a consultation, by e-mail or by "
            "telephone, to go over needs and eligibility.",
        ),
        to_confirm="SASS could be made longer by a year, twice. We do not know if it was. Ask first.",
        needs=("children", "recover"),
        areas=("kent",),
        lines=("kent-helpline", "kent-live-chat"),
        for_professionals_only=("sass-email", "sass-consultation"),
        refer_by="sass-email",
        audiences=("children", "young"),
        ages=(None, 25),
        kinds=DOMESTIC_ABUSE,
        funded=(date(2023, 6, 1), date(2025, 5, 31)),
        source=REPORT.saying("Routes and contract (June 2023 to May 2025, two more years possible): slides, late 2023"),
        also="Salus, play therapy, children in refuge, teacher",
    ),
]
