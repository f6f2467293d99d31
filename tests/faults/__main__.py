"""`python -m tests.faults`: all the trouble there is, in full, and what came of it.

`make check` runs samples of it; this takes some minutes.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults import scenarios
from tests.faults.scenarios import Outcome, SmallDisk
from tests.faults.trials import BackAndForth, back_and_forth, strace

Scenario = Callable[[BackAndForth], Iterator[Outcome]]
SIZES = (0, 1, *range(250, 40_000, 750))
FREE = range(0, 480_000, 8_192)


def counted(name: str, outcomes: Iterator[Outcome], is_good: Callable[[Outcome], bool]) -> bool:
    """Prints a line of the table; whether every outcome is good."""
    start = time.monotonic()
    found = list(outcomes)
    bad = [outcome for outcome in found if not is_good(outcome)]
    kinds = Counter(outcome.found for outcome in found)
    codes = Counter(outcome.code for outcome in found)
    seconds = time.monotonic() - start
    sys.stdout.write(
        f"{name:28} {len(found):5} trials  {dict(kinds)}  exits {dict(codes)}  "
        f"bad {len(bad)}  {seconds:.0f} s\n"
    )
    for outcome in bad[:20]:
        sys.stdout.write(f"    {outcome}\n")
    sys.stdout.flush()
    return not bad and bool(found)


def main() -> int:
    """Gives 0 where nothing was ever damaged."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    good = True
    with back_and_forth() as trial:
        kills = scenarios.random_kills(trial, asked.kills, asked.seed)
        good &= counted("killed at random", kills, lambda outcome: outcome.is_whole)
        if strace():
            good &= counted(
                "killed at each call", scenarios.call_kills(trial), lambda outcome: outcome.is_whole
            )
            errors = (scenarios.call_errors(trial), scenarios.lasting_errors(trial))
            for name, outcomes in zip(
                ("each call fails", "fails from there on"), errors, strict=True
            ):
                good &= counted(name, outcomes, lambda outcome: outcome.is_honest)
        limits = scenarios.file_limits(trial, SIZES)
        good &= counted("no file longer than", limits, lambda outcome: outcome.is_honest)
    with back_and_forth(jobs=3) as trial:
        kills = scenarios.random_kills(trial, asked.kills // 4, asked.seed)
        good &= counted("killed among its workers", kills, lambda outcome: outcome.is_whole)
    with TemporaryDirectory(prefix="yqsite-disk-") as folder:
        disk = SmallDisk(Path(folder) / "disk", 4_096)
        if disk.mounted:
            try:
                full = scenarios.full_disks(disk, FREE)
                good &= counted("a disk that is full", full, lambda outcome: outcome.is_honest)
            finally:
                disk.close()
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
