"""The walk through a workbook: every value in its parts, whatever row, column or sheet it is of."""

import io
import re
import zipfile
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from python_calamine import CalamineError, CalamineWorkbook

from generator.importing.documents import Area, Walk

_HEADERS: Final = re.compile("(odd|even|first)(Header|Footer)")
_NUMBERED: Final = re.compile("_x([0-9a-fA-F]{4})_")
_TARGET: Final = re.compile(rb"Target\s*=\s*[\"'][^\"']*?([^\"'/\\]+)[\"']")
# The roots of parts of which every run of characters is text.
_RUNS: Final = {"comments": ("t",), "wsDr": ("t",), "chartSpace": ("t", "v")}


@dataclass(slots=True)
class _Values:
    """What is being read of one part."""

    path: str
    walk: Walk
    shared: list[str]
    root: str = ""
    readings: int = 0  # how many readings of characters the place is inside of
    words: list[str] = field(default_factory=list)
    kind: str = ""
    found: dict[str, str] = field(default_factory=dict)  # of a cell: v, t, f

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = tag.rpartition(":")[2]
        self.root = self.root or name
        self.words.clear()
        if name in ("c", "si"):
            self.kind, self.found = attributes.get("t", "n"), {}
        elif name == "rPh":
            self.readings += 1

    def end(self, tag: str) -> None:
        """An element ends: its own words are those since it began."""
        name = tag.rpartition(":")[2]
        text = "".join(self.words)
        self.words.clear()
        if name == "rPh":
            self.readings -= 1
        elif self.readings:
            where = "ruby" if self.root == "worksheet" else "readings"
            self._keep(f"{self.path} {where}", text)
        elif name in _RUNS.get(self.root, ()):
            self._keep(self.path, text)
        elif name in ("t", "v", "f"):
            self.found[name] = self.found.get(name, "") + text
        elif name == "si":
            self.shared.append(self.found.get("t", ""))
        elif name == "c":
            self._cell()
        elif _HEADERS.fullmatch(name):
            self._keep(f"{self.path} header", text)

    def _keep(self, area: str, text: str) -> None:
        if text.strip():
            self.walk.area(area).pieces.append(_plain(text))

    def _cell(self) -> None:
        area = self.walk.area(self.path, holds_tables=True)
        value, text = self.found.get("v"), self.found.get("t")
        if self.kind == "inlineStr" and text is not None:
            area.pieces.append(_plain(text))
        elif value is None or not value.strip():
            return
        elif self.kind == "s":
            area.pieces.append(_plain(self.shared[int(value)]))
        elif self.kind not in ("str", "inlineStr"):
            area.made.append(value.strip())
        elif "f" in self.found:
            area.made.append(_plain(value))
        else:
            area.pieces.append(_plain(value))


def walk_xlsx(content: bytes) -> Walk:
    """The text of an .xlsx file by its parts; raises BadZipFile or ExpatError for a damaged one.

    A sheet that no part names is in no workbook, and not walked.
    """
    found = Walk()
    shared: list[str] = []
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        paths = package.namelist()
        named = {
            target.lower()
            for path in paths
            if path.endswith(".rels")
            for target in _TARGET.findall(package.read(path))
        }
        parts = [path for path in paths if path.endswith(".xml") and _last(path) in named]
        for path in sorted(parts, key=lambda path: "sharedstrings" not in path.lower()):
            _walk_part(package.read(path), _Values(path, found, shared))
    return found


def _last(path: str) -> bytes:
    return path.replace("\\", "/").rpartition("/")[2].lower().encode()


def _walk_part(content: bytes, values: _Values) -> None:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = values.start
    parser.EndElementHandler = values.end
    parser.CharacterDataHandler = values.words.append
    parser.Parse(content, True)


def _plain(text: str) -> str:
    """The text with the characters that are written by their number."""
    if "_x" not in text:
        return text
    return _NUMBERED.sub(lambda match: _sign(int(match[1], 16), match[0]), text)


def _sign(number: int, written: str) -> str:
    return written if number == 0 or number in range(0xD800, 0xE000) else chr(number)


def walk_xls(content: bytes) -> Walk:
    """The texts of the sheets of an .xls file, found by another library than reads it.

    Numbers are not among them: that library gives dates for some. A file that it cannot open has
    no areas.
    """
    found = Walk()
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for number in range(len(book.sheet_names)):
            _add_sheet(book, number, found.area(f"sheet {number + 1}", holds_tables=True))
    except (CalamineError, OSError, ValueError, OverflowError):
        return Walk()
    return found


def _add_sheet(book: CalamineWorkbook, number: int, area: Area) -> None:
    for row in book.get_sheet_by_index(number).to_python():
        area.pieces += [value for value in row if isinstance(value, str) and value.strip()]
