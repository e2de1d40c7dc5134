"""Asks a server on this machine the same as fast as it answers, and keeps how long each answer took."""

import socket
import threading
import time
from dataclasses import dataclass

from messages import Stop


@dataclass
class Answer:
    """One whole answer: the headers in lower case."""

    status: int
    headers: dict
    body: bytes

    @property
    def stays(self):
        """True when the connection can be used again."""
        return self.headers.get("connection", "").lower() != "close"


def read(connection):
    """Return the next answer on `connection`."""
    received = b""
    while b"\r\n\r\n" not in received:
        piece = connection.recv(65536)
        if not piece:
            raise ConnectionError("the server closed the connection")
        received += piece
    head, _, body = received.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines if ": " in line)}
    if "content-length" not in headers:
        raise Stop("The answer does not say how long it is, so it cannot be measured.")
    pieces, missing = [body], int(headers["content-length"]) - len(body)
    while missing > 0:
        piece = connection.recv(65536)
        if not piece:
            raise ConnectionError("the server closed the connection")
        pieces.append(piece)
        missing -= len(piece)
    return Answer(int(first.split()[1]), headers, b"".join(pieces))


def connect(port):
    """Return a connection to this machine's `port`."""
    connection = socket.create_connection(("127.0.0.1", port), timeout=20)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def ask_once(port, ask, encodings="gzip, br"):
    """Return the answer to one request."""
    with connect(port) as connection:
        connection.sendall(ask.request(port, encodings))
        return read(connection)


def ask_for(seconds, port, ask, connections):
    """Ask over several connections, one answer after the other on each; return each answer's time in seconds."""
    request, end = ask.request(port), time.perf_counter() + seconds
    times, troubles = [], []

    def one_reader():
        try:
            connection = connect(port)
            while (started := time.perf_counter()) < end:
                connection.sendall(request)
                answer = read(connection)
                times.append(time.perf_counter() - started)
                if answer.status != 200:
                    raise Stop(f"it answered {answer.status} while it was measured")
                if not answer.stays:
                    connection.close()
                    connection = connect(port)
            connection.close()
        except (OSError, Stop) as trouble:
            troubles.append(trouble)

    readers = [threading.Thread(target=one_reader) for _ in range(connections)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    if troubles:
        raise Stop(f"{ask.name}: {troubles[0]}")
    return times
