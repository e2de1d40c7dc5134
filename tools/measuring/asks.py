"""What `make bench` asks the site for: one page of each kind, the finder with and without filters, and the search."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ask:
    """One request: a GET, or a form sent by POST when there is a body."""

    name: str
    path: str
    body: str = ""

    def request(self, port, encodings="gzip, br"):
        """Return the bytes that a browser would send to this machine's `port`."""
        lines = [
            f"{'POST' if self.body else 'GET'} {self.path} HTTP/1.1",
            f"Host: localhost:{port}",
            "Accept: text/html",
            f"Accept-Encoding: {encodings}",
        ]
        if self.body:
            lines += [
                "Content-Type: application/x-www-form-urlencoded",
                f"Content-Length: {len(self.body.encode())}",
                f"Origin: http://localhost:{port}",
            ]
        return ("\r\n".join(lines) + "\r\n\r\n" + self.body).encode()


HOME = Ask("home", "/")
TOPIC = Ask("topic", "/is-this-abuse/")
DIRECTORY = Ask("directory", "/services/")
FILTERED = Ask("directory, filtered", "/services/?area=swale&need=stay")
SEARCH = Ask("search", "/search/", "words=refuge")
GET_HELP = Ask("get help", "/get-help/")
SERVICE = Ask("service", "/services/kidas/")
EMBED = Ask("embedded card", "/embed/v1/get-help/")
OPEN_LIST = Ask("open data, 50 services", "/api/oruk/v3/services")
OPEN_SERVICE = Ask("open data, one service", "/api/oruk/v3/services/{id}")  # the first of that list

PAGES = [HOME, GET_HELP, TOPIC, DIRECTORY, FILTERED, SERVICE, SEARCH, EMBED, OPEN_LIST, OPEN_SERVICE]
GROWING = [HOME, TOPIC, DIRECTORY, FILTERED, SEARCH]
ON_A_PHONE = [HOME, GET_HELP, TOPIC, DIRECTORY, SERVICE]
