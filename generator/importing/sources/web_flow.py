"""What a browser shows of an element: lines of text, the tables between them, and what it hides."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from justhtml.dom import Node, Template

from generator.importing.documents import Part
from generator.importing.sources.web_styles import Hiding, is_struck, keeps_space

_BLOCKS: Final = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog"),
        *("dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1"),
        *("h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li"),
        *("listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre", "search", "section"),
        *("summary", "ul", "xmp", "textarea", "optgroup"),
        *("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"),
    }
)
# Elements whose text is not what people read on the page, and what it is.
_PARTS: Final = {
    "template": Part.HIDDEN,
    **dict.fromkeys(("noscript", "iframe", "noframes", "noembed", "object"), Part.ALTERNATIVE),
    **dict.fromkeys(("video", "audio", "canvas"), Part.ALTERNATIVE),
    **dict.fromkeys(("button", "datalist"), Part.FORM),
    **dict.fromkeys(("rt", "rp", "rtc"), Part.RUBY),
    "svg": Part.PICTURE,
    "title": Part.HEADER,
}
CODE: Final = frozenset({"script", "style"})  # what programs read, and people never
_LISTS: Final = frozenset({"ol", "ul", "menu", "dir"})
_SPACE: Final = re.compile(r"[ \t\n\f\r]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text as shown; of an item in a list its mark, and how many lists it stands in."""

    text: str
    mark: str = ""
    depth: int = 0


@dataclass(slots=True)
class Flow:
    """The lines and tables of an element in their order, and the text that is not shown there."""

    pieces: list[Line | Node] = field(default_factory=list)
    beside: list[tuple[Part, str]] = field(default_factory=list)
    is_struck: bool = False

    @property
    def text(self) -> str:
        """The lines, without the tables between them."""
        return "\n".join(piece.text for piece in self.pieces if isinstance(piece, Line))

    @property
    def tables(self) -> list[Node]:
        """The tables in it; those inside of them are not among them."""
        return [piece for piece in self.pieces if isinstance(piece, Node)]


def flow_of(element: Node, hiding: Hiding) -> Flow:
    """What a browser shows inside of an element, by the rules of CSS for white space."""
    reader = _Reader(hiding)
    reader.keeping += keeps_space(element.name, element.attrs or {})
    reader.flow.is_struck = is_struck(element.name, element.attrs or {})
    stack: list[tuple[Node, bool]] = [(child, False) for child in reversed(children_of(element))]
    while stack:  # not by calls: a page may be as deep as it likes
        node, is_end = stack.pop()
        if is_end:
            reader.close(node)
        elif node.name == "#text":
            reader.add(str(node.data or ""))
        elif not node.name.startswith("#") and reader.open(node):
            stack.append((node, True))
            stack += [(child, False) for child in reversed(children_of(node))]
    reader.end_line()
    return reader.flow


def children_of(node: Node) -> list[Node]:
    """The children of an element, those of a template too."""
    if isinstance(node, Template) and node.template_content is not None:
        return list(node.template_content.children or ())
    return list(node.children or ())


def all_text(element: Node) -> str:
    """All text inside of an element, seen or not, on one line; code is no text."""
    parts: list[str] = []
    stack = [element]
    while stack:
        node = stack.pop()
        if node.name == "#text":
            parts.append(str(node.data or ""))
        elif node.name == "br" or node.name in _BLOCKS:
            parts.append(" ")
        if node.name not in CODE:
            stack += reversed(children_of(node))
    return " ".join("".join(parts).split())


class _Reader:
    """Puts lines together while elements open and close."""

    def __init__(self, hiding: Hiding) -> None:
        self.hiding = hiding
        self.flow = Flow()
        self.line: list[str] = []
        self.keeping = 0  # open elements that keep spaces
        self.lists: list[_Items] = []
        self.mark = ""
        self.chosen: set[int] = set()  # the options that are shown

    def open(self, node: Node) -> bool:
        """Whether to go on inside of the element."""
        attributes = node.attrs or {}
        if node.name in CODE:
            return False
        if (part := self.part_of(node)) is not None:
            self.flow.beside += [(part, text)] if (text := all_text(node)) else []
            return False
        if node.name == "table":
            self.end_line()
            self.flow.pieces.append(node)
            return False
        if node.name == "select":
            self.chosen |= {id(option) for option in _chosen_options(node)}
        self.flow.is_struck |= is_struck(node.name, attributes)
        self.keeping += keeps_space(node.name, attributes)
        if node.name in _BLOCKS or node.name == "br":
            self.end_line()
        if node.name in _LISTS:
            self.lists.append(_Items(node.name == "ol", attributes.get("start")))
        if node.name == "li" and self.lists:
            self.mark = self.lists[-1].next_mark(attributes.get("value"))
        return True

    def part_of(self, node: Node) -> Part | None:
        """What an element is whose text does not stand on the page; None where it does."""
        attributes = node.attrs or {}
        if node.name == "option":
            return None if id(node) in self.chosen else Part.FORM
        if node.name in _PARTS:
            return _PARTS[node.name]
        is_hidden = self.hiding.is_gone(node.name, attributes)
        return Part.HIDDEN if is_hidden or self.hiding.is_unseen(node.name, attributes) else None

    def close(self, node: Node) -> None:
        if node.name in _BLOCKS:
            self.end_line()
        self.keeping -= keeps_space(node.name, node.attrs or {})
        if node.name in _LISTS:
            self.lists.pop()

    def add(self, text: str) -> None:
        if not self.keeping:
            self.line.append(_SPACE.sub(" ", text))
            return
        first, *rest = text.splitlines() or [""]
        self.line.append(first)
        for words in rest:
            self.end_line()
            self.line.append(words)

    def end_line(self) -> None:
        words = "".join(self.line)
        text = (words if self.keeping else _SPACE.sub(" ", words)).strip()
        self.line.clear()
        if text:
            self.flow.pieces.append(Line(text, self.mark, len(self.lists) if self.mark else 0))
            self.mark = ""


@dataclass(slots=True)
class _Items:
    """A list that is open, and the number of its last item."""

    is_numbered: bool
    start: str | None
    last: int | None = None

    def next_mark(self, value: str | None) -> str:
        if not self.is_numbered:
            return "•"
        number = _whole(value)
        if number is None and self.last is not None:
            number = self.last + 1
        if number is None:
            number = _whole(self.start)
        self.last = 1 if number is None else number
        return f"{self.last}."


def _whole(words: str | None) -> int | None:
    match = re.match(r"\s*([+-]?[0-9]{1,9})", words or "")
    return int(match[1]) if match else None


def _chosen_options(select: Node) -> Iterator[Node]:
    """The options that a page shows before anybody has chosen: the selected, else the first."""
    options = []
    stack = children_of(select)[::-1]
    while stack:
        node = stack.pop()
        if node.name == "option":
            options.append(node)
        else:
            stack += reversed(children_of(node))
    selected = [option for option in options if "selected" in (option.attrs or {})]
    yield from selected[-1:] or options[:1]
