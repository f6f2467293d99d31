"""yqsite beside Hugo, Eleventy, MkDocs and a plain Jinja2 script, side by side in one run.

python -m bench [--sizes N,…] [--peers NAME,…] [--only memory|disk] [--quick]
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from bench.cold import cold
from bench.contenders import FIRST, LABELS, SLOW, Contender, prepare
from bench.edits import time_edits
from bench.machine import has_room, kind_of, machine_lines
from bench.peers import NAMES, Tools
from bench.plot import plot
from bench.results import Results
from bench.serving import time_serving
from bench.table import report
from bench.targets import EDITS, SERVED, guard
from bench.tools import FOLDER, tools, versions

SIZES: Final = (126, 1_260, 12_600, 126_000)
QUICK: Final = (126, 1_260)
_ROUNDS: Final = ((126, 21), (1_260, 11), (12_600, 5), (126_000, 3))  # up to so many projects
_QUICK_ROUNDS: Final = 3
_EDIT_ROUNDS: Final = ((126, 15), (12_600, 5), (126_000, 3))
_SERVED: Final = ((126, 5), (126_000, 3))
_NOT_QUICK: Final = ("mkdocs",)  # takes as long as all others together


def main(arguments: Sequence[str]) -> int:
    """Measures and writes the tables; 1 where our own templates disagree or a guard fails."""
    options = _options(arguments)
    found = tools()
    there = versions(found)
    peers = [name for name in options.peers if name in there]
    for name in options.peers:
        if name not in there:
            _say(f"LEFT OUT, not installed here: {LABELS[name]}")
    results: list[Results] = []
    for place, folder in _places(options):
        of_place = Results(f"{place} ({kind_of(folder)})")
        results.append(of_place)
        for _ in _measure(of_place, folder, peers, found, options):
            _write(options, there, results)  # a long run that is broken off has left something
    text = _write(options, there, results)
    sys.stdout.write(text)
    return 0 if _is_good(results, quick=options.quick) else 1


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m bench", description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", type=_numbers, metavar="N,…", help="projects")
    parser.add_argument("--peers", type=_names, metavar="NAME,…", help=f"of {', '.join(NAMES)}")
    parser.add_argument("--rounds", type=int, metavar="N", help="rounds at every size")
    parser.add_argument("--only", choices=("memory", "disk"), help="one file system")
    parser.add_argument("--memory", type=Path, default=Path("/dev/shm"), metavar="DIR")  # noqa: S108
    parser.add_argument("--disk", type=Path, default=FOLDER, metavar="DIR")
    parser.add_argument("--output", type=Path, metavar="FILE", help="the tables, as Markdown")
    parser.add_argument("--plot", type=Path, metavar="FILE", help="an SVG: seconds by projects")
    parser.add_argument("--quick", action="store_true", help="few and small, with a guard, for CI")
    options = parser.parse_args(arguments)
    options.sizes = options.sizes or (QUICK if options.quick else SIZES)
    if options.peers is None:
        left = _NOT_QUICK if options.quick else ()
        options.peers = [name for name in NAMES if name not in left]
    if options.quick:
        options.only = "memory"
        options.rounds = options.rounds or _QUICK_ROUNDS
    return options


def _numbers(words: str) -> tuple[int, ...]:
    return tuple(sorted(int(word) for word in words.split(",")))


def _names(words: str) -> list[str]:
    names = words.split(",")
    if unknown := set(names) - set(NAMES):
        raise argparse.ArgumentTypeError(f"no peer: {', '.join(sorted(unknown))}")
    return names


def _places(options: argparse.Namespace) -> Iterator[tuple[str, Path]]:
    """The file systems; a quick run takes the disk where there is none in memory."""
    in_memory = options.memory.is_dir() and kind_of(options.memory) == "tmpfs"
    if options.only != "disk" and in_memory:
        yield "In memory", options.memory
    elif options.only != "disk":
        _say(f"LEFT OUT: {options.memory} is no file system in memory")
    if options.only != "memory" or (options.quick and not in_memory):
        options.disk.mkdir(parents=True, exist_ok=True)
        yield "On disk", options.disk


def _measure(
    results: Results, place: Path, peers: list[str], found: Tools, options: argparse.Namespace
) -> Iterator[None]:
    """Measures one size after the other; gives way after each part."""
    sync = kind_of(place) != "tmpfs"

    def fail(words: str) -> None:
        results.failed.append(words)
        _say(words)

    def differ(name: str, differences: list[str]) -> None:
        results.differences.setdefault(count, {})[name] = differences
        _say(f"{count:,}: {LABELS[name]} NOT TIMED, its pages are not ours: {differences[0]}")

    for count in options.sizes:
        if not has_room(place, count):
            fail(f"{count:,} projects LEFT OUT: they have no room there")
            continue
        names = [name for name in peers if count <= SLOW.get(name, count)]
        names += FIRST if count == options.sizes[0] else ()
        with _scratch(place) as folder:
            contenders = prepare(["whole", "alike", *names], count, folder, found)
            rounds = options.rounds or _most(_ROUNDS, count)
            results.cold[count] = cold(contenders, count, rounds, _say, fail, differ, sync=sync)
            yield
            if not options.quick:
                there = {
                    contender.name: contender
                    for contender in contenders
                    if contender.name in results.cold[count]
                }
                _after_edits(results, there, count, options.rounds, sync=sync)
        yield


def _after_edits(
    results: Results, there: Mapping[str, Contender], count: int, rounds: int | None, *, sync: bool
) -> None:
    """Measures what somebody waits for who works on the records, at the sizes of the targets."""
    whole = there["whole"]
    if count in {size for size, *_ in EDITS}:
        _say(f"{count:,}: edits")
        rounds = rounds or _most(_EDIT_ROUNDS, count)
        results.edits[count] = time_edits(whole, there.get("hugo"), rounds, sync=sync)
    if count in {size for size, _ in SERVED}:
        _say(f"{count:,}: serve")
        results.served[count] = time_serving(whole.site.parent, _most(_SERVED, count))


@contextmanager
def _scratch(place: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(
        prefix="yqsite-bench-", dir=place, ignore_cleanup_errors=True
    ) as name:
        yield Path(name)


def _most(table: Sequence[tuple[int, int]], count: int) -> int:
    return next((number for size, number in table if count <= size), table[-1][1])


def _write(options: argparse.Namespace, there: dict[str, str], results: list[Results]) -> str:
    """The tables, and both files where they are asked for."""
    shown = {name: version for name, version in there.items() if name in options.peers}
    text = report([*machine_lines()], shown, results)
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    if options.plot and results:
        first = results[0]
        lines = {name: first.seconds(name) for name in LABELS if name not in FIRST}
        drawing = plot(lines, LABELS, f"Cold builds, seconds. {first.place}")
        options.plot.write_text(drawing, encoding="utf-8")
    return text


def _is_good(results: Sequence[Results], *, quick: bool) -> bool:
    good = all(of_place.agree() for of_place in results)
    if not good:
        _say(f"pages of the {LABELS['jinja2']} differ: it fills our templates, so this is a fault")
    if quick:
        good = good and bool(results) and not any(of_place.failed for of_place in results)
        for of_place in results:
            verdict = guard(of_place)
            found = "" if verdict.found is None else f"{verdict.found:.2f}, "
            _say(f"guard: {verdict.what}: {found}at most {verdict.most:g}: {verdict.word}")
            good = good and verdict.found is not None and verdict.found <= verdict.most
    return good


def _say(words: str) -> None:
    sys.stderr.write(f"bench: {words}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
