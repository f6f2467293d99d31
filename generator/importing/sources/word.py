"""Word documents: the tables of a .docx file as grids, with the paragraphs around them."""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from docx import Document
from docx.oxml.ns import qn

from generator.content.limits import is_over, limit_error
from generator.importing.grids import Cell, Grid, Oddity
from generator.problems import Location, Problem, ProblemsFound

_WIDEST: Final = 256
_SKIPPED: Final = frozenset({qn("w:del"), qn("w:moveFrom"), qn("w:tbl")})
_BREAKS: Final = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n"}


def read_word(name: str, content: bytes, sha256: str) -> tuple[Grid, ...]:
    """The tables of a document in their order; raises ProblemsFound (YQ706, YQ710)."""
    try:
        body = Document(io.BytesIO(content)).element.body
    except Exception:  # noqa: BLE001 - damaged parts raise whatever the code behind them raises
        raise ProblemsFound([Problem("YQ706", Location(name), ".docx")]) from None
    grids: list[Grid] = []
    above: list[str] = []
    for block in body.iterchildren():
        if block.tag == qn("w:tbl"):
            for table in (block, *_nested(block)):
                cells = tuple(_cells(name, table))
                if cells:
                    index = len(grids) + 1
                    grids.append(Grid(name, sha256, "", index, cells, above=tuple(above)))
                    above = []
        elif text := _text(block).strip():
            above += [line for line in text.split("\n") if line.strip()]
    if grids and above:
        grids[-1] = replace(grids[-1], below=tuple(above))
    return tuple(grids)


def _nested(table: Any) -> Iterator[Any]:
    yield from (inner for inner in table.iterdescendants(qn("w:tbl")))


def _cells(name: str, table: Any) -> Iterator[Cell]:
    """The cells of a table; one that goes on below is one cell over several rows."""
    open_cells: dict[int, dict[str, Any]] = {}
    found: list[dict[str, Any]] = []
    for row, line in enumerate(table.iterchildren(qn("w:tr")), start=1):
        column = 1 + _value(line, "w:trPr/w:gridBefore", 0)
        for cell in line.iterchildren(qn("w:tc")):
            across = max(1, min(_value(cell, "w:tcPr/w:gridSpan", 1), _WIDEST))
            merge = _at(cell, "w:tcPr/w:vMerge")
            goes_on = merge is not None and merge.get(qn("w:val"), "continue") == "continue"
            if goes_on and column in open_cells:
                open_cells[column]["rows"] = row - open_cells[column]["row"] + 1
            else:
                start = {"row": row, "column": column, "rows": 1, "columns": across, "cell": cell}
                found.append(start)
                open_cells[column] = start
            column += across
        if is_over("source_cells", len(found)):
            raise limit_error("YQ710", Location(name), "source_cells")
    for start in found:
        cell = start["cell"]
        text = "\n".join(filter(None, (_text(p).strip() for p in cell.iterchildren(qn("w:p")))))
        if text:
            place = (start["row"], start["column"], start["rows"], start["columns"])
            yield Cell(text, *place, _oddities(cell))


def _oddities(cell: Any) -> frozenset[Oddity]:
    found = set()
    if next(cell.iterdescendants(qn("w:tbl")), None) is not None:
        found.add(Oddity.NESTED)
    if next(cell.iterdescendants(qn("w:vanish")), None) is not None:
        found.add(Oddity.HIDDEN)
    if next(cell.iterdescendants(qn("w:strike")), None) is not None:
        found.add(Oddity.STRUCK)
    return frozenset(found)


def _text(element: Any) -> str:
    """The words inside, as they stand after all tracked changes were accepted."""
    if element.tag in _SKIPPED:
        return ""
    if element.tag == qn("w:t"):
        return element.text or ""
    return _BREAKS.get(element.tag, "") + "".join(_text(child) for child in element.iterchildren())


def _at(element: Any, path: str) -> Any:
    for name in path.split("/"):
        element = element.find(qn(name)) if element is not None else None
    return element


def _value(element: Any, path: str, default: int) -> int:
    found = _at(element, path)
    words = found.get(qn("w:val"), "") if found is not None else ""
    return int(words) if words.isascii() and words.isdigit() else default
