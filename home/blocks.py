"""Which blocks the site's own pages are made of."""

from core.blocks.links import DoorBlock
from core.blocks.safety import ContactBlock, MustSayBlock
from core.blocks.text import DetailsBlock, NoticeBlock, ProseBlock, StepsBlock
from services_directory.blocks import ServicesBlock

HOME_BLOCKS = [("door", DoorBlock())]
TOPIC_BLOCKS = [
    ("prose", ProseBlock()),
    ("contact", ContactBlock()),
    ("services", ServicesBlock()),
    ("notice", NoticeBlock()),
    ("steps", StepsBlock()),
    ("details", DetailsBlock()),
    ("door", DoorBlock()),
    ("must_say", MustSayBlock()),
]
