"""Starts the server on a free port, and the worker beside it, after making what they need."""

import os
import socket
import subprocess

import setting_up
from messages import Stop, say
from stamps import ROOT


def the_port():
    """Return the port to serve on; stop with one line when it is no port or is taken."""
    wanted = os.environ.get("PORT", "").strip() or "8000"
    if not (wanted.isdecimal() and wanted.isascii() and 1 <= int(wanted) <= 65535):
        raise Stop(f"PORT must be a whole number from 1 to 65535, not “{wanted}”. For example: PORT=8001 make run")
    port = int(wanted)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
            # Binding succeeds beside a listener on all addresses on some systems; connecting tells.
            with socket.socket() as caller:
                if caller.connect_ex(("127.0.0.1", port)) == 0:
                    raise OSError
        except PermissionError:
            raise Stop(f"Port {port} is for the system's own services. Use another: PORT=8001 make run") from None
        except OSError:
            raise Stop(
                f"Port {port} is taken by another program. Stop it, or use another port: PORT={_another(port)} make run"
            ) from None
    return port


def _another(port):
    return port + 1 if port < 65535 else 8001


def start(dev=False):
    """Set up what is missing, say where everything is, start the worker, and become the server."""
    port = the_port()
    settings = "config.settings.dev" if dev else "config.settings.trial"
    with setting_up.one_at_a_time():
        setting_up.install_packages(dev=dev)
        setting_up.make_secret_key()
        log_in = setting_up.make_database(settings)
        if not dev:
            setting_up.collect_static(settings)
    _say_how_to_log_in(log_in)

    address = f"http://localhost:{port}"
    environment = {
        **setting_up.environment_for(settings), "PORT": str(port), "LISTEN_ON": "127.0.0.1",
        "BASE_URL": os.environ.get("BASE_URL") or address,
    }  # fmt: skip
    python = str(setting_up.PYTHON)
    if dev:
        say(f"The site: {address}/\nThe editors' screens: {address}/editors/\n")
        command = [python, "manage.py", "runserver", f"127.0.0.1:{port}"]
    else:
        # The addresses are printed by the server itself, once it answers (site/config/gunicorn.py).
        command = [python, "-m", "gunicorn", "config.wsgi", "--config", "site/config/gunicorn.py",
                   "--log-level", "warning"]  # fmt: skip
    say(f"Mails are not sent. They are written to {os.path.relpath(setting_up.VAR / 'mail')}/\n")
    os.chdir(ROOT)
    # This process becomes the server and so stays the worker's parent: the worker ends when it does.
    subprocess.Popen([python, "manage.py", "work", "--beside", str(os.getpid())], env=environment)
    os.execve(python, command, environment)


def _say_how_to_log_in(log_in):
    kept = setting_up.FIRST_LOG_IN
    if log_in:
        say(f"\nTo log in as an editor (shown only this once; also kept in {os.path.relpath(kept)}):\n{log_in}\n")
    elif kept.exists():
        say(f"The first log-in is kept in {os.path.relpath(kept)}.")
