"""What lies over a sheet of an .xlsx file, or hangs on its cells: text boxes, charts, comments."""

from collections.abc import Iterator
from typing import Any

from generator.importing.documents import OtherText, Part
from generator.importing.sources.sheet_cells import letters_of
from generator.importing.sources.xlsx_package import (
    Package,
    elements,
    local_name,
    number_of,
    rich_text,
    unescaped,
)


def beside_sheet(package: Package, path: str, table: int) -> Iterator[OtherText]:
    """The texts of the parts that a sheet names; `table` counts the tables of the document."""
    for link in package.links_of(path):
        if not package.has(link.path):
            continue
        match link.kind:
            case "comments":
                yield from _comments(package, link.path, table)
            case "drawing":
                yield from _drawing(package, link.path, table)
            case "chart":
                yield from _chart(package, link.path, table)
            case _:
                pass  # settings of the printer, pictures without words


def _comments(package: Package, path: str, table: int) -> Iterator[OtherText]:
    for comment in elements(package.root(path), "comment"):
        for body in elements(comment, "text"):
            if text := rich_text(body).text.strip():
                yield OtherText(Part.COMMENT, text, table, comment.get("ref") or "", path)


def _drawing(package: Package, path: str, table: int) -> Iterator[OtherText]:
    """Text boxes with their place; pictures, which have no text but a name; charts."""
    for anchor in package.root(path):
        at = _place(anchor)
        if text := _words(anchor):
            yield OtherText(Part.TEXT_BOX, text, table, at, path)
        for properties in elements(anchor, "cNvPr"):
            parent = properties.getparent()
            is_picture = parent is not None and local_name(parent) == "nvPicPr"
            name = properties.get("descr") or properties.get("name") or ""
            if is_picture and name.strip():
                yield OtherText(Part.PICTURE, name.strip(), table, at, f"{path} names")
    for link in package.links_of(path):
        if link.kind == "chart" and package.has(link.path):
            yield from _chart(package, link.path, table)


def _chart(package: Package, path: str, table: int) -> Iterator[OtherText]:
    root = package.root(path)
    words = [found.text or "" for found in root.iter("{*}t", "{*}v")]
    if text := unescaped(" ".join(words)).strip():
        yield OtherText(Part.CHART, text, table, area=path)


def _words(anchor: Any) -> str:
    """The paragraphs of a drawn shape, or of several in a group."""
    paragraphs = (
        "".join(found.text or "" for found in elements(paragraph, "t"))
        for paragraph in elements(anchor, "p")
    )
    return unescaped("\n".join(text for text in paragraphs if text.strip()))


def _place(anchor: Any) -> str:
    """The cell under the upper left corner; empty where a drawing is placed by its distance."""
    for corner in elements(anchor, "from"):
        found = {local_name(child): number_of(child.text) for child in corner}
        return f"{letters_of(found.get('col', 0) + 1)}{found.get('row', 0) + 1}"
    return ""
