"""Cold builds: checked first, then timed in rounds that each run every contender once."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from bench.contenders import Contender
from bench.footprint import Footprint, footprint
from bench.peers.compare import differences, pages
from bench.processes import CommandError, Sample, interleave, peak, time_run

WHOLLY: Final = 12_600  # up to so many projects every page is compared, above a sample
_SAMPLE: Final = 200


@dataclass(slots=True)
class Outcome:
    """What came of one contender: its runs, peak memory in bytes, pages, bytes.

    `left` is what the whole build of yqsite leaves on the file system.
    """

    samples: Sequence[Sample] = ()
    memory: int = 0
    pages: int = 0
    page_bytes: int = 0
    all_bytes: int = 0
    left: Footprint | None = None


def cold(
    contenders: Sequence[Contender],
    count: int,
    rounds: int,
    say: Callable[[str], None],
    fail: Callable[[str], None],
    differ: Callable[[str, list[str]], None],
    *,
    sync: bool,
) -> dict[str, Outcome]:
    """Outcomes by name. `alike` is among the contenders; it is what the peers are compared with.

    A peer that fails is told to `fail` and left out. One whose pages are not those of the reference
    is told to `differ`, by its name and what is not alike, and not timed. With `sync`, what was
    written before is brought to the disk before a run begins. One site at a time is kept beside the
    reference, so that a file system in memory leaves room for builds.
    """
    reference = next(contender for contender in contenders if contender.name == "alike")
    outcomes = {}
    for contender in sorted(contenders, key=lambda contender: contender is not reference):
        say(f"{count}: {contender.name}, memory and pages")
        try:
            outcome, differences_found = _check(contender, reference, count)
        except CommandError as error:
            if contender.name in ("whole", "alike"):
                raise
            contender.clear()
            fail(f"{count:,}: {contender.name} LEFT OUT: {error}")
            continue
        if differences_found:
            differ(contender.name, differences_found)
        else:
            outcomes[contender.name] = outcome
    reference.clear()
    say(f"{count}: {rounds} rounds")
    runs = {
        contender.name: _runner(contender, sync=sync)
        for contender in contenders
        if contender.name in outcomes
    }
    for name, samples in interleave(runs, rounds).items():
        outcomes[name].samples = samples
    return outcomes


def _check(contender: Contender, reference: Contender, count: int) -> tuple[Outcome, list[str]]:
    """An unmeasured run: its memory, and where its pages are not the reference's."""
    contender.clear()
    memory, _ = peak(contender.command)
    addresses = pages(contender.site)
    outcome = Outcome(
        memory=memory,
        pages=len(addresses),
        page_bytes=sum((contender.site / address).stat().st_size for address in addresses),
        all_bytes=sum(file.stat().st_size for file in contender.site.rglob("*") if file.is_file()),
    )
    found: list[str] = []
    if contender is not reference:
        if contender.name == "whole":
            outcome.left = footprint(contender.site, contender.site.parent / ".yqsite")
        elif contender.name != "whole-first":  # which has the pages of the whole build
            sample, wanted = None if count <= WHOLLY else _SAMPLE, pages(reference.site)
            found = differences(reference.site, contender.site, wanted, sample)
        contender.clear()
    return outcome, found


def _runner(contender: Contender, *, sync: bool) -> Callable[[], Sample]:
    def run() -> Sample:
        contender.clear()
        if sync:
            os.sync()
        sample = time_run(contender.command)
        contender.clear()
        return sample

    return run
