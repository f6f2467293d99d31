"""Word documents: the paragraphs and tables of a .docx file, and all other text in it.

Read straight from the package: a library that makes objects of all that a document has takes a
millisecond for each row.
"""

import io
import zipfile
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import Any, Final

from lxml import etree

from generator.importing.documents import (
    Block,
    Document,
    Oddity,
    OtherText,
    Paragraph,
    Part,
    Table,
    signs_of,
)
from generator.importing.sources.word_names import PARAGRAPH, TABLE, W
from generator.importing.sources.word_numbers import Numbering
from generator.importing.sources.word_styles import Styles
from generator.importing.sources.word_tables import flows_of, table_of
from generator.importing.sources.word_text import (
    Flow,
    TextReader,
    content_of,
    texts_in,
)
from generator.problems import Location, Problem, ProblemsFound

_LINK: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_A_TEXT: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
_C_VALUE: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}v"
_NOTES: Final = ("footnotes", "endnotes", "comments")
_BESIDE: Final = {
    "footnotes": Part.NOTE,
    "endnotes": Part.NOTE,
    "comments": Part.COMMENT,
    "header": Part.HEADER,
    "footer": Part.HEADER,
    "chart": Part.CHART,
    "diagramData": Part.CHART,
    "aFChunk": Part.EMBEDDED,
    "package": Part.EMBEDDED,
    "oleObject": Part.EMBEDDED,
}
# The strict form of the format has the same names under other addresses.
_STRICT: Final = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/",
        b"http://schemas.openxmlformats.org/drawingml/2006/",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)


def read_word(name: str, content: bytes, sha256: str) -> Document:
    """The document with its blocks in their order; raises ProblemsFound (YQ706, YQ710)."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            package.getinfo("[Content_Types].xml")
            (main,) = [path for kind, path in _links(package, "") if kind == "officeDocument"]
            reader = _Reader(name, package, main)
            reader.read()
    except (KeyError, TypeError, ValueError, etree.XMLSyntaxError):
        raise ProblemsFound([Problem("YQ706", Location(name), ".docx")]) from None
    drawing = frozenset({Oddity.DRAWING} if reader.text.has_pictures else ())
    return Document(name, sha256, tuple(reader.blocks), tuple(reader.other), drawing)


def _links(package: zipfile.ZipFile, part: str) -> Iterator[tuple[str, str]]:
    """Kind and path of each part that a part names; those of the package for an empty name."""
    folder, _, file = part.rpartition("/")
    path = join(folder, "_rels", f"{file}.rels")
    if path not in package.namelist():
        return
    for link in _parse(package.read(path)).iter(_LINK):
        if link.get("TargetMode") != "External" and link.get("Target"):
            target = normpath(join("/", dirname(part), link.get("Target"))).lstrip("/")
            yield link.get("Type", "").rpartition("/")[2], target


def _parse(part: bytes) -> Any:
    """The root of a part; no entity is expanded, and nothing is fetched."""
    for strict, usual in _STRICT:
        part = part.replace(strict, usual)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(part, parser)


class _Reader:
    """Reads the body in its order, and then the parts beside it."""

    def __init__(self, name: str, package: zipfile.ZipFile, main: str) -> None:
        self.name = name
        self.package = package
        there = set(package.namelist())
        self.links = [(kind, path) for kind, path in _links(package, main) if path in there]
        parts = dict(self.links)
        styles = Styles(self.root(parts.get("styles", "")))
        self.text = TextReader(styles, Numbering(self.root(parts.get("numbering", "")), styles))
        self.body = _parse(package.read(main)).find(f"{W}body")
        if self.body is None:
            raise ValueError(main)
        self.blocks: list[Block] = []
        self.other: list[OtherText] = []
        self.tables = 0
        self.named: dict[tuple[str, str], tuple[int, str]] = {}  # where notes are named

    def root(self, path: str) -> Any:
        return _parse(self.package.read(path)) if path else None

    def read(self) -> None:
        """Reads blocks and other text; raises ProblemsFound."""
        around = Flow(in_table=False)
        for block in content_of(self.body, (PARAGRAPH, TABLE), around):
            if block.tag == PARAGRAPH:
                self.paragraph(block)
            else:
                self.table(block)
        self.keep(around, 0, "")
        for kind, path in dict.fromkeys(self.links):
            if kind in _BESIDE:
                self.part(kind, path)

    def paragraph(self, paragraph: Any) -> None:
        flow = Flow(in_table=False)
        mark = self.text.paragraph(paragraph, flow)
        text, made = flow.text, tuple(flow.made)
        if mark:
            text, made = text.removeprefix(mark.strip()).lstrip(), made[1:]
        if text or mark:
            self.blocks.append(Paragraph(text, mark, made=made, area="text"))
        self.keep(flow, 0, "")
        for table in flow.tables:
            self.table(table)

    def table(self, table: Any) -> None:
        """A table, and behind it those inside of it."""
        self.tables += 1
        number = self.tables
        draft = table_of(self.name, table, self.text)
        self.blocks.append(Table(tuple(draft.cells), area="tables"))
        for at, flow in flows_of(draft):
            self.keep(flow, number, at)
        for nested in draft.nested:
            self.table(nested)

    def keep(self, flow: Flow, table: int, at: str) -> None:
        """Keeps what stands beside a flow."""
        for beside in flow.beside:
            area = "tables" if beside.in_table else "text"
            self.other.append(OtherText(beside.part, beside.text, table, at, area))
        boxes = [beside.text for beside in flow.beside if beside.part is Part.TEXT_BOX]
        tables = [texts_in(inner) for inner in flow.tables]
        pieces = [*(beside.text for beside in flow.beside), *tables]
        # a text box is one alternative, whatever words and tables stand in it
        shown = [signs_of([piece]) for piece in pieces] + [signs_of([*boxes, *tables])]
        for text in flow.fallback:
            part = Part.AGAIN if signs_of([text]) in shown else Part.ALTERNATIVE
            self.other.append(OtherText(part, text, table, at, "alternatives"))
        self.named |= dict.fromkeys(flow.notes, (table, at))

    def part(self, kind: str, path: str) -> None:
        """A part beside the body: its notes one by one, else all its text at once."""
        part = _BESIDE[kind]
        if part is Part.EMBEDDED:
            self.other.append(OtherText(part, "", at=path.rpartition("/")[2], area=path))
            return
        root = self.root(path)
        if kind in _NOTES:
            for note in root.iterchildren():
                name = kind.removesuffix("s"), note.get(f"{W}id", "")
                table, at = self.named.get(name, (0, ""))
                self.add(part, texts_in(note), path, table, at)
        elif part is Part.CHART:
            self.add(part, " ".join(e.text or "" for e in root.iter(_A_TEXT, _C_VALUE)), path)
        else:
            self.add(part, texts_in(root), path)

    def add(self, part: Part, text: str, area: str, table: int = 0, at: str = "") -> None:
        if text.strip():
            self.other.append(OtherText(part, text.strip(), table, at, area))
