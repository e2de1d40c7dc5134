"""The worker does what is due, survives a job that fails, and stops when it is asked to."""

import os
import signal
import subprocess
import sys
import time
from io import StringIO

import pytest
from django.core import mail as django_mail
from django.core.management import CommandError, call_command

from core import mail, work
from core.mail import Mail
from tests.architecture.sources import ROOT


@pytest.fixture
def jobs(db, monkeypatch):
    """Only the jobs of the test."""
    work.Worker()  # so that the real ones are known, and put aside
    kept = {}
    monkeypatch.setattr(work, "_jobs", kept)
    return kept


def job(jobs, name, do, seconds=60):
    jobs[name] = work.Job(name, do, seconds)


@pytest.mark.django_db
def test_a_mail_is_sent_by_cron_without_a_worker_that_stays():
    mail.queue(Mail(kind="test", to="somebody@example.org", subject="Hello", text="Hello."))
    out = StringIO()
    call_command("work", "--once", stdout=out)
    assert [message.to for message in django_mail.outbox] == [["somebody@example.org"]]
    assert "core.send_mails: 1 sent" in out.getvalue()
    assert "example.org" not in out.getvalue()


def test_a_job_is_done_again_only_when_its_time_has_passed(jobs):
    done = []
    job(jobs, "often", lambda go_on: done.append("often"), seconds=0)
    job(jobs, "seldom", lambda go_on: done.append("seldom"), seconds=60)
    worker = work.Worker()
    worker.do_what_is_due()
    worker.do_what_is_due()
    assert sorted(done) == ["often", "often", "seldom"]


def test_a_job_that_fails_is_told_without_its_words_and_does_not_stop_the_others(jobs, caplog):
    said = []

    def fails(go_on):
        raise ValueError("Key (email)=(somebody@example.org) exists")

    job(jobs, "good", lambda go_on: "3 done")
    job(jobs, "bad", fails)
    assert work.Worker(say=said.append).do_what_is_due() is False
    assert said == ["good: 3 done"]
    assert "The job bad failed: ValueError at " in caplog.text
    assert "somebody" not in caplog.text


def test_cron_is_told_by_the_exit_code_that_something_failed(jobs):
    job(jobs, "bad", lambda go_on: 1 / 0)
    with pytest.raises(CommandError):
        call_command("work", "--once")


def test_when_the_worker_is_asked_to_stop_it_starts_no_other_job(jobs):
    done = []
    worker = work.Worker()
    job(jobs, "second", lambda go_on: done.append("second"))
    job(jobs, "first", lambda go_on: (done.append(go_on()), worker.stop(), done.append(go_on())))
    worker.work(pause=0)
    assert done == [True, False]


def start(tmp_path, *options):
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.test", "VAR_DIR": str(tmp_path)}
    environment.pop("DATABASE_URL", None)  # an empty database: every job fails, which ends no worker
    return subprocess.Popen(
        [sys.executable, "manage.py", "work", *options], cwd=ROOT, env=environment, stderr=subprocess.PIPE
    )


def ends(process, within=15):
    deadline = time.monotonic() + within
    while process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    assert process.poll() is not None, "It did not end."
    return process.returncode


def test_the_worker_ends_cleanly_when_it_is_told_to(tmp_path):
    worker = start(tmp_path)
    assert b"failed: OperationalError" in worker.stderr.readline()
    assert worker.poll() is None
    worker.send_signal(signal.SIGTERM)
    assert ends(worker) == 0, worker.stderr.read().decode()


def test_the_worker_does_not_outlive_the_server_it_stands_beside(tmp_path):
    worker = start(tmp_path, "--beside", "1")  # not our number: as if the parent had ended
    assert ends(worker) == 0, worker.stderr.read().decode()
