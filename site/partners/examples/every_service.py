"""Prints the name and the telephone numbers of every service: python every_service.py https://our.address"""

import json
import sys
from urllib.request import urlopen

base = sys.argv[1] + "/api/oruk/v3"


def get(path):
    with urlopen(base + path) as answer:
        return json.load(answer)


number = 1
while True:
    page = get(f"/services?page={number}&per_page=100")
    for listed in page["contents"]:
        service = get("/services/" + listed["id"])
        numbers = [phone["number"] for phone in service.get("phones", [])]
        print(service["name"], *numbers, sep=" | ")
    if page["last_page"]:
        break
    number += 1
