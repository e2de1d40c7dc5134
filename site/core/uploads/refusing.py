"""How a file is refused."""


class Refused(ValueError):
    """The file cannot be taken. Its words are for the person who chose it: what is wrong, and what to do."""
