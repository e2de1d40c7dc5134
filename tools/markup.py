"""Reads every page with the Nu HTML checker, in the version that is named and hashed here. Needs Java."""

import base64
import hashlib
import io
import os
import shutil
import subprocess
import sys
import tarfile
import urllib.error
import urllib.request

import setting_up
from messages import Stop, say, with_one_line_for_each_trouble
from stamps import ROOT, VAR

VERSION = "26.9.27"
URL = f"https://registry.npmjs.org/vnu-jar/-/vnu-jar-{VERSION}.tgz"
SHA512 = "TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA=="


def checker():
    """Return the path of the checker, fetched once into var/ and compared with its hash."""
    path = VAR / "tools" / f"vnu-{VERSION}.jar"
    if path.exists():
        return path
    say("Fetching the Nu HTML checker …")
    try:
        with urllib.request.urlopen(URL, timeout=120) as answer:
            package = answer.read()
    except (urllib.error.URLError, TimeoutError) as error:
        raise Stop(f"The Nu HTML checker could not be fetched: {getattr(error, 'reason', error)}") from None
    if base64.b64encode(hashlib.sha512(package).digest()).decode() != SHA512:
        raise Stop("The Nu HTML checker is not the one this project was checked with, so it was refused.")
    with tarfile.open(fileobj=io.BytesIO(package)) as files:
        jar = next(name for name in files.getnames() if name.endswith("vnu.jar"))
        content = files.extractfile(jar).read()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def main():
    """Set up, then run the tests that are marked as exhaustive."""
    if not shutil.which("java"):
        raise Stop("The Nu HTML checker needs Java (apt install default-jre-headless), then try again.")
    with setting_up.one_at_a_time():
        setting_up.install_packages(dev=True)
    environment = {**setting_up.environment_for("config.settings.test"), "NU_HTML_CHECKER": str(checker())}
    os.environ.pop("DATABASE_URL", None)
    command = [str(setting_up.PYTHON), "-m", "pytest", "-m", "exhaustive", *sys.argv[1:]]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


with_one_line_for_each_trouble(main)
