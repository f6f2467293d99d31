"""Departments as small multiples: squares, a count, and the ratios of their measures as dots.

Both are drawn with few elements, whatever their number: a row of squares is one dashed line, and
dots of one tone are one path.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct

from generator.analysis.place_readings import OVER, SQUARE_KINDS, square_kind
from generator.pages import addresses
from generator.pages.outline import Outline
from generator.pages.parts.charts.ratios import EXACT, Bins, by_place, by_tone, ratios_of
from generator.pages.parts.headlines.sentences import group_figures
from generator.records import Project

PITCH: Final = 12  # pixels from one square to the next; a square has nine of them
_IN_A_ROW: Final = 20
_DOT: Final = 5  # units of 333, which are the width of the scale and of what lies beyond it
_HIGHEST: Final = 8  # rows of dots
_WORDS: Final = {"below": "低于", "even": "等于", "above": "高于"}
_TONES: Final = ("even", "above", "below")


class SquareRun(Struct, frozen=True):
    """Neighbouring squares of one kind as a line that is dashed; `noticed` ones have an edge."""

    kind: str
    noticed: bool
    path: str


class Dots(Struct, frozen=True):
    """A department's measures on the one scale: a path for each tone, and the same in words."""

    height: int
    paths: tuple[tuple[str, str], ...]
    sentence: str


class DepartmentBlock(Struct, frozen=True):
    """A department: its squares, better outcomes first, how many, and the dots of its measures.

    `note` goes on behind the number and says what is claimed of its projects; `joint` says how many
    it shares, `noticed` how many were flagged, `assisting` how many it assists. `width` and
    `height` are those of the squares.
    """

    name: str
    href: str
    number: int
    note: str
    joint: int
    noticed: int
    assisting: int
    runs: tuple[SquareRun, ...]
    width: int
    height: int
    dots: Dots | None


class DepartmentMultiples(Struct, frozen=True):
    """Departments on one scale. A dot stands for `each` measures, if any of them `with_dots`."""

    blocks: tuple[DepartmentBlock, ...]
    each: str
    with_dots: bool


def department_multiples(outline: Outline, slugs: Iterable[str], page: str) -> DepartmentMultiples:
    """These departments, to be compared with each other."""
    known = {slug: ratios_of(outline.by_department[slug]).bins for slug in slugs}
    fullest = max((max(by_place(bins).values()) for bins in known.values() if bins), default=0)
    each = -(-fullest // (2 * _HIGHEST)) or 1
    return DepartmentMultiples(
        tuple([_block(outline, slug, page, known[slug], each) for slug in known]),
        f"{each}" if each > 1 else "",
        fullest > 0,
    )


def multiples_note(outline: Outline, multiples: DepartmentMultiples) -> str:
    """What squares and dots of departments mean."""
    kinds = {state.kind for state in outline.states.values()}
    words = [outline.kind_words[kind] for kind in OVER if kind in kinds]
    solid = f"，实心是{'、'.join(words)}" if words else ""
    dots = "；圆点是数字，各处同一把尺" if multiples.with_dots else ""
    return f"方格是项目{solid}{dots}。"


def _block(outline: Outline, slug: str, page: str, bins: Bins, each: int) -> DepartmentBlock:
    projects = outline.by_department[slug]
    number = len(projects)
    rows = -(-number // _IN_A_ROW)
    return DepartmentBlock(
        name=outline.departments[slug].name,
        href=addresses.relative(page, addresses.department(outline.report.folder, slug)),
        number=number,
        note=_note(outline, projects) if projects else "",
        joint=sum(len(outline.departments_of[project.id]) > 1 for project in projects),
        noticed=sum(project.id in outline.notices for project in projects),
        assisting=len(outline.by_assisting.get(slug, ())),
        runs=_runs(outline, projects),
        width=min(number, _IN_A_ROW) * PITCH,
        height=rows * PITCH,
        dots=_dots(bins, each) if bins else None,
    )


def _note(outline: Outline, projects: Sequence[Project]) -> str:
    figures, number = group_figures(outline, projects, short=True), f"{len(projects)}"
    return figures.removeprefix(number) if figures.startswith(f"{number}项") else f"项：{figures}"


def _runs(outline: Outline, projects: Sequence[Project]) -> tuple[SquareRun, ...]:
    return square_runs(
        Counter(
            (square_kind(outline.states[project.id].kind), project.id in outline.notices)
            for project in projects
        ),
        _IN_A_ROW,
    )


def square_runs(number: Mapping[tuple[str, bool], int], in_a_row: int) -> tuple[SquareRun, ...]:
    """So many squares of each kind, flagged or not, in rows; the better outcomes first."""
    runs, start = [], 0
    for kind in SQUARE_KINDS:
        for noticed in (False, True):
            count = number.get((kind, noticed), 0)
            if count:
                runs.append(SquareRun(kind, noticed, _path(start, start + count, in_a_row)))
            start += count
    return tuple(runs)


def _path(start: int, end: int, in_a_row: int) -> str:
    """The line through the squares from one place to before another, row by row."""
    parts = []
    while start < end:
        row, place = divmod(start, in_a_row)
        stop = min(end, (row + 1) * in_a_row)
        parts.append(f"M{place * PITCH} {row * PITCH + 5}h{(stop - start) * PITCH}")
        start = stop
    return "".join(parts)


def _dots(bins: Bins, each: int) -> Dots:
    drawn = {place: -(-number // each) for place, number in bins.items()}
    rows = max(-(-number // _abreast(place)) for place, number in by_place(drawn).items())
    height = max(rows, 2) * _DOT + 1
    paths = [(tone, _dot_path(drawn, tone, height)) for tone in _TONES]
    return Dots(height, tuple((tone, path) for tone, path in paths if path), _sentence(bins))


def _sentence(bins: Bins) -> str:
    number = by_tone(bins)
    parts = [f"{number[tone]}个{words}" for tone, words in _WORDS.items() if number[tone]]
    return f"{bins.total()}个数字，{'、'.join(parts)}目标。"


def _abreast(place: int) -> int:
    """How many dots stand beside each other in a bin; there is more room beyond the scale."""
    return 6 if place > 3 * EXACT else 2


def _dot_path(drawn: Mapping[tuple[int, str], int], tone: str, height: int) -> str:
    """The dots of one tone, bin by bin; those below the target stand on top of the even ones."""
    parts = []
    for (place, own), count in sorted(drawn.items()):
        if own != tone:
            continue
        first = drawn.get((place, "even"), 0) if tone == "below" else 0
        for index in range(first, first + count):
            row, column = divmod(index, _abreast(place))
            start = (place - 1) * EXACT + column * _DOT + 2
            x = place * EXACT - column * _DOT - 3 if place == EXACT else start
            parts.append(f"M{x} {height - 3 - row * _DOT}h0")
    return "".join(parts)
