"""`python -m tests.faults`: all the trouble there is, in full, and what came of it.

`make check` runs samples of it; this takes some minutes.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults import scenarios
from tests.faults.scenarios import Outcome, SmallDisk
from tests.faults.trials import BackAndForth, Trial, back_and_forth, strace
from tests.faults.writers import WRITERS, Writing

SIZES = (0, 1, *range(250, 40_000, 750))
FREE = range(0, 480_000, 8_192)
FEW_FREE = (*range(0, 65_536, 4_096), *range(65_536, 480_000, 65_536))


def counted(name: str, outcomes: Iterator[Outcome], is_good: Callable[[Outcome], bool]) -> bool:
    """Prints a line of the table; whether every outcome is good."""
    start = time.monotonic()
    found = list(outcomes)
    bad = [outcome for outcome in found if not is_good(outcome)]
    kinds = Counter(outcome.found for outcome in found)
    codes = Counter(outcome.code for outcome in found)
    seconds = time.monotonic() - start
    sys.stdout.write(
        f"{name:36} {len(found):5} trials  {dict(kinds)}  exits {dict(codes)}  "
        f"bad {len(bad)}  {seconds:.0f} s\n"
    )
    for outcome in bad[:20]:
        sys.stdout.write(f"    {outcome}\n")
    sys.stdout.flush()
    return not bad and bool(found)


def troubled(name: str, trial: Trial, kills: int, seed: int) -> bool:
    """All that is done to one verb in one project; whether it stood all of it."""
    whole = ("killed at random", scenarios.random_kills(trial, kills, seed))
    good = counted(f"{name} {whole[0]}", whole[1], lambda outcome: outcome.is_whole)
    if strace():
        at_calls = scenarios.call_kills(trial)
        good &= counted(f"{name} killed at calls", at_calls, lambda outcome: outcome.is_whole)
        for words, outcomes in (
            ("calls fail", scenarios.call_errors(trial)),
            ("fails from there on", scenarios.lasting_errors(trial)),
        ):
            good &= counted(f"{name} {words}", outcomes, lambda outcome: outcome.is_honest)
    limits = scenarios.file_limits(trial, SIZES)
    return good & counted(f"{name} file limits", limits, lambda outcome: outcome.is_honest)


def short_of_room(name: str, free: Iterable[int], trial_in: Callable[[Path], Trial]) -> bool:
    """A verb on disks with little room left; nothing is tried where none can be mounted."""
    with TemporaryDirectory(prefix="yqsite-disk-") as folder:
        disk = SmallDisk(Path(folder) / "disk", 4_096)
        if not disk.mounted:
            return True
        try:
            full = scenarios.full_disks(disk, free, trial_in)
            return counted(f"{name} full disk", full, lambda outcome: outcome.is_honest)
        finally:
            disk.close()


def site_stands(kills: int, seed: int) -> bool:
    """Whether no build ever left a damaged site."""
    with back_and_forth() as trial:
        good = troubled("build", trial, kills, seed)
    with back_and_forth(jobs=3) as trial:
        among = scenarios.random_kills(trial, kills // 4, seed)
        good &= counted("build killed among workers", among, lambda outcome: outcome.is_whole)
    return good & short_of_room("build", FREE, BackAndForth)


def content_stands(kills: int, seed: int) -> bool:
    """Whether no verb that writes ever left damaged content; the kills are shared out."""
    good = True
    share = -(-kills // len(WRITERS))
    for name, writer in WRITERS.items():
        with TemporaryDirectory(prefix="yqsite-faults-") as folder:
            good &= troubled(name, Writing(Path(folder), writer), share, seed)
        good &= short_of_room(name, FEW_FREE, partial(Writing, writer=writer))
    return good


PARTS = {"site": site_stands, "content": content_stands}


def main() -> int:
    """Gives 0 where nothing was ever damaged."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=1000, help="of builds, and of other verbs")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--part", choices=PARTS, action="append", help="both where none is named")
    asked = parser.parse_args()
    parts = asked.part or list(PARTS)
    verdicts = [PARTS[part](asked.kills, asked.seed) for part in parts]  # each is to be seen
    return 0 if all(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
