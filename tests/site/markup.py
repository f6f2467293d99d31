"""A page as a tree that tests can question. Strict: a tag that is not closed is a fault."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = frozenset({"meta", "link", "br", "wbr", "hr", "img", "input"})


@dataclass
class Element:
    """A tag with its attributes, and what stands inside it in order."""

    tag: str
    attrs: dict[str, str]
    inside: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Every word inside, spaces and line ends as one space."""
        return re.sub(r"[ \n]+", " ", self.verbatim).strip()

    @property
    def verbatim(self) -> str:
        """Every character inside."""
        return "".join(one if isinstance(one, str) else one.verbatim for one in self.inside)

    @property
    def classes(self) -> list[str]:
        return self.attrs.get("class", "").split()

    def __iter__(self) -> Iterator["Element"]:
        """All elements inside, in the order of the page."""
        for one in self.inside:
            if isinstance(one, Element):
                yield one
                yield from one

    def all(self, tag: str = "", cls: str = "") -> list["Element"]:
        return [one for one in self if tag in ("", one.tag) and (not cls or cls in one.classes)]

    def one(self, tag: str = "", cls: str = "") -> "Element":
        (found,) = self.all(tag, cls)
        return found

    def links(self) -> list[str]:
        return [one.attrs["href"] for one in self.all("a") if "href" in one.attrs]


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]
        self.declarations: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice: <{tag} {names}>"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)

    def handle_decl(self, decl: str) -> None:
        self.declarations.append(decl)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment in a page: {data}")


def parse(text: str) -> Element:
    """The page's tree; its only child is `html`."""
    builder = _Builder()
    builder.feed(text)
    builder.close()
    assert builder.declarations == ["DOCTYPE html"]
    assert builder.open == [builder.root], builder.open[-1].tag
    return builder.root


Pages = dict[str, Element]  # by their address


def page(file: Path) -> Element:
    return parse(file.read_text(encoding="utf-8"))


# Display may set half-width punctuation as full-width beside Chinese characters.
_HALF = str.maketrans("，；：？！（）", ",;:?!()")


def folded(words: str) -> str:
    """The words with punctuation in one width, so that only other changes show."""
    return words.translate(_HALF)
