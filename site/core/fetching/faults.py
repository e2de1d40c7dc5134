"""Why a far page was not read; each fault is one plain sentence that an editor understands."""


class FetchFault(Exception):
    """A far page was not read. `str()` of it is the sentence to show."""


class Refused(FetchFault):
    """We do not ask there, or do not take what was given: asking again changes nothing."""


class Unreachable(FetchFault):
    """Nobody answered, or not with a page. `status` is the HTTP status of the answer, None without one."""

    def __init__(self, sentence: str, status: int | None = None):
        super().__init__(sentence)
        self.status = status


class TooLarge(FetchFault):
    """The page goes on beyond the size that was agreed."""


class TooSlow(FetchFault):
    """The page was not here within the time that was agreed."""
