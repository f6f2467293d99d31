"""Web pages: the tables of an HTML file as grids; what stands around them is kept as lines."""

import re
from collections.abc import Iterator
from typing import Any, Final

from lxml import html

from generator.content.limits import is_over, limit_error
from generator.importing.documents import Block, Cell, Document, Oddity, Paragraph, Table
from generator.problems import Location, Problem, ProblemsFound

_CELL: Final = re.compile(r"<t[dh][\s>/]", re.IGNORECASE)
_TAGS_OF_A_CELL: Final = 4  # more of them than this for each cell of the limit, and it is no table
_DEEPEST: Final = 200
_WIDEST: Final = 256
_TALLEST: Final = 65_534
_SILENT: Final = frozenset({"script", "style", "noscript", "template", "head", "select", "button"})
_BLOCKS: Final = frozenset({"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "section"})


def read_web(name: str, text: str, sha256: str) -> Document:
    """The page with its tables; raises ProblemsFound (YQ706, YQ710).

    A table that only lays out the page, one with tables inside, gives its inner ones.
    """
    if is_over("source_cells", count := sum(1 for _ in _CELL.finditer(text))):
        raise limit_error("YQ710", Location(name), "source_cells", f"{count:,}")
    if is_over("source_cells", text.count("<") // _TAGS_OF_A_CELL):
        raise limit_error("YQ710", Location(name), "source_cells")
    page = _page(name, text)
    blocks: list[Block] = []
    for piece in _walk(name, page, _around_tables(page), 0):
        if isinstance(piece, str):
            blocks.append(Paragraph(piece))
            continue
        caption = piece.find("caption")
        words = _text(caption).strip() if caption is not None else ""
        blocks.append(Table(tuple(_cells(name, piece)), caption=words))
    return Document(name, sha256, tuple(blocks))


def _page(name: str, text: str) -> Any:
    """The tree of a page; raises ProblemsFound (YQ706) unless all of it was read."""
    # a declared encoding would be applied again to what is text already
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        page = html.document_fromstring(text.encode("utf-8"), parser=parser)
    except Exception:  # noqa: BLE001 - whatever the parser raises, the page cannot be read
        raise _unreadable(name) from None
    # What the parser calls fatal ends its reading there, as tags inside each other without end do;
    # it gives what it has without a word.
    if any(error.level_name == "FATAL" for error in parser.error_log):
        raise _unreadable(name)
    return page


def _unreadable(name: str) -> ProblemsFound:
    """No program saves a page again as it should be; a browser shows its table all the same."""
    return ProblemsFound([Problem("YQ706", Location(name), ".html", fix="copy_table")])


def _walk(name: str, element: Any, around: set[Any], depth: int) -> Iterator[Any]:
    """Tables that hold no other table, and the lines of text between them, in order.

    `around` are the elements that have a table in them. Raises ProblemsFound (YQ706) below the
    deepest level.
    """
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return
    if depth > _DEEPEST:
        raise _unreadable(name)
    if element.tag == "table" and element not in around:
        yield element
        return
    if element not in around:
        yield from (line.strip() for line in _text(element).split("\n") if line.strip())
        return
    if element.text and element.text.strip():
        yield element.text.strip()
    for child in element.iterchildren():
        yield from _walk(name, child, around, depth + 1)
        if child.tail and child.tail.strip():
            yield child.tail.strip()


def _around_tables(page: Any) -> set[Any]:
    """The elements that have a table in them; sought once, from each table upward."""
    found: set[Any] = set()
    for table in page.iter("table"):
        for element in table.iterancestors():
            if element in found:
                break
            found.add(element)
    return found


def _cells(name: str, table: Any) -> Iterator[Cell]:
    """The cells with their places, by the rules of HTML for rows and columns that span."""
    taken: set[tuple[int, int]] = set()
    lines = list(table.iterdescendants("tr"))
    for row, line in enumerate(lines, start=1):
        column = 1
        for cell in line.iterchildren("td", "th"):
            while (row, column) in taken:
                column += 1
            across = min(_span(cell, "colspan"), _WIDEST)
            left = len(lines) - row + 1
            down = min(_span(cell, "rowspan") or left, left, _TALLEST)
            across = max(1, across)
            if is_over("source_cells", len(taken) + down * across):
                raise limit_error("YQ710", Location(name), "source_cells")
            taken.update((row + y, column + x) for y in range(down) for x in range(across))
            text = "\n".join(line.strip() for line in _text(cell).split("\n") if line.strip())
            if text:
                odd = _oddities(line) | _oddities(cell)
                yield Cell(text, row, column, down, across, odd)
            column += across


def _span(cell: Any, name: str) -> int:
    words = (cell.get(name) or "1").strip()
    return int(words[:9]) if words.isascii() and words.isdigit() else 1


def _oddities(element: Any) -> frozenset[Oddity]:
    style = (element.get("style") or "").replace(" ", "").lower()
    hidden = element.get("hidden") is not None or "display:none" in style
    return frozenset({Oddity.HIDDEN}) if hidden else frozenset()


def _text(element: Any) -> str:
    """The words inside; a line break ends a line, and so does a block."""
    parts: list[str] = []
    _add_text(element, parts)
    return "".join(parts)


def _add_text(element: Any, parts: list[str]) -> None:
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return
    is_block = element.tag in _BLOCKS
    parts.append("\n" if is_block or element.tag == "br" else "")
    parts.append(element.text or "")
    for child in element.iterchildren():
        _add_text(child, parts)
        parts.append(child.tail or "")
    if is_block:
        parts.append("\n")
