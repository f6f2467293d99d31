"""The entry point: `yqsite`, or `python -m generator`."""

import sys

from generator.cli import run


def main() -> None:
    """The entry point of `yqsite`: runs the command line and leaves with its exit code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
