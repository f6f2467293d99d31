"""The text of a Word document's paragraphs, as they stand after all tracked changes were accepted.

What Word does not show in the line itself is kept beside it, by the name of its part.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from generator.importing.documents import Made, Oddity, Part
from generator.importing.sources.symbol_fonts import symbol_sign
from generator.importing.sources.word_names import (
    ALTERNATIVES,
    AROUND,
    CHOICE,
    FALLBACK,
    PARAGRAPH,
    REMOVED,
    TABLE,
    VALUE,
    W,
    is_on,
    value_of,
    whole_number,
)
from generator.importing.sources.word_numbers import Numbering
from generator.importing.sources.word_styles import Styles

_M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_BREAKS: Final = {f"{W}tab": " ", f"{W}ptab": " ", f"{W}br": "\n", f"{W}cr": "\n"}
_TEXTS: Final = frozenset({f"{W}t", f"{W}delText", f"{_M}t"})
_DESCRIBED: Final = {f"{_WP}docPr": "descr", f"{_VML}textpath": "string"}
# Properties and instructions: nothing in them is text.
_SILENT: Final = frozenset(
    f"{W}{name}"
    for name in (
        *("pPr", "rPr", "sdtPr", "sdtEndPr", "tcPr", "trPr", "tblPr", "tblGrid", "instrText"),
        *("delInstrText", "proofErr", "bookmarkStart", "bookmarkEnd", "rubyPr"),
        *("lastRenderedPageBreak", "customXmlPr", "smartTagPr"),
    )
)
# What of a run's properties decides whether its text is shown as it is.
_LOOKS: Final = tuple(f"{W}{name}" for name in ("vanish", "strike", "dstrike", "rStyle"))
_UNKNOWN: Final = "\ufffd"  # stands for a sign that nobody knows
_PICTURES: Final = frozenset(
    {
        "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
        f"{_VML}imagedata",
        f"{W}object",
        "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
        "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
    }
)


@dataclass(frozen=True, slots=True)
class Beside:
    """Text that does not stand in the line itself; `in_table` is where a table is around it."""

    part: Part
    text: str
    in_table: bool


@dataclass(slots=True)
class Flow:
    """What a stretch of content gives: its text, what of it was made, and what stands beside it.

    `fallback` is beside it too, counted in an area of its own. `notes` are kind and id of the
    footnotes, endnotes and comments that it names, `tables` the tables inside of it.
    """

    in_table: bool
    parts: list[str] = field(default_factory=list)
    made: list[Made] = field(default_factory=list)
    beside: list[Beside] = field(default_factory=list)
    fallback: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    tables: list[Any] = field(default_factory=list)
    oddities: set[Oddity] = field(default_factory=set)

    @property
    def text(self) -> str:
        """The text, its lines without the white space around them, and without empty ones."""
        lines = (line.strip() for line in "".join(self.parts).split("\n"))
        return "\n".join(line for line in lines if line)

    def add_made(self, shown: str, stored: str) -> None:
        """Adds text that no file holds."""
        self.parts.append(shown)
        self.made.append(Made(stored, shown))

    def add_beside(self, part: Part, element: Any) -> None:
        """Keeps all text of an element beside, that of tables in it by itself."""
        inner: list[str] = []
        outer: list[str] = []
        for holder in element.iter(*_TEXTS, *_DESCRIBED):
            in_table = self.in_table or next(holder.iterancestors(TABLE), None) is not None
            (inner if in_table else outer).append(_held(holder))
        self.keep(part, "".join(inner), in_table=True)
        self.keep(part, "".join(outer), in_table=False)

    def keep(self, part: Part, text: str, *, in_table: bool) -> None:
        """Keeps text beside, if there is any."""
        if text.strip():
            self.beside.append(Beside(part, text.strip(), in_table))

    def add_rest(self, options: list[Any]) -> None:
        """Keeps beside what is not shown of several alternatives, of which the first is."""
        for option in options[1:]:
            if option.tag == FALLBACK:
                self.fallback.append(texts_in(option))
            else:
                self.add_beside(Part.ALTERNATIVE, option)

    def take(self, inner: "Flow") -> None:
        """Keeps beside what stands beside a part of it."""
        self.beside += inner.beside
        self.fallback += inner.fallback
        self.notes += inner.notes
        self.tables += inner.tables


def texts_in(element: Any) -> str:
    """All stored text in an element, whatever is around it."""
    return "".join(map(_held, element.iter(*_TEXTS, *_DESCRIBED)))


def _held(holder: Any) -> str:
    """The text of an element that holds text alone, or what is written for a picture."""
    if holder.tag in _DESCRIBED:
        return holder.get(_DESCRIBED[holder.tag]) or ""
    return holder.text or ""


class TextReader:
    """Reads paragraphs in their order, as automatic numbers count on."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.styles = styles
        self.numbering = numbering
        self.has_pictures = False
        self.readers: dict[str, Callable[[Any, Flow, bool], None]] = {
            f"{W}r": self.run,
            f"{W}sdt": self.control,
            f"{W}ruby": self.ruby,
            f"{W}sym": self.symbol,
            f"{W}noBreakHyphen": self.hyphen,
            f"{W}checkBox": self.check_box,
            f"{W}ddList": self.choice,
            f"{W}txbxContent": self.text_box,
            ALTERNATIVES: self.alternatives,
            **{f"{W}{name}Reference": self.note for name in ("footnote", "endnote", "comment")},
            **dict.fromkeys(_DESCRIBED, self.described),
        }

    def paragraph(self, paragraph: Any, flow: Flow) -> str:
        """Adds a paragraph on a line of its own; gives the number before it.

        One whose end is deleted goes on with the next.
        """
        properties = paragraph.find(f"{W}pPr")
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            self.inside(paragraph, flow, self.is_hidden(properties, None))
            return ""
        mark = self.numbering.mark_of(paragraph)
        if mark:
            flow.add_made(mark, "")
        hidden = properties is not None and self.is_hidden(properties, None)
        self.inside(paragraph, flow, hidden)
        flow.parts.append("\n")
        return mark

    def inside(self, element: Any, flow: Flow, hidden: bool) -> None:
        """Adds all that stands in an element."""
        for child in element.iterchildren():
            tag = child.tag
            if tag in _TEXTS:
                self.add_text(child.text or "", flow, hidden)
            elif tag in _SILENT:
                continue
            elif tag in _BREAKS:
                flow.parts.append(_BREAKS[tag])
            elif tag in self.readers:
                self.readers[tag](child, flow, hidden)
            elif tag in REMOVED:
                flow.add_beside(Part.DELETED, child)
            elif tag == TABLE:
                flow.tables.append(child)
            else:
                self.has_pictures = self.has_pictures or tag in _PICTURES
                self.inside(child, flow, hidden)

    def add_text(self, text: str, flow: Flow, hidden: bool) -> None:
        """Adds text to the line, or beside it."""
        if hidden:
            flow.keep(Part.HIDDEN, text, in_table=flow.in_table)
        else:
            flow.parts.append(text)

    def run(self, run: Any, flow: Flow, hidden: bool) -> None:
        """A run: text of one look, which may be hidden or struck out."""
        properties = run.find(f"{W}rPr")
        if properties is not None and next(properties.iterchildren(*_LOOKS), None) is not None:
            hidden = self.is_hidden(None, properties, hidden)
            if self.is_struck(properties) and texts_in(run):
                flow.oddities.add(Oddity.STRUCK)
        self.inside(run, flow, hidden)

    def is_struck(self, run: Any) -> bool:
        """Whether a run is struck out, by itself or by its style."""
        style = value_of(run, "rStyle")
        return any(
            is_on(run.find(f"{W}{name}")) or (style and self.styles.is_on(style, name))
            for name in ("strike", "dstrike")
        )

    def is_hidden(self, paragraph: Any, run: Any, hidden: bool = False) -> bool:
        """Whether text is hidden: by its run, else its run's style, else its paragraph's."""
        if run is not None:
            own = run.find(f"{W}vanish")
            if own is not None:
                return is_on(own)
            style = value_of(run, "rStyle")
            return hidden or bool(style and self.styles.is_on(style, "vanish"))
        style = value_of(paragraph, "pStyle") or self.styles.default
        return bool(style and self.styles.is_on(style, "vanish"))

    def control(self, control: Any, flow: Flow, hidden: bool) -> None:
        """A content control; the prompt that it shows while it is empty is no text of a person."""
        if is_prompt(control):
            flow.add_beside(Part.FORM, control)
        else:
            self.inside(control, flow, hidden)

    def ruby(self, ruby: Any, flow: Flow, hidden: bool) -> None:
        """Characters with a reading above them, which stands beside."""
        for child in ruby.iterchildren():
            if child.tag == f"{W}rt":
                flow.add_beside(Part.RUBY, child)
            elif child.tag not in _SILENT:
                self.inside(child, flow, hidden)

    def symbol(self, symbol: Any, flow: Flow, hidden: bool) -> None:
        """A sign of a font of symbols; one that nobody knows is told as one to look at."""
        place = symbol.get(f"{W}char", "")
        font = symbol.get(f"{W}font", "")
        sign = symbol_sign(font, place)
        if not hidden:
            if not sign:
                flow.oddities.add(Oddity.SYMBOL)
            flow.add_made(sign or _UNKNOWN, f"{font} {place}".strip())

    def hyphen(self, hyphen: Any, flow: Flow, hidden: bool) -> None:
        """A hyphen at which no line ends."""
        if not hidden:
            flow.add_made("-", hyphen.tag.rpartition("}")[2])

    def check_box(self, box: Any, flow: Flow, hidden: bool) -> None:
        """A box of an older form, which holds no text."""
        checked = box.find(f"{W}checked")
        checked = checked if checked is not None else box.find(f"{W}default")
        flow.add_made("☑" if is_on(checked) else "□", box.tag.rpartition("}")[2])

    def choice(self, choices: Any, flow: Flow, hidden: bool) -> None:
        """The choice of an older form, which is a number; the choices are no text of the line."""
        entries = [entry.get(VALUE, "") for entry in choices.iterchildren(f"{W}listEntry")]
        number = whole_number(value_of(choices, "result") or value_of(choices, "default"), 0)
        if number < len(entries):
            flow.add_made(entries[number], choices.tag.rpartition("}")[2])

    def note(self, reference: Any, flow: Flow, hidden: bool) -> None:
        """The sign of a note or a comment, whose words stand in a part of their own."""
        kind = reference.tag.rpartition("}")[2].removesuffix("Reference")
        flow.notes.append((kind, reference.get(f"{W}id", "")))

    def text_box(self, box: Any, flow: Flow, hidden: bool) -> None:
        """A text box: its words stand beside, its tables are tables of the document."""
        inner = Flow(flow.in_table)
        for block in content_of(box, (PARAGRAPH, TABLE), inner):
            if block.tag == PARAGRAPH:
                self.paragraph(block, inner)
            else:
                inner.tables.append(block)
        flow.keep(Part.TEXT_BOX, without_made(inner.text, inner.made), in_table=flow.in_table)
        flow.take(inner)

    def alternatives(self, element: Any, flow: Flow, hidden: bool) -> None:
        """The first choice is what Word shows; what older programs would show is the same again."""
        options = list(element.iterchildren(CHOICE, FALLBACK))
        for option in options[:1]:
            self.inside(option, flow, hidden)
        flow.add_rest(options)

    def described(self, element: Any, flow: Flow, hidden: bool) -> None:
        """What is written for a picture, or drawn as one."""
        flow.keep(Part.PICTURE, _held(element), in_table=flow.in_table)


def without_made(text: str, made: list[Made]) -> str:
    """The text without what was made, which stands in it in this order."""
    parts, rest = [], text
    for each in made:
        before, _, rest = rest.partition(each.shown.strip())
        parts.append(before)
    return "".join([*parts, rest])


def is_prompt(control: Any) -> bool:
    """Whether a content control shows the prompt that stands for its content."""
    return is_on(control.find(f"{W}sdtPr/{W}showingPlcHdr"))


def content_of(parent: Any, wanted: tuple[str, ...], flow: Flow) -> Iterator[Any]:
    """The wanted elements in their order, whatever stands around them.

    What is removed, a prompt or an alternative is added to what stands beside the flow.
    """
    for child in parent.iterchildren():
        tag = child.tag
        if tag in wanted:
            yield child
        elif tag == f"{W}sdt" and is_prompt(child):
            flow.add_beside(Part.FORM, child)
        elif tag in AROUND:
            yield from content_of(child, wanted, flow)
        elif tag in REMOVED:
            flow.add_beside(Part.DELETED, child)
        elif tag == ALTERNATIVES:
            options = list(child.iterchildren(CHOICE, FALLBACK))
            for option in options[:1]:
                yield from content_of(option, wanted, flow)
            flow.add_rest(options)
