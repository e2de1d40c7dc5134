"""Sets the site up on this machine and starts it: `make run` as readers see it, `make dev` for developers."""

import sys


def main():
    """Do what is missing, then become the server."""
    if sys.version_info < (3, 11):
        sys.exit("Python 3.11 or newer is needed; this one is " + sys.version.split()[0] + ".")
    sys.dont_write_bytecode = True
    from messages import with_one_line_for_each_trouble
    from starting import start

    with_one_line_for_each_trouble(lambda: start(dev="dev" in sys.argv[1:]))


main()
