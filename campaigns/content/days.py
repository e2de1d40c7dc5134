"""Awareness days whose dates their keepers publish: (name, when, what it has to do with abuse, who keeps it)."""

DAYS = [
    ("International Day of Zero Tolerance for Female Genital Mutilation", "6 February", "FGM is a form of abuse.", "United Nations"),
    ("Valentine's Day", "14 February", "A day to talk about what love is, and what it is not.", "Custom"),
    ("International Women's Day", "8 March", "Every woman has the right to be safe.", "United Nations"),
    ("International Day against Homophobia, Biphobia and Transphobia", "17 May", "Abuse happens in every kind of relationship.", "IDAHOBIT"),
    ("Father's Day", "third Sunday of June", "Some children are afraid of this day.", "Custom"),
    ("World Elder Abuse Awareness Day", "15 June", "Older people have the right to be safe.", "United Nations"),
    ("International Day of Older Persons", "1 October", "It is never too late to ask for help.", "United Nations"),
    ("World Mental Health Day", "10 October", "Abuse hurts the mind as well.", "World Health Organization"),
    ("World Children's Day", "20 November", "Children who live with abuse are hurt by it too.", "United Nations"),
    ("International Day for the Elimination of Violence against Women", "25 November", "The first of the 16 Days.", "United Nations"),
    ("16 Days of Action", "25 November - 10 December", "Sixteen days to speak out.", "Kent and Medway domestic abuse partnership"),
    ("International Day of Persons with Disabilities", "3 December", "Care must never be a threat.", "United Nations"),
    ("Human Rights Day", "10 December", "To be safe at home is a right. The last of the 16 Days.", "United Nations"),
]  # fmt: skip
