"""The walk through a Word document: every run of characters in its parts, one after another."""

import io
import re
import zipfile
from typing import Any, Final

from lxml import etree

from generator.importing.documents import Walk

# The roots of parts whose text a reader of the document sees.
_SEEN: Final = frozenset(
    {"document", "footnotes", "endnotes", "comments", "hdr", "ftr", "chartSpace", "dataModel"}
)
_RUNS: Final = frozenset({"t", "delText"})
_DESCRIBED: Final = {"docPr": "descr", "textpath": "string"}
_GLOSSARY: Final = re.compile(r"(^|/)glossary/")  # ready-made texts, which stand nowhere


def walk_word(content: bytes) -> Walk:
    """The text of a document by its areas; raises BadZipFile, XMLSyntaxError for a damaged one.

    The main part has three: `tables`, `text` beside them, and `alternatives` for older programs.
    Of every other part its path is the area.
    """
    found = Walk()
    found.area("tables", holds_tables=True)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for path in package.namelist():
            if path.endswith(".xml") and not _GLOSSARY.search(path):
                with package.open(path) as part:
                    _walk_part(part, path, found)
    return found


def _walk_part(part: Any, path: str, found: Walk) -> None:
    inside = {"tbl": 0, "Fallback": 0}
    root = ""
    events = etree.iterparse(
        part, events=("start", "end"), resolve_entities=False, no_network=True, huge_tree=False
    )
    for event, element in events:
        name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
        root = root or name
        if root not in _SEEN:
            return
        if name in inside:
            inside[name] += 1 if event == "start" else -1
        if event == "end":
            if text := _text_of(element, name, root):
                area = path if root != "document" else _area_of(inside)
                found.area(area).pieces.append(text)
            if name == "p":
                element.clear()


def _text_of(element: Any, name: str, root: str) -> str:
    """What an element alone holds as text; the values of a chart are text too."""
    if name in _DESCRIBED:
        return element.get(_DESCRIBED[name]) or ""
    is_text = name in _RUNS or (name == "v" and root == "chartSpace")
    return (element.text or "") if is_text else ""


def _area_of(inside: dict[str, int]) -> str:
    if inside["Fallback"]:
        return "alternatives"
    return "tables" if inside["tbl"] else "text"
