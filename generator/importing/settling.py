"""Settling: every cell of a row held against what was written of the row.

A cell is placed where its words stand in the written entries, as a value of their own or character
by character. What only parts words, such as the signs between departments, need not be written;
neither need what a mend took out, as each mend is listed. These rules are written down here once
more, apart from those that read a cell, so that a mistake there is seen here.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from generator.importing.account import Account, signs_in
from generator.importing.cells import Mend
from generator.importing.documents import Cell, signs_of
from generator.importing.grids import Grid, cell_place
from generator.importing.rows.drafts import section_cells
from generator.importing.rows.table_rows import Row
from generator.importing.table_heads.columns import ANSWERING, WHO
from generator.importing.table_reading import Reading
from generator.importing.updating.level_tables import TableRead
from generator.importing.written import PART, Written
from generator.problems import Problem, ProblemsFound
from generator.records.project import BETWEEN_PROGRAMMES

_BETWEEN: Final = re.compile(r"[、,，;；/\uff0f|\uff5c\s]+")
_NOBODY: Final = frozenset({"—", "——", "———", "-", "--", "－", "―", "─", "\\", "无", "暂无", ""})
_SHARES: Final = frozenset({"outcome", "share"})
_SHARE: Final = re.compile(r"0*(\d+(?:\.\d*[1-9])?)(?:\.0*|0*)%")
_AROUND_SHARE: Final = re.compile(r"[%\uff05()（），,、\s]")
_NUMBER: Final = re.compile(r"0*(\d+(?:\.\d*[1-9])?)(?:\.0*|0*)(?=[%\uff05]|$)")
_NUMERAL: Final = "一二三四五六七八九十百"
# A number of a title: (1), 第1项, 1、; 一、, （一）; ①; A1、, 1.2、.
_MARK: Final = re.compile(
    rf"\s*(?:[(（第]?0*(\d+|[{_NUMERAL}]+)[)）.、．项]|([\u2460-\u249b\u3220-\u3289])[、.．]?"  # noqa: RUF001
    r"|((?:[A-Za-z]{1,2}|№\s*)?\d+(?:[.\-]\d+)*)[、．])\s*"  # noqa: RUF001
)
_PART: Final = re.compile(r"0*(\d+)[.\uff0e]0*(\d+)")
_AFTER: Final = re.compile(r"[.、．]+$")  # noqa: RUF001


def settle(reading: Reading, written: Written, *, is_course: bool) -> None:
    """Counts in the account what was written of each cell; raises ProblemsFound (YQ713).

    Of a table of the `course` of a year a record has its own words already: what it has otherwise
    is no part of a step, and is named; so is the number of an item that is another part of its
    project than it says. Of any other table every word must have been written.
    """
    problems: list[Problem] = []
    for level in reading.levels:
        for table in level.tables:
            for cell, lacking in _left(table, written, reading.account):
                if is_course or _PART.fullmatch(cell.text.strip()):
                    reading.account.beside.append((table.grid, cell))
                else:
                    problems.append(_problem(table.grid, cell, lacking))
    if problems:
        raise ProblemsFound(problems)


def _problem(grid: Grid, cell: Cell, lacking: Counter[str]) -> Problem:
    words = "".join(lacking.elements())
    return Problem("YQ713", cell_place(grid, cell), cell.text, values={"lacking": words})


def _left(
    table: TableRead, written: Written, account: Account
) -> Iterator[tuple[Cell, Counter[str]]]:
    """The cells of rows that are not placed in any row, each with what is lacking of it."""
    placed: set[int] = set()
    left: dict[int, tuple[Cell, Counter[str]]] = {}
    sums: list[Cell] = []
    mends = {
        result.source.row: result.source.mends
        for project in (*table.projects, *table.beside)
        for result in project.results
    }
    for index, row in enumerate(table.rows, start=1):
        if row.is_sum:
            if "programme" in row.cells:
                sums.append(row.cells["programme"])
            continue
        values = written.values(table.grid.sha256, table.grid.number, index)
        of_row = mends.get(index, ())
        for cell, words, lacking in _lacking(row, values, of_row):
            if lacking:
                left.setdefault(id(cell), (cell, lacking))
            elif id(cell) not in placed:
                placed.add(id(cell))
                account.placed += 1
                account.signs_written += len(words)
                account.signs_parting += signs_in(cell) - len(words)
        mended = sum(_removed(mend).total() for mend in of_row)
        account.signs_written -= mended
        account.signs_parting += mended
    # what goes on below a row that sums up is of a row there, else it is named
    account.beside += [(table.grid, cell) for cell in _once(sums) if id(cell) not in placed]
    yield from (found for key, found in left.items() if key not in placed)


def _once(cells: Sequence[Cell]) -> Iterator[Cell]:
    yield from {id(cell): cell for cell in cells}.values()


def _lacking(
    row: Row, values: Counter[str], mends: Sequence[Mend]
) -> Iterator[tuple[Cell, str, Counter[str]]]:
    """Each cell of a row, what of it had to be written, and the characters that were not."""
    rest: list[tuple[Cell, str]] = []
    number = row.text("number")
    for name, cell in _named_cells(row):
        ways = list(_ways(name, _text_of(row, name, cell), number))
        value = next((words for words in ways if not words or values[words] > 0), None)
        if value is None and name == "number":
            value = _whole_of_part(ways[-1], values)
        if value is None:
            rest.append((cell, ways[-1]))
            continue
        values[value] -= 1
        yield cell, value, Counter()
    if rest:
        there = _signs_left(values, mends)
        for cell, words in rest:
            needed = Counter(words)
            yield cell, words, needed - there
            there -= needed


def _text_of(row: Row, name: str, cell: Cell) -> str:
    """The text of a cell; of one of those who answer without who leads, who is written once."""
    if name != ANSWERING:
        return cell.text
    lead = set(_BETWEEN.split(row.text("departments")))
    return "、".join(part for part in _BETWEEN.split(cell.text) if part not in lead)


def _whole_of_part(number: str, values: Counter[str]) -> str | None:
    """The number of its project where a row is the very part of it that its number says."""
    match = _PART.fullmatch(number)
    if match is None or not (values[match[1]] > 0 and values[f"{PART}{match[2]}"] > 0):
        return None
    return match[1]


def _signs_left(values: Counter[str], mends: Sequence[Mend]) -> Counter[str]:
    """The characters of the values that are no cell's alone, and those that mends took out."""
    there = signs_of(value * times for value, times in values.items() if times > 0)
    for mend in mends:
        there += _removed(mend)
    return there


def _removed(mend: Mend) -> Counter[str]:
    return signs_of([mend.before]) - signs_of([mend.after])


def _named_cells(row: Row) -> Iterator[tuple[str, Cell]]:
    yield from row.cells.items()
    yield from (("", cell) for cell in (*row.others.values(), *section_cells(row)))
    yield from (("tick", cell) for _, cell in row.ticks)


def _ways(name: str, text: str, number: str) -> Iterator[str]:
    """The ways to write a cell without loss, white space aside: whole, then without its signs."""
    whole = "".join(text.split())
    yield whole
    if name in WHO:
        parts = [part for part in _BETWEEN.split(text) if part not in _NOBODY]
        yield "".join(parts)
    elif name in _SHARES:
        yield _AROUND_SHARE.sub("", _NUMBER.sub(r"\1", unicodedata.normalize("NFKC", whole)))
    elif name == "tick":  # its head is what it says
        yield ""
    elif name == "programme":
        yield whole.replace(BETWEEN_PROGRAMMES.strip(), "")
    elif not name and (share := _SHARE.fullmatch(unicodedata.normalize("NFKC", whole))):
        yield share[1]  # of a step its percent
    elif name == "number":
        plain = _AFTER.sub("", unicodedata.normalize("NFKC", whole))
        yield plain.lstrip("0") if plain.isdigit() else plain
    elif name == "title" and (mark := _MARK.match(text)):
        rest = "".join(text[mark.end() :].split())
        plain = _AFTER.sub("", unicodedata.normalize("NFKC", number)).lstrip("0")
        own = next(filter(None, mark.groups()))
        # a number that stands in its own column too is written once
        yield rest if plain == own else own + rest
