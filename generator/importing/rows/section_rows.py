"""Section rows: which rows of a table only say what the rows below them are about, or sum them up.

一、重点项目 over all columns, 一 | 教育 before rows with 1, 2, 3, or such words alone in the column
of numbers begin a programme. (一) stands inside 一、; words without a mark inside what has one.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from generator.characters import HAN_SIGN
from generator.importing.cells import LISTED, on_one_line
from generator.importing.documents import Cell
from generator.importing.grids import Grid
from generator.importing.table_heads.columns import UNITS
from generator.importing.table_heads.heads import Head
from generator.importing.table_heads.likeness import are_offices, is_printed_number, stands_below
from generator.importing.table_heads.sum_words import sums_up

_DIGITS: Final = "一二三四五六七八九十百"
_NUMERAL: Final = f"[{_DIGITS}]{{1,4}}"
_PART: Final = rf"第(?:{_NUMERAL}|\d{{1,3}})(?:部分|篇|章|大类)"
_OUTER: Final = rf"第?{LISTED}\s*[、．.]|第{_NUMERAL}类"  # noqa: RUF001
_INNER: Final = rf"[(（]{_NUMERAL}[)）]"
# The marks of sections from the outermost in.
_MARKS: Final = tuple(
    map(re.compile, (_PART, _OUTER, _INNER, r"\d{1,3}[、．.](?!\d)", r"[(（]\d{1,3}[)）]"))  # noqa: RUF001
)
_MARKED: Final = re.compile(rf"(?:{_PART}|{_OUTER}|{_INNER})\s*\S")
_NUMBER_OF_SECTION: Final = re.compile(
    rf"{_PART}|第?{_NUMERAL}类?\s*[、．.]?|{_INNER}"  # noqa: RUF001
)
_LONGEST: Final = 40
_SENTENCE: Final = re.compile("[。；;！!]$")
_NO_SECTION: Final = re.compile(
    r"[(（].*[)）]|续表.*|附[件表].*|.*单位[:：].*|.*(?:填报|制表|截[至止]|联系电话|数据来源).*"
    r"|第\d+页.*|.*\d{4}年.*(?:表|情况|清单|台账|进度)|.*[:：].+|\d.*[年月日]"
)
_AMOUNT: Final = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?\s*[%\uff05]?|[-—/]+")


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """The words of a section row and its cells; `in_column` where they stand as a programme."""

    words: str
    cells: tuple[Cell, ...]
    in_column: bool = False


@dataclass(slots=True)
class Sections:
    """What each row of a table stands below, and the rows that are no project's.

    `above` has the open sections, outermost first, from each row on that begins one.
    """

    above: dict[int, tuple[Section, ...]] = field(default_factory=dict)
    apart: set[int] = field(default_factory=set)


def sections_of(grid: Grid, head: Head, body: Mapping[int, Sequence[Cell]]) -> Sections:
    """The sections of a table; `body` are the cells that begin in each row below the head."""
    found = Sections()
    reader = _Reader(grid, head, body)
    opened: tuple[Section, ...] = ()
    for at, number in enumerate(reader.numbers):
        line = body[number]
        is_apart = reader.is_sum(line)
        section = reader.of_sum(line) if is_apart else reader.section(at)
        if is_apart or section is not None:
            found.apart.add(number)
        if section is not None:
            opened = _opened(opened, section)
            found.above[number] = opened
    return found


def _opened(opened: tuple[Section, ...], section: Section) -> tuple[Section, ...]:
    """The open sections with one more, without those that it ends."""
    rank = _rank(section.words)
    kept: list[Section] = []
    for other in opened:
        other_rank = _rank(other.words)
        is_end = (
            other_rank is None if rank is None else other_rank is not None and other_rank >= rank
        )
        if is_end:
            break
        kept.append(other)
    return (*kept, section)


def _rank(words: str) -> int | None:
    """How far in the mark of a section is, from 0; None where it has none."""
    return next((rank for rank, mark in enumerate(_MARKS) if mark.match(words)), None)


class _Reader:
    """Tells section rows from others; a table that keeps columns says more than a text."""

    def __init__(self, grid: Grid, head: Head, body: Mapping[int, Sequence[Cell]]) -> None:
        self.head = head
        self.body = body
        self.numbers = list(body)
        self.fields = set(head.fields.values())
        self.states_merges = grid.states_merges
        self.has_columns = grid.states_merges or grid.keeps_columns
        self.reach = _reach_of(grid) if grid.states_merges else frozenset[int]()
        self.says_result = bool({"text", "outcome", "share"} & self.fields)
        self.is_rare, self.has_digits = self.look()

    def look(self) -> tuple[bool, bool]:
        """Whether few rows begin with a mark, and whether numbers of projects are digits."""
        marked = digits = 0
        for line in self.body.values():
            marked += _MARKED.match(line[0].text) is not None
            first = next((c.text.strip() for c in line[:2] if is_printed_number(c.text)), "")
            digits += first[:1].isdecimal()
        return 2 * marked < len(self.body), digits > 0

    def field(self, cell: Cell) -> str:
        """The field of a cell's column; empty where cells have none."""
        return self.head.fields.get(cell.column, "") if self.has_columns else ""

    def is_sum(self, line: Sequence[Cell]) -> bool:
        """Whether a row of a text sums up others; a table with merges says so by its columns."""
        if self.states_merges:
            return False
        is_long = not is_printed_number(line[0].text)
        return any(sums_up(cell.text.strip(), is_long=is_long) for cell in line[:3])

    def of_sum(self, line: Sequence[Cell]) -> Section | None:
        """The section that begins with a row that sums up what is below it: 一、教育 | 小计 | 5."""
        first, *rest = line
        words = on_one_line(first.text)
        is_first = bool(rest) and not sums_up(words, is_long=True) and _is_heading(words)
        if not is_first or is_printed_number(words):
            return None
        in_column = "programme" in self.fields
        return Section(words, (first,), in_column) if in_column or _MARKED.match(words) else None

    def section(self, at: int) -> Section | None:
        """The section that the row at a place begins; None for any other row."""
        line = self.body[self.numbers[at]]
        if self.numbers[at] in self.reach:
            return None
        return self.of_one(line[0], at) if len(line) == 1 else self.of_several(line)

    def of_one(self, cell: Cell, at: int) -> Section | None:
        """The section of a row of one cell: over the columns, or before all others."""
        words = on_one_line(cell.text)
        is_number = is_printed_number(words) or sums_up(words, is_long=True)
        if is_number or not _is_heading(words):
            return None
        section = Section(words, (cell,))
        is_marked = _MARKED.match(words) is not None
        if not self.has_columns:
            return section if is_marked and (self.is_rare or self.has_digits) else None
        columns = self.head.columns
        if cell.columns > 1 and cell.columns >= len(columns) - 1:
            return section
        name = self.field(cell)
        if name == "programme" and cell.columns == 1:
            return replace(section, in_column=True)
        if name == "title" and cell.columns == 1:
            return section if is_marked and self.stands_over(at) else None
        is_first = bool(columns) and cell.column == columns[0]
        return section if name == "number" or is_first else None

    def stands_over(self, at: int) -> bool:
        """Whether words alone in the column of titles name what is below, and are no item.

        Numbers begin below them, and what stands before them is no item of the same kind.
        """
        if "number" not in self.fields:
            return self.is_rare and self.says_result
        behind = [self.body[n] for n in self.numbers[at + 1 : at + 2]]
        before = [self.body[n] for n in self.numbers[max(0, at - 1) : at]]
        return any(
            self.has_number(line) or self.is_title_alone(line, deeper=True) for line in behind
        ) and not any(self.is_title_alone(line, deeper=False) for line in before if at > 1)

    def has_number(self, line: Sequence[Cell]) -> bool:
        return any(self.field(cell) == "number" for cell in line)

    def is_title_alone(self, line: Sequence[Cell], *, deeper: bool) -> bool:
        """Whether a row is a marked title; with the mark of an inner section where it is deeper."""
        rank = _rank(line[0].text) if len(line) == 1 else None
        return rank is not None and self.field(line[0]) == "title" and (rank == 2 or not deeper)

    def of_several(self, line: Sequence[Cell]) -> Section | None:
        """The section of 一 | 教育, or of 一、教育 with the amounts of what is below it."""
        if not self.has_digits:
            return None
        first, second, *rest = line
        number, words = on_one_line(first.text), on_one_line(second.text)
        if _NUMBER_OF_SECTION.fullmatch(number) and _is_heading(words):
            fits = not self.has_columns or (
                self.field(first) == "number" and self.field(second) in ("title", "programme")
            )
            if fits and self.is_bare(rest):
                mark = "" if re.search(r"[)）、．.]$|部分$|类$", number) else "、"  # noqa: RUF001
                return Section(f"{number}{mark}{words}", (first, second))
        is_marked = _MARKED.match(number) is not None and _is_heading(number)
        if is_marked and self.is_rare and all(_AMOUNT.fullmatch(c.text) for c in line[1:]):
            return Section(number, (first,))
        return None

    def is_bare(self, rest: Sequence[Cell]) -> bool:
        """Whether cells say nothing of a project: amounts, or who answers for what is below."""
        return all(
            _AMOUNT.fullmatch(cell.text.strip()) or (self.says_result and self.is_office(cell))
            for cell in rest
        )

    def is_office(self, cell: Cell) -> bool:
        name = self.field(cell)
        return name in UNITS or (not name and are_offices(cell.text))


def _is_heading(words: str) -> bool:
    """Whether words can name a section: short, and no sentence."""
    if len(words) > _LONGEST or not HAN_SIGN.search(words) or stands_below(words):
        return False
    if _SENTENCE.search(words):
        return False
    return _MARKED.match(words) is not None or not _NO_SECTION.fullmatch(words)


def _reach_of(grid: Grid) -> frozenset[int]:
    """The rows into which a cell from above reaches."""
    return frozenset(
        row for cell in grid.cells for row in range(cell.row + 1, cell.row + cell.rows)
    )
