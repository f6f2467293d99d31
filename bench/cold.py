"""Cold builds: checked first, then timed in rounds that each run every contender once."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from bench.contenders import Contender
from bench.footprint import Footprint, footprint
from bench.peers.compare import differences, pages
from bench.processes import CommandError, Sample, interleaved, peak, timed

WHOLLY: Final = 12_600  # up to so many projects every page is compared, above a sample
_SAMPLE: Final = 200


@dataclass(slots=True)
class Outcome:
    """What came of one contender: its runs, peak memory in bytes, pages, bytes, differences.

    `left` is what the whole build of yqsite leaves on the file system.
    """

    samples: Sequence[Sample] = ()
    memory: int = 0
    pages: int = 0
    page_bytes: int = 0
    all_bytes: int = 0
    differences: list[str] = field(default_factory=list)
    left: Footprint | None = None


def cold(
    contenders: Sequence[Contender],
    count: int,
    rounds: int,
    say: Callable[[str], None],
    fail: Callable[[str], None],
    *,
    sync: bool,
) -> dict[str, Outcome]:
    """Outcomes by name. `alike` is among the contenders; it is what the peers are compared with.

    A peer that fails is told to `fail` and left out. With `sync`, what was written before is
    brought to the disk before a run begins. One site at a time is kept beside the reference, so
    that a file system in memory leaves room for builds.
    """
    reference = next(one for one in contenders if one.name == "alike")
    outcomes = {}
    for one in sorted(contenders, key=lambda one: one is not reference):
        say(f"{count}: {one.name}, memory and pages")
        try:
            outcomes[one.name] = _checked(one, reference, count)
        except CommandError as error:
            if one.name in ("whole", "alike"):
                raise
            one.clear()
            fail(f"{count:,}: {one.name} LEFT OUT: {error}")
    reference.clear()
    say(f"{count}: {rounds} rounds")
    runs = {one.name: _runner(one, sync=sync) for one in contenders if one.name in outcomes}
    for name, samples in interleaved(runs, rounds).items():
        outcomes[name].samples = samples
    return outcomes


def _checked(one: Contender, reference: Contender, count: int) -> Outcome:
    """An unmeasured run: its memory, and whether its pages are the reference's."""
    one.clear()
    memory, _ = peak(one.command)
    made = pages(one.site)
    outcome = Outcome(
        memory=memory,
        pages=len(made),
        page_bytes=sum((one.site / address).stat().st_size for address in made),
        all_bytes=sum(file.stat().st_size for file in one.site.rglob("*") if file.is_file()),
    )
    if one is not reference:
        if one.name == "whole":
            outcome.left = footprint(one.site, one.site.parent / ".yqsite")
        else:
            sample, wanted = None if count <= WHOLLY else _SAMPLE, pages(reference.site)
            outcome.differences = differences(reference.site, one.site, wanted, sample)
        one.clear()
    return outcome


def _runner(one: Contender, *, sync: bool) -> Callable[[], Sample]:
    def run() -> Sample:
        one.clear()
        if sync:
            os.sync()
        sample = timed(one.command)
        one.clear()
        return sample

    return run


def agree(outcomes: Mapping[str, Outcome]) -> bool:
    """Whether every peer made the pages of the reference."""
    return not any(one.differences for one in outcomes.values())
