"""What the benchmark has to show: each target with what was found, and whether it is met.

A ratio is one of medians of the wall clock, taken side by side in one run.
"""

import statistics
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bench.contenders import LABELS
from bench.edits import EDITED, UNCHANGED
from bench.results import Results, cpu, wall

# Ours, theirs, and at most so many times theirs, by the number of projects; cold builds.
COLD: Final = (
    (126, "alike", "mkdocs", 0.7),
    (126, "alike", "hugo", 2.5),
    (1_260, "alike", "hugo", 1.0),
    (12_600, "alike", "hugo", 0.5),
    (12_600, "alike", "eleventy", 0.7),
    (126_000, "alike", "hugo", 0.4),
    (126, "whole", "hugo", 4.0),
    (12_600, "whole", "hugo", 1.0),
    (126_000, "whole", "hugo", 0.8),
)
MEMORY: Final = (126_000, "alike", "hugo", 0.25)
EDITS: Final = ((126, EDITED, 2.0), (12_600, EDITED, 0.35), (12_600, UNCHANGED, 0.25))
EDIT_WORDS: Final = {EDITED: "one record edited", UNCHANGED: "nothing changed"}
SERVED: Final = ((126, 0.5), (12_600, 2.0))
GROWTH: Final = 10.5  # times, from N to 10 N
GROWTH_FROM: Final = 1_260
# The guard of a quick run: CPU of the like for like build by that of the plain Jinja2 script, which
# fills the same templates with views that were made before: so what reading, checking and planning
# cost beside that. It was 1.32 to 1.41 in three runs. CPU, because the number of cores and what
# else a machine does move it least.
GUARD: Final = 1.6
GUARD_AT: Final = 1_260


@dataclass(frozen=True, slots=True)
class Verdict:
    """One target: what is measured, the most that it may be, and what it is; None if unmeasured."""

    what: str
    most: float
    found: float | None
    unit: str = "×"

    @property
    def word(self) -> str:
        """Met, missed, or not measured."""
        if self.found is None:
            return "not measured"
        return "met" if self.found <= self.most else "**missed**"


def verdicts(results: Results) -> list[Verdict]:
    """All targets, those first that compare with peers."""
    return [*_cold(results), *_edits(results), *_served(results), *_growth(results)]


def guard(results: Results) -> Verdict:
    """The guard of a quick run; not measured where its size was left out."""
    outcomes = results.cold.get(GUARD_AT, {})
    found = None
    if "alike" in outcomes and "jinja2" in outcomes:
        found = cpu(outcomes["alike"].samples) / cpu(outcomes["jinja2"].samples)
    what = f"{GUARD_AT:,}: CPU of {LABELS['alike']} : {LABELS['jinja2']}"
    return Verdict(what, GUARD, found)


def _cold(results: Results) -> Iterator[Verdict]:
    for count, ours, theirs, most in COLD:
        found = _ratio(results.seconds(ours), results.seconds(theirs), count)
        yield Verdict(f"{count:,}: {LABELS[ours]} : {LABELS[theirs]}", most, found)
    count, ours, theirs, most = MEMORY
    found = _ratio(results.memory(ours), results.memory(theirs), count)
    what = f"{count:,}: peak memory, {LABELS[ours]} : {LABELS[theirs]}"
    yield Verdict(what, most, found)


def _ratio(ours: Mapping[int, float], theirs: Mapping[int, float], count: int) -> float | None:
    return ours[count] / theirs[count] if count in ours and count in theirs else None


def _edits(results: Results) -> Iterator[Verdict]:
    for count, what, most in EDITS:
        samples, found = results.edits.get(count, {}), None
        if "hugo" in samples:
            found = wall(samples[what]) / wall(samples["hugo"])
        claim = f"{count:,}: {LABELS['whole']}, {EDIT_WORDS[what]} : Hugo's whole build"
        yield Verdict(claim, most, found)


def _served(results: Results) -> Iterator[Verdict]:
    for count, most in SERVED:
        seconds = results.served.get(count)
        found = statistics.median(seconds) if seconds else None
        yield Verdict(f"{count:,}: saved file to reloaded page in `serve`", most, found, "s")


def _growth(results: Results) -> Iterator[Verdict]:
    for name in ("alike", "whole"):
        measured = {"time": results.seconds(name), "memory": results.memory(name)}
        for what, figures in measured.items():
            for count in sorted(figures):
                if count >= GROWTH_FROM and 10 * count in figures:
                    claim = f"{count:,} to {10 * count:,}: {what} of {LABELS[name]}"
                    yield Verdict(claim, GROWTH, figures[10 * count] / figures[count])
