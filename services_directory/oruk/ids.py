"""Ids that stay the same: a row's own UUID where it has one, otherwise one made of what never changes about it.

Services and terms have UUIDs of their own (`Service.uuid`, `translation_key`). An organisation's is made of its key in
the database, so it survives a new name; a place's and a phone's of the contact point's `key`, which editors are told
never to change; a schedule's of its own days and times, so that a row with other times is another row.
"""

import uuid

_NAMESPACE = uuid.UUID("6f0d2c1e-8a53-4c0b-9f67-2b1d7c5e9a34")  # never change it: every id below is made of it


def made_id(kind: str, *parts: object) -> str:
    """Return the UUID (version 5, RFC 9562) of the `kind` of thing that `parts` name.

    Args:
        kind: what it is in HSDS, for example "location".
        parts: what never changes about it; the same parts give the same id in every process and on every database.
    """
    return str(uuid.uuid5(_NAMESPACE, "/".join([kind, *map(str, parts)])))
