"""What the words mean that services use: slug, term, other forms of it, and the meaning in plain English."""

TERMS = [
    ("16-days-of-action", "16 Days of Action", ("16 Days", "Sixteen Days of Action"),
     "Each year, from 25 November to 10 December, people and groups in many countries speak out against abuse. Kent "
     "and Medway takes part."),
    ("bsl", "BSL", ("British Sign Language",),
     "British Sign Language. Many deaf people use it. It is a language of its own, made with hands, face and body."),
    ("clares-law", "Clare's Law", ("Clares Law", "DVDS", "Domestic Violence Disclosure Scheme"),
     "It lets you ask the police if a partner or an ex-partner has hurt or abused someone before. The police may also "
     "tell you without being asked. Its long name is the Domestic Violence Disclosure Scheme (DVDS)."),
    ("co-occurring-conditions", "co-occurring conditions", ("co-occurring condition",),
     "When someone lives with more than one thing at once, such as poor mental health, drink or drugs. This can make "
     "it harder to get help."),
    ("coercive-control", "coercive control", ("controlling or coercive behaviour", "coercive behaviour"),
     "When one person rules the life of another through fear. They may use threats, make rules, check up, or keep the "
     "other away from friends. It is abuse, and it can be a crime."),
    ("dash", "DASH", ("Domestic Abuse, Stalking and Harassment and Honour-Based Violence",),
     "A list of questions that helps a worker see how high the danger is, and what to do next. The letters stand for "
     "Domestic Abuse, Stalking and Harassment and Honour-Based Violence."),
    ("dhr", "DHR", ("DHRs", "Domestic Homicide Review", "Domestic Homicide Reviews",
                    "domestic abuse related death review"),
     "Domestic Homicide Review. When abuse may have led to a death, services look at what they can learn, not at whom "
     "to blame. A newer name is domestic abuse related death review."),
    ("eida", "EIDA", ("Employers' Initiative on Domestic Abuse",),
     "Employers' Initiative on Domestic Abuse. A group of employers who want to help staff who are abused at home."),
    ("fgm", "FGM", ("female genital mutilation",),
     "Female genital mutilation. Harm that is done to the private parts of a girl or a woman, with no medical need. "
     "It is abuse, and it is against the law."),
    ("forced-marriage", "forced marriage", ("forced marriages", "forced to marry"),
     "A marriage that one or both people do not want, or cannot agree to. Someone makes them, often their family. It "
     "is against the law."),
    ("freedom-programme", "Freedom Programme", (),
     "A group for people who have been abused. It helps them to understand what happened. You can ask for it through "
     "KIDAS."),
    ("hidva", "HIDVA", ("HIDVAs", "Hospital IDVA", "Hospital Independent Domestic Violence Adviser"),
     "An adviser (IDVA) who works in a hospital. They help people who have been abused."),
    ("honour-based-abuse", "honour-based abuse",
     ("honour-based violence", "honour based abuse", "abuse in the name of honour"),
     "Abuse by people, often in the family, who say that someone has brought shame on them. They use “honour” as a "
     "reason. It is never a good reason."),
    ("icb", "ICB", ("Integrated Care Board", "Integrated Care Boards"),
     "Integrated Care Board. The part of the NHS that plans and pays for health care in an area. Here it is NHS Kent "
     "and Medway."),
    ("idva", "IDVA", ("IDVAs", "Independent Domestic Violence Adviser", "Independent Domestic Violence Advisor"),
     "Independent Domestic Violence Adviser. A trained person who helps you to be safer and to feel better. They work "
     "with people who are in a lot of danger."),
    ("isva", "ISVA", ("ISVAs", "Independent Sexual Violence Adviser", "Independent Sexual Violence Advisor"),
     "Independent Sexual Violence Adviser. A person who helps you to be safer and to feel better after rape or other "
     "sexual abuse."),
    ("kidas", "KIDAS", ("Kent Integrated Domestic Abuse Service",),
     "Kent Integrated Domestic Abuse Service. A group of local services that help people in Kent who are abused, with "
     "a safe place to stay or where they live. It is free."),
    ("marac", "MARAC", ("MARACs", "Multi-Agency Risk Assessment Conference",
                        "Multi-Agency Risk Assessment Conferences"),
     "Multi-Agency Risk Assessment Conference. Services meet about someone who is in a lot of danger. They share what "
     "they know and make one plan to keep that person safer."),
    ("matac", "MATAC", ("MATACs", "Multi-Agency Tasking and Coordination", "Multi-Agency Task and Coordination"),
     "Multi-Agency Tasking and Coordination. A meeting about people who do the most harm to others. Services plan how "
     "to make them less of a danger."),
    ("mdas", "MDAS", ("Medway Domestic Abuse Service",),
     "Medway Domestic Abuse Service. It helps people in Medway who are abused. Oasis runs it."),
    ("non-molestation-order", "non-molestation order", ("non-molestation orders",),
     "An order by a court. It tells a person not to hurt, threaten or bother someone close to them. To break it is a "
     "crime."),
    ("occupation-order", "occupation order", ("occupation orders",),
     "An order by a court about a home. It says who can live there and who has to stay away."),
    ("one-stop-shop", "One Stop Shop", ("One Stop Shops",),
     "A place to drop in, where people from many services give advice. It is free and private. You can stay anonymous "
     "if you only want advice."),
    ("outreach", "outreach", ("community outreach", "outreach worker", "outreach workers"),
     "Help from a worker who comes to your area, so that you do not have to move to get it. You can ask where to "
     "meet."),
    ("phoenix", "Phoenix", ("Phoenix Programme",),
     "A group in Kent for people who have been abused. You can ask for it through KIDAS."),
    ("refuge", "refuge", ("refuges",),
     "A safe place to stay for people who get away from abuse, and for their children. The address is kept secret. "
     "Refuge, with a capital letter, is also the charity that runs the National Domestic Abuse Helpline."),
    ("relay-uk", "Relay UK", (),
     "A way to ring when you are deaf or find it hard to speak. You can type. A person reads your words aloud, and "
     "types back what is said."),
    ("respect", "Respect", ("Respect phoneline",),
     "A charity. It runs a phone line for people who abuse someone close to them, and for those who support them."),
    ("safe-accommodation", "safe accommodation", (),
     "A safe home with support for people who have been abused, such as a refuge. It can also be your own home, made "
     "safer by a sanctuary scheme."),
    ("safeguarding", "safeguarding", (),
     "To keep children safe, and adults who need care. A worker who thinks that someone is at risk may have to tell "
     "others, even if you asked them not to."),
    ("safelives", "SafeLives", (),
     "A charity that works to end domestic abuse. It made the DASH list of questions and guides how MARAC works."),
    ("safer", "SAFER", ("Sanctuary Access For Eligible Residents",),
     "A sanctuary scheme in Kent. Someone checks your home and fits locks and other things, so that you can choose to "
     "stay. The letters stand for Sanctuary Access For Eligible Residents."),
    ("sanctuary-scheme", "sanctuary scheme", ("sanctuary schemes", "sanctuary"),
     "A way to make your own home safer, so that you can choose to stay. It is only for homes where the person who "
     "hurt you does not live."),
    ("sarc", "SARC", ("SARCs", "Sexual Assault Referral Centre", "Sexual Assault Referral Centres"),
     "Sexual Assault Referral Centre. If you were raped or sexually assaulted not long ago, they can care for your "
     "body and help with what to do next. It is private."),
    ("sass", "SASS", ("Safe Accommodation Support Service",),
     "Safe Accommodation Support Service. It helps children and young people in Kent who live in a refuge or another "
     "safe home."),
    ("victim-support", "Victim Support", (),
     "A charity. It answers the Kent helpline and leads you to the service near you."),
]  # fmt: skip
