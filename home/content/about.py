"""Who is behind the site, and what it says of itself: accessibility, privacy, cookies, contact, and what words mean."""

from home.content.planting import Topic

# The accessibility statement names both days. It is looked at again at least once a year (AX14).
PREPARED_ON = "23 November 2026"
REVIEW_BY = "23 November 2027"

ABOUT_PARENT = Topic(
    slug="about",
    title="About us",
    introduction="Who works together here, who pays for the services, and how far you can rely on what this site says.",
    description="The partnership behind this site, who pays for services, and the plan for 2024 to 2029.",
    body=[
        ("prose",
         "<h2>Who is the partnership?</h2><p>Many public bodies in Kent and Medway work together against domestic and "
         "sexual abuse. The Kent and Medway Domestic and Sexual Abuse Executive Group guides the work. In March 2024 "
         "these took part:</p><ul>"
         "<li>Kent County Council and Medway Council</li>"
         "<li>all district, borough and city councils in Kent</li>"
         "<li>Kent Police, and the Police and Crime Commissioner</li>"
         "<li>Kent Fire and Rescue Service</li><li>the NHS</li>"
         "<li>the National Probation Service</li><li>the Department for Work and Pensions</li></ul>"),
        ("summary", {"title": "Who pays for the services?", "rows": [
            {"term": "KIDAS, in Kent",
             "text": "Thirteen partners paid together. They were Kent County Council (adult social care, and public "
                     "health), the Police and Crime Commissioner, Kent Fire and Rescue Service, and the district and "
                     "borough councils. The county council held the contracts for all of them."},
            {"term": "The first call in Kent", "text": "The Police and Crime Commissioner paid Victim Support for it."},
            {"term": "Advisers in hospital", "text": "The NHS paid for them, through the Integrated Care Board."},
            {"term": "Help in safe homes",
             "text": "Money that came with the Domestic Abuse Act 2021 paid for SASS, SAFER and the refuge for men."},
            {"term": "Some extra workers",
             "text": "A grant from the Ministry of Justice paid for them until March 2025."},
            {"term": "MDAS, in Medway", "text": "Oasis runs it. Our sources do not say who pays."},
        ]}),
        ("prose",
         "<h2>How were the services in Kent chosen?</h2><p>KIDAS began in April 2017. There are four areas, and three "
         "lead providers run them. The contract was made longer, to March 2026. A review in 2022 found that the "
         "service worked well. It asked for a new contract for a service that works as one. Work on this was to begin "
         "at the end of 2023. We do not know what has come of it: ring first. Read more about "
         '<a href="page:kidas">KIDAS</a>.</p>'
         "<h2>What do they ask of a service?</h2><p>The people who pay ask that KIDAS:</p><ul>"
         "<li>is free</li><li>begins with what each person needs, and feels like one way and not many</li>"
         "<li>can be used by disabled people, and by people who speak little English</li>"
         "<li>knows about the lives of LGBT people, men, people of minority ethnic communities, and Gypsies and "
         "Travellers</li>"
         "<li>tells you how it keeps and shares what you say</li></ul>"
         "<h2>What is the plan for 2024 to 2029?</h2><p>The partners have one strategy for these years. Its aim is "
         "that there is less domestic abuse. Where it still happens, all who are touched by it get the right help "
         "fast. It is about people who have been abused, children, and people who use abuse. It has three "
         "parts:</p><ul>"
         "<li><b>early on:</b> talk about abuse, learn about it, and stop it before it gets worse</li>"
         "<li><b>in a crisis:</b> help for adults, children and families when they need it now</li>"
         "<li><b>recovery:</b> help to heal, and to live a steady life again</li></ul>"
         "<p>Adults, children and young people told of what they had lived through, and the plan was built with that. "
         "There was also a public consultation of 11 weeks. A review is due in 2027. We do not have the strategy "
         "itself here yet.</p>"
         "<h2>Why is there a new site?</h2><p>The old one was taken down by March 2024. Not everybody could use it, "
         "parts were out of date, and it was built with parts that nobody looked after any more. The partners asked "
         "for a site that is easy to use and begins with what you need.</p>"),
        ("notice", {"kind": "warning", "title": "How far can you rely on this site?",
                    "text": "<p>What we say of services comes from papers of 2017 to March 2024, and from public "
                            "websites. Their owners have not checked it yet. Each number shows when it was last known "
                            "or checked. If in doubt, ring and ask.</p>"}),
        ("pages_below", {"title": "More about this site"}),
        ("details", {"title": "Where this comes from",
                     "text": "<p>Papers of the Kent Community Safety Partnership of 17 November 2022 and 14 March "
                             "2024, slides of late 2023, and the specification of KIDAS, which has no date.</p>"}),
    ],
)  # fmt: skip

# The headings, and the sentences on scope, commitment, status and enforcement, are the model statement's: keep them.
ACCESSIBILITY = Topic(
    slug="accessibility",
    title="Accessibility statement",
    introduction="How far everybody can use this site, what is not done yet, and what you can do about it.",
    description="How accessible this site is, what is not done yet, and how to complain.",
    body=[
        ("prose",
         "<p>This accessibility statement applies to the website of Kent &amp; Medway Domestic Abuse Services.</p>"
         "<p>This website is run by Kent &amp; Medway Domestic Abuse Services. It is a partnership of councils, "
         "police, the NHS and others. The partnership has still to name the body that answers for the site in law. We "
         "want as many people as possible to be able to use this website. For example, you can:</p><ul>"
         "<li>make the letters twice as large, and lose no words</li>"
         "<li>put more space between letters and lines</li>"
         "<li>use it on a small phone, and not have to scroll sideways</li>"
         "<li>go everywhere with a keyboard</li>"
         "<li>use light, dark or your own high-contrast colours</li>"
         "<li>use it with script switched off</li></ul>"
         "<p>We've also made the website text as simple as possible to understand.</p>"
         "<p>AbilityNet has advice on making your device easier to use if you have a disability.</p>"
         "<h2>How accessible this website is</h2><p>We know some parts of this website are not fully "
         "accessible:</p><ul>"
         "<li>There are no films in British Sign Language.</li>"
         "<li>There are no Easy Read pages.</li>"
         "<li>People who use screen readers, speech or switches have not tested it yet. We do not know how well it "
         "works for them.</li></ul>"
         "<h2>Feedback and contact information</h2><p>If you need information on this website in a different format "
         "like accessible PDF, large print, Easy Read, audio recording or braille, you can ask us. The partnership has "
         "not yet named the address or the number for this. When it has, it will stand here and on "
         '<a href="page:contact">contact</a>, with how many days an answer takes.</p>'
         '<p>If you need help now, see <a href="page:get-help">get help now</a>.</p>'
         "<h2>Reporting accessibility problems with this website</h2><p>We're always looking to improve the "
         "accessibility of this website. If you find any problems not listed on this page, or think we're not meeting "
         "accessibility requirements, you can tell us. It will be the same address, once it is named.</p>"
         "<h2>Enforcement procedure</h2><p>The Equality and Human Rights Commission (EHRC) is responsible for "
         "enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 "
         "(the ‘accessibility regulations’). If you're not happy with how we respond to your complaint, contact the "
         "Equality Advisory and Support Service (EASS).</p>"
         "<h2>Technical information about this website's accessibility</h2><p>Kent &amp; Medway Domestic Abuse "
         "Services is committed to making its website accessible, in accordance with the Public Sector Bodies "
         "(Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.</p>"
         "<h3>Compliance status</h3><p>This website is partially compliant with the Web Content Accessibility "
         "Guidelines version 2.2 AA standard, due to the non-compliances listed below.</p>"
         "<h2>Non-accessible content</h2><p>The content listed below is non-accessible for the following reasons.</p>"
         "<h3>Non-compliance with the accessibility regulations</h3><p>Our tests by machine found no failure. But a "
         "machine can see only a part. People have not yet checked the points below. Until they have, we do not count "
         "them as met:</p><ul>"
         "<li>Do links and headings say what they lead to, when you hear them read out? (2.4.4 and 2.4.6)</li>"
         "<li>Do names that you see match the names that you can say aloud? (2.5.3)</li>"
         "<li>Are mistakes in a form told in a way that helps? (3.3.1 and 3.3.3)</li>"
         "<li>Does a screen reader speak each message when it comes? (4.1.3)</li></ul>"
         "<p>This is to be checked before the site opens to the public. We will then change this list.</p>"
         "<h3>Disproportionate burden</h3><p>We do not claim this for anything.</p>"
         "<h3>Content that's not within the scope of the accessibility regulations</h3><p>There is none that we know "
         "of.</p>"
         "<h2>What we're doing to improve accessibility</h2><ul>"
         "<li>Machines test every page each time that the site changes.</li>"
         "<li>Disabled people, and people who have been abused, are to test it before it opens.</li>"
         "<li>A film is to go on the site only with captions and a transcript.</li>"
         "<li>A document is to come with a web page that says the same.</li></ul>"
         "<h2>Preparation of this accessibility statement</h2>"
         f"<p>This statement was prepared on {PREPARED_ON}. It was last reviewed on {PREPARED_ON}. It will be reviewed "
         f"again by {REVIEW_BY}.</p><p>This website was last tested in November 2026 against the WCAG 2.2 AA standard. "
         "The people who made it did the test. They tested every page with axe-core in a browser, and with the Nu HTML "
         "checker. Nobody else has tested it yet.</p>"),
    ],
)  # fmt: skip

PRIVACY = Topic(
    slug="privacy",
    title="Privacy",
    introduction="What this site does not keep, the little that it does, and what others may see.",
    description="What this site keeps and does not keep, and your rights.",
    body=[
        ("notice", {"kind": "info", "title": "In short",
                    "text": "<p>We do not track you. You do not need an account. We keep no list of who read "
                            "what.</p>"}),
        ("prose",
         "<h2>What do you keep when I read a page?</h2><ul><li>We set no cookies.</li>"
         "<li>Nothing counts you or follows you.</li>"
         "<li>Your browser asks no other company for anything.</li>"
         "<li>Our server writes no list of visits.</li></ul>"
         "<h2>What happens to what I type?</h2><p>The place and the words that you type are used once, to make your "
         "answer. We do not store them, and they are in no address. The area and the choices that you pick do stand in "
         "the address of the page. So they can be seen in your history.</p>"
         "<p>Some people try to break a site with thousands of questions. To stop that, we count questions for one "
         "minute. We do not keep the number of your connection for this, but a scrambled form of it, for that "
         "minute.</p>"
         "<h2>What if I book a place at an event?</h2><p>A booking needs your name and your e-mail address. We use "
         "them for that booking. Before the first booking can be made, this page will say what else is asked, who sees "
         "it, and on which day it is deleted. Use an e-mail address that only you can open.</p>"
         "<h2>What if something goes wrong?</h2><p>Our server may note an error, so that it can be mended. The note "
         "does not hold who you are.</p>"
         "<h2>Who else may see that I was here?</h2><p>Your browser keeps a history. Your wifi or broadband may keep a "
         "record. Somebody may have put a spying app on your phone. No website can hide you from these. See "
         '<a href="page:stay-safe-online">stay safe online</a>.</p>'
         "<p>When you ring, write to or chat with a service, that service keeps its own notes. Ask it what it writes "
         "down, and who sees it. If a child may be in danger, it may have to tell others.</p>"
         "<h2>What do you keep about people who write this site?</h2><p>Editors log in. We keep their name, their "
         "e-mail address, a scrambled form of their password, and what they changed.</p>"
         "<h2>What are my rights?</h2><p>You can ask what is held about you. You can ask to have it put right or "
         "deleted. As a reader you are not known to us, so there is nothing to look up. If you are not happy with an "
         "answer, you can complain to the body that guards these rights in the UK. It is known as the ICO.</p>"),
        ("notice", {"kind": "info", "title": "Still to come",
                    "text": "<p>The partnership has not yet named the body that answers for your data in law, nor its "
                            "address, nor its legal reasons. They will be here before the site opens.</p>"}),
    ],
)  # fmt: skip

COOKIES = Topic(
    slug="cookies",
    title="Cookies",
    introduction="We set none for readers. That is why no box asks you about them.",
    description="This site sets no cookies for readers.",
    body=[
        ("prose",
         "<h2>What is a cookie?</h2><p>A small note that a website leaves in your browser. The website can read it "
         "when you come back. Somebody who looks at your browser may see it too.</p>"
         "<h2>Which ones do you set?</h2><p>None, if you are a reader. It makes no difference which page you read or "
         "what you look for.</p>"
         "<h2>Do you leave anything else in my browser?</h2><p>One thing, and only if you use the exit. Then your "
         "browser keeps one character, the letter x, in that one tab. It stops the Back button from showing our page. "
         "It goes when you close the tab, or open our site there again.</p>"
         "<p>Your browser itself keeps a history of pages. That is not a cookie, and we cannot delete it. See "
         '<a href="page:stay-safe-online">stay safe online</a>.</p>'),
        ("summary", {"title": "Every note, and who gets it", "rows": [
            {"term": "Readers", "text": "No cookie. One character in the tab, after leaving by the exit."},
            {"term": "Editors of the site",
             "text": "A cookie that keeps them logged in, and one that protects their forms. Both go when they close "
                     "the browser."},
            {"term": "Other companies", "text": "None. No page asks another company for anything."},
        ]}),
        ("prose",
         "<h2>Will this change?</h2><p>If we ever need a cookie for readers, it will be named here first, with what it "
         "is for.</p>"),
    ],
)  # fmt: skip

CONTACT = Topic(
    slug="contact",
    title="Contact",
    introduction="For questions about this website. If you need help, or somebody to talk to, there is a better place.",
    description="How to reach the people who look after this website.",
    body=[
        ("door", {"slug": "get-help", "title": "I need help", "text": "Numbers to ring, and ways without speaking",
                  "need": "", "icon": "chat"}),
        ("notice", {"kind": "warning", "title": "Please tell us nothing about a person",
                    "text": "<p>We look after a website. We cannot help in a case, and nobody here is on call day and "
                            "night. Never send us names, stories or a place where somebody lives.</p>"
                            '<p>Professionals: use the <a href="page:referral-routes">referral routes</a>.</p>'}),
        ("prose",
         "<h2>How can I reach you?</h2><p>The partnership has not yet named an address for this website. It will be "
         "here before the site opens.</p>"
         "<h2>What can I write about, when there is one?</h2><ul>"
         "<li>a number, an hour or a place here that is wrong</li>"
         "<li>a page that you cannot use or do not understand</li>"
         "<li>a page that you need in another form, such as large print</li>"
         "<li>a service that is missing</li>"
         "<li>what we hold about you, if you booked a place at an event</li></ul>"
         "<h2>Is it safe to write?</h2><p>An e-mail stays in the list of what you sent. Somebody else may read it "
         "there. If you are not safe, use another person's phone or computer, or do not write.</p>"
         "<h2>What if I am not happy with a service?</h2><p>Ask that service how to complain. Each one has its own "
         "way. If you do not want to ask alone, somebody you trust can ask for you.</p>"),
    ],
)  # fmt: skip

GLOSSARY = Topic(
    slug="glossary",
    title="What the words mean",
    introduction="Services use many short names and hard words. Here they are in plain English.",
    description="Words and short names that services use, in plain English.",
    body=[("glossary", {"title": "Every word, from A to Z"})],
)

ABOUT = [ACCESSIBILITY, PRIVACY, COOKIES, CONTACT]
