"""When two e-mail addresses are one person."""


def normal(address: str) -> str:
    """Return `address` in its plainest form, by which a person is known to have a place already (BK8).

    Capitals, spaces around it and what stands after a + do not make another person; a host is written as DNS writes
    it. Dots stay: only some providers leave them out, and with the others they tell two people apart. What is taken
    for one person wrongly costs that person a second place, so mails always go to the address as it was typed.
    """
    local, _, host = address.strip().lower().rpartition("@")
    if not local.startswith('"'):
        local = local.partition("+")[0] or local
    try:
        host = host.rstrip(".").encode("idna").decode()
    except UnicodeError:
        host = host.rstrip(".")
    return f"{local}@{host}"
