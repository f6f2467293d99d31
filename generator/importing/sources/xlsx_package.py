"""The parts of an .xlsx file: which sheets it has, its texts, and how each cell shows its value.

Read straight from the package. A library that makes objects of fills, fonts and dates of creation
refuses the files of half of the programs that write any; none of that is text.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath
from typing import Any, Final

from lxml import etree

from generator.importing.number_formats import NumberFormat
from generator.importing.number_formats.built_in import BUILT_IN

_ON: Final = frozenset({"1", "true", "on"})
# A character that XML cannot hold, or that would be read otherwise: _x000D_.
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class Link:
    """A part that another names: what it is, and its path in the package."""

    kind: str  # the last word of its type: worksheet, drawing, comments
    path: str


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet as the workbook names it."""

    name: str
    is_hidden: bool
    link: Link


@dataclass(frozen=True, slots=True)
class RichText:
    """A text, whether a run of it is struck through, and the reading above its characters."""

    text: str
    is_struck: bool = False
    reading: str = ""


@dataclass(slots=True)
class Styles:
    """The formats of cells by the number of their style, and those that conditions give."""

    forms: list[tuple[str, bool]] = field(default_factory=list)  # a format's code; struck through
    conditional: set[int] = field(default_factory=set)  # numbers of those that change a format
    epoch_1904: bool = False
    _read: dict[str, NumberFormat] = field(default_factory=dict)

    def look_of(self, style: int) -> tuple[NumberFormat, bool]:
        """The format of a style, and whether its text is struck through."""
        code, is_struck = self.forms[style] if 0 <= style < len(self.forms) else ("", False)
        if code not in self._read:
            self._read[code] = NumberFormat(code, epoch_1904=self.epoch_1904)
        return self._read[code], is_struck


class Package:
    """An .xlsx file; raises KeyError, ValueError or XMLSyntaxError where it is not whole."""

    def __init__(self, content: bytes) -> None:
        """Opens the file and finds the part that names its sheets."""
        self._zip = zipfile.ZipFile(io.BytesIO(content))
        self._names = {_plain(name): name for name in self._zip.namelist()}
        main = next(link for link in self._links("") if link.kind == "officeDocument")
        self.path = main.path
        self.workbook = self.root(main.path)
        self.links = list(self._links(main.path))

    def has(self, path: str) -> bool:
        """Whether there is a part of this path."""
        return _plain(path) in self._names

    def read(self, path: str) -> bytes:
        """The bytes of a part; raises KeyError where there is none."""
        return self._zip.read(self._names[_plain(path)])

    def root(self, path: str) -> Any:
        """The root of a part; no entity is expanded, and nothing is fetched."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        return etree.fromstring(self.read(path), parser)

    def elements_of(self, path: str, *names: str) -> Iterator[Any]:
        """The elements of these names in a part, each when it is whole, and then forgotten."""
        events = etree.iterparse(
            io.BytesIO(self.read(path)),
            tag=[f"{{*}}{name}" for name in names],
            remove_comments=True,
            remove_pis=True,
            resolve_entities=False,
            no_network=True,
            huge_tree=False,
        )
        for _, element in events:
            yield element
            element.clear()
            parent = element.getparent()
            while parent is not None and element.getprevious() is not None:
                del parent[0]

    def links_of(self, path: str) -> list[Link]:
        """The parts that a part names."""
        return list(self._links(path))

    def _links(self, path: str) -> Iterator[Link]:
        folder, _, name = path.rpartition("/")
        place = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
        if not self.has(place):
            return
        for element in self.root(place):
            if element.get("TargetMode") != "External":
                target = (element.get("Target") or "").replace("\\", "/")
                kind = (element.get("Type") or "").rpartition("/")[2]
                found = normpath(join("/", dirname(path), target)).lstrip("/")
                yield Link(kind, self._names.get(_plain(found), found))

    def sheets(self) -> Iterator[SheetEntry]:
        """The sheets in their order; raises KeyError for one that has no part."""
        by_id = self._links_by_id()
        for element in elements(self.workbook, "sheet"):
            reference = next((value for name, value in element.items() if name.endswith("}id")), "")
            link = by_id[reference]
            if not self.has(link.path):
                raise KeyError(link.path)
            yield SheetEntry(
                element.get("name") or "", element.get("state", "visible") != "visible", link
            )

    def _links_by_id(self) -> Mapping[str, Link]:
        folder, _, name = self.path.rpartition("/")
        relations = self.root(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
        ids = [e.get("Id") or "" for e in relations if e.get("TargetMode") != "External"]
        return dict(zip(ids, self.links, strict=True))

    def texts(self) -> tuple[list[RichText], str]:
        """The texts that cells share, and the path of their part."""
        path = next((link.path for link in self.links if link.kind == "sharedStrings"), "")
        if not self.has(path):
            return [], ""
        return [rich_text(element) for element in elements(self.root(path), "si")], path

    def styles(self) -> Styles:
        """How cells show their values; where nothing is said, as they are typed."""
        epoch = next(elements(self.workbook, "workbookPr"), None)
        found = Styles(epoch_1904=epoch is not None and is_on(epoch, "date1904"))
        path = next((link.path for link in self.links if link.kind == "styles"), "")
        if self.has(path):
            _read_styles(self.root(path), found)
        return found


def _read_styles(root: Any, found: Styles) -> None:
    codes = dict(BUILT_IN)
    struck: list[bool] = []
    base: list[Any] = []
    own: list[Any] = []
    for part in root:
        match local_name(part):
            case "numFmts":
                codes |= {
                    number_of(form.get("numFmtId")): form.get("formatCode") or "" for form in part
                }
            case "fonts":
                struck = [has_strike(font) for font in part]
            case "cellStyleXfs":
                base = list(part)
            case "cellXfs":
                own = list(part)
            case "dxfs":
                found.conditional = {
                    number
                    for number, form in enumerate(part)
                    if next(elements(form, "numFmt"), None) is not None
                }
            case _:
                pass  # fills, borders, colours: none is text
    for form in own:
        parent = number_of(form.get("xfId"), -1)
        above = base[parent] if 0 <= parent < len(base) else form
        number = number_of(form.get("numFmtId", above.get("numFmtId")))
        font = number_of(form.get("fontId", above.get("fontId")))
        is_struck = struck[font] if 0 <= font < len(struck) else False
        found.forms.append((codes.get(number, ""), is_struck))


def rich_text(element: Any) -> RichText:
    """The text of an entry or a cell: its runs one after another, and what is said of them."""
    parts: list[str] = []
    reading: list[str] = []
    is_struck = False
    for child in element:
        match local_name(child):
            case "t":
                parts.append(child.text or "")
            case "r":
                text = "".join(found.text or "" for found in child if local_name(found) == "t")
                parts.append(text)
                is_struck = is_struck or bool(text.strip() and has_strike(child))
            case "rPh":
                reading += [found.text or "" for found in child if local_name(found) == "t"]
            case _:
                pass  # how the reading is set
    return RichText(unescaped("".join(parts)), is_struck, unescaped(" ".join(reading)))


def unescaped(text: str) -> str:
    """The text with the characters that the file has to write by their number."""
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return match[0] if 0xD800 <= code <= 0xDFFF or not code else chr(code)


def has_strike(element: Any) -> bool:
    """Whether a font, or the properties of a run, strike text through."""
    return any(is_on(strike, "val", default="1") for strike in elements(element, "strike"))


def elements(root: Any, name: str) -> Iterator[Any]:
    """All elements inside of this name, in whatever edition of the format."""
    return iter(root.iter(f"{{*}}{name}"))


def local_name(element: Any) -> str:
    """The name of an element without its namespace; empty for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def is_on(element: Any, name: str, default: str = "0") -> bool:
    """Whether an attribute says yes."""
    return element.get(name, default).lower() in _ON


def number_of(words: str | None, default: int = 0) -> int:
    """A whole number that is not negative; the default for anything else."""
    return (
        int(words) if words and words.isascii() and words.isdigit() and len(words) < 10 else default
    )


def _plain(path: str) -> str:
    return path.replace("\\", "/").lstrip("/").lower()
