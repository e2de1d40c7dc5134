"""Looks at a PDF in a process of its own, with little memory, little time, and none of the site's secrets."""

import resource
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from .refusing import Refused

MOST_MEMORY = 600_000_000  # bytes
MOST_SECONDS = 20
_SITE = Path(__file__).resolve().parents[2]

TOO_HARD = (
    "This PDF needs too much time or memory to read. Print it to a new PDF, or save it with smaller pictures, and "
    "choose that file."
)


def clean_pdf_apart(data: bytes) -> bytes:
    """Return what `core.uploads.pdf.clean_pdf` makes of `data`; raises Refused, also when it takes too much."""
    try:
        done = subprocess.run(
            [sys.executable, "-B", "-m", "core.uploads.apart"],
            input=data, capture_output=True, timeout=2 * MOST_SECONDS, check=False, cwd=_SITE,
            env={"PYTHONPATH": str(_SITE), "PATH": ""},
        )  # fmt: skip
    except subprocess.TimeoutExpired as why:
        raise Refused(TOO_HARD) from why
    verdict, answer = done.stdout[:1], done.stdout[1:]
    if verdict == b"-":
        raise Refused(answer.decode())
    if done.returncode or verdict != b"+":
        raise Refused(TOO_HARD)
    return answer


def _limit(what, most) -> None:
    # Not every system can limit everything; the others still count.
    with suppress(ValueError, OSError):
        resource.setrlimit(what, (most, most))


def main() -> None:
    """Read a PDF, and answer + and the clean one, or - and why not."""
    from .pdf import clean_pdf

    _limit(resource.RLIMIT_AS, MOST_MEMORY)
    _limit(resource.RLIMIT_CPU, MOST_SECONDS)
    _limit(resource.RLIMIT_FSIZE, 0)
    try:
        answer = b"+" + clean_pdf(sys.stdin.buffer.read())
    except Refused as why:
        answer = b"-" + str(why).encode()
    sys.stdout.buffer.write(answer)


if __name__ == "__main__":
    main()
