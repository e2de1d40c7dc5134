"""What each kind of abuse can look like, and what people can do: the pages below "Is this abuse?"."""

from home.content.kinds_more import MORE
from home.content.kinds_people import PEOPLE
from home.content.parts import CHOICES, KENT, LEAVING, MEDWAY, WHEN_YOU_RING, contact, notice, prose, services
from home.content.planting import Topic

BEING_CONTROLLED = Topic(
    slug="being-controlled",
    title="Controlling behaviour: when someone runs your life",
    quiet="Who decides in your life",
    introduction="Someone makes the rules for your life, and you are scared to break them. What it looks like, and "
    "what you can do.",
    description="Signs that someone controls your life, and who to talk to in Kent and Medway.",
    body=[
        prose(
            "<h2>What can it look like?</h2><p>It is often many small things, day after day. One alone may look like "
            "nothing. Together they take your freedom.</p><ul>"
            "<li>They tell you what to wear, eat, do or say.</li>"
            "<li>They keep you away from your friends and family.</li>"
            "<li>They want to know where you are all the time.</li>"
            "<li>They read your messages, or take your phone.</li>"
            "<li>They decide when you sleep, go out or see a doctor.</li>"
            "<li>They say that you are stupid or mad, or that no one will believe you.</li>"
            "<li>They say that they will hurt you, the children, a pet or themselves.</li>"
            "<li>They are kind for a while, and then it starts again.</li></ul>"
            "<p>You may think all day about what they will do next. You may have stopped doing things that you like. "
            "Control does that to people. It is not your fault.</p>"
            "<h2>Is it against the law?</h2><p>It can be. It can be a crime when a partner, an ex-partner or someone "
            "in your family controls you again and again. They do not have to hit you.</p>"
        ),
        prose(
            f"<h2>What can I do?</h2>{CHOICES}<ul>"
            "<li>Talk to someone you trust, when you are alone with them.</li>"
            "<li>Keep a note of what happens, and when. Keep it where no one will find it. A friend could keep it.</li>"
            "<li>Ring a helpline and tell them what a normal day is like for you.</li>"
            '<li>Is it your phone they watch? Read about <a href="page:phones-and-tracking">phones, tracking and '
            "messages</a>.</li>"
            '<li>Look at <a href="page:staying-safer">all your choices, to leave or to stay</a>.</li></ul>'
        ),
        LEAVING,
        WHEN_YOU_RING,
        KENT,
        MEDWAY,
        services(kind="cc"),
    ],
)

MONEY = Topic(
    slug="money",
    title="Economic abuse: when money is used to control you",
    quiet="Money and control",
    introduction="Someone takes your money, hides theirs or makes debts in your name. What it looks like, and what you "
    "can do.",
    description="Signs that someone controls you through money, and who can help in Kent and Medway.",
    body=[
        prose(
            "<h2>What can it look like?</h2><ul>"
            "<li>They take your pay, or the money that is meant for you.</li>"
            "<li>You have to ask for money, and show what you spent it on.</li>"
            "<li>They stop you from having a job, a course or a bank account.</li>"
            "<li>They use your card, or know the code for your bank.</li>"
            "<li>They borrow money in your name, or make you sign papers.</li>"
            "<li>They do not pay the rent or the bills, so that you could lose your home.</li>"
            "<li>They break, sell or hide things that you need.</li>"
            "<li>They stop paying for the children, to hurt you.</li></ul>"
            "<p>It can go on after you part. You may be left with debts that you did not make. It is not your "
            "fault.</p><h2>Is this abuse?</h2><p>Yes. The law on domestic abuse names it. It is when someone makes it "
            "much harder for you to get, use or keep money, or to get the things that you need.</p>"
        ),
        prose(
            f"<h2>What can I do?</h2>{CHOICES}<ul>"
            "<li>Find out what is in your name: cards, loans, rent, bills. Only if you can do this safely.</li>"
            "<li>Keep copies of papers with someone you trust.</li>"
            "<li>Talk to your bank. You can ask for a private talk. You can ask them not to write to you at home.</li>"
            "<li>Put a little money away, if they will not find it.</li>"
            "<li>Ask a helpline who gives advice about debts and benefits near you.</li>"
            '<li>In Kent, you can ask for <a href="page:help-in-a-crisis">food, energy or travel in a crisis</a>.</li>'
            "</ul>"
        ),
        notice(
            "warning",
            "Changes can be seen",
            "<p>A new account, card or code can warn the person who controls you. So can a letter or a message from "
            "the bank. Think first about who could see it. A helpline can plan it with you.</p>",
        ),
        LEAVING,
        WHEN_YOU_RING,
        KENT,
        MEDWAY,
        services(kind="ec"),
    ],
)

CONSENT = Topic(
    slug="consent",
    title="Sexual abuse: your body is yours",
    quiet="Your body is yours",
    introduction="Someone made you do things that you did not want. What this can be, and where you can get care.",
    description="Care, and someone to talk to in Kent and Medway, after something that you did not want.",
    body=[
        prose(
            "<h2>What counts?</h2><p>Sex is a free choice, each time, for both people. It is abuse if someone makes "
            "you, scares you, or does it when you cannot say yes. It can be a husband, a wife, a partner, someone in "
            "your family or someone you do not know.</p><ul>"
            "<li>You say yes because you are scared of what comes if you say no.</li>"
            "<li>They go on when you want them to stop.</li>"
            "<li>They touch you when you are asleep, drunk or ill.</li>"
            "<li>They make you watch things or do things that you do not want.</li>"
            "<li>They show private pictures of you to others, or say that they will.</li>"
            "<li>They decide if you use birth control, or if you have a baby.</li>"
            "<li>They make you have sex for money, food or a place to live.</li></ul>"
            "<h2>Is it a crime if we are married?</h2><p>Yes. To make someone have sex is a crime, also when you are "
            "married or live together.</p>"
            "<h2>Was it my fault?</h2><p>No. You may have frozen and said nothing. That is not a yes. It does not "
            "matter what you wore, drank or did before.</p>"
        ),
        prose(
            f"<h2>What can I do?</h2>{CHOICES}<ul>"
            "<li>If it was not long ago, you can ring the Sexual Assault Referral Centre (SARC). They give medical "
            "care and practical help, and keep it private.</li>"
            "<li>Before you wash or change your clothes, you can ask the SARC what to do. It is all right if you did "
            "it already.</li>"
            "<li>If it was long ago, you can still talk to a helpline.</li>"
            "<li>You can tell the police. You can ask first what will happen if you do.</li>"
            '<li>If someone does this to you at home, look at <a href="page:staying-safer">all your choices, to leave '
            "or to stay</a>.</li></ul>"
        ),
        LEAVING,
        WHEN_YOU_RING,
        contact(
            "sarc-weekdays",
            "This is the SARC. They look after your body and your health. You can ask what will happen if you come, "
            "and if you can say no to any of it. You can ask if you have to talk to the police.",
        ),
        contact("sarc-out-of-hours", "This is the same centre, at other times."),
        services("Who else can help with this", kind="sa"),
    ],
)

BEING_FOLLOWED = Topic(
    slug="being-followed",
    title="Stalking: when someone will not leave you alone",
    quiet="When someone will not leave you alone",
    introduction="Someone follows you, watches you or writes to you again and again. What it looks like, and what you "
    "can do.",
    description="What to do when someone follows you or keeps writing to you, and who can help in Kent and Medway.",
    body=[
        prose(
            "<h2>What can it look like?</h2><p>Someone keeps coming back into your life, and you do not want it. It "
            "can be an ex-partner, someone you know a little, or someone you do not know.</p><ul>"
            "<li>They follow you, or wait near your home, your work or your school.</li>"
            "<li>They ring or write again and again, even from new numbers.</li>"
            "<li>They send you things that you did not ask for.</li>"
            "<li>They watch what you put online, or act as if they were you.</li>"
            "<li>They ask your friends, your family or your children about you.</li>"
            "<li>They know where you have been.</li>"
            "<li>They break your things, or say that they will hurt you.</li></ul>"
            "<p>One of these may look small. When it goes on, and it scares you, it is serious. Trust what you "
            "feel.</p><h2>Is it against the law?</h2><p>Yes. Stalking is a crime in England. You can tell the police "
            "even if no one has touched you.</p>"
        ),
        prose(
            f"<h2>What can I do?</h2>{CHOICES}<ul>"
            "<li>You do not have to answer them. Any answer may make them go on.</li>"
            "<li>Tell people near you: neighbours, work, school. Ask them not to say where you are.</li>"
            "<li>Keep a list: the day, the time, what happened, who saw it. Keep their messages too.</li>"
            "<li>Go home by a different way, or with someone.</li>"
            '<li>Think about your phone and your car. See <a href="page:phones-and-tracking">phones, tracking and '
            "messages</a>.</li>"
            '<li>Ask about <a href="page:court-orders">a court order to keep them away</a>. The police can ask a court '
            "for one too.</li></ul>"
        ),
        notice(
            "warning",
            "If you are in danger now",
            "<p>Ring the emergency number. It is on every page of this site. Go where there are other people, if you "
            "can.</p>",
        ),
        WHEN_YOU_RING,
        KENT,
        MEDWAY,
        contact(
            "police-101",
            "The police, when no one is in danger at this moment. You can tell them about all of it, not only the last "
            "time. You can ask who to ring next time.",
        ),
        services(kind="st"),
    ],
)

KINDS: list[Topic] = [BEING_CONTROLLED, MONEY, CONSENT, BEING_FOLLOWED, *MORE, *PEOPLE]
