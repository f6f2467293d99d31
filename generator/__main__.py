"""The entry point: `yqsite`, or `python -m generator`."""

import sys
from typing import NoReturn


def main() -> NoReturn:
    """The entry point of `yqsite`: runs the command line and leaves with its exit code."""
    from generator.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
