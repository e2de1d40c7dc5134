"""What the tools say: short lines, and one clear line when something is wrong."""

import argparse
import errno
import os
import sys


class Stop(Exception):
    """The run cannot go on; the message is the one line that says why and what to do."""


class Arguments(argparse.ArgumentParser):
    """Reads what stands behind a command; what it does not understand is told in one line."""

    def __init__(self, description):
        super().__init__(description=description, add_help=False, allow_abbrev=False)

    def error(self, message):
        raise Stop(f"{message[:1].upper()}{message[1:]}. It may be: {self.format_usage().partition(': ')[2].strip()}")


def say(words=""):
    """Print a line at once, also when the output goes to a file."""
    print(words, flush=True)


NO_SPACE = ("No space left on device", "database or disk is full", "Disk quota exceeded")
NO_NETWORK = (
    "name resolution", "Failed to establish a new connection", "NewConnectionError", "ConnectTimeoutError",
    "ProxyError", "Network is unreachable", "nodename nor servname", "Connection refused", "ReadTimeoutError",
)  # fmt: skip


def what_went_wrong(words, output, log):
    """Return one line that says why the step `words` failed, from what its command printed."""
    where = f"All it said is in {_near(log)}."
    if any(sign in output for sign in NO_SPACE):
        return f"{words}: the disk is full. Make room, then run this again."
    if "Read-only file system" in output:
        return f"{words}: the disk is read-only here. Work in a folder you can write to."
    if "DO NOT MATCH THE HASHES" in output:
        return f"{words}: a package is not the one this project was checked with, so it was refused. {where}"
    if "pip" in output and any(sign in output for sign in NO_NETWORK):
        return f"{words}: the packages could not be fetched. Is there a network? {where}"
    if "Permission denied" in output:
        line = next(line for line in output.splitlines() if "Permission denied" in line)
        return f"{words}: no permission ({_shortened(line)}). {where}"
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return f"{words} failed: {_shortened(lines[-1] if lines else 'it said nothing')} {where}"


def _near(path):
    near = os.path.relpath(path)
    return str(path) if near.startswith("..") else near


def _shortened(line):
    return line if len(line) <= 300 else line[:299] + "…"


def _reason(error):
    name = error.filename or "a file"
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "The disk is full. Make room, then run this again."
    if error.errno == errno.EROFS:
        return f"{name} is on a disk that is read-only. Work in a folder you can write to."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"There is no permission to use {name}. Make it yours (chown), then run this again."
    return f"{name}: {error.strerror or error}"


def with_one_line_for_each_trouble(main):
    """Run `main`; what can go wrong is told in one line without a traceback, and Ctrl-C is quiet."""
    try:
        sys.exit(main())
    except Stop as stop:
        say_wrong(str(stop))
    except KeyboardInterrupt:
        print(file=sys.stderr)
        sys.exit(130)
    except OSError as error:
        say_wrong(_reason(error))
    sys.exit(1)


def say_wrong(words):
    """Print what is wrong where errors go."""
    print(words, file=sys.stderr, flush=True)
