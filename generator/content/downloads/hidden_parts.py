"""What an offered document holds beside what it shows: hidden rows, comments, private numbers.

Looked for in the parts of Office files (.xlsx, .docx) and in texts. Of every other kind it is said
plainly that nobody looked.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import Final
from xml.etree import ElementTree

from generator.analysis.checks.people import private_numbers
from generator.content.limits import is_over
from generator.patterns import pattern
from generator.problems import Location, Problem

_MOST: Final = 10  # places that one question names
_DECLARED: Final = pattern(rb"<!DOCTYPE|<!ENTITY")
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_TRUE: Final = frozenset({"1", "true", "on"})
_DAMAGED: Final = (
    *(zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError),
    *(ValueError, KeyError, ElementTree.ParseError),
)
_TRACKED: Final = frozenset({"ins", "del", "moveFrom", "moveTo"})
Found = tuple[str, str, str]  # kind, place, text


def questions_about_document(at: Location, name: str, content: bytes) -> list[Problem]:
    """What to look at before a document is public (YQ318, YQ319, YQ326, YQ327)."""
    try:
        found = list(_found(name.lower(), content))
    except _DAMAGED:
        found = None
    if found is None or not name.lower().endswith((".xlsx", ".docx", ".csv", ".txt")):
        return [Problem("YQ327", at, name)]
    questions = []
    for kind in dict.fromkeys(kind for kind, _, _ in found if kind != "text"):
        places = [place for each, place, _ in found if each == kind]
        questions.append(Problem("YQ326", at, _listed(places), kind))
    numbers: dict[str, list[str]] = {}
    for kind, place, text in found:
        if kind == "text":
            for code, masked in private_numbers(text):
                numbers.setdefault(code, []).append(f"{place} {masked}".strip())
    return questions + [Problem(code, at, _listed(places)) for code, places in numbers.items()]


def _listed(places: list[str]) -> str:
    more = f"…（{len(places)}）" if len(places) > _MOST else ""
    return "、".join(places[:_MOST]) + more


def _found(name: str, content: bytes) -> Iterator[Found]:
    """What is not shown, and every text with its place; raises one of `_DAMAGED`."""
    if name.endswith((".csv", ".txt")):
        for encoding in ("utf-8-sig", "gb18030"):
            try:
                lines = content.decode(encoding).splitlines()
            except UnicodeDecodeError:
                continue
            yield from (("text", f"L{number}", line) for number, line in enumerate(lines, 1))
            return
        raise ValueError(name)
    if name.endswith((".xlsx", ".docx")):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = _Parts(package)
            yield from _of_workbook(parts) if name.endswith(".xlsx") else _of_text(parts)


class _Parts:
    """The parts of an Office file that are XML; no more is unpacked than the limits allow."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        if is_over("source_parts", len(package.infolist())):
            raise ValueError("parts")
        self.package = package
        self.names = package.namelist()
        self.unpacked = 0

    def root(self, name: str) -> ElementTree.Element:
        """The root of a part; a document type is refused, which would want to be expanded."""
        with self.package.open(name) as part:
            content = b""
            while block := part.read(1 << 20):
                self.unpacked += len(block)
                if is_over("source_unpacked", self.unpacked):
                    raise ValueError(name)
                content += block
        if _DECLARED.search(content) or content.startswith(_UTF16):
            raise ValueError(name)
        return ElementTree.fromstring(content)  # noqa: S314 - without a document type

    def matching(self, pattern: str) -> list[str]:
        """The names of the parts that fit, in order."""
        return sorted(name for name in self.names if re.fullmatch(pattern, name))


def _of_workbook(parts: _Parts) -> Iterator[Found]:
    shared = []
    if "xl/sharedStrings.xml" in parts.names:
        shared = ["".join(_texts(item)) for item in parts.root("xl/sharedStrings.xml")]
    links = {
        link.get("Id"): (link.get("Target") or "").removeprefix("/xl/")
        for link in parts.root("xl/_rels/workbook.xml.rels")
    }
    for sheet in _each(parts.root("xl/workbook.xml"), "sheet"):
        title = sheet.get("name", "")
        if sheet.get("state", "visible") != "visible":
            yield "hidden_sheets", title, ""
        target = next(
            (links.get(value) for name, value in sheet.items() if name.endswith("}id")), None
        )
        if target and f"xl/{target}" in parts.names:
            yield from _of_sheet(title, parts.root(f"xl/{target}"), shared)
    for name in parts.matching(r"xl/(comments|threadedComments)/?[^/]*\.xml"):
        yield "comments", name.rpartition("/")[2], ""
        yield from (("text", name, text) for text in _texts(parts.root(name)))


def _of_sheet(title: str, sheet: ElementTree.Element, shared: list[str]) -> Iterator[Found]:
    for column in _each(sheet, "col"):
        if column.get("hidden") in _TRUE:
            yield "hidden_columns", f"{title}!{column.get('min')}-{column.get('max')}", ""
    for row in _each(sheet, "row"):
        if row.get("hidden") in _TRUE:
            yield "hidden_rows", f"{title}!{row.get('r')}", ""
        for cell in row:
            place = f"{title}!{cell.get('r', '')}"
            text = "".join(_texts(cell, "v", "t"))
            if cell.get("t") == "s" and text.isdigit() and int(text) < len(shared):
                text = shared[int(text)]
            yield "text", place, text


def _of_text(parts: _Parts) -> Iterator[Found]:
    for name in parts.matching(r"word/[^/]+\.xml"):
        root = parts.root(name)
        if name == "word/comments.xml" and len(root):
            yield "comments", f"{len(root)}", ""
        for paragraph, element in enumerate(_each(root, "p"), 1):
            place = f"{name.rpartition('/')[2]} ¶{paragraph}"
            tags = {child.tag.rpartition("}")[2] for child in element.iter()}
            if tags & _TRACKED:
                yield "tracked_changes", place, ""
            if "vanish" in tags:
                yield "hidden_text", place, ""
            yield "text", place, "".join(_texts(element, "t", "delText"))


def _each(root: ElementTree.Element, name: str) -> Iterable[ElementTree.Element]:
    return (element for element in root.iter() if element.tag.rpartition("}")[2] == name)


def _texts(root: ElementTree.Element, *names: str) -> Iterator[str]:
    """The texts inside of elements of these names, or of `t` and `text`."""
    wanted = names or ("t", "text")
    return (
        element.text or "" for element in root.iter() if element.tag.rpartition("}")[2] in wanted
    )
