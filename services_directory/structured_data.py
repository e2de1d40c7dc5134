"""A service as schema.org describes it (https://schema.org/Service); never a place to find anybody."""

from django.utils.safestring import SafeString

from core.structured_data import data_block
from services_directory.catalogue import Catalogue, Entry


def service_data(entry: Entry, known: Catalogue, address: str) -> SafeString:
    """Return the JSON-LD of a service, safe inside a script element.

    Args:
        entry: the service.
        known: the directory, for the names and codes of areas.
        address: the page's whole URL.
    """
    areas = [known.places[slug] for slug in sorted(entry.areas) if slug in known.places]
    channels = []
    for line in entry.lines:
        if line.channel == "phone":
            languages = [code for code, _name in line.languages]
            phone = {"@type": "ContactPoint", "telephone": line.value, "name": line.name}
            channels.append({"servicePhone": phone | ({"availableLanguage": languages} if languages else {})})
        elif line.channel in ("web", "chat", "video"):
            channels.append({"serviceUrl": line.value})
    data = {
        "@context": "https://schema.org",
        "@type": "Service",
        "name": entry.name,
        "description": entry.summary,
        "url": address,
        "provider": {"@type": "Organization", "name": entry.organisation},
        "areaServed": [
            {"@type": "AdministrativeArea", "name": place.name} | ({"identifier": place.gss} if place.gss else {})
            for place in areas
        ],
        "availableChannel": [{"@type": "ServiceChannel", **channel} for channel in channels],
    }
    if entry.cost == "free":
        data["isAccessibleForFree"] = True
    return data_block(data)
