"""Heads: which row of a grid names its columns, and what each column means."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice, pairwise
from typing import Final

from generator.analysis.kept_columns.head_words import Sense
from generator.importing.documents import Cell
from generator.importing.grids import Grid, Places, cells_by_place, cells_by_row
from generator.importing.table_heads.cell_evidence import TITLE
from generator.importing.table_heads.column_roles import Doubt, Roles, roles_of
from generator.importing.table_heads.columns import Vocabulary, without_space
from generator.importing.table_heads.head_columns import (
    WIDEST,
    Said,
    columns_below,
    is_matrix,
    said_by,
)
from generator.importing.table_heads.head_spans import with_spans
from generator.importing.table_heads.likeness import kind_of
from generator.importing.table_heads.longer_heads import are_heads, with_longer_row
from generator.importing.table_heads.pushed_heads import are_pushed_heads
from generator.importing.table_heads.ticks import ticked_columns

_DEEPEST: Final = 30  # rows above a head: titles, units, dates
_HIGHEST: Final = 4  # rows of a head
_LONGEST: Final = 30  # characters of a head
_TELLING: Final = frozenset(
    {"title", "text", "departments", "people", "outcome", "plan", "share", "target", "actual"}
)


@dataclass(frozen=True)
class Head:
    """The head of a table: its rows, field and words of each column, in the columns' order.

    `fields` has the columns that mean something, `others` those that stay under their own head;
    `named` has the head of each in one text. `roles` has what a column of numbers is to its row:
    target, actual, unit, rate. `doubts` are fields that two columns fit alike. `ticked` has the
    word of each column in which a tick says that it is the outcome.
    `course` has the heads of columns of which each tells of a time of its own. `pushed` is the row
    below that names parts of columns, and nothing says of which; 0 for none. `tasks` are heads of
    `others` that could name titles too: 工作任务 beside 项目名称.
    """

    rows: tuple[int, ...]
    fields: Mapping[int, str]
    others: Mapping[int, str]
    words: tuple[str, ...]
    named: Mapping[int, str]
    roles: Mapping[int, str] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    ticked: Mapping[int, str] = field(default_factory=dict)
    course: frozenset[str] = frozenset()
    pushed: int = 0
    tasks: tuple[str, ...] = ()

    def words_of(self, column: int) -> str:
        """The head of a column in one text, without spaces."""
        return self.named.get(column, "")

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """All columns that have a head."""
        return tuple(sorted({*self.fields, *self.others, *self.ticked}))

    @cached_property
    def empty(self) -> tuple[str, ...]:
        """The heads of columns that hold nothing, but for what is merged over others."""
        kept = [self.named[column] for column in self.columns]
        rest = dict.fromkeys(words for words in self.named.values() if words not in kept)
        return tuple(words for words in rest if words and not any(words in one for one in kept))

    @cached_property
    def all_words(self) -> frozenset[str]:
        """The words without their order."""
        return frozenset(self.words)


def head_of(grid: Grid, known: Vocabulary) -> Head | None:
    """The head of a grid, over one row or several; None where no row names what columns mean."""
    places = cells_by_place(grid)
    last = max(places, default=0)
    first = min(places, default=1)
    stated = places
    for row in range(first, min(last, first + _DEEPEST) + 1):
        places = with_spans(stated, row) if _is_plain(grid, stated, row, known) else stated
        rows = _rows_of_head(places, row)
        for tried in (rows, (row,)):
            if not _names_enough(places, tried, known):
                continue
            if head := _longer_head(grid, places, tried, known):
                return head
            if head := _head(grid, places, tried, known):
                return _with_pushed_row(grid, stated, head, known)
    return None


def _with_pushed_row(grid: Grid, places: Places, head: Head, known: Vocabulary) -> Head:
    """The head with the row of heads below it of which nothing says what they part."""
    number = head.rows[-1] + 1
    row = [cell for cell in places.get(number, {}).values() if cell.text]
    if grid.states_merges or len(head.rows) > 1:
        return head
    is_pushed = are_pushed_heads(row, places[head.rows[0]], known)
    return replace(head, pushed=number) if is_pushed else head


def _is_plain(grid: Grid, places: Places, row: int, known: Vocabulary) -> bool:
    """Whether empty places of a head may be of a cell beside or above that was not merged.

    A sheet could say what is merged; where it does not, the second row has to be one of heads. In
    a CSV file it has, where anything stands below the number or the title, as in a project's row.
    """
    upper, lower = places.get(row, {}), places.get(row + 1, {})
    words = [cell for cell in lower.values() if cell.text]
    if grid.states_merges:
        is_merged = any(c.columns > 1 or c.rows > 1 for c in (*upper.values(), *words))
        return not is_merged and are_heads(words, known)
    own = {column for column, c in upper.items() if known.role_of(c.text) in ("number", "title")}
    return grid.keeps_columns and (not own & lower.keys() or are_heads(words, known))


def _longer_head(
    grid: Grid, places: Places, rows: tuple[int, ...], known: Vocabulary
) -> Head | None:
    """The head of these rows and a longer one below them; None where there is no such row."""
    lower = with_longer_row(places, rows, known)
    both = (*rows, rows[-1] + 1)
    if lower is None or not _names_enough(lower, both[-1:], known):
        return None
    head = _head(grid, lower, both, known)
    upper = {without_space(cell.text) for row in rows for cell in places.get(row, {}).values()}
    return head and replace(head, words=(*head.words, *sorted(upper - head.all_words)))


def parts_of(grid: Grid, known: Vocabulary) -> list[Grid]:
    """The tables of a grid that holds several below each other, each with a title of its own."""
    rows = cells_by_row(grid)
    numbers = list(rows)
    places = cells_by_place(grid)
    starts = [
        before
        for before, row in pairwise(numbers)
        if len(rows[before]) == 1 and _names_enough(places, (row,), known)
    ]
    if len(starts) < 2:
        return [grid]
    parts: list[list[Cell]] = [[] for _ in starts]
    for cell in grid.cells:
        # what stands above the first title belongs to its table
        parts[max(0, bisect_right(starts, cell.row) - 1)].append(cell)
    return [replace(grid, cells=tuple(cells)) for cells in parts]


def is_head_again(cells: Sequence[Cell], head: Head) -> bool:
    """Whether the cells of a row repeat the head, as after a page break."""
    return bool(cells) and head.all_words.issuperset(without_space(cell.text) for cell in cells)


def _rows_of_head(places: Places, row: int) -> tuple[int, ...]:
    """The rows of a head that begins with this one: what is parted below a head goes on there."""
    rows = [row]
    while len(rows) < _HIGHEST:
        cells = {id(cell): cell for cell in places.get(rows[-1], {}).values()}.values()
        reaches = any(cell.row + cell.rows > rows[-1] + 1 for cell in cells)
        is_parted = any(c.columns > 1 and c.row + c.rows == rows[-1] + 1 for c in cells)
        if not (reaches and is_parted):
            break
        rows.append(rows[-1] + 1)
    return tuple(rows)


def _names_enough(places: Places, rows: tuple[int, ...], known: Vocabulary) -> bool:
    """Whether rows are a head by their words: they name a title or a result, and something else.

    Where neither is named most of its words must be heads, at least three of different kinds.
    """
    cells = {id(c): c for row in rows for c in places.get(row, {}).values() if c.text}.values()
    if len(cells) < 2:
        return False
    found = Counter[str]()
    for cell in islice(cells, WIDEST):
        if len(cell.text) <= _LONGEST and kind_of(cell.text) == "text":
            found[known.role_of(cell.text)] += 1
    names = found.keys() - {""}
    if names & {"title", "text"} and len(names) >= 2 and names & _TELLING:
        return 2 * sum(found[name] for name in names) >= min(len(cells), WIDEST) or (
            len(names & _TELLING) >= 2
        )
    heads = sum(found[name] for name in names)
    return len(names) >= 3 and 2 * heads >= len(cells) and bool(names & _TELLING)


def _head(grid: Grid, places: Places, rows: tuple[int, ...], known: Vocabulary) -> Head | None:
    """The head that these rows are; None where no column of it has titles or results."""
    held = Counter(column for cells in places.values() for column in cells)
    words: list[str] = []
    named: dict[int, str] = {}
    senses: dict[int, tuple[Sense, ...]] = {}
    lines = [places[row] for row in rows if row in places]
    # a cell may be merged over thousands of columns: what it says is looked at once
    said: dict[tuple[int, ...], Said] = {}
    seen: set[tuple[int, ...]] = set()
    there: list[int] = []
    lowest: dict[int, str] = {}
    for column in sorted({column for line in lines for column in line}):
        stack = [line[column] for line in lines if column in line]
        key = tuple(map(id, stack))
        if key not in said:
            said[key] = said_by(stack, known)
        words += said[key].parts
        named[column] = said[key].whole
        lowest[column] = said[key].parts[-1]
        # a head that is merged over columns names the first, and those that hold something
        if key not in seen or held[column] > len(stack):
            there.append(column)
            senses[column] = said[key].senses
            seen.add(key)
    ticked = ticked_columns(grid, rows[-1], lowest)
    there = [column for column in there if column not in ticked]
    columns = columns_below(grid, rows[-1], there, named, senses)
    if is_matrix(columns):
        return None
    found = roles_of(columns)
    if grid.fields:  # a list's labels say it, and no look of a cell says more
        found = Roles(
            {n: grid.fields[c - 1] for n, c in enumerate(there) if grid.fields[c - 1]}, {}
        )
    fields = {there[place]: name for place, name in found.fields.items()}
    if not {"title", "text"} & set(fields.values()) or sum(bool(c.senses) for c in columns) < 2:
        return None
    others = _others([c for c in there if c not in fields], fields, named, held, len(lines))
    return Head(
        rows=rows,
        fields=fields,
        others=others,
        words=tuple(words),
        named=named,
        roles={there[place]: role for place, role in found.numbers.items()},
        doubts=tuple(replace(d, one=there[d.one], other=there[d.other]) for d in found.doubts),
        ticked=ticked,
        tasks=tuple(
            words
            for column, words in others.items()
            if any(s.role == "title" and s.weight >= TITLE for s in senses[column])
        ),
    )


def _others(
    columns: Sequence[int],
    fields: Mapping[int, str],
    named: Mapping[int, str],
    held: Mapping[int, int],
    rows: int,
) -> dict[int, str]:
    """The heads of the columns without a field; one that stands again has its number behind it."""
    seen = Counter(named[column] for column in fields)
    others: dict[int, str] = {}
    for column in columns:
        if held[column] > rows:  # else it is merged over columns that hold nothing
            seen[named[column]] += 1
            count = seen[named[column]]
            others[column] = named[column] if count == 1 else f"{named[column]}({count})"
    return others
