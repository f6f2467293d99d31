"""Word documents: the tables of a .docx file, with the paragraphs around them.

Read straight from the package: a library that makes objects of all that a document has takes a
millisecond for each row.
"""

import io
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import join, normpath
from typing import Any, Final

from lxml import etree

from generator.content.limits import is_over, limit_error
from generator.importing.documents import Block, Cell, Document, Oddity, Paragraph, Table
from generator.problems import Location, Problem, ProblemsFound

_WIDEST: Final = 256
_PACKAGE: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TABLE, _ROW, _CELL, _PARAGRAPH, _TEXT = (f"{_W}{name}" for name in ("tbl", "tr", "tc", "p", "t"))
_VALUE: Final = f"{_W}val"
_OFF: Final = frozenset({"0", "false", "off"})
# What is deleted or was moved away; a table is read by itself.
_SKIPPED: Final = frozenset({f"{_W}del", f"{_W}moveFrom", _TABLE})
_BREAKS: Final = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n"}
_ODD: Final = {
    _TABLE: Oddity.NESTED,
    f"{_W}vanish": Oddity.HIDDEN,
    f"{_W}strike": Oddity.STRUCK,
}


def read_word(name: str, content: bytes, sha256: str) -> Document:
    """The document with its tables in their order; raises ProblemsFound (YQ706, YQ710)."""
    body = _body(name, content)
    oddities = _oddities(body)
    blocks: list[Block] = []
    for block in body.iterchildren():
        if block.tag == _TABLE:
            tables = block.iter(_TABLE)
            blocks += [Table(tuple(_cells(name, table, oddities))) for table in tables]
        elif text := _text(block).strip():
            blocks.append(Paragraph(text))
    return Document(name, sha256, tuple(blocks))


def _body(name: str, content: bytes) -> Any:
    """The body of the main part, which the package names."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            package.getinfo("[Content_Types].xml")
            links = _parse(package.read("_rels/.rels")).iter(_PACKAGE)
            targets = {
                link.get("Type", "").rpartition("/")[2]: link.get("Target") for link in links
            }
            main = normpath(join("/", targets["officeDocument"])).lstrip("/")
            body = _parse(package.read(main)).find(f"{_W}body")
    except (KeyError, TypeError, etree.XMLSyntaxError):
        body = None
    if body is None:
        raise ProblemsFound([Problem("YQ706", Location(name), ".docx")])
    return body


def _parse(part: bytes) -> Any:
    """The root of a part; no entity is expanded, and nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(part, parser)


def _oddities(body: Any) -> Mapping[Any, set[Oddity]]:
    """What is unusual inside of each cell, in tables of its own too."""
    found: dict[Any, set[Oddity]] = defaultdict(set)
    for element in body.iter(*_ODD):
        if element.get(_VALUE, "1") in _OFF:
            continue
        oddity = _ODD[element.tag]
        for cell in element.iterancestors(_CELL):
            if oddity in found[cell]:
                break  # so it is in all cells around
            found[cell].add(oddity)
    return found


@dataclass(slots=True)
class _Place:
    """A cell with its place; one that goes on below spans several rows."""

    cell: Any
    row: int
    column: int
    columns: int
    rows: int = 1


def _cells(name: str, table: Any, oddities: Mapping[Any, set[Oddity]]) -> Iterator[Cell]:
    """The cells of a table; one that goes on below is one cell over several rows."""
    for place in _places(name, table):
        paragraphs = place.cell.iterchildren(_PARAGRAPH)
        text = "\n".join(filter(None, (_text(paragraph).strip() for paragraph in paragraphs)))
        if text:
            odd = frozenset(oddities.get(place.cell, ()))
            yield Cell(text, place.row, place.column, place.rows, place.columns, odd)


def _places(name: str, table: Any) -> list[_Place]:
    found: list[_Place] = []
    above: dict[int, _Place] = {}  # the last cell that began in each column
    for row, line in enumerate(table.iterchildren(_ROW), start=1):
        column = 1 + _number(line.find(f"{_W}trPr/{_W}gridBefore"), 0)
        for cell in line.iterchildren(_CELL):
            properties = cell.find(f"{_W}tcPr")
            across, goes_on = 1, False
            if properties is not None:
                across = max(1, min(_number(properties.find(f"{_W}gridSpan"), 1), _WIDEST))
                merge = properties.find(f"{_W}vMerge")
                goes_on = merge is not None and merge.get(_VALUE, "continue") == "continue"
            if goes_on and column in above:
                above[column].rows = row - above[column].row + 1
            else:
                above[column] = _Place(cell, row, column, across)
                found.append(above[column])
            column += across
        if is_over("source_cells", len(found)):
            raise limit_error("YQ710", Location(name), "source_cells")
    return found


def _text(element: Any) -> str:
    """The words inside, as they stand after all tracked changes were accepted."""
    parts: list[str] = []
    _add_text(element, parts)
    return "".join(parts)


def _add_text(element: Any, parts: list[str]) -> None:
    if element.tag == _TEXT:
        parts.append(element.text or "")
    elif element.tag not in _SKIPPED:
        if element.tag in _BREAKS:
            parts.append(_BREAKS[element.tag])
        for child in element.iterchildren():
            _add_text(child, parts)


def _number(element: Any, default: int) -> int:
    words = element.get(_VALUE, "") if element is not None else ""
    return int(words) if words.isascii() and words.isdigit() and len(words) < 10 else default
