"""The work that no reader waits for: each app's `jobs.py` says what, `manage.py work` does it again and again.

What there is to do stands in the rows themselves (a mail that waits, a mailing that is being sent), so a worker may
stop at any moment and another goes on. A job must bear being done by two workers at once.
"""

import logging
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from django.db import close_old_connections
from django.utils.module_loading import autodiscover_modules

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Job:
    name: str
    do: Callable[[Callable[[], bool]], object]
    seconds: float
    forgets: bool = False


_jobs: dict[str, Job] = {}


def every(seconds: float, forgets: bool = False):
    """Decorate a job in an app's `jobs.py`: it is done at the start and then whenever `seconds` have passed.

    With `forgets` it removes what must not be known any longer, and `manage.py forget` does it too.

    The job is called with `go_on`, which turns false when the worker is asked to stop: a long one asks between two
    steps. What it returns is said in the worker's log when it is true, so it may hold counts and no personal data.
    """

    def decorate(do):
        name = f"{do.__module__.removesuffix('.jobs')}.{do.__name__}"
        _jobs[name] = Job(name, do, seconds, forgets)
        return do

    return decorate


class Worker:
    """Does every job that is due, until it is asked to stop."""

    def __init__(self, say: Callable[[str], object] = lambda line: None):
        autodiscover_modules("jobs")
        self._say = say
        self._stopping = threading.Event()
        self._done_at: dict[str, float] = {}

    def stop(self) -> None:
        """Ask to stop: the job at hand ends after its present step."""
        self._stopping.set()

    def go_on(self) -> bool:
        """False once the worker was asked to stop."""
        return not self._stopping.is_set()

    def work(self, pause: float = 2, still_wanted: Callable[[], bool] = lambda: True) -> None:
        """Do what is due every `pause` seconds until stopped or no longer wanted."""
        while self.go_on() and still_wanted():
            close_old_connections()
            self.do_what_is_due()
            close_old_connections()
            self._stopping.wait(pause)

    def do_what_is_due(self) -> bool:
        """Do each job that is due once; return whether all went well."""
        return self._do_each(_jobs.values())

    def forget(self) -> bool:
        """Do the jobs that remove what must not be known any longer; return whether all went well."""
        return self._do_each(job for job in _jobs.values() if job.forgets)

    def _do_each(self, jobs) -> bool:
        went_well = True
        # Core comes last, so that mails which the features' jobs have written leave in the same round.
        for job in reversed(list(jobs)):
            last = self._done_at.get(job.name)
            if not self.go_on() or (last is not None and time.monotonic() - last < job.seconds):
                continue
            self._done_at[job.name] = time.monotonic()
            went_well &= self._do(job)
        return went_well

    def _do(self, job: Job) -> bool:
        try:
            told = job.do(self.go_on)
        except Exception as error:  # the other jobs, and the next round, must not suffer
            # Not the error's own words: those of a database quote the row.
            where = traceback.extract_tb(error.__traceback__)[-1]
            log.error("The job %s failed: %s at %s:%s", job.name, type(error).__name__, where.filename, where.lineno)
            return False
        if told:
            self._say(f"{job.name}: {told}")
        return True
