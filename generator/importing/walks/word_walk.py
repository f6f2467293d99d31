"""The walk through a Word document: every run of characters in its parts, one after another."""

import io
import re
import zipfile
from typing import Any, Final
from xml.parsers import expat

from generator.importing.documents import Walk

# The roots of parts whose text a reader of the document sees.
_SEEN: Final = frozenset(
    {"document", "footnotes", "endnotes", "comments", "hdr", "ftr", "chartSpace", "dataModel"}
)
_RUNS: Final = frozenset({"t", "delText"})
_DESCRIBED: Final = {"docPr": "descr", "textpath": "string"}
_GLOSSARY: Final = re.compile(r"(^|/)glossary/")  # ready-made texts, which stand nowhere


def walk_word(content: bytes) -> Walk:
    """The text of a document by its areas; raises BadZipFile, ExpatError for a damaged one.

    The main part has three: `tables`, `text` beside them, and `alternatives` for older programs.
    Of every other part its path is the area.
    """
    found = Walk()
    found.area("tables", holds_tables=True)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for path in package.namelist():
            if path.endswith(".xml") and not _GLOSSARY.search(path):
                with package.open(path) as part:
                    _Part(path, found).walk(part)
    return found


class _Unseen(Exception):  # noqa: N818 - no error: it ends the walk through a part
    """The part holds nothing that a reader of the document sees."""


class _Part:
    """One part, element by element; it knows names alone, whatever address they have."""

    def __init__(self, path: str, found: Walk) -> None:
        self.path = path
        self.found = found
        self.root = ""
        self.inside = {"tbl": 0, "Fallback": 0}
        self.is_text = False

    def walk(self, part: Any) -> None:
        """Goes through the part; declared entities are none, as no part may declare any."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self.begin
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        try:
            parser.ParseFile(part)
        except _Unseen:
            return

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = tag.rpartition(":")[2]
        if not self.root:
            self.root = name
            if name not in _SEEN:
                raise _Unseen
        self.is_text = name in _RUNS or (name == "v" and self.root == "chartSpace")
        if name in self.inside:
            self.inside[name] += 1
        elif name in _DESCRIBED and (words := attributes.get(_DESCRIBED[name])):
            self.found.area(self.area).pieces.append(words)

    def end(self, tag: str) -> None:
        """An element ends."""
        self.is_text = False
        name = tag.rpartition(":")[2]
        if name in self.inside:
            self.inside[name] -= 1

    def text(self, words: str) -> None:
        """Characters between two tags."""
        if self.is_text:
            self.found.area(self.area).pieces.append(words)

    @property
    def area(self) -> str:
        """The area that the walk is in."""
        if self.root != "document":
            return self.path
        if self.inside["Fallback"]:
            return "alternatives"
        return "tables" if self.inside["tbl"] else "text"
