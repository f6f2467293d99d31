"""The columns of a table: those in which something stands, each with its head and its texts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import Final

from generator.analysis.counting import plain_number
from generator.export.table_lines import Line, has_items
from generator.problems.printed_texts import TEXT_LABELS
from generator.records import Result
from generator.records.project_keys import is_plain

# A cell of names that holds none; an empty one would mean that the cell above goes on.
NOBODY: Final = "—"
_SHARE: Final = "完成率"
_DEPTHS: Final = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its head, the text of each line, and which go on with the line above."""

    head: str
    texts: tuple[str, ...]
    goes_on: tuple[bool, ...]


def columns_of(lines: Sequence[Line], *, is_yearly: bool) -> tuple[TableColumn, ...]:
    """The columns of a table, from programmes and numbers to deadlines.

    Where programmes have a column, plain numbers stand before the titles, as bulletins have it;
    numbers of other kinds, and those of projects with items, have a column of their own.
    """
    named = any(line.project.programmes for line in lines)
    plain = all(is_plain(line.project.number) and not has_items(line.project) for line in lines)
    before = named and plain
    columns = [*_programmes(lines)]
    if not before and any(line.project.number for line in lines):
        columns.append(_column("序号", lines, lambda line: line.project.number or NOBODY, _own))
    columns.append(_column("项目内容", lines, _title_with_number if before else _title, _titled))
    columns += _of_results(lines, "年度完成情况" if is_yearly else "完成情况")
    return tuple(columns)


def _programmes(lines: Sequence[Line]) -> Iterator[TableColumn]:
    """A column for each step inwards; a programme goes on while those around it do."""
    deepest = max((len(line.project.programmes) for line in lines), default=0)
    for depth in range(deepest):

        def text(line: Line, depth: int = depth) -> str:
            return "".join(line.project.programmes[depth : depth + 1])

        def same(above: Line, line: Line, depth: int = depth) -> bool:
            return above.project.programmes[: depth + 1] == line.project.programmes[: depth + 1]

        yield _column(f"{_DEPTHS[depth]}级名称" if depth else "名称", lines, text, same)


def _of_results(lines: Sequence[Line], text_head: str) -> Iterator[TableColumn]:
    """The columns of the fields of results in which something stands."""
    results = [line.result for line in lines if line.result is not None]
    shares = dict.fromkeys(
        result.share_head or _SHARE for result in results if result.share is not None
    )
    fields: list[tuple[str, str, Callable[[Result], str], str]] = [
        ("text", text_head, lambda result: result.text, ""),
        ("outcome", "完成成效", lambda result: result.outcome.word if result.outcome else "", ""),
        *(("share", head, _share_under(head), "") for head in shares),
        ("departments", "责任单位", lambda result: _names(result.printed_departments), NOBODY),
        ("assisting", "配合单位", lambda result: _names(result.printed_assisting), NOBODY),
        ("people", "责任人", lambda result: _names(result.people), NOBODY),
        ("leaders", "分管领导", lambda result: _names(result.leaders), NOBODY),
        *((name, label, attrgetter(name), "") for name, label in TEXT_LABELS.items()),
    ]
    for name, head, text_of, nothing in fields:
        if any(map(text_of, results)):
            yield _field(name, head, lines, text_of, nothing)


def _field(
    name: str, head: str, lines: Sequence[Line], text_of: Callable[[Result], str], nothing: str
) -> TableColumn:
    """A column of a field of results; rows that inherit it are one cell with the row above."""

    def text(line: Line) -> str:
        return (line.result is not None and text_of(line.result)) or nothing

    def goes_on(above: Line, line: Line) -> bool:
        joined = line.result is not None and name in line.result.inherited
        return joined and above.result is not None

    return _column(head, lines, text, goes_on)


def _column(
    head: str,
    lines: Sequence[Line],
    text: Callable[[Line], str],
    goes_on: Callable[[Line, Line], bool],
) -> TableColumn:
    joined = [goes_on(above, line) for above, line in pairwise(lines)]
    return TableColumn(head, tuple(map(text, lines)), (False, *joined) if lines else ())


def _own(_: Line, line: Line) -> bool:
    """A cell of the project goes over all its lines."""
    return not line.starts


def _titled(above: Line, line: Line) -> bool:
    """A title goes over the lines of its project; that of an item stands in its own."""
    return not line.starts and not has_items(line.project)


def _title(line: Line) -> str:
    is_untitled = line.result is not None and not line.result.title and has_items(line.project)
    return "" if is_untitled else line.title


def _title_with_number(line: Line) -> str:
    return f"({line.project.number}){line.project.title}"


def _share_under(head: str) -> Callable[[Result], str]:
    """The share that is printed under a head."""

    def words(result: Result) -> str:
        if result.share is None or (result.share_head or _SHARE) != head:
            return ""
        return f"{plain_number(result.share)}%"

    return words


def _names(names: Sequence[str]) -> str:
    return "、".join(names)
