"""`make mutants`: every mutant of the rooms that count and read figures, against their tests.

    python -m tests.mutants                    all rooms
    python -m tests.mutants checks pairing     some rooms
    python -m tests.mutants --module sums      one module of them
    python -m tests.mutants --every 5          every fifth mutant of each module alone
    python -m tests.mutants --processes 1      one after the other, not on every core
    python -m tests.mutants --tests FILE …     against these tests alone: quicker, and more is alive

Those that no test notices are listed, unless `explained.yaml` says why no test can. An explained
one still counts as alive; one that is noticed after all, or that is no more, is an error: the list
cannot rot. A rate of more than one in twenty is printed as too much, and is no error where all are
explained.
"""

import argparse
import os
import sys
from pathlib import Path

from tests.mutants.explained import gone, reasons
from tests.mutants.faults import mutants_of
from tests.mutants.rooms import ROOMS, TESTS
from tests.mutants.running import verdicts_of
from tests.mutants.tally import Tally
from tests.processes import ROOT


def main() -> int:
    """Tries the mutants; 1 where one is alive without a reason, or a reason is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rooms", nargs="*", help=", ".join(ROOMS))
    parser.add_argument("--module", action="append", help="by its name without .py")
    parser.add_argument("--every", type=int, default=1, help="every so-manieth mutant alone")
    parser.add_argument("--tests", nargs="+", default=TESTS, help="against these tests alone")
    cores = len(os.sched_getaffinity(0))
    parser.add_argument("--processes", type=int, default=cores, help="so many at once")
    options = parser.parse_args()
    rooms = {room: files for room, files in ROOMS.items() if room in (options.rooms or ROOMS)}
    all_of = {
        file: mutants_of((ROOT / file).read_text(encoding="utf-8"))
        for files in rooms.values()
        for file in files
        if not options.module or Path(file).stem in options.module
    }
    tried = {file: some[:: options.every] for file, some in all_of.items()}
    verdicts = verdicts_of(tried, options.tests, options.processes)
    known = reasons()
    rates, faults = [], gone(known, all_of)
    for room, files in rooms.items():
        tally = Tally(room)
        for file in files:
            for at, mutant in enumerate(tried.get(file, ())):
                is_known = (file, *mutant.key) in known
                where = f"{file}:{mutant.line}: {mutant.words} | {mutant.change} | {mutant.nth}"
                tally.add(where, is_noticed=verdicts[file, at], is_known=is_known)
        rates += tally.lines()
        faults += tally.faults
    sys.stdout.write("\n".join([*faults, *rates]) + "\n")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
