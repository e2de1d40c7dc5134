"""For people whose work it is: children in a safe home, films, champions, policies, reviews and training."""

from home.content.documents import FILMS
from home.content.planting import Topic

IN_DANGER = ("notice", {
    "kind": "warning", "title": "If somebody is in danger now",
    "text": "<p>Ring the emergency number, which is on every page of this site. Do not wait for a form or a "
            "meeting.</p>"
            "<p>If a child or an adult may be at risk of harm, follow your organisation's safeguarding procedure as "
            'well: <a href="page:childrens-services-kent">a child in Kent</a>, '
            '<a href="page:childrens-services-medway">a child in Medway</a>, <a href="page:safeguarding-adults">an '
            "adult at risk</a>.</p>",
})  # fmt: skip

CHILDREN = Topic(
    slug="children-in-safe-homes",
    title="Children in a safe home: how to refer to SASS",
    introduction="For teachers, social workers, health staff and refuges: support for a child who lives in a refuge or "
                 "in another safe home in Kent.",
    description="How to ask SASS for support for a child in a safe home in Kent, for schools and services.",
    body=[
        ("prose",
         "<h2>Which children is it for?</h2><p>The Safe Accommodation Support Service (SASS) is for children and young "
         "people from 0 to 18, and up to 25 with a disability, who live in any form of safe accommodation in Kent. "
         "That can be:</p><ul>"
         '<li>a <a href="page:refuge">refuge</a></li>'
         '<li>a home that <a href="page:safer">SAFER</a> or another sanctuary scheme has made safer</li>'
         "<li>other safe accommodation, such as a home for moving on from refuge</li></ul>"),
        IN_DANGER,
        ("summary", {"title": "Which way do I take?", "rows": [
            {"term": "A school, nursery or college", "text": "Ask for a consultation, by e-mail or telephone."},
            {"term": "Police, social work, Early Help, children's centres, health, others",
             "text": "Ask for a consultation, by e-mail or telephone."},
            {"term": "A refuge or other safe accommodation provider",
             "text": "Make a professional referral, by e-mail."},
            {"term": "A council with a sanctuary scheme", "text": "Make a professional referral, by e-mail."},
        ]}),
        ("contact", {"key": "sass-email", "what_happens": "Professional referrals, and requests for a consultation."}),
        ("contact", {"key": "sass-consultation", "what_happens": "A consultation: what the child needs, and whether "
         "SASS is for them."}),
        ("steps", {"title": "What do I do?", "steps": [
            {"title": "Talk with the parent who is not abusive",
             "text": "And with the child, in a way that fits their age. Ask what they want, and how SASS can reach "
                     "them safely."},
            {"title": "Get in touch",
             "text": "Say who you are and which way you take. In a first e-mail leave out names, and never write where "
                     "a refuge is. Ask how to send the rest securely."},
            {"title": "Agree what happens next",
             "text": "Ask who will see the child, when and where, and what you can do until then."},
        ]}),
        ("prose",
         "<h2>What can a child get?</h2><p>Specialist staff work with the child for up to 12 weeks:</p><ul>"
         "<li>one-to-one sessions</li><li>groups, also with others who have been through the same</li>"
         "<li>counselling and play therapy</li><li>a way on to other help near where they live, and to other "
         "activities</li></ul>"
         "<h2>What if the child does not live in a safe home?</h2><p>Then SASS is not for them: in late 2023 this was "
         "named as a gap. You can look at the services for children below, and tell children's services if you are "
         'worried: <a href="page:childrens-services-kent">Kent</a> or '
         '<a href="page:childrens-services-medway">Medway</a>.</p>'
         '<h2>What about Medway?</h2><p>SASS is a service for Kent. In Medway, <a href="page:mdas-families">MDAS works '
         "with the parent and the child</a>.</p>"),
        ("services", {"title": "Other help for children", "need": "children", "audience": "", "kind": "",
                      "pathway": "survivor", "layout": "cards", "most": 3, "ask_place": False}),
        ("notice", {"kind": "info", "title": "Ask whether it still runs",
                    "text": "<p>Project Salus CIC ran SASS by a contract from June 2023 to May 2025, which could be "
                            "made longer by a year, twice. We do not know if it was. If nobody answers, ring the Kent "
                            "helpline.</p>"}),
        ("details", {"title": "Where this comes from",
                     "text": "<p>The routes and the contract: slides of late 2023. What a child can get: a report of "
                             "14 March 2024. The sources name schools among those who ask for a consultation, not "
                             "nurseries or colleges: we put them with schools. The advice on e-mail is ours.</p>"}),
    ],
)  # fmt: skip

TRAINING_VIDEOS = Topic(
    slug="training-videos",
    title="Five short training videos",
    introduction="For everyone whose work brings them face to face with the public. They are free.",
    description="Five free training videos for people in public-facing roles in Kent and Medway.",
    body=[
        ("notice", {"kind": "info", "title": "The films are not here yet",
                    "text": "<p>We have not been given the files. Until we have, each film has a page that says what it "
                            "covers. The domestic abuse lead of your organisation may know where to watch them.</p>"}),
        *[("video", {"title": title, "length": "", "text": learned, "slug": slug})
          for title, slug, _quiet, _poster, learned in FILMS],
        ("prose",
         "<h2>Who made them?</h2><p>Oasis Domestic Abuse Service and the East Kent Domestic Abuse Forum. They came out "
         "on 15 February 2024. A Crime Reduction Grant to the Kent Community Safety Partnership paid for them.</p>"
         '<h2>What do I do with what I have learned?</h2><p>Go on to the <a href="page:dash">DASH</a>, to '
         '<a href="page:marac">MARAC</a> and to the <a href="page:referral-routes">referral routes</a>.</p>'),
        ("details", {"title": "Where this comes from",
             "text": "<p>A report of 14 March 2024. It gives no lengths.</p>"}),
    ],
)  # fmt: skip

CHAMPIONS = Topic(
    slug="champions",
    title="DA Champions",
    introduction="People at work and in the community who know the signs and the way to help: a programme in three "
                 "tiers.",
    description="The three tiers of DA Champions in Kent and Medway: professional, employer, community.",
    body=[
        ("prose",
         "<h2>What is a champion?</h2><p>Somebody that others can turn to, who knows what domestic abuse is and where "
         "to find help. A champion does not take the place of a specialist service.</p>"),
        ("summary", {"title": "Which tier is for me?", "rows": [
            {"term": "Professional Champions",
             "text": "For people who meet survivors through their work. Training, and a network."},
            {"term": "Employer Champions",
             "text": "For employers and those who look after staff. EIDA, the Employers' Initiative on Domestic Abuse, "
                     "and a local network for updates and contact."},
            {"term": "Community Champions",
             "text": "For people in the community. In November 2022 this tier was still being worked out. We do not "
                     "know if it has begun."},
        ]}),
        ("notice", {"kind": "info", "title": "How to become one",
                    "text": "<p>Our sources give no form and no address for joining. Ask the domestic abuse lead of "
                            "your organisation or of your district council. We will put the way to join here when the "
                            "partnership names it.</p>"}),
        ("prose",
         "<h2>What can an employer do today?</h2><ul>"
         '<li>Have a policy, and make sure that staff know it. There are <a href="page:template-policies">template '
         "policies</a>.</li>"
         '<li>Put the numbers from <a href="page:get-help">get help now</a> where staff can read them alone.</li>'
         "<li>Ask staff how it is safe to reach them. A message at home may be read by somebody else.</li></ul>"),
        ("details", {"title": "Where this comes from",
                     "text": "<p>Slides for the Kent Community Safety Partnership, 17 November 2022, as a programme "
                             "then being developed. Whom each tier is for is our reading of its name. What an employer "
                             "can do is our advice.</p>"}),
    ],
)  # fmt: skip

POLICIES = Topic(
    slug="template-policies",
    title="Template policies for employers",
    introduction="When a colleague or a client may be causing harm: how to respond, and where they can be referred.",
    description="Template policies for employers, and referral to services that help people to change.",
    body=[
        ("prose",
         "<h2>What are the template policies?</h2><p>They help an organisation to respond well when clients, or its "
         "own staff, may be causing harm by the way they behave. The partnership's Reducing Abusive Behaviour group "
         "has had them written. The group works so that behaviour changes: by disruption, by support, and by the "
         "management of offenders.</p>"),
        ("controlled_documents", {"title": "The files", "slug": "policies"}),
        ("prose",
         "<h2>Is there training?</h2><p>Respect was to give free training on 26 and 28 March 2024, so that "
         "organisations put the policies to use with confidence. We know of no later date.</p>"
         "<h2>How do I speak with somebody who may be using abuse?</h2><ul>"
         "<li>Think first of the people they may harm. What you say must never show what a partner or a child has told "
         "you.</li>"
         "<li>Do not try to hear both sides together, and do not offer couple work as an answer to abuse.</li>"
         "<li>Name the behaviour, not the person. Offer a way to change.</li>"
         '<li>If somebody is at high risk, that comes first: see <a href="page:marac">MARAC</a>.</li></ul>'),
        ("summary", {"title": "Where can people who use abuse be referred?", "rows": [
            {"term": "Interventions Alliance",
             "text": "Free one-to-one and group work on abusive or stalking behaviour, in partnership with Kent "
                     "Police, Look Ahead and Victim Support. Write to the address below. No referral form is known to "
                     "us."},
            {"term": "Community Domestic Abuse Programme",
             "text": "A rolling programme for men, based on the Duluth Programme. Our source has a link that we do not "
                     "have, so we do not know how to refer."},
            {"term": "Respect phoneline",
             "text": "Confidential, for people who use abuse and for those who support them."},
            {"term": "MATAC", "text": "A meeting about those who do the most harm. We do not know how to refer."},
        ]}),
        ("contact", {"key": "masip-email", "what_happens": "For professionals and for people themselves. The mailbox "
         "is at Kent Police: say so to anyone you send there."}),
        ("contact", {"key": "interventions-alliance-web", "what_happens": "What they offer, in their own words."}),
        ("contact", {"key": "respect", "what_happens": "People can ring for themselves, and so can those who support "
         "them."}),
        ("services", {"title": "What to offer somebody who wants to change", "need": "", "audience": "", "kind": "",
                      "pathway": "own-behaviour", "layout": "cards", "most": 3, "ask_place": False}),
        ("prose",
         "<h2>What can somebody read for themselves?</h2>"
         '<p>The page <a href="page:own-behaviour">worried about how you behave</a> speaks to them. More about the '
         'meeting: <a href="page:matac">what is MATAC?</a></p>'),
        ("details", {"title": "Where this comes from",
                     "text": "<p>The policies and the training: a report of 14 March 2024. The services: the referral "
                             "and support guide, which has no date. In November 2022 the group asked for a page like "
                             "this one. How to speak with somebody is general practice, not a local rule.</p>"}),
    ],
)  # fmt: skip

REVIEWS = Topic(
    slug="learning-from-reviews",
    title="Learning from reviews",
    introduction="What reviews after a death are for, and how their lessons reach the people who can use them.",
    description="How lessons from reviews reach professionals in Kent and Medway.",
    body=[
        ("prose",
         "<h2>What is a Domestic Homicide Review?</h2><p>When somebody of 16 or over has died and abuse, violence or "
         "neglect by a partner, a relative or a member of the household may be the cause, agencies look together at "
         "what can be learned. It is about learning, not about blame. DHR is the short name. A law of 2024 gives it a "
         "new one: domestic abuse related death review.</p>"
         "<h2>Who does this in Kent and Medway?</h2><p>The Kent Community Safety Partnership has a steering group for "
         "these reviews. One of its tasks is to pass the lessons on: to agencies across Kent and Medway, to the "
         "partnership's executive group, to the MARAC steering group and to those who commission services. Kent County "
         "Council publishes finished reviews on its website.</p>"),
        ("summary", {"title": "What has there been to learn from?", "rows": [
            {"term": "2022", "text": "Four webinars on three themes: domestic abuse with children and young people, "
                                     "domestic abuse and suicide, and reviews that involve carers (with the Kent and "
                                     "Medway Safeguarding Adults Board)."},
            {"term": "24 November 2022", "text": "A webinar on harmful practices and cultural competence was planned."},
            {"term": "2022", "text": "A seminar on life-threatening illness and domestic abuse, with lessons from "
                                     "reviews."},
            {"term": "29 November 2023",
             "text": "A webinar, Learning from Domestic Homicide Reviews, in the 16 Days of Action."},
        ]}),
        ("notice", {"kind": "info", "title": "What is not here yet",
                    "text": "<p>We have no briefings, recordings or dates of coming seminars. We will put them here "
                            "when the partnership gives them to us. Until then, ask your organisation's domestic abuse "
                            "lead or community safety team.</p>"}),
        ("prose",
         "<h2>How can a team use a review?</h2><ul><li>Read one together, and ask: could this have happened with "
         "us?</li>"
         "<li>Choose one thing to change, and say who does it by when.</li>"
         "<li>Look after each other. These are hard papers to read, and some of those who read them have been abused "
         'themselves: <a href="page:get-help">get help now</a> is for staff too.</li></ul>'),
        ("details", {"title": "Where this comes from",
                     "text": "<p>Papers of the Kent Community Safety Partnership, 17 November 2022, and the webinars "
                             "of 2023. What a review is, and its new name: public information of councils in England. "
                             "How a team can use one is our advice.</p>"}),
    ],
)  # fmt: skip

CO_OCCURRING = Topic(
    slug="co-occurring-conditions",
    title="Co-occurring conditions: training",
    introduction="When abuse comes together with drink, drugs or poor mental health: what was taught, and whom to ask.",
    description="Training on drink, drugs, mental health and safety for services in Kent.",
    body=[
        ("prose",
         "<h2>What was the training?</h2><p>Alcohol Change gave three sessions. They were meant above all for staff of "
         "KIDAS safe accommodation, to show how several conditions at once make it harder to get help, and what staff "
         "can do. Places were also taken up by councils (Swale, Dover, Thanet, Maidstone, Folkestone &amp; Hythe), "
         "Rising Sun, SATEDA and Porchlight.</p>"
         "<h2>What did it cover?</h2><p>It looked at dependent drinkers who seem to resist change, and at how this is "
         "linked with domestic abuse:</p><ul><li>what it means to work with somebody who seems to resist change</li>"
         "<li>what Domestic Homicide Reviews teach about this group and beyond it</li>"
         "<li>approaches, from easy to more complex ones</li><li>how to use them here</li></ul>"),
        ("video", {"title": "Recording of the sessions", "length": "",
                   "text": "Kept for the induction of new staff."}),
        ("prose",
         "<h2>Whom can I ask for the people I work with?</h2><ul>"
         '<li><a href="page:specialist-idva-in-refuge">A specialist IDVA in refuge</a>, across Kent</li>'
         '<li><a href="page:enhanced-therapy">Enhanced Therapeutic Support</a>, for people of 16 and over</li>'
         '<li><a href="page:hospital-idva">An IDVA in hospital</a>, also for people with co-occurring conditions</li>'
         '<li><a href="page:safer">SAFER</a>, made also for those who find it hard to get into refuge</li></ul>'
         "<p>KIDAS is expected to support people who use substances, live with poor mental health or have offended. "
         "Where that is too much for it alone, it works with specialist services.</p>"
         "<h2>Who is looking at the barriers?</h2><p>A working group on domestic abuse and additional barriers. Local "
         "assessments had shown that it is hard to reach domestic abuse services, and that domestic abuse is common "
         "among the people whom mental health and addiction services see.</p>"),
        ("details", {"title": "Where this comes from",
                     "text": "<p>The training: slides of late 2023. They give no dates for the sessions. The working "
                             "group: slides of 17 November 2022. What KIDAS is expected to do: its specification, "
                             "which has no date.</p>"}),
    ],
)  # fmt: skip

LEARNING = [TRAINING_VIDEOS, CHAMPIONS, POLICIES, REVIEWS, CO_OCCURRING]
