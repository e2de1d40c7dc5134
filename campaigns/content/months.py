"""What #KnowSeeSpeakOut says in each month."""

from campaigns.content import autumn, spring, summer, winter
from campaigns.content.items import MonthOfItems

MONTHS: dict[int, MonthOfItems] = winter.MONTHS | spring.MONTHS | summer.MONTHS | autumn.MONTHS
