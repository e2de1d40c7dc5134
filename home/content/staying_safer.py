"""Leaving and staying safer: the choices, and a page for each."""

from home.content.parts import KENT, LEAVING, MEDWAY, WHEN_YOU_RING, contact, details, notice, prose, services, steps
from home.content.planting import Topic
from home.content.staying_safer_more import MORE

STAYING_SAFER_PARENT = Topic(
    in_menu=True,
    slug="staying-safer",
    title="Staying safer",
    introduction="You may want to leave, to stay, or to wait. These are your choices. You can take one small step at a "
    "time.",
    description="Your choices in Kent and Medway: a plan, a safer home, a new home, or a court order.",
    body=[
        notice(
            "warning",
            "Before you leave, or say that you will",
            "<p>Leaving can be the most dangerous time. It is safer with a plan. "
            '<a href="page:making-a-plan">How to make a safety plan</a></p>'
            "<p>If you are in danger now, ring the emergency number. It is on every page of this site.</p>",
        ),
        prose(
            "<h2>Do I have to leave?</h2><p>No. It is your choice, and you know your life best. Some people go, some "
            "stay, some wait for the right day. You can change your mind. You can choose more than one thing.</p>"
            "<p>You do not have to do it alone. A worker can go through the choices with you. You can ask and not "
            "decide.</p>"
        ),
        ("pages_below", {"title": "What are my choices?"}),
        WHEN_YOU_RING,
        KENT,
        MEDWAY,
        services("Who can help me choose"),
    ],
)

PLAN = Topic(
    slug="making-a-plan",
    title="Making a safety plan",
    quiet="Making a plan",
    introduction="A plan helps you know what to do, if you stay and if you go. Start here. You do not have to write it "
    "down.",
    description="How to plan for a safer day, a safer night, and a safer way out.",
    body=[
        notice(
            "warning",
            "Keep your plan secret",
            "<p>If they find a plan, it can be dangerous. You can keep it in your head, or with a friend. If they look "
            'at this phone, read <a href="page:stay-safe-online">how to leave fewer traces</a> first.</p>',
        ),
        prose(
            "<h2>Can someone make the plan with me?</h2><p>Yes. You can ask a helpline for help with a safety plan. A "
            "worker sees things that are easy to miss. If the danger is high, you can ask for "
            '<a href="page:an-adviser-idva">an adviser (IDVA)</a>.</p>'
            "<h2>What can I do if I stay?</h2><ul>"
            "<li>Notice what comes before they hurt you. Trust that feeling.</li>"
            "<li>Know your way out of each room. When it gets bad, stay near a door, and keep away from the "
            "kitchen.</li><li>Keep your phone with you, and charged.</li>"
            "<li>Choose a word that tells a friend or a neighbour to get help.</li>"
            "<li>Tell your children where to go, and not to try to stop it.</li>"
            "<li>Know how to get help without speaking.</li></ul>"
        ),
        contact(
            "silent-solution",
            "From a mobile, if you cannot speak: ring, listen, and when you are asked, press the two digits. Stay on "
            "the line. It does not tell the police where you are: if you can, whisper it.",
        ),
        prose(
            "<h2>What can I do before I go?</h2><ul>"
            "<li>Ring a helpline before you tell the person who hurts you.</li>"
            "<li>Choose a time when they are out, and a way to travel.</li>"
            "<li>Think about where you will go, and one more place if that is not safe.</li>"
            "<li>If it is safe, leave a bag with a friend.</li>"
            "<li>Put a little money away, if they will not find it.</li>"
            "<li>Plan to take your children with you, if this is safe. Ask for advice first if you cannot.</li>"
            "<li>Have you got pets? Ask the helpline who can look after them.</li>"
            "<li>Your phone or your car can show where you go. Ask what to do with them. "
            '<a href="page:phones-and-tracking">Phones, tracking and messages</a></li></ul>'
        ),
        details(
            "What could I take with me?",
            "<p>Your safety comes first. You can go with nothing.</p><ul>"
            "<li>papers for you and your children: passports, visas, birth papers</li>"
            "<li>bank cards, money and letters about your money</li>"
            "<li>papers about your home and about court orders</li>"
            "<li>medicine, glasses, and things you need for your health</li>"
            "<li>keys, and a phone with a charger</li>"
            "<li>clothes, and a toy that your child loves</li></ul>",
        ),
        prose(
            "<h2>What can I do when I have left?</h2><ul>"
            "<li>Do not go back alone for your things. Ask the police or a worker if someone can go with you.</li>"
            "<li>Tell the school, your work and your doctor who may know where you are.</li>"
            "<li>Change the way you go, and the times.</li>"
            "<li>Use new codes. Think about shared accounts and about your children's things.</li>"
            "<li>Keep their messages. They can be proof.</li>"
            '<li>Ask about <a href="page:court-orders">court orders</a>.</li></ul>'
            "<p>It can go on being dangerous for some time. Make a new plan when things change.</p>"
        ),
        WHEN_YOU_RING,
        KENT,
        MEDWAY,
        services("Who can plan with me"),
    ],
)

HOME = Topic(
    slug="safer-at-home",
    title="I want to stay in my home: how to make it safer",
    quiet="A safer home",
    introduction="The person who hurt you does not live with you, and you want to stay. Locks and other things can "
    "make your home safer.",
    description="How a home in Kent can be made safer, and who to ask in Kent and Medway.",
    body=[
        prose(
            "<h2>What is SAFER?</h2><p>SAFER is for people in Kent. Someone looks at your home. Then they fit things "
            "that make it safer, such as locks.</p>"
            "<h2>Is it for me?</h2><ul>"
            "<li>You want to stay. It is your choice.</li>"
            "<li>The person who hurt you does not live there.</li>"
            "<li>You own your home or you rent it.</li>"
            "<li>You can be a woman or a man.</li>"
            "<li>You may also live with drink, drugs or poor mental health. You can still ask.</li></ul>"
        ),
        steps(
            "What happens when I ask?",
            ("You ring the Kent helpline", "Say that you want to ask about SAFER. Say when it is safe to reach you."),
            ("Victim Support asks you questions", "They look at the danger, and at whether SAFER is for you."),
            ("Someone looks at your home", "They see what would make it safer. You can ask who comes, and when."),
            ("They fit it", "When SAFER began, the look and the work were done in one visit."),
            ("You can have more support", "There is support for you, and for your children."),
        ),
        notice(
            "info",
            "What we do not know",
            "<p>We do not know what it costs, or if SAFER still runs in the same way. Ring and ask. SAFER is for Kent. "
            "For Medway, ask Medway Domestic Abuse Service what there is.</p>",
        ),
        prose(
            "<h2>What else can I do at home?</h2><ul>"
            "<li>Ask a neighbour you trust to ring the police if they hear or see something.</li>"
            "<li>Do not open the door before you know who it is.</li>"
            "<li>Choose a room with a lock, and a way out. Keep a charged phone there.</li>"
            "<li>Tell the school and your work who may not know where you are.</li>"
            '<li>Ask about <a href="page:court-orders">a court order to keep them away</a>.</li>'
            '<li>Make <a href="page:making-a-plan">a safety plan</a>.</li></ul>'
            "<h2>They still live with me. What can I do?</h2><p>SAFER is not for this. A court can sometimes say who "
            'may live in a home. See <a href="page:court-orders">court orders</a>, and ask a helpline before you do '
            "anything.</p>"
            '<p><a href="page:safer">All that we know about SAFER</a></p>'
        ),
        WHEN_YOU_RING,
        KENT,
        MEDWAY,
        services("Who can help me stay", need="safer-home"),
    ],
)

REFUGE = Topic(
    slug="a-safe-place",
    title="Going to a refuge: what happens",
    quiet="Going to a safe place",
    introduction="A safe place to live for a time, with support for you and your children. Where it is stays secret.",
    description="What happens when you ask for a safe place to stay, and what you can ask first.",
    body=[
        prose(
            "<h2>What is a refuge?</h2><p>It is a safe place to stay when home is not safe. Other people who had to "
            "leave live there too. There are workers who help you and your children.</p>"
            "<p>Where it is stays secret. We never show it. You will be asked not to tell anyone, to keep all who live "
            "there safe.</p>"
            "<h2>Do I have to say yes?</h2><p>No. You can ring, ask about it and think.</p>"
        ),
        steps(
            "What happens when I ask?",
            (
                "You ring",
                "Say that you may need a safe place to stay. Say who comes with you: children, how old, pets.",
            ),
            (
                "They ask about the danger",
                "In Kent, Victim Support asks what is going on. If you are not safe tonight, say so first.",
            ),
            (
                "They pass you on",
                "The service for your area talks with you about where you could go. If the refuges are "
                "full, ask what else there is.",
            ),
            (
                "You plan the way there",
                "Ask how you will get there, and what to bring. Ask for help with the fare, if you need it.",
            ),
        ),
        prose(
            "<h2>What can I ask first?</h2><ul>"
            "<li>Will I have a room of my own?</li>"
            "<li>Can all my children come? Also my son who is nearly grown up?</li>"
            "<li>Is there rent to pay, and who can help with it?</li>"
            "<li>Can I go on with my job? Can my children go to school?</li>"
            "<li>Is it right for my needs: stairs, sight, hearing, medicine?</li>"
            "<li>What about my pet?</li>"
            "<li>How long can I stay?</li></ul>"
            "<h2>Is it for me?</h2><p>In Kent, you can ask if you are 16 or over. You can ask too if you move to Kent "
            "to get away from abuse. There was a trial of "
            '<a href="page:refuge-for-men">a refuge for men and their children</a>: ring and ask if it still runs. If '
            'your visa says “no public funds”, see <a href="page:visa">my visa depends on them</a>.</p>'
            "<p>We do not know who runs refuges for Medway. Medway Domestic Abuse Service works with housing, so you "
            "can ask them. You can also ask the national helpline, from anywhere.</p>"
            "<h2>What comes after?</h2><p>In Kent, there are workers who help you move on to "
            '<a href="page:tenancy-support">a home of your own</a>, and to keep it. Children in a refuge can have '
            '<a href="page:sass">support from SASS</a>.</p>'
        ),
        LEAVING,
        WHEN_YOU_RING,
        KENT,
        MEDWAY,
        contact("national-helpline", "You can ring from anywhere in the country, and ask about a refuge."),
        services("Who can help me find a safe place", need="stay"),
    ],
)

STAYING_SAFER: list[Topic] = [PLAN, HOME, REFUGE, *MORE]
