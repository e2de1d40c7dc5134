"""Abuse in the lives of some people, and what helps them: pages below "Is this abuse?"."""

from home.content.parts import CHOICES, KENT, LEAVING, MEDWAY, NATIONAL, WHEN_YOU_RING, contact, notice, prose, services
from home.content.planting import Topic

OLDER = Topic(
    slug="older-people",
    title="Older people: it is never too late to ask",
    introduction="A partner, a grown-up child or someone who looks after you hurts you or takes from you. What it "
    "looks like, and who to talk to.",
    description="When someone hurts you or takes from you in later life: who to talk to in Kent and Medway.",
    body=[
        prose(
            "<h2>What can it look like?</h2><p>It may have gone on for years, or it may be new. It can be a partner, a "
            "son, a daughter or someone who looks after you.</p><ul>"
            "<li>They take your pension, or use your bank card.</li>"
            "<li>They make you sign papers, or change your will.</li>"
            "<li>They keep food, medicine, glasses or a stick from you.</li>"
            "<li>They leave you for a long time with no help.</li>"
            "<li>They shout at you, push you or touch you in a way that you do not want.</li>"
            "<li>They say that you will be put in a home, or will not see your grandchildren.</li>"
            "<li>They do not let you use the phone, or see people alone.</li></ul>"
            "<p>You do not have to put up with it because of your age. It is not your fault.</p>"
        ),
        prose(
            f"<h2>What can I do?</h2>{CHOICES}<ul>"
            "<li>Ask to see your doctor or your nurse alone, and tell them.</li>"
            "<li>Talk to someone you trust: a friend, a neighbour, someone from your faith.</li>"
            "<li>Ask your bank for a private talk. They can tell you how to keep your money safe.</li>"
            '<li>You may want to stay in your home. See <a href="page:safer-at-home">how a home can be made '
            "safer</a>.</li>"
            "<li>Does the person who hurts you also look after you? You can ask the council what other care there "
            "is.</li>"
            '<li>You, or someone for you, can also tell <a href="page:safeguarding-adults">the people whose job it is '
            "to keep adults safe</a>.</li></ul>"
            "<h2>I hear badly, or I cannot use a phone. What then?</h2><p>You can use Relay UK to ring the Kent "
            'helpline. There is a live chat too. Or you can go to <a href="page:one-stop-shops">a drop-in, a One Stop '
            "Shop</a>. Someone could ring for you first, to ask when it is open.</p>"
        ),
        LEAVING,
        WHEN_YOU_RING,
        KENT,
        MEDWAY,
        services(kind="da"),
    ],
)

MEN = Topic(
    slug="men",
    title="Men: it happens to men too",
    introduction="A partner, an ex-partner or your family hurts you, scares you or controls you. You can ask for help, "
    "as anyone can.",
    description="Help for men who are hurt or controlled by someone close, in Kent and Medway.",
    body=[
        prose(
            "<h2>What can it look like?</h2><p>It can be a woman or a man. It can be someone in your family. You can "
            "be strong and still be abused.</p><ul>"
            "<li>They hit you, kick you or throw things at you.</li>"
            "<li>They say that you are not a real man.</li>"
            "<li>They say that no one will believe you.</li>"
            "<li>They say that they will tell the police lies about you.</li>"
            "<li>They say that you will not see your children again.</li>"
            "<li>They take your money, or check all that you do.</li>"
            "<li>They make you have sex when you do not want to.</li></ul>"
            "<p>You may feel shame, or think that you can bear it. It is not your fault. You can ask for help.</p>"
        ),
        prose(
            f"<h2>What can I do?</h2>{CHOICES}<ul>"
            "<li>Talk to someone you trust, or to your doctor.</li>"
            "<li>Keep a note of what happens, and when. Keep it where no one will find it.</li>"
            "<li>When it starts, go out if you can. Ring for help from a safe place.</li>"
            '<li>Stay in your own home, made safer. <a href="page:safer-at-home">SAFER</a> in Kent was made for men '
            "too.</li>"
            '<li>Ask about <a href="page:refuge-for-men">a refuge for men and their children</a>. It was a trial, so '
            "ring first and ask if it still runs.</li></ul>"
            "<h2>Do the services take men?</h2><p>Yes. In Kent, the services are asked to know about men who are "
            "abused and to help them. In Medway we know of nothing for men alone, but you can ring and ask.</p>"
        ),
        LEAVING,
        WHEN_YOU_RING,
        KENT,
        MEDWAY,
        services("Who can help men with this", audience="men", ask_place=False),
        services("Somewhere safe to stay", need="stay", audience="men"),
    ],
)

LGBT = Topic(
    slug="love-and-identity",
    title="LGBT+ people: abuse, and where to get help",
    quiet="Love, identity and help",
    introduction="A partner or your family uses who you are to hurt you or to control you. What it looks like, and who "
    "to talk to.",
    description="When someone uses who you are to hurt you: who to talk to in Kent, in Medway and by phone.",
    body=[
        prose(
            "<h2>What can it look like?</h2><p>All that is on our other pages can happen to you too. Some of it is "
            "about who you are. It can be a partner, an ex-partner or your family.</p><ul>"
            "<li>They say that they will tell others that you are gay, bi or trans.</li>"
            "<li>They say that they will tell others about your health.</li>"
            "<li>They use a name or a word for you that you do not want.</li>"
            "<li>They hide your clothes or your medicine, or stop you from getting care.</li>"
            "<li>They say that no one will help people like you.</li>"
            "<li>They say that all couples like yours live like this.</li>"
            "<li>They try to change who you are, or make you marry.</li></ul>"
            "<p>None of this is love. It is not your fault.</p>"
        ),
        prose(
            f"<h2>What can I do?</h2>{CHOICES}<ul>"
            "<li>You do not have to say who you are or who you love to get help. You decide what you tell.</li>"
            "<li>You can say which name and which words to use for you.</li>"
            "<li>You can ask each service: who will see what I tell you?</li>"
            "<li>Do you have the same friends as the person who hurts you? Choose one who will not pass it on.</li>"
            '<li>Does your family hurt you? See <a href="page:family-honour">hurt in the name of honour</a>.</li></ul>'
            "<h2>Do local services understand?</h2><p>In Kent, the services are asked to know about the lives of LGBT "
            "people and to help them. You can ask them about this when you ring. Galop is a national helpline for "
            "LGBT+ people.</p>"
        ),
        LEAVING,
        WHEN_YOU_RING,
        contact(
            "galop",
            "Galop is a helpline for LGBT+ people who live with abuse or violence. You can ask if you have to give "
            "your name, and what they keep private.",
        ),
        KENT,
        MEDWAY,
        services(audience="lgbt"),
    ],
)

DISABLED = Topic(
    slug="disabled-people",
    title="Disabled people: care, control and help",
    introduction="Someone close to you, or someone who looks after you, uses what you need against you. What it looks "
    "like, and how to reach help your way.",
    description="When the person who cares for you hurts you: ways to reach help in Kent and Medway.",
    body=[
        prose(
            "<h2>What can it look like?</h2><ul>"
            "<li>They take your chair, stick, hearing aid or phone, or put it where you cannot reach it.</li>"
            "<li>They give you too much medicine, or too little.</li>"
            "<li>They do not help you wash, eat or go to the toilet. Or they are rough when they do.</li>"
            "<li>They speak for you, and do not leave you alone with a doctor.</li>"
            "<li>They take the money that is meant for you or for your care.</li>"
            "<li>They say that no one else will look after you.</li>"
            "<li>They say that you will lose your children or your home.</li>"
            "<li>They tell you that it is all in your head.</li></ul>"
            "<p>To need help does not give anyone the right to hurt you. It is not your fault.</p>"
        ),
        prose(
            f"<h2>What can I do?</h2>{CHOICES}<ul>"
            "<li>Ask to see a doctor, a nurse or a social worker alone.</li>"
            "<li>Tell a service what you need: large print, more time, a ramp, a carer, a dog that works with you.</li>"
            "<li>Say how it is safe to reach you: by phone, by text or through a friend.</li>"
            "<li>Does the person who hurts you also look after you? You can ask the council what other care there "
            "is.</li>"
            "<li>Is a refuge right for you? Ask if there is one that fits your needs. We do not know which ones "
            'do.</li><li>You, or someone for you, can also tell <a href="page:safeguarding-adults">the people whose '
            "job it is to keep adults safe</a>.</li></ul>"
            "<h2>What if I cannot hear or speak on the phone?</h2><p>You can use Relay UK to ring the Kent helpline. "
            'You can sign, or type. <a href="page:get-help">See all the ways to get help without speaking</a>.</p>'
        ),
        LEAVING,
        WHEN_YOU_RING,
        KENT,
        MEDWAY,
        contact("kent-live-chat", "You type with a person. You can ask them to be quick if someone may come in."),
        contact(
            "signlive", "You can try the Kent or the Medway number through an interpreter, in British Sign Language."
        ),
        contact("bsl-999", "In danger now: you sign to an interpreter by video. They speak to the emergency service."),
        services(kind="da"),
    ],
)

VISA = Topic(
    slug="visa",
    title="My visa depends on them",
    quiet="Visas: what to ask first",
    introduction="Someone uses your visa or your papers to keep you with them. What they say may not be true. Who to "
    "ask first.",
    description="When someone uses your visa to control you: who to ask first in Kent and Medway.",
    body=[
        prose(
            "<h2>What can it look like?</h2><ul>"
            "<li>They say that you will be sent away if you leave them.</li>"
            "<li>They say that you will lose your children.</li>"
            "<li>They keep your passport or your papers.</li>"
            "<li>They say that the police will not help you.</li>"
            "<li>They do not let you learn English, work or meet people.</li>"
            "<li>They did not tell you what your visa is, or let it run out.</li></ul>"
            "<p>This is control. What they say about the law may be wrong. It is not your fault.</p>"
            "<h2>Can I stay in this country if I leave them?</h2><p>We do not know. It depends on your visa and on "
            "what happened. There are rules for people who were abused, and they can change. So ask before you "
            "decide.</p>"
        ),
        prose(
            f"<h2>What can I do?</h2>{CHOICES}<ul>"
            "<li>Ring a helpline first. Ask them who can give you advice about your visa.</li>"
            "<li>Take advice only from people who are allowed to give it. You can ask them to show that they are.</li>"
            "<li>If it is safe, keep a photo of your passport, your visa and your letters. A friend could keep it.</li>"
            "<li>Ask before you sign a paper, write to the Home Office or leave the country.</li></ul>"
            "<h2>What if I do not speak English?</h2><p>You can ask for an interpreter. Say the name of your language. "
            "Services in Kent are asked to be open to people whose first language is not English. You can say that the "
            "interpreter must not be someone who knows you.</p>"
            "<h2>Can I go to a refuge?</h2><p>Your visa may say “no public funds”. Then it can be hard to get a place "
            "in a refuge. In Kent, each case is still looked at on its own. Ring and ask what else there is.</p>"
        ),
        notice(
            "info",
            "What you can ask before you say your name",
            "<p>Will you tell the Home Office about me? Will you tell the police? Can I have an interpreter? Do I have "
            "to give my name?</p>",
        ),
        LEAVING,
        WHEN_YOU_RING,
        KENT,
        MEDWAY,
        NATIONAL,
        services(),
    ],
)

PEOPLE: list[Topic] = [OLDER, MEN, LGBT, DISABLED, VISA]
