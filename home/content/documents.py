"""The documents that professionals look for, each with one address, and the five films. None was given to us yet."""

from dataclasses import dataclass
from datetime import date

from wagtail.models import Page

from home.content.planting import plant
from home.content.stand_ins import stand_in
from home.models import ControlledDocument, ControlledDocumentPage, DocumentVersion, VideoPage

LONG_AGO = date(2024, 1, 1)  # so that a stand-in is there on any day; pages do not show it
LEAD = "your organisation's domestic abuse lead"
SENDING = (
    "<p><b>Never by ordinary e-mail.</b> It tells where people are and what they are afraid of. In the wrong hands it "
    "puts them in danger.</p>"
)
SECURELY = (
    "<ul><li>Use the secure e-mail of your organisation, and follow its rules for it.</li>"
    "<li>Check each address twice. Check afterwards that it has arrived.</li>"
    "<li>Leave names out of the subject and out of the file's name.</li></ul>"
)


@dataclass(frozen=True)
class Held:
    """A document as it starts: its row, and its page below the page `parent`."""

    parent: str
    slug: str
    code: str
    title: str
    introduction: str
    description: str
    sending: str
    ask: str  # who may have it, in the sentence “Ask …”
    about: str  # rich text: what our sources say of it


DOCUMENTS = [
    Held(
        "marac", "form", "MARAC", "MARAC information and referral form",
        "For professionals who refer somebody at high risk to MARAC, with the DASH.",
        "The current MARAC information and referral form for Kent and Medway.",
        f"{SENDING}<p>Our source says: send it, with the DASH, to the e-mail addresses that stand in the form.</p>{SECURELY}",
        f"{LEAD}, or its MARAC representative if it has one",
        "<h2>When is it used?</h2><p>When the DASH, or your professional judgement, says that the risk is high. "
        '<a href="page:marac">MARAC in five steps</a> shows the way from the <a href="page:dash">DASH</a> to the '
        "meeting.</p>",
    ),
    Held(
        "dash", "checklist", "DASH", "DASH risk assessment",
        "For professionals: the checklist that shows how high the risk is.",
        "The current DASH risk assessment for Kent and Medway.",
        f"{SENDING}<p>When the risk is high it goes with the MARAC form, to the addresses that stand in that form.</p>{SECURELY}",
        f"{LEAD}. SafeLives publishes a checklist too: ask whether that one is accepted here",
        '<h2>How is it used?</h2><p><a href="page:dash">DASH: how high is the risk?</a> says how to go through it '
        "safely, and what comes after it.</p>",
    ),
    Held(
        "referral-routes", "safer-form", "SAFER", "SAFER referral form",
        "For professionals who ask for locks and other security, so that somebody can stay in their own home.",
        "The current SAFER referral form for Kent.",
        f"{SENDING}<p>We do not know how the form is to be sent. Ask Victim Support, which is the single way in to SAFER, "
        f"before you send anything.</p>{SECURELY}",
        f"Victim Support, at the number on the page about SAFER, or {LEAD}",
        '<h2>What is SAFER?</h2><p><a href="page:safer">Security for somebody\'s own home</a>, fitted after a look at '
        "the home. It is for people who choose to stay, where the person who uses abuse does not live.</p>",
    ),
    Held(
        "referral-routes", "pathway", "PATHWAY", "Referral pathway",
        "For professionals: the way from a first concern to the right service, on one sheet.",
        "The current referral pathway for Kent and Medway.",
        "<p>A pathway holds nobody's details, so it can be passed on in any way. Pass on the address of this page and not "
        "the file: then people get the newest.</p>"
        "<p><b>A referral itself never goes by ordinary e-mail.</b></p>",
        LEAD,
        '<h2>What can I use until then?</h2><p><a href="page:referral-routes">Referral routes</a> shows for each service '
        "who may refer, and how. It changes when the services change.</p>",
    ),
    Held(
        "template-policies", "policies", "POLICY", "Template policies: the files",
        "For employers and services: policies to make your own, for when somebody may be causing harm.",
        "The current template policies for employers in Kent and Medway.",
        "<p>The templates hold nobody's details, so they can be passed on in any way. Pass on the address of this page "
        "and not the files: then people get the newest.</p>"
        "<p><b>A policy that you have filled in for one person never goes by ordinary e-mail.</b></p>",
        f"{LEAD}, or your contact in the partnership",
        "<h2>What are they for?</h2><p>The partnership's Reducing Abusive Behaviour group has had them written. "
        '<a href="page:template-policies">What the template policies are</a></p>',
    ),
]  # fmt: skip

MADE_BY = "Oasis Domestic Abuse Service and East Kent Domestic Abuse Forum, February 2024"
# title, slug, quiet title where the title would tell, picture, what one learns
FILMS = [
    ("Signs of Abuse", "signs", "Film: what to notice", "beam",
     "Why coercion and control are at the heart of domestic abuse, and what they can look like."),
    ("Safe Enquiry", "safe-enquiry", "", "talk",
     "How to raise domestic abuse with somebody, in a way that is safe and fits the moment."),
    ("Safety Planning", "safety-planning", "", "path", "First steps that make the person you work with safer."),
    ("Understanding Risk", "understanding-risk", "", "waves",
     "What makes the risk higher, such as fear, escalation, strangulation and the point of leaving, and what follows "
     "for sharing information."),
    ("Signposting & Support", "signposting", "", "signpost",
     "How to show people the way to the right support, and be sure of it."),
]  # fmt: skip


def build(parent: Page) -> None:
    """Make the documents and the films that are missing below `parent`, the page for professionals."""
    pages = {page.slug: page for page in parent.get_children()}
    for held in DOCUMENTS:
        plant(
            Page.objects.get(pk=pages[held.parent].pk), ControlledDocumentPage, held.slug, held.title,
            document=_document(held), introduction=held.introduction, sending=held.sending,
            search_description=held.description,
        )  # fmt: skip
    for title, slug, quiet, poster, learned in FILMS:
        plant(
            Page.objects.get(pk=pages["training-videos"].pk), VideoPage, slug, title, seo_title=quiet,
            introduction=learned, made_by=MADE_BY, poster=poster, search_description=f"A short training film: {title}.",
        )  # fmt: skip


def bodies() -> dict[str, list]:
    """Return the blocks of each document's page by its slug, as `planting.Topic` has them."""
    return {held.slug: _body(held) for held in DOCUMENTS}


def _document(held: Held) -> ControlledDocument:
    there = ControlledDocument.objects.filter(code=held.code).first()
    if there:
        return there
    made = ControlledDocument(name=held.title, code=held.code)
    made.versions = [
        DocumentVersion(
            number=0, effective_on=LONG_AGO, stand_in=True, words_on_page=False,
            editable=stand_in(held.title, f"{held.code}-0"),
        )
    ]  # fmt: skip
    made.save()
    return made


def _body(held: Held) -> list:
    return [
        ("notice", {"kind": "info", "title": "Where do I get it until then?",
                    "text": f"<p>Ask {held.ask}. Check that it is the current one: an older copy may hold addresses "
                            "that nobody reads any more.</p>"}),
        ("prose", held.about),
    ]  # fmt: skip
