"""The published bulletin, read a second time.

Written without a look at the program: what the program published is compared with this, so the
two must not share a line of code.
"""

import re
from dataclasses import dataclass
from functools import cache

from tests.processes import ROOT

BULLETIN = ROOT / "tests/data/bulletin-2022.txt"

LEVELS = ("province", "wenzhou", "yueqing")
OUTCOMES = ("完成任务", "超额完成")
# The lines that stand before each table: the head of its columns.
_HEADS = ("序号 | 项 目 内 容 |", "名称 | 项 目 内 容 |", "名称 | 项 目 内 容 |")
_NUMBERED = (re.compile(r"(\d+)"), re.compile(r"(\d+)\.(.*)"), re.compile(r"\((\d+)\)(.*)"))


@dataclass(frozen=True)
class Row:
    """One row of a table. Cells are as published; an empty department is a merged cell."""

    level: str
    table: int
    row: int
    number: int
    programme: str
    title: str
    text: str
    outcome: str
    department_cell: str
    people_cell: str
    inherited: bool
    raw: str

    @property
    def project(self) -> str:
        return f"2022/{self.level}/{self.number}"

    @property
    def departments(self) -> list[str]:
        return self.department_cell.split()


@cache
def text() -> str:
    return BULLETIN.read_text(encoding="utf-8")


def without_spaces(words: str) -> str:
    return re.sub(r"\s", "", words)


@cache
def rows() -> tuple[Row, ...]:
    """All rows of the three tables, in their order."""
    lines = text().split("\n")
    starts = [n for n, line in enumerate(lines) if line.startswith(_HEADS)]
    ends = [*(start - 1 for start in starts[1:]), len(lines) - 1]
    return tuple(
        row
        for table, (start, end) in enumerate(zip(starts, ends, strict=True))
        for row in _table(table, lines[start + 1 : end])
    )


def _table(table: int, lines: list[str]) -> list[Row]:
    found: list[Row] = []
    for line in lines:
        cells = [cell.strip() for cell in line.split("|")]
        while not cells[-1]:
            cells.pop()
        (at,) = [n for n, cell in enumerate(cells) if cell in OUTCOMES]
        before, after = cells[:at], cells[at + 1 :]
        last = found[-1] if found else None
        # One cell behind the outcome is the person; the department was merged with that above.
        assert len(after) in (1, 2), line
        inherited = len(after) == 1
        number, programme, title = _heading(table, before[:-1], last)
        found.append(
            Row(
                level=LEVELS[table],
                table=table + 1,
                row=len(found) + 1,
                number=number,
                programme=programme,
                title=title,
                text=before[-1],
                outcome=cells[at],
                department_cell=last.department_cell if inherited and last else after[0],
                people_cell=after[-1],
                inherited=inherited,
                raw=line,
            )
        )
    return found


def _heading(table: int, cells: list[str], last: Row | None) -> tuple[int, str, str]:
    """Number, programme and title out of the cells before the result."""
    if not cells:  # a further result of the project above
        assert last is not None
        return last.number, last.programme, last.title
    if table == 0:
        number, title = cells
        return int(number), "", title
    programme = cells[0] if len(cells) == 2 else (last.programme if last else "")
    match = _NUMBERED[table].fullmatch(cells[-1])
    assert match is not None, cells
    return int(match[1]), programme, match[2]


def names_in(cell: str) -> list[str]:
    """The people in a cell. A part of one character is half of a name that the forum split."""
    parts = [part for part in re.split(r"[、\s]+", cell) if part]
    if len(parts) == 2 and all(len(part) == 1 for part in parts):
        return ["".join(parts)]
    assert all(2 <= len(part) <= 4 for part in parts), cell
    return parts
