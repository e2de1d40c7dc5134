"""Writes both requirement files anew from pyproject.toml, with a hash for every file a package may come as."""

import os
import shutil
import subprocess
import sys

from messages import Stop, with_one_line_for_each_trouble
from stamps import ROOT

COMPILE = ["pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes",
           "--no-emit-index-url", "--no-header", "-q", "--extra", "build"]  # fmt: skip


def main():
    """Lock the packages for running, then those for testing."""
    uv = os.environ.get("UV") or shutil.which("uv")
    if not uv:
        raise Stop("uv is needed for this and was not found. Install it (python3 -m pip install uv), then try again.")
    for name, extra in (("requirements.txt", []), ("requirements-dev.txt", ["--extra", "dev"])):
        command = [uv, *COMPILE, *extra, "pyproject.toml", "-o", name]
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
        if done.returncode:
            raise Stop(f"{name} was not made; uv says why above.")
        print(f"{name} is made", flush=True)
    return 0


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    with_one_line_for_each_trouble(main)
