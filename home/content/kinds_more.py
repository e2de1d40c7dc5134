"""What more can happen in a family, through a phone, and to children: pages below "Is this abuse?"."""

from home.content.parts import CHOICES, KENT, LEAVING, MEDWAY, WHEN_YOU_RING, contact, notice, prose, services
from home.content.planting import Topic

KARMA_NIRVANA = contact(
    "karma-nirvana",
    "Karma Nirvana runs the national line about honour-based abuse. You can ask if you have to give your name, what "
    "they keep private, and if you can have an interpreter.",
)
POLICE = contact(
    "police-101",
    "The police, when no one is in danger at this moment. You can ask first what they do with what you tell them.",
)

HONOUR = Topic(
    slug="family-honour",
    title="Honour-based abuse: hurt in the name of honour",
    quiet="Family, honour and your choices",
    introduction="Your family or your community hurts you or controls you, and says that you bring shame. You can talk "
    "to someone who understands.",
    description="When family or community say that you bring shame: who to talk to in Kent and Medway.",
    body=[
        prose(
            "<h2>What can it look like?</h2><p>Your family or your community has rules for how you live. When you "
            "break one, or they think that you did, they hurt you or scare you. More than one person may do it.</p><ul>"
            "<li>They say that you bring shame on the family.</li>"
            "<li>They watch you, follow you or lock you in.</li>"
            "<li>They do not let you study, work or choose your friends.</li>"
            "<li>They decide what you wear and who you may talk to.</li>"
            "<li>They punish you because of who you love, or because you want to end a marriage.</li>"
            "<li>They say that they will send you abroad, or make you marry.</li>"
            "<li>They say that they will hurt you, or cut you off for good.</li></ul>"
            "<p>It can happen to women and men, girls and boys. There is no honour in hurting you. It is not your "
            "fault.</p>"
        ),
        prose(
            f"<h2>What can I do?</h2>{CHOICES}<ul>"
            "<li>Think about who is safe to tell. Someone close to your family may pass it on, even if they mean "
            "well.</li>"
            "<li>You can talk to a teacher, a doctor or a nurse, alone.</li>"
            "<li>You can ask for an interpreter. Say that it must not be someone who knows your family.</li>"
            "<li>You can ask each service not to talk to your family.</li>"
            "<li>If you think that they want to take you abroad, ring before you go.</li>"
            '<li>Are they making you marry? See <a href="page:being-made-to-marry">when you are made to '
            "marry</a>.</li></ul>"
        ),
        LEAVING,
        WHEN_YOU_RING,
        KARMA_NIRVANA,
        KENT,
        MEDWAY,
        services(kind="hba"),
    ],
)

MARRIAGE = Topic(
    slug="being-made-to-marry",
    title="Forced marriage: when you are made to marry",
    quiet="Marriage is your choice",
    introduction="It is your choice if you marry, and who. What it looks like when that choice is taken away, and who "
    "can help, here or abroad.",
    description="If you are made to marry, or fear it: who to talk to in Kent, in Medway or abroad.",
    body=[
        prose(
            "<h2>What is a forced marriage?</h2><p>It is when someone does not want to marry, or cannot choose, and is "
            "made to. In an arranged marriage the families help to choose, but you can say no. If you cannot say no, "
            "it is forced.</p>"
            "<h2>What can it look like?</h2><ul>"
            "<li>Your family talks about your wedding, and no one has asked you.</li>"
            "<li>There is a trip abroad all of a sudden, and no one says why.</li>"
            "<li>They take your passport, your phone or your money.</li>"
            "<li>They take you out of school, college or work.</li>"
            "<li>They say that someone will get ill or die if you say no.</li>"
            "<li>They hurt you, lock you in or watch you all the time.</li></ul>"
            "<p>It happens to women and men. Some are very young. Some are already married. It is not too late to ask."
            "</p>"
            "<h2>Is it against the law?</h2><p>Yes. Forced marriage is a crime in England. It is a crime too to trick "
            "someone into going abroad for it. A court can make an order to protect you. It is called a Forced "
            "Marriage Protection Order.</p>"
        ),
        prose(
            f"<h2>What can I do?</h2>{CHOICES}<ul>"
            "<li>Ring before the trip or the wedding, if you can. Then there is more time to help.</li>"
            "<li>Talk to a teacher, a doctor or someone at work, alone.</li>"
            "<li>Tell someone you trust where you are going and when you come back. Give them a photo of your "
            "passport.</li>"
            "<li>Keep some money, and a phone that no one knows about, if this is safe.</li>"
            "<li>At the airport, you can tell the police or the staff. Ask to talk to them alone.</li>"
            "<li>Are you abroad now? You can ring the forced marriage helpline from there too.</li></ul>"
        ),
        notice(
            "warning",
            "Take care who finds out",
            "<p>It can be dangerous if your family hears that you asked for help. Tell each service how it is safe to "
            "reach you. You can ask them not to talk to your family.</p><p>If you are in danger now, ring the "
            "emergency number. It is on every page of this site.</p>",
        ),
        WHEN_YOU_RING,
        contact(
            "forced-marriage-unit",
            "This national helpline is about forced marriage. You can ring for yourself or for someone else. You can "
            "ask if you have to give your name, and if you can have an interpreter.",
        ),
        KARMA_NIRVANA,
        services(kind="fm"),
    ],
)

GIRLS = Topic(
    slug="girls-and-women",
    title="FGM: when a girl or a woman is cut",
    quiet="The health of girls and women",
    introduction="Some girls and women are cut in their private parts, for no medical reason. Who to tell if you fear "
    "it, and who can help if it was done to you.",
    description="Help for girls and women who were cut or fear it, in Kent and Medway.",
    body=[
        prose(
            "<h2>What is FGM?</h2><p>FGM is short for female genital mutilation. A girl or a woman is cut, or changed, "
            "in her private parts. There is no medical reason for it. Your family may have another word for it.</p>"
            "<h2>Is it against the law?</h2><p>Yes. It is a crime in England. It is a crime too to help with it, or to "
            "take a girl abroad for it. A court can make an order to protect a girl.</p>"
            "<h2>What are the signs that a girl is in danger?</h2><ul>"
            "<li>Her mother, her sister or her aunt was cut.</li>"
            "<li>The family talks about a special day, when she becomes a woman.</li>"
            "<li>A long trip abroad is planned, and she may miss school.</li>"
            "<li>A woman who is not known to you comes to stay.</li>"
            "<li>She is scared of something, and cannot say what.</li></ul>"
            "<p>None of these is proof. You do not have to be sure to ask.</p>"
        ),
        prose(
            "<h2>Was it done to you?</h2><p>It was done to you. It is not your fault. You may have pain, or trouble "
            "with your periods, with sex or with having a baby. A doctor, a nurse or a midwife can help you. You can "
            "ask to see a woman.</p>"
            "<h2>Will they tell anyone?</h2><p>It may have been done to a girl who is still a child in law. If she "
            "tells a doctor, a nurse or a teacher, they have to tell the police. This is to keep her and other girls "
            f"safe. You can ask about this before you say more.</p><h2>What can I do?</h2>{CHOICES}<ul>"
            "<li>Is a girl in danger now, or about to be taken abroad? You can ring the emergency number. It is on "
            "every page of this site.</li>"
            "<li>If you fear it for later, you can ring the police or a helpline and ask.</li>"
            '<li>You can tell the council about a child <a href="page:childrens-services-kent">in Kent</a> or <a '
            'href="page:childrens-services-medway">in Medway</a>.</li>'
            "<li>You can ask for an interpreter. Say that it must not be someone who knows your family.</li></ul>"
        ),
        WHEN_YOU_RING,
        KENT,
        MEDWAY,
        POLICE,
        services(kind="fgm"),
    ],
)

PHONES = Topic(
    slug="phones-and-tracking",
    title="Phones, tracking and messages",
    quiet="Phones and messages",
    introduction="Someone uses a phone, a car or the internet to watch you or scare you. What it looks like, and why "
    "to think before you change anything.",
    description="Signs that someone watches you through a phone or a car, and what to think about first.",
    body=[
        notice(
            "warning",
            "Do they look at this phone?",
            "<p>If you can, use a phone or a computer that they have never had. "
            '<a href="page:stay-safe-online">How to leave fewer traces</a></p>',
        ),
        prose(
            "<h2>What can it look like?</h2><ul>"
            "<li>They know where you were, or what you wrote to a friend.</li>"
            "<li>They want the code of your phone, or look through it.</li>"
            "<li>They send message after message, and get angry if you do not answer.</li>"
            "<li>They write to people as if they were you.</li>"
            "<li>They watch you or talk to you through a camera, a doorbell or a speaker at home.</li>"
            "<li>You find a small tracker in a bag, a coat, a car or a child's toy.</li>"
            "<li>A child's tablet or game shows them where you are.</li>"
            "<li>They show private pictures of you, or say that they will. This can be a crime.</li></ul>"
            "<p>To watch someone again and again in this way can be stalking. "
            '<a href="page:being-followed">When someone will not leave you alone</a></p>'
        ),
        notice(
            "warning",
            "Stop and think before you change anything",
            "<p>If you take away a tracker or change a code, they may see it. It could make things worse. What you "
            "found can be proof too. Ask a helpline or the police first.</p>",
        ),
        prose(
            f"<h2>What can I do?</h2>{CHOICES}<ul>"
            "<li>Use a safer phone to ask for help.</li>"
            "<li>Keep pictures of the messages. Keep them where they cannot look.</li>"
            "<li>Leave your phone somewhere normal when you go to get help, if no one will think it odd.</li>"
            "<li>Think about what you share: accounts, photos, bills, maps, a car.</li>"
            "<li>When it is safe, a worker can plan with you. You can look at codes, who sees where you are, and your "
            "children's things.</li>"
            "<li>If you leave, ask what to do with your phone first. It can show where you go.</li></ul>"
        ),
        WHEN_YOU_RING,
        KENT,
        MEDWAY,
        services(kind="cc"),
    ],
)

CHILDREN = Topic(
    slug="children-at-home",
    title="Children who live with abuse",
    quiet="Children at home",
    introduction="Children see and hear more than we think. What you may notice, what helps a child, and who to ask.",
    description="How to help a child who is scared at home, and who to ask in Kent and Medway.",
    body=[
        prose(
            "<h2>Does it count as abuse of the child?</h2><p>Yes. In law the child has been abused too. That is so if "
            "they see it, hear it or live with it, and are related to one of the two adults. They do not have to be "
            "hit. You do not have to be sure.</p><h2>What might I notice?</h2><ul>"
            "<li>They are scared, sad or very quiet. Or they are angry and hit out.</li>"
            "<li>They do not sleep, or they wet the bed.</li>"
            "<li>They have pains in the head or the tummy.</li>"
            "<li>They do not want to leave you, or try to keep you safe.</li>"
            "<li>They find school hard.</li></ul>"
            "<p>Each child is different. Some show nothing. You are not to blame for what someone else does.</p>"
        ),
        prose(
            f"<h2>What can I do?</h2>{CHOICES}<ul>"
            "<li>Tell your child: it is not your fault, and I love you.</li>"
            "<li>Listen when they want to talk. Try not to ask them to keep secrets for you.</li>"
            "<li>Tell them not to try to stop it. Agree on a safe room or a neighbour to go to.</li>"
            "<li>Show them how to ring the emergency number, and to say their name and where they live.</li>"
            "<li>If it is safe, tell the school. Say who may pick them up.</li>"
            '<li>Make <a href="page:making-a-plan">a safety plan</a> for all of you.</li></ul>'
            "<h2>Will they take my children away?</h2><p>Many parents fear this. When you ask for help, you are "
            "keeping your child safe. If a child may be at risk, a service may have to tell the council. You can ask "
            "what they pass on before you say more.</p>"
        ),
        prose(
            "<h2>Are you a child or a young person?</h2><p>What happens at home is not your fault. It is not your job "
            "to stop it. You can tell an adult you trust: a teacher, a doctor, an aunt. They may have to tell someone "
            "else, to keep you safe. If someone is in danger now, ring the emergency number. It is on every page of "
            "this site.</p>"
            '<p>In Medway there is <a href="page:mdas-young-people">one-to-one help for young people</a>. In East Kent '
            'there was <a href="page:young-person-idva">an adviser for young people</a> from 16 to 25. Ask if there '
            "still is.</p>"
            "<h2>Is there help for my child alone?</h2><p>In Kent, SASS helps children who live in a refuge or in "
            "another safe home. If yours do not, ask the Kent helpline what else there is. In Medway, MDAS works with "
            "you and your child.</p>"
        ),
        LEAVING,
        WHEN_YOU_RING,
        KENT,
        MEDWAY,
        services(need="children"),
    ],
)

MORE: list[Topic] = [HONOUR, MARRIAGE, GIRLS, PHONES, CHILDREN]
