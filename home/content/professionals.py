"""For people whose work it is: risk and referral; see `professionals_more` for the rest."""

from home.content.planting import Topic
from home.content.professionals_more import CHILDREN, IN_DANGER, LEARNING

ALL_FORMS = ("controlled_documents", {"title": "Forms and policies"})
NEVER_BY_EMAIL = ("notice", {
    "kind": "warning", "title": "Never send a form by ordinary e-mail",
    "text": "<p>It tells where people are and what they are afraid of. Use the secure e-mail of your organisation, "
            "check each address twice, and check that it has arrived.</p>",
})  # fmt: skip
GUIDE = "the referral and support guide for Kent and Medway, which has no date"

PROFESSIONALS_PARENT = Topic(
    slug="for-professionals",
    title="For professionals",
    in_menu=True,
    introduction="What to do next, who takes referrals, and where to learn more.",
    description="Risk, referral routes and training for people who work with survivors in Kent and Medway.",
    body=[
        ("prose",
         "<h2>When somebody tells you</h2><ul>"
         "<li><b>Make it safe to talk.</b> Find a place where nobody else can hear. Ask how you can reach them safely "
         "later.</li>"
         "<li><b>Listen and believe.</b> Say that it is not their fault. Let them set the pace.</li>"
         "<li><b>Be honest about confidentiality.</b> Say early what you can keep private and what you have to pass "
         "on, such as a child at risk.</li>"
         '<li><b>Find out how high the risk is.</b> In Kent and Medway the <a href="page:dash">DASH</a> is the '
         'recommended tool. When the risk is high, refer to <a href="page:marac">MARAC</a>.</li>'
         '<li><b>Offer a service.</b> The <a href="page:referral-routes">referral routes</a> show which one, and '
         "how.</li></ul>"),
        IN_DANGER,
        ALL_FORMS,
        ("pages_below", {"title": "What you can find here"}),
        ("prose",
         "<h2>What do all these short names mean?</h2>"
         '<p><a href="page:glossary">What the words mean</a> explains the terms that services here use, from DASH to '
         "SASS.</p>"
         "<h2>Is somebody worried about their own behaviour?</h2>"
         '<p>There is a page for them: <a href="page:own-behaviour">worried about how you behave</a>. The ways to '
         'refer are on <a href="page:template-policies">template policies for employers</a>.</p>'
         "<h2>Do you have a website or an intranet?</h2>"
         '<p>Put our numbers on it, so that they stay right there: <a href="/share/">share our content</a>. Developers '
         "can use our directory as open data.</p>"),
    ],
)  # fmt: skip

DASH = Topic(
    slug="dash",
    title="DASH: how high is the risk?",
    introduction="The checklist that is recommended in Kent and Medway, how to use it safely, and what comes after it.",
    description="The DASH risk checklist in Kent and Medway: what it is, how to use it, what comes next.",
    body=[
        ("prose",
         "<h2>What is the DASH?</h2><p>DASH is short for Domestic Abuse, Stalking and Harassment and Honour-Based "
         "Violence. It is a checklist for assessing risk. The answers show the level of threat, danger and violence, "
         "so that you can choose the right next step and keep the person safe. They also show which cases go to MARAC. "
         "SafeLives developed it and oversees it.</p>"
         "<h2>Who fills it in?</h2><p>In Kent, Victim Support completes a DASH as the single point of access to KIDAS, "
         "and refers on. Other professionals use it too. Our sources do not say which training you need first: ask "
         "your organisation's domestic abuse lead.</p>"),
        ("steps", {"title": "How do I use it safely?", "steps": [
            {"title": "Make sure that it is safe",
             "text": "Is it safe to talk now? Where is the person who uses abuse? Where are the children? Agree how, "
                     "and when, you can get in touch again."},
            {"title": "Say why you ask",
             "text": "Explain what the questions are for, who may see the answers, and when you have to share them."},
            {"title": "Go through all the questions",
             "text": "Take your time. A “yes” needs a note of what happened and when. Use a trained interpreter if one "
                     "is needed, never a relative or a friend."},
            {"title": "Use your professional judgement",
             "text": "Write down what worries you beyond the answers, and how the person sees the danger themselves. "
                     "They may be too afraid to say all of it."},
            {"title": "Decide, act and record",
             "text": "When the risk is high, refer to MARAC. When it is not, still make a safety plan and offer a "
                     "service. Keep the form where nobody at home can come across it."},
        ]}),
        ("prose",
         "<h2>What makes the risk higher?</h2><p>The partnership's training names these among others:</p><ul>"
         "<li>fear</li><li>abuse that gets worse, or comes more often (escalation)</li><li>strangulation</li>"
         "<li>the point of leaving</li></ul>"
         "<p>Risk changes. Assess again after a new incident, or when the person plans to leave or has left.</p>"
         "<h2>Is there a score that means high risk?</h2><p>Many areas of the country take 14 or more “yes” answers as "
         "a sign of high risk, next to professional judgement and escalation. Our sources give no number for Kent and "
         "Medway: go by what the current referral form says. A lower count does not show that somebody is safe.</p>"
         "<h2>What about the children?</h2><p>The DASH is about the adult. In law, a child who sees, hears or lives "
         "with the effects of the abuse, and is related to one of the adults, has been abused too. If you are worried "
         'about a child, tell children\'s services as well: <a href="page:childrens-services-kent">Kent</a> or '
         '<a href="page:childrens-services-medway">Medway</a>.</p>'),
        ("controlled_documents", {"title": "The checklist", "slug": "checklist"}),
        NEVER_BY_EMAIL,
        ("details", {"title": "Where this comes from",
                     "text": f"<p>What it is, and that it is recommended: {GUIDE}. Victim Support's part: slides of "
                             "late 2023. What raises the risk: a report of 14 March 2024. The steps, and the number, "
                             "are general practice and not a local rule.</p>"}),
    ],
)  # fmt: skip

MARAC = Topic(
    slug="marac",
    title="MARAC in five steps",
    introduction="From the first concern to a plan that several agencies share, when the risk is high.",
    description="How to refer a high-risk case to MARAC in Kent and Medway, in five steps.",
    body=[
        ("prose",
         "<h2>What is MARAC?</h2><p>MARAC is short for Multi-Agency Risk Assessment Conference. Agencies share what "
         "they know that is relevant to a high-risk case, and plan together how to lower the risk. The plan names the "
         "actions that keep people safe, and the services that fit each of those involved: the person who has been "
         "abused, the children connected to them, and the person who uses abusive behaviour.</p>"),
        IN_DANGER,
        ("steps", {"title": "How do I refer?", "steps": [
            {"title": "Identify the risk",
             "text": "Go through the DASH with the person, somewhere safe. It identifies the cases that need a MARAC."},
            {"title": "Use your professional judgement",
             "text": "You may be seriously worried although few boxes are ticked, or although there is no DASH yet. "
                     "The guide asks for the DASH “if you have one”: missing it is no reason to wait."},
            {"title": "Complete the form",
             "text": "Use the current MARAC information and referral form. Where it is safe, tell the person that you "
                     "are referring, and why. Write down how and when they can be contacted safely."},
            {"title": "Send it, with the DASH",
             "text": "Send the form, with the DASH if you have one, to the e-mail addresses that stand in the form. "
                     "Follow your organisation's rules for sending it securely. Check that it has arrived."},
            {"title": "Meeting and action plan",
             "text": "Agencies share relevant information and agree who does what. As a rule the person is not at the "
                     "meeting, and an IDVA speaks for them. Carry out your own actions, and tell the others."},
        ]}),
        ("controlled_documents", {"title": "The form", "slug": "form"}),
        NEVER_BY_EMAIL,
        ("prose",
         "<h2>Do I need the person's agreement?</h2><p>Ask for it where it is safe to ask. When the risk is high, "
         "information may have to be shared without it. Share what is relevant and no more, and record why. Follow "
         "your organisation's policy and the Kent and Medway Information Sharing Agreement.</p>"
         "<h2>What do I do while we wait?</h2><ul>"
         "<li>Go on with safety planning. A referral to MARAC does not replace it.</li>"
         '<li>Ask for an <a href="page:idva">IDVA</a>, an adviser for people at high risk.</li>'
         "<li>Do what safeguarding asks of you, for the children and for adults at risk.</li>"
         "<li>If the danger becomes greater, ring the police.</li></ul>"
         "<h2>What do we not know about MARAC here?</h2><ul>"
         "<li>the current form, and the addresses in it</li>"
         "<li>how many “yes” answers count as high risk, and what else makes a case one for MARAC here</li>"
         "<li>how often the meetings are, and how soon a case is heard</li>"
         "<li>what changed in 2025: newer public pages speak of a MARAC launch in that year, and our sources are "
         "older</li></ul>"
         "<p>Ask your organisation's domestic abuse lead, or its MARAC representative if it has one.</p>"),
        ("details", {"title": "Where this comes from",
                     "text": f"<p>What MARAC does, and steps one, three and four: {GUIDE}. Steps two and five also "
                             "rest on general practice in England, which the partnership has still to confirm for Kent "
                             "and Medway.</p>"}),
    ],
)  # fmt: skip

MATAC = Topic(
    slug="matac",
    title="What is MATAC?",
    introduction="A meeting about the people who do the most harm, and how to lower the risk that they pose.",
    description="What MATAC is in Kent and Medway, and how it differs from MARAC.",
    body=[
        ("prose",
         "<h2>What does it do?</h2><p>MATAC is short for Multi-Agency Tasking and Coordination. At this meeting, "
         "agencies discuss perpetrators who do a high level of harm. They make plans that act before the next "
         "incident, to lower the risk.</p>"),
        ("summary", {"title": "How does it differ from MARAC?", "rows": [
            {"term": "MARAC", "text": "Begins with the person at high risk. Asks what will keep them and their "
                                      "children safe."},
            {"term": "MATAC", "text": "Begins with the person who does most harm. Asks what will lower the risk that "
                                      "they pose."},
            {"term": "Both", "text": "Several agencies share what is relevant, and agree on actions."},
        ]}),
        ("notice", {"kind": "info", "title": "We do not know how to refer",
                    "text": "<p>Our sources name no form, address or criteria for MATAC. Ask your organisation's "
                            "domestic abuse lead, or the officer you work with at Kent Police. When somebody is at "
                            'high risk, refer to <a href="page:marac">MARAC</a>: do not wait for an answer about '
                            "MATAC.</p>"}),
        ("prose",
         "<h2>What else is there for people who use abusive behaviour?</h2>"
         "<p>The partnership's Reducing Abusive Behaviour group brings together disruption, support and the management "
         'of offenders. The services that we know of are on <a href="page:template-policies">template policies for '
         "employers</a>.</p>"),
        ("details", {"title": "Where this comes from",
                     "text": f"<p>What MATAC is: {GUIDE}. It writes “Task and Coordination”; elsewhere in England the "
                             "name is Tasking and Coordination. The group: a report of 14 March 2024.</p>"}),
    ],
)  # fmt: skip

ROUTES = Topic(
    slug="referral-routes",
    title="Referral routes: which service, and how",
    introduction="Each service of the directory: who may refer to it, and how. It changes when the directory changes.",
    description="Which services in Kent and Medway take referrals, from whom, and how.",
    body=[
        ("prose",
         "<h2>Where do I begin?</h2><ul>"
         "<li><b>Kent:</b> Victim Support is the single point of access to KIDAS and to SAFER. It assesses, and refers "
         "on to the local provider.</li><li><b>Medway:</b> ring or write to the Medway Domestic Abuse Service "
         "(MDAS).</li>"
         '<li><b>High risk, in either:</b> refer to <a href="page:marac">MARAC</a> as well.</li>'
         "<li><b>A child in safe accommodation in Kent:</b> ask "
         '<a href="page:children-in-safe-homes">SASS</a>.</li></ul>'
         "<p>A person can also get in touch themselves. Ask first what is safest for them.</p>"),
        ("contact", {"key": "kent-helpline", "what_happens": "For Kent. Say that you are a professional who wants to "
         "refer, and how the person can be reached safely."}),
        ("contact", {"key": "medway-helpline", "what_happens": "For Medway. Our sources name no separate line for "
         "professionals."}),
        ("contact", {"key": "medway-email", "what_happens": "For Medway. Follow your organisation's rules for secure "
         "e-mail."}),
        ("referrals", {"title": "Every service: who may refer, and how"}),
        ("controlled_documents", {"title": "The SAFER form", "slug": "safer-form"}),
        ("controlled_documents", {"title": "The pathway on one sheet", "slug": "pathway"}),
        NEVER_BY_EMAIL,
        ("prose",
         "<h2>Who can refer to KIDAS?</h2><p>Its specification asks it to accept referrals from many sides: police and "
         "criminal justice, housing, social care, health services and people themselves, among others. It is for "
         "people of 16 and over who live in Kent or are moving there to flee, and for their families.</p>"
         "<h2>What is good to have ready?</h2><ul><li>how and when it is safe to get in touch, and with which "
         "words</li>"
         "<li>whether the person knows about the referral and agrees</li><li>what the DASH shows, if you have one</li>"
         "<li>who else is at home, above all children</li>"
         "<li>what they need so that they can take part: an interpreter, sign language, a step-free place</li>"
         "<li>who else is already involved</li></ul>"
         "<h2>What if there is a waiting list?</h2><p>The specification asks KIDAS to order it by need and risk, not "
         "by the time already waited, and to keep in touch with the person and plan for their safety.</p>"
         "<h2>What if the person cannot get public funds?</h2><p>KIDAS is not expected to support people with no "
         "recourse to public funds as a matter of course, above all in refuge. Each case is looked at on its own. "
         "Ask.</p>"
         "<h2>What if drink, drugs or mental health are part of it?</h2><p>KIDAS is expected to support people who "
         "live with these. Where it is too much for KIDAS to manage alone, it works with specialist services. See "
         '<a href="page:co-occurring-conditions">co-occurring conditions</a>.</p>'),
        ("details", {"title": "Where this comes from",
                     "text": "<p>The specification of KIDAS, which has no date, slides of late 2023, a report of 14 "
                             f"March 2024, and {GUIDE}. KIDAS was in place until March 2026. We do not know what has "
                             "followed it, so ask first.</p>"}),
    ],
)  # fmt: skip

PROFESSIONALS = [DASH, MARAC, MATAC, ROUTES, CHILDREN, *LEARNING]
