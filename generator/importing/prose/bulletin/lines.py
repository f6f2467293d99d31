"""Lines: the paragraphs of a document in one spelling, with the place of each sign as it stood."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.characters import HAN_SIGN
from generator.importing.documents import Document, Paragraph
from generator.importing.prose.bulletin.proposals import Words

_SPELLING: Final = str.maketrans(
    "０１２３４５６７８９％，；：（）．！？「」『』\xa0\u3000",  # noqa: RUF001
    "0123456789%,;:().!?“”“”  ",
)
# A longer one is parted: what is looked up in a sentence takes the square of its length.
_SENTENCE: Final = re.compile(r"[^。!?\n]{1,2000}[。!?\n]?")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a part of one.

    `text` has digits and signs in one width, one kind of quotation marks, and no spaces beside
    Chinese characters; `places` has for each of its signs the place in the paragraph.
    """

    text: str
    raw: str  # the whole paragraph as it stands
    paragraph: int  # from 1
    places: Sequence[int]

    def words(self, start: int = 0, end: int | None = None) -> Words:
        """The words between two places of `text`, as they stand in the document."""
        end = len(self.text) if end is None else end
        if start >= end:
            return Words("", self.paragraph, self.places[0] if self.places else 0)
        first, last = self.places[start], self.places[end - 1]
        return Words(self.raw[first : last + 1], self.paragraph, first)

    def value(self, start: int = 0, end: int | None = None) -> str:
        """The words between two places with their own signs, without the spaces of layout."""
        return "".join(self.raw[place] for place in self.places[start:end])

    def part(self, start: int, end: int) -> "Line":
        """The line between two places."""
        return Line(self.text[start:end], self.raw, self.paragraph, self.places[start:end])

    def sentences(self) -> Iterator["Line"]:
        """Its sentences, each with its full stop."""
        for match in _SENTENCE.finditer(self.text):
            if match[0].strip():
                yield self.part(match.start(), match.end())


def lines_of(document: Document) -> list[Line]:
    """The paragraphs of a document that hold anything, with the marks that a program makes."""
    found = []
    paragraphs = [block for block in document.blocks if isinstance(block, Paragraph)]
    for number, paragraph in enumerate(paragraphs, start=1):
        line = _line(paragraph.text, number)
        if line.text:
            found.append(line)
    return found


def tables_begin(document: Document) -> int:
    """How many paragraphs stand before the first table; all of them where there is none."""
    count = 0
    for block in document.blocks:
        if not isinstance(block, Paragraph):
            break
        count += 1
    return count


def _line(raw: str, number: int) -> Line:
    spelt = raw.translate(_SPELLING)
    kept = []
    last = len(spelt) - 1
    for at, sign in enumerate(spelt):
        is_layout = sign != "\n" and sign.isspace()
        if not is_layout or (0 < at < last and not HAN_SIGN.search(spelt[at - 1 : at + 2])):
            kept.append(at)
    while kept and spelt[kept[0]].isspace():
        kept.pop(0)
    while kept and spelt[kept[-1]].isspace():
        kept.pop()
    return Line("".join(spelt[at] for at in kept), raw, number, kept)
