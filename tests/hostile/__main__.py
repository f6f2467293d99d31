"""`python -m tests.hostile`: every hostile case is run, and what came of each is told.

With `--asked` those are run that standard input names, a string of JSON a line, as they come. Runs
in a process of its own, because the limit on memory counts what the process already holds.
"""

import argparse
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.cli import run
from tests.forking import loaded_program
from tests.hostile.case import Ended, tried
from tests.hostile.corpus import CASES, beside
from tests.site.building import files, small_project


def main() -> None:
    """Prints one line of JSON for each case."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--asked", action="store_true")
    names = map(json.loads, sys.stdin) if parser.parse_args().asked else CASES
    with loaded_program(), TemporaryDirectory() as folder:  # each run is a fork of this process
        work = Path(folder)
        harmless = small_project(work / "harmless")
        if run(["-q", "-C", str(harmless), "build"]):
            raise SystemExit(1)
        pages = files(harmless / "site")
        ends: dict[str, Ended] = {}
        for name in names:
            if name not in ends:
                several = beside(name)
                cases = [CASES[other] for other in several]
                ends |= zip(
                    several, tried(cases, work / f"{len(ends)}/project", pages), strict=True
                )
            sys.stdout.write(json.dumps([name, ends[name]]) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
