"""A sheet of an .xlsx file: its cells, merged areas and hidden rows, as its part has them."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from generator.importing.documents import Oddity, OtherText, Part
from generator.importing.sources.sheet_cells import (
    UNCALCULATED,
    Filled,
    Look,
    SheetParts,
    area_of,
    column_of,
    filled_number,
    filled_other,
    filled_text,
    numbers_of,
)
from generator.importing.sources.xlsx_package import (
    Package,
    RichText,
    SheetEntry,
    Styles,
    elements,
    is_on,
    local_name,
    number_of,
    rich_text,
    unescaped,
)

_WIDEST: Final = 16_384  # columns of a sheet
_READ: Final = (
    *("row", "sheetView", "sheetFormatPr", "cols", "mergeCell", "conditionalFormatting"),
)
_HEADERS: Final = tuple(
    f"{page}{place}" for page in ("odd", "even", "first") for place in ("Header", "Footer")
)
_EPOCH: Final = datetime.datetime(1899, 12, 30)  # noqa: DTZ001 - days have no zone
_EPOCH_1904: Final = 1462


@dataclass(slots=True)
class _Reading:
    """What is known while a sheet is read from its first to its last element."""

    document: str
    texts: Sequence[RichText]
    styles: Styles
    sheet: SheetParts
    looks: dict[str, Look] = field(default_factory=dict)
    hides_zeros: bool = False
    hides_rows: bool = False  # that say nothing of themselves
    row: int = 0
    numbers: list[tuple[int, int]] = field(default_factory=list)  # places of cells with a number
    varying: set[tuple[int, int, int, int]] = field(default_factory=set)
    others: list[tuple[Part, str]] = field(default_factory=list)

    def text(self, words: str) -> RichText:
        """The shared text of this number; raises ValueError where the file has none."""
        number = number_of(words.strip(), -1)
        if not 0 <= number < len(self.texts):
            raise ValueError(f"a cell has text {words}, which the file does not have")
        return self.texts[number]


def read_sheet(
    document: str, package: Package, entry: SheetEntry, texts: Sequence[RichText], styles: Styles
) -> tuple[SheetParts, list[OtherText]]:
    """The cells of a sheet, and the heads and feet of its pages.

    Raises XMLSyntaxError or ValueError for a damaged part, ProblemsFound (YQ710) for a large one.
    """
    path = entry.link.path
    sheet = SheetParts(entry.name, path, entry.is_hidden)
    there = _Reading(document, texts, styles, sheet)
    for element in package.elements_of(path, *_READ, *_HEADERS):
        _read_element(element, there)
    _mark_varying(there)
    return sheet, [
        OtherText(part, text, area=f"{path} {part.value}") for part, text in there.others
    ]


def _read_element(element: Any, there: _Reading) -> None:
    """What an element says of the sheet, once it is whole."""
    name = local_name(element)
    match name:
        case "row":
            _read_row(element, there)
        case "sheetView":
            there.hides_zeros = there.hides_zeros or not is_on(element, "showZeros", default="1")
        case "sheetFormatPr":
            there.hides_rows = is_on(element, "zeroHeight")
        case "cols":
            there.sheet.hidden_columns = _hidden_columns(element)
        case "mergeCell":
            area = area_of(element.get("ref") or "")
            there.sheet.merged += [area] if area else []
        case "conditionalFormatting":
            _read_conditions(element, there)
        case _:
            text = (element.text or "").strip()
            there.others += [(Part.HEADER, text)] if text else []


def _hidden_columns(element: Any) -> set[int]:
    spans = [
        (number_of(column.get("min")), number_of(column.get("max")))
        for column in elements(element, "col")
        if is_on(column, "hidden") or column.get("width") == "0"
    ]
    return numbers_of(spans, _WIDEST)


def _read_row(row: Any, there: _Reading) -> None:
    there.row = number_of(row.get("r"), there.row + 1)
    says_nothing = "hidden" not in row.attrib and "ht" not in row.attrib
    if is_on(row, "hidden") or row.get("ht") == "0" or (there.hides_rows and says_nothing):
        there.sheet.hidden_rows.add(there.row)
    column = 0
    for element in row.iterchildren("{*}c"):
        column = _column_of(element.get("r")) or column + 1
        if len(element) and (cell := _cell(element, there, column)) is not None:
            there.sheet.add(there.document, there.row, column, cell)


def _column_of(reference: str | None) -> int:
    letters = (reference or "").rstrip("0123456789")
    return column_of(letters) if letters.isascii() and letters.isalpha() and len(letters) < 4 else 0


def _cell(element: Any, there: _Reading, column: int) -> Filled | None:
    """What a cell holds; None where it holds nothing."""
    children = {child.tag.rpartition("}")[2]: child for child in element}
    is_formula, value = "f" in children, children.get("v")
    look = _look_of(element.get("s", "0"), there)
    kind = element.get("t", "n")
    if kind == "inlineStr" and "is" in children:
        rich = rich_text(children["is"])
        there.others += [(Part.RUBY, rich.reading)] if rich.reading else []
        return _rich_cell(rich, look)
    words = "" if value is None else value.text or ""
    if is_formula and not words and (value is None or kind != "str"):
        return Filled("", UNCALCULATED)
    if kind == "s" and words:
        return _rich_cell(there.text(words), look)
    if not words.strip():
        return None
    if kind in ("str", "inlineStr"):
        return filled_text(unescaped(words), look, is_made=is_formula)
    return _typed_cell(kind, words.strip(), look, there, column)


def _rich_cell(rich: RichText, look: Look) -> Filled | None:
    if not rich.text.strip():
        return None
    cell = filled_text(rich.text, look, is_made=False)
    if rich.is_struck and cell.text:
        return replace(cell, oddities=cell.oddities | {Oddity.STRUCK})
    return cell


def _typed_cell(kind: str, value: str, look: Look, there: _Reading, column: int) -> Filled:
    """A cell of a number, a date, a truth or an error value."""
    match kind:
        case "b":
            return filled_other(value, "TRUE" if value in ("1", "true") else "FALSE")
        case "e":
            return filled_other(value, value, Oddity.ERROR)
        case "d":
            return _dated_cell(value, look, there)
        case _:
            there.numbers.append((there.row, column))
            try:
                number = float(value)
            except ValueError:
                return filled_other(value, value, Oddity.ERROR)
            return filled_number(value, number, look)


def _dated_cell(value: str, look: Look, there: _Reading) -> Filled:
    """A cell of a date that is written out: 2022-11-30, 2022-11-30T09:00:00, 09:00:00."""
    words = value.removesuffix("Z")
    try:
        if "-" in words:
            days = (datetime.datetime.fromisoformat(words) - _EPOCH) / datetime.timedelta(days=1)
        else:
            time = datetime.time.fromisoformat(words)
            days = (time.hour * 3600 + time.minute * 60 + time.second) / 86_400
    except (ValueError, TypeError):
        return filled_other(value, value, Oddity.NO_DATE)
    if not look.form.shows_dates:
        return filled_other(value, value)
    return filled_number(value, days - (_EPOCH_1904 if there.styles.epoch_1904 else 0), look)


def _look_of(style: str, there: _Reading) -> Look:
    if style not in there.looks:
        form, is_struck = there.styles.look_of(number_of(style))
        there.looks[style] = Look(form, is_struck, there.hides_zeros)
    return there.looks[style]


def _read_conditions(element: Any, there: _Reading) -> None:
    """Areas whose numbers are shown in another format, or not at all, when a condition is met."""
    changes = any(
        number_of(rule.get("dxfId"), -1) in there.styles.conditional
        for rule in elements(element, "cfRule")
    ) or any(
        not is_on(mark, "showValue", default="1")
        for name in ("dataBar", "iconSet")
        for mark in elements(element, name)
    )
    if changes:
        words = (element.get("sqref") or "").split()
        there.varying.update(area for word in words if (area := area_of(word)))


def _mark_varying(there: _Reading) -> None:
    """Makes numbers unsure that a condition may show otherwise; each is looked up once."""
    by_column: dict[int, list[int]] = {}
    for row, column in there.numbers:
        by_column.setdefault(column, []).append(row)
    for column, rows in by_column.items():
        spans = sorted(
            (top, bottom) for top, bottom, left, right in there.varying if left <= column <= right
        )
        last, place = 0, 0
        for row in sorted(rows):
            while place < len(spans) and spans[place][0] <= row:
                last, place = max(last, spans[place][1]), place + 1
            if row <= last:
                cell = there.sheet.cells[row, column]
                odd = cell.oddities | {Oddity.FORMAT}
                there.sheet.cells[row, column] = replace(cell, oddities=odd)
