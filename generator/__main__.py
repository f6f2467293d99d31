"""The entry point: `yqsite`, or `python -m generator`."""

import contextlib
import gc
import os
import sys
from typing import NoReturn


def main() -> NoReturn:
    """The entry point of `yqsite`: runs the command line and leaves with its exit code."""
    # Python looks for cycles after every few hundred objects; a run makes a million that stay.
    gc.set_threshold(100_000)
    from generator.cli import run

    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError):  # told already, where it could be
            stream.flush()
    # Python would first take all records apart, one by one; the system does it at once.
    os._exit(code)


if __name__ == "__main__":
    main()
