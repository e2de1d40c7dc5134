"""What 16 Days of Action says on some of its days, and what earlier years reached."""

from campaigns.content.items import Item

ITEMS = (
    Item(
        25, "one-post", "Day 1: one post", "day", "Share one post, and ask others to.",
        "Today 16 Days of Action begins. Share this post. Ask your organisation to share one a day. For somebody who reads it, it may be the first time that a number is in reach.",
        "16 Days of Action begins. Share one post a day: it may bring a number within reach.",
        "Sixteen days, one post a day", "lighthouse", "#16Days",
    ),
    Item(
        26, "know-the-words", "Day 2: know the words", "sign", "Abuse is more than being hit.",
        "Abuse is more than being hit. Being watched, shouted at, cut off from friends, or kept without money: all of it is abuse. When you have a word for it, it is easier to tell somebody.",
        "Abuse is more than being hit. Being watched, cut off or kept without money is abuse.",
        "It is more than being hit", "sunrise", "#16Days",
    ),
    Item(
        27, "see-it-stand-up", "Day 3: see it, and stand up for somebody", "friend", "What a neighbour, a colleague or a friend can do.",
        "You hear something through the wall. You see something at work. You do not have to step in alone. Ask the person later, when they are alone. In danger now: {{ emergency }}.",
        "You hear or see something? Ask the person later, alone. In danger now: {{ emergency }}.",
        "See it. Stand up for somebody", "huts", "#16Days",
    ),
    Item(
        28, "where-to-get-help", "Day 4: where to get help", "help", "Help near you, in every part of Kent and in Medway.",
        "There is help in every part of Kent and in Medway. On our site you choose where you are and what you need. You do not have to give your name, and it is free.",
        "There is help in every part of Kent and in Medway. You do not have to give your name.",
        "There is help near you", "downs", "#16Days",
    ),
    Item(
        29, "after-it", "Day 5: it stays with you", "sign", "Fear, bad sleep, feeling far away: it can get better.",
        "After abuse many people sleep badly, are easily scared, or feel far away from others. It is how a body looks after itself. It can get better, and there are people who know how.",
        "Bad sleep and fear after abuse are how a body looks after itself. It can get better.",
        "It can get better", "tide", "#16Days",
    ),
    Item(
        30, "money-day", "Day 6: money", "sign", "Economic abuse keeps people where they are.",
        "No money, no way out: that is what economic abuse is for. You do not need money to get help here. It is free.",
        "No money, no way out: that is economic abuse. Help is free.",
        "Help is free", "cliffs", "#16Days",
    ),
    Item(
        1, "at-home-and-small", "Day 7: children", "friend", "They see and hear it too.",
        "Children do not have to be hit to be hurt. They see it, hear it and feel it. If a child tells you something, listen, and tell them that it is not their fault.",
        "Children do not have to be hit to be hurt. Listen, and say that it is not their fault.",
        "It is not your fault", "window", "#16Days",
    ),
    Item(
        2, "men-and-boys", "Day 8: men", "sign", "Men are hurt too, and men can help to end it.",
        "Men are hurt too, and many tell nobody. Men can also help to end it: by not laughing at the joke, by asking a friend how he treats his partner, by listening.",
        "Men are hurt too. And men can help to end it, by asking and by listening.",
        "Ask. Listen. Do not laugh it off", "cliffs", "#16Days",
    ),
    Item(
        3, "disabled-people", "Day 9: disabled people", "day", "The International Day of Persons with Disabilities.",
        "Today is the International Day of Persons with Disabilities. Whoever cares for you must never use it to control you. You can get help in the way that works for you: by phone, by chat, or in sign language.",
        "Whoever cares for you must never use it to control you. Help comes by phone, chat or sign language.",
        "Care is not control", "harbour", "#16Days",
    ),
    Item(
        4, "young-and-in-love", "Day 10: young people", "friend", "Talk about what a good relationship feels like.",
        "Talk with young people about what a good relationship feels like: you can say no, you can see your friends, you are not afraid. Talk before something happens.",
        "Talk with young people: in a good relationship you can say no and see your friends.",
        "You can say no", "harbour", "#16Days",
    ),
    Item(
        5, "older-people", "Day 11: older people", "sign", "Sixty years old, or ninety: it is never too late.",
        "Some people have lived with it since they were young. Others are hurt by a child or a carer. It is never too late to talk to somebody, and you choose what happens next.",
        "It is never too late to talk to somebody. You choose what happens next.",
        "It is never too late", "lighthouse", "#16Days",
    ),
    Item(
        6, "when-hope-is-gone", "Day 12: when all seems lost", "help", "If you think of ending your life, tell somebody today.",
        "Abuse can take all hope away. If you think of ending your life, tell somebody today: a friend, a doctor, a helpline. In danger now: {{ emergency }}. You matter, and this can change.",
        "If you think of ending your life, tell somebody today. In danger now: {{ emergency }}. You matter.",
        "You matter", "sunrise", "#16Days",
    ),
    Item(
        7, "friends-and-family", "Day 13: friends and family", "friend", "You do not need the perfect words.",
        "You worry about somebody. You do not need the perfect words. Say: I am here. Say it again next week. Do not tell them to leave: ask what would help.",
        "You do not need the perfect words. Say: I am here. Ask what would help.",
        "I am here", "huts", "#16Days",
    ),
    Item(
        8, "work-and-safety", "Day 14: at work", "help", "Become a Domestic Abuse Champion.",
        "Work may be the only place where somebody is not watched. Does your workplace have a policy and a person to talk to? Become a Domestic Abuse Champion. Our site tells you how.",
        "Work may be the only safe place. Become a Domestic Abuse Champion.",
        "Be the person to talk to", "downs", "#16Days",
    ),
    Item(
        9, "change-is-possible", "Day 15: change", "help", "For people who worry about what they do.",
        "Are you worried about how you behave at home? You can change, and you can start with a call. Ring the Respect phoneline: {{ respect }}.",
        "Worried about how you behave at home? You can change. The Respect phoneline: {{ respect }}.",
        "You can change", "tide", "#16Days",
    ),
    Item(
        10, "every-day", "Day 16: every day", "day", "The campaign ends, the help does not.",
        "Today the sixteen days end. The help does not. Keep one number in your phone and one poster on your wall, all year.",
        "The sixteen days end. The help does not. Keep the number.",
        "Every day of the year", "window", "#16Days",
    ),
)  # fmt: skip

# A paper of November 2022 tells of the campaign before it; a paper of March 2024 tells of 2023.
RESULTS = [
    (
        2022,
        [
            ("people reached", 3_300_000, "about"), ("organisations that shared it", 65, "exact"),
            ("people who shared it", 27, "exact"), ("mentions", 777, "exact"),
            ("likes, shares and comments", 3_200, "about"), ("shares", 1_800, "about"), ("likes", 1_500, "about"),
            ("followers reached", 449_367, "exact"),
        ],
        "", "A paper of the partnership of November 2022",
    ),
    (
        2023,
        [
            ("people reached", 5_600_000, "about"), ("organisations that shared it", 99, "exact"),
            ("webinar bookings", 700, "over"), ("homes that got a magazine", 56_000, "about"),
        ],
        "There were posters on buses too.", "A paper of the partnership of March 2024",
    ),
]  # fmt: skip
