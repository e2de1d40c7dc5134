"""Says whether the site on this machine answers: the container's health check."""

import os
import sys
import urllib.request


def main():
    """Ask /healthz under the site's own name; other names are refused."""
    port = os.environ.get("PORT", "8000")
    name = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0].strip().lstrip(".")
    request = urllib.request.Request(f"http://127.0.0.1:{port}/healthz", headers={"Host": name})
    with urllib.request.urlopen(request, timeout=4) as answer:
        return 0 if answer.status == 200 else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except OSError as error:
        sys.exit(f"The site does not answer: {error}")
