"""Rewriting a file of records, whichever its format; what the change leaves alone stays."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from generator.content.edit.yaml_text import LayoutError, edit_yaml, new_yaml, yaml_text
from generator.content.readers import read_csv
from generator.content.readers.csv_reader import (
    COLUMNS,
    PROJECT_COLUMNS,
    RESULT_COLUMNS,
    SOURCE_COLUMNS,
)
from generator.records.project import BETWEEN_PROGRAMMES

# From so many projects on a new file has one a line, which is read without holding all of it.
MANY: Final = 2_000
_HEAD: Final = """\
# yaml-language-server: $schema=../schema/level.schema.json
# 由 yqsite import 导入。文字照录原文；机械性修正列在 mends，未改动的整行在 raw。
# Written by yqsite import. Texts are as in the source; raw has each row unaltered.
"""
_ONE_LINE: Final = frozenset(
    {"departments", "assisting", "people", "leaders", "inherited", "supplied", "cells"}
)
_BETWEEN_NAMES: Final = "、"
_JSON: Final = frozenset({"measures", "mends", "places", "cells", "extra"})
Entry = dict[str, Any]
# Changes the list of the projects of a file: mappings, which may be taken out, changed and added.
ChangeRecords = Callable[[list[Any]], None]


def records_ending(number: int) -> str:
    """The ending of a new file for so many projects."""
    return ".jsonl" if number >= MANY else ".yaml"


def new_records(name: str, level: str, entries: Sequence[Entry]) -> str:
    """The text of a new file of records."""
    if name.endswith(".jsonl"):
        return "".join(_line(entry) for entry in entries)
    data = CommentedMap(level=level, projects=CommentedSeq(map(_laid_out, entries)))
    return _HEAD + yaml_text(new_yaml(), data)


def edit_records(name: str, text: str, change: ChangeRecords) -> str:
    """The text after `change` was made to its projects.

    Raises LayoutError where lines would change that nobody asked to change, or where it cannot be
    read.
    """
    if name.endswith(".jsonl"):
        return _edit_lines(text, change)
    return _edit_csv(name, text, change) if name.endswith(".csv") else _edit_yaml(text, change)


def _edit_yaml(text: str, change: ChangeRecords) -> str:
    def change_data(data: Any) -> None:
        entries = data["projects"]
        there = list(entries)
        change(there)
        places = {id(entry): index for index, entry in enumerate(entries)}
        kept = [places[id(entry)] for entry in there if id(entry) in places]
        if len(kept) < len(entries):
            _take_out(entries, kept)
        for entry in there:
            _lay_out(entry)
        entries += [_laid_out(entry) for entry in there if id(entry) not in places]

    return edit_yaml(text, change_data)


def _take_out(entries: CommentedSeq, kept: Sequence[int]) -> None:
    """Leaves the entries at these places, all at once; comments stay with them."""
    comments = entries.ca.items
    moved = {place: comments[index] for place, index in enumerate(kept) if index in comments}
    list.__setitem__(entries, slice(None), [entries[index] for index in kept])
    comments.clear()
    comments.update(moved)


def _lay_out(entry: Any) -> None:
    """Gives what is new in an entry the layout of the project's own files."""
    for name, value in entry.items():
        if isinstance(value, CommentedMap):
            _lay_out(value)
        elif isinstance(value, CommentedSeq):
            _lay_out_list(value)
        elif isinstance(value, dict):
            entry[name] = _laid_out(value)
        elif isinstance(value, list):
            entry[name] = _list(name, value)


def _lay_out_list(values: CommentedSeq) -> None:
    for place, part in enumerate(values):
        if isinstance(part, CommentedMap):
            _lay_out(part)
        elif isinstance(part, dict):
            values[place] = _laid_out(part)


def _laid_out(entry: Mapping[str, Any]) -> CommentedMap:
    made = CommentedMap(entry)
    _lay_out(made)
    return made


def _list(name: str, values: Sequence[Any]) -> CommentedSeq:
    made = CommentedSeq(values)
    _lay_out_list(made)
    if name in _ONE_LINE:
        made.fa.set_flow_style()
    return made


def _line(entry: Mapping[str, Any]) -> str:
    return json.dumps(entry, ensure_ascii=False) + "\n"


def _edit_lines(text: str, change: ChangeRecords) -> str:
    """JSON lines; a project that the change leaves alone stays to the byte."""
    lines = [line for line in text.split("\n") if line.strip()]
    try:
        entries = [json.loads(line) for line in lines]
    except ValueError as error:
        raise LayoutError from error
    before = {
        id(entry): (_line(entry), f"{line}\n") for entry, line in zip(entries, lines, strict=True)
    }
    all_before = list(entries)  # or an id could be that of another entry later
    change(entries)
    made = [(_line(entry), before.get(id(entry), ("", ""))) for entry in entries]
    del all_before
    return "".join(old if line == plain else line for line, (plain, old) in made)


def _edit_csv(name: str, text: str, change: ChangeRecords) -> str:
    """CSV; rows of a project that the change leaves alone stay, with cells for new columns."""
    tree = read_csv(name, text)
    data = tree.data
    entries: list[Any] = data["projects"] if isinstance(data, dict) else []  # type: ignore[assignment]
    lines = text.split("\n")
    starts = [tree.find(("projects", index))[0] for index in range(len(entries))]
    spans = zip(starts, [*starts[1:], len(lines) + 1], strict=True)
    old = {
        id(entry): (_line(entry), [line for line in lines[start - 1 : end - 1] if line.strip()])
        for entry, (start, end) in zip(entries, spans, strict=True)
    }
    all_before = list(entries)
    head = next(csv.reader(io.StringIO(lines[0].removeprefix("\ufeff"))))
    change(entries)
    new = [column for column in COLUMNS if column not in head and _has(entries, column)]
    end = "\r" if lines[0].endswith("\r") else ""
    made = [_with_cells(lines[0], _row(new), end)]
    for entry in entries:
        line, rows = old.get(id(entry), ("", []))
        if line == _line(entry):
            made += _with_empty(rows, len(new), end)
        else:
            made += [_row(row) + end for row in _rows(entry, [*head, *new])]
    del all_before
    return "\n".join(made) + "\n"


def _with_cells(line: str, cells: str, end: str) -> str:
    return line.removesuffix(end) + (f",{cells}" if cells else "") + end


def _with_empty(lines: Sequence[str], number: int, end: str) -> list[str]:
    """The lines of a project with so many empty cells behind each of its rows."""
    if not number:
        return list(lines)
    made, row = [], ""
    for line in lines:
        row += line
        if row.count('"') % 2:  # a cell goes on in the next line
            row += "\n"
            continue
        made.append(row.removesuffix(end) + "," * number + end)
        row = ""
    return made


def _row(cells: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue() if cells else ""


def _has(entries: Sequence[Mapping[str, Any]], column: str) -> bool:
    return any(row.get(column) for entry in entries for row in _cells(entry))


def _rows(entry: Mapping[str, Any], head: Sequence[str]) -> list[list[str]]:
    return [[row.get(column, "") for column in head] for row in _cells(entry)]


def _cells(entry: Mapping[str, Any]) -> list[dict[str, str]]:
    """The rows of a project by their columns; what is the project's own stands in the first."""
    if entry.get("source"):  # of a row that has the title alone: a row of this file is a result
        raise LayoutError
    rows: list[dict[str, str]] = []
    for index, result in enumerate(entry.get("results") or [{}]):
        source = result.get("source") or {}
        row = {column: _cell(name, result.get(name)) for column, name in RESULT_COLUMNS.items()}
        row |= {column: _cell(name, source.get(name)) for column, name in SOURCE_COLUMNS.items()}
        of_project = {c: _cell(n, entry.get(n)) for c, n in PROJECT_COLUMNS.items()}
        named = {column: of_project[column] for column in ("number", "key", "level_table")}
        rows.append(row | (named if index else of_project))
    return rows


def _cell(name: str, value: Any) -> str:
    if not value and value != 0:
        return ""
    if name in _JSON:
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        between = BETWEEN_PROGRAMMES if name == "programme" else _BETWEEN_NAMES
        return between.join(map(str, value))
    return "true" if value is True else str(value)
