"""The entry point: `yqsite`, or `python -m generator`."""

import gc
import sys
from typing import NoReturn


def main() -> NoReturn:
    """The entry point of `yqsite`: runs the command line and leaves with its exit code."""
    # What a run makes stays to its end: a tenth of a small build was the search for cycles in it.
    gc.set_threshold(100_000)
    from generator.cli import run

    code = run(sys.argv[1:])
    gc.freeze()  # so that Python does not look through it all once more
    sys.exit(code)


if __name__ == "__main__":
    main()
