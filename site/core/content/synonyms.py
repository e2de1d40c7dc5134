"""What people type for what the site calls by another name, as it starts."""

from core.models import Synonym

SYNONYMS = {
    "battered": "abuse", "hit": "abuse", "beaten": "abuse", "violence": "abuse", "violent": "abuse",
    "DV": "domestic abuse", "domestic violence": "domestic abuse", "shelter": "refuge", "hostel": "refuge",
    "safe house": "refuge", "accommodation": "refuge", "restraining order": "court order", "restraining": "court",
    "injunction": "court order", "molestation": "court order", "non molestation": "court order",
    "solicitor": "legal", "lawyer": "legal", "locks": "sanctuary", "raped": "rape", "gay": "LGBT", "lesbian": "LGBT",
    "trans": "LGBT", "bisexual": "LGBT", "queer": "LGBT", "kids": "children", "son": "children",
    "daughter": "children", "counsellor": "counselling", "therapist": "counselling", "izzat": "honour",
    "honor": "honour", "stalker": "stalking", "stalked": "stalking", "deaf": "BSL", "sign language": "BSL",
    "follows": "stalking", "followed": "stalking", "cash": "money", "wages": "money", "debt": "money",
    "bank": "money", "gaslighting": "control", "controlling": "control",
    "jealous": "control", "coercion": "control", "coercive": "control", "visa": "immigration",
    "asylum": "immigration", "grandmother": "older", "elderly": "older", "wheelchair": "disabled",
    "disability": "disabled", "tracker": "phone", "spyware": "phone", "hacked": "phone", "cutting": "FGM",
    "arranged marriage": "forced marriage", "anger": "behaviour", "angry": "behaviour", "perpetrator": "behaviour",
    "homeless": "housing", "council house": "housing",
}  # fmt: skip


def build() -> None:
    """Make the rows that are missing."""
    there = {typed.casefold() for typed in Synonym.objects.values_list("typed", flat=True)}
    for typed, means in SYNONYMS.items():
        if typed.casefold() not in there:
            row = Synonym(typed=typed, means=means)
            row.full_clean()
            row.save()
