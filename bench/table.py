"""The Markdown of a run: what was run where, cold builds, edits, and every target."""

import statistics
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from bench.cold import Outcome
from bench.contenders import FIRST, LABELS
from bench.processes import Sample
from bench.results import Results, cpu, wall
from bench.targets import EDIT_WORDS, Verdict, verdicts

HOW: Final = """\
Times are medians of the wall clock around the process, with the least and the most; CPU is user
and system time of all its processes. A round runs every contender once, and the next round begins
with another; a ratio is one of medians of the same rounds. Before each run the site and all that a
tool keeps of the records between builds are removed, outside of the timed part (for yqsite `site/`
and what lies below `.yqsite/kept/`). The program stays as a first build leaves it: Python's byte
code, and the code of yqsite's templates; "the very first time" that is removed too. Peak memory is
of another run, a first one: the sum of Pss of all processes, looked at every 25 ms.
Before timing, each peer's pages were compared with those of yqsite, like for like: addresses,
words, links, head, and bytes within 10 % (above 12,600 projects addresses, bytes in all, and 200
pages). One that makes other pages is not timed. On a disk, what was written before is synced before
a run, outside of the timed part; the run itself ends when the process does, not when the disk has
everything.

"yqsite, whole" makes more than the peers: lists, search index, exports, findings. "yqsite, like for
like" is the same program with only the peers' pages and no findings.
"""
_COLD: Final = (
    *("Projects", "Generator", "Time", "Least to most", "CPU", ": Hugo", "Peak memory"),
    *("Pages", "Pages' bytes", "Site's bytes", "Rounds"),
)
_LEAVES: Final = (
    *("Projects", "Files", "Folders", "Allocated", "Per project", "Kept for the next build"),
    "Largest pages",
)
_NEWLINE: Final = "\n"


def report(machine: Sequence[str], versions: Mapping[str, str], results: Iterable[Results]) -> str:
    """The whole text, with its end of line."""
    lines = [*machine, "", *_versions(versions), "", HOW]
    for place in results:
        lines += section(place)
    return "\n".join(lines).rstrip("\n") + "\n"


def section(results: Results) -> list[str]:
    """The tables of one file system."""
    lines = [f"## {results.place}", "", "### Cold builds", ""]
    lines += rows(_COLD, _cold(results))
    lines.append("")
    if results.differences:
        lines += ["**Not timed, because the pages are not the same:**", ""]
        lines += [*_differences(results), ""]
    failed = [f"- {words.partition(_NEWLINE)[0]}" for words in results.failed]
    lines += [*failed, ""] if failed else []
    lines += ["### What a whole build leaves", "", *rows(_LEAVES, _left(results)), ""]
    if results.edits or results.served:
        lines += ["### After an edit", ""]
        lines += [*rows(("Projects", "What", "Time", "Least to most", ": Hugo"), _edits(results))]
        lines.append("")
    lines += ["### Targets", ""]
    lines += rows(("Target", "At most", "Found", ""), map(_verdict, verdicts(results)))
    return [*lines, ""]


def rows(head: Sequence[str], cells: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a Markdown table."""
    yield _line(head)
    yield _line(["---"] * len(head))
    yield from map(_line, cells)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _versions(versions: Mapping[str, str]) -> Iterator[str]:
    for name, label in LABELS.items():
        if name in versions:
            yield f"- {label} {versions[name]}"
        elif name not in ("whole", "alike", *FIRST):
            yield f"- {label}: LEFT OUT, not installed here"


def _cold(results: Results) -> Iterator[list[str]]:
    for count, outcomes in results.cold.items():
        hugo = wall(outcomes["hugo"].samples) if "hugo" in outcomes else None
        for name, outcome in sorted(outcomes.items(), key=_by_time):
            samples = outcome.samples
            yield [
                *(f"{count:,}", LABELS[name], f"{wall(samples):.3f} s", _range(samples)),
                *(f"{cpu(samples):.3f} s", _ratio(wall(samples), hugo)),
                *(_bytes(outcome.memory), f"{outcome.pages:,}", _bytes(outcome.page_bytes)),
                *(_bytes(outcome.all_bytes), str(len(samples))),
            ]


def _differences(results: Results) -> Iterator[str]:
    for count, found in results.differences.items():
        for name, told in found.items():
            yield f"- {count:,}, {LABELS[name]}: {len(told):,} differences, the first: {told[0]}"


def _left(results: Results) -> Iterator[list[str]]:
    for count, outcomes in results.cold.items():
        if (left := outcomes["whole"].left) is not None:
            pages = ", ".join(f"`{address}` {_bytes(size)}" for address, size in left.largest)
            yield [
                *(f"{count:,}", f"{left.files:,}", f"{left.folders:,}", _bytes(left.allocated)),
                *(f"{left.allocated / count / 1e3:,.1f} kB", _bytes(left.kept), pages),
            ]


def _by_time(named: tuple[str, Outcome]) -> float:
    return wall(named[1].samples)


def _edits(results: Results) -> Iterator[list[str]]:
    for count, found in results.edits.items():
        hugo = wall(found["hugo"]) if "hugo" in found else None
        for name, samples in found.items():
            what = EDIT_WORDS.get(name)
            label = f"{LABELS['whole']}: {what}" if what else f"{LABELS[name]}: whole build"
            taken = wall(samples)
            yield [f"{count:,}", label, f"{taken:.3f} s", _range(samples), _ratio(taken, hugo)]
    for count, seconds in results.served.items():
        middle, spread = statistics.median(seconds), f"{min(seconds):.3f} to {max(seconds):.3f}"
        yield [f"{count:,}", "`serve`: saved to reloaded", f"{middle:.3f} s", spread, ""]


def _range(samples: Sequence[Sample]) -> str:
    walls = [sample.wall for sample in samples]
    return f"{min(walls):.3f} to {max(walls):.3f}"


def _ratio(ours: float, theirs: float | None) -> str:
    return f"{ours / theirs:.2f}" if theirs else ""


def _bytes(number: float) -> str:
    return f"{number / 1e6:,.1f} MB"


def _verdict(verdict: Verdict) -> list[str]:
    found = "" if verdict.found is None else f"{verdict.found:.2f} {verdict.unit}"
    return [verdict.what, f"{verdict.most:g} {verdict.unit}", found, verdict.word]
