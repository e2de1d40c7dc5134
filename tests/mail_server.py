"""A mail server on this machine that keeps what it gets, and refuses when it is told to."""

import email
import socketserver
from email import policy
from threading import Thread


class MailServer:
    """`with MailServer(settings) as server:` — Django's own SMTP backend then sends to it."""

    def __init__(self, settings, port=0):
        self.settings, self.port = settings, port
        self.kept = []
        self.refuses = {}  # address: the line that answers RCPT
        self.refuses_content = ""  # the line that answers the end of DATA
        self.hangs_up_on = set()  # addresses at which the connection breaks
        self.connections = 0

    @property
    def addresses(self):
        return [to for to, _message in self.kept]

    @property
    def messages(self):
        return [email.message_from_bytes(words, policy=policy.default) for _to, words in self.kept]

    def __enter__(self):
        self._server = _Server(("127.0.0.1", self.port), _Conversation)
        self._server.house = self
        self.port = self._server.server_address[1]
        self.settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        self.settings.EMAIL_HOST, self.settings.EMAIL_PORT = "127.0.0.1", self.port
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True


class _Conversation(socketserver.StreamRequestHandler):
    def handle(self):
        house, to = self.server.house, ""
        house.connections += 1
        self._says("220 here")
        while line := self.rfile.readline():
            command = line.decode().strip()
            verb = command[:4].upper()
            if verb == "RCPT":
                to = command.partition("<")[2].partition(">")[0]
                if to in house.hangs_up_on:
                    return
                self._says(house.refuses.get(to, "250 ok"))
            elif verb == "DATA":
                self._says("354 go on")
                words = b"".join(iter(self.rfile.readline, b".\r\n"))
                self._says(house.refuses_content or "250 ok")
                if not house.refuses_content:
                    house.kept.append((to, words))
            elif verb == "QUIT":
                self._says("221 bye")
                return
            else:
                self._says("250 ok")

    def _says(self, line):
        self.wfile.write(f"{line}\r\n".encode())
