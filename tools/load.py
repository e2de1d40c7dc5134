"""Asks a server on this machine for one page as fast as it answers, and keeps how long each answer took."""

import socket
import threading
import time

from messages import Stop

PEOPLE = 4


def _request(port, path):
    return (
        f"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept-Encoding: gzip, br\r\nAccept: text/html\r\n\r\n"
    ).encode()


def _answer(connection):
    """Read one whole answer; return (status, bytes of the body, does the connection stay open)."""
    received = b""
    while b"\r\n\r\n" not in received:
        piece = connection.recv(65536)
        if not piece:
            raise ConnectionError("the server closed the connection")
        received += piece
    head, _, body = received.partition(b"\r\n\r\n")
    lines = head.lower().split(b"\r\n")
    status = int(lines[0].split()[1])
    length = next((int(line.split(b":")[1]) for line in lines if line.startswith(b"content-length:")), None)
    if length is None:
        raise Stop("The answer does not say how long it is, so it cannot be measured.")
    got = len(body)
    while got < length:
        got += len(connection.recv(65536))
    return status, got, b"connection: close" not in lines


def _connect(port):
    connection = socket.create_connection(("127.0.0.1", port), timeout=20)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def ask_once(port, path):
    """Return (status, bytes) of one answer."""
    with _connect(port) as connection:
        connection.sendall(_request(port, path))
        return _answer(connection)[:2]


def ask_for(seconds, port, path):
    """Let several people ask for the page one answer after the other; return each answer's time in seconds."""
    request, end = _request(port, path), time.perf_counter() + seconds
    times, troubles = [], []

    def one_person():
        try:
            connection = _connect(port)
            while (started := time.perf_counter()) < end:
                connection.sendall(request)
                status, _, stays = _answer(connection)
                times.append(time.perf_counter() - started)
                if status != 200:
                    raise Stop(f"{path} answered {status} while it was measured.")
                if not stays:
                    connection.close()
                    connection = _connect(port)
            connection.close()
        except (OSError, Stop) as trouble:
            troubles.append(trouble)

    people = [threading.Thread(target=one_person) for _ in range(PEOPLE)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    if troubles:
        raise Stop(f"{path}: {troubles[0]}")
    return times
