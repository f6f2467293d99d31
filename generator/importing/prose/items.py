"""Items of a list: paragraphs that begin with a number or a label, cut into values and signs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from generator.characters import HAN
from generator.importing.documents import Paragraph
from generator.importing.prose.foot import foot_of, is_page_number
from generator.importing.prose.item_headings import below_headings, is_chapter
from generator.importing.prose.item_lines import OPEN_END, ItemLines
from generator.importing.prose.item_numbers import Start, Ways, is_section, start_of, ways_of
from generator.importing.prose.item_values import Item, Outline, Section
from generator.importing.prose.value_labels import (
    Label,
    labels_in,
    offices_in,
)
from generator.importing.table_heads.columns import Vocabulary

_OWN: Final = re.compile(rf"([{HAN}]{{2,8}})[:：]|【([{HAN}]{{2,8}})】")  # begins a line
_ANNOUNCING: Final = re.compile(rf"(?:.*[，,。；;\s])?[{HAN}]{{2,8}}(?<!如下)[:：]")
_OFTEN: Final = 2
_MOST: Final = 1.5  # two of three
_HEADING: Final = re.compile(r"[^\d，。；;：:、,.（()）]{2,16}(?:[(（]\d{1,3}[项件个][)）])?")
_GROUP: Final = re.compile(r".*(?:类|篇|工程|方面|领域|行动|项目|实事|任务|级)(?:[(（].*[)）])?")


def items_of(paragraphs: Sequence[Paragraph], known: Vocabulary) -> Outline:
    """The items that paragraphs are, in their order."""
    labels = _labels_of(paragraphs, known)
    starts = [start_of(paragraph) for paragraph in paragraphs]
    cut = [labels_in(start.rest, known, labels) for start in starts]
    _add_offices(starts, cut)
    labelled = [
        bool(found) or start.rest.strip() in labels
        for found, start in zip(cut, starts, strict=True)
    ]
    ways = ways_of(starts, labelled, [_is_open_label(p.text, labels) for p in paragraphs])
    reader = _Reader(known, labels, ways, _first_labels(paragraphs, cut))
    reader.lines.below = below_headings(starts, cut, ways)
    end = foot_of([paragraph.text.strip() for paragraph in paragraphs])
    for at, paragraph in enumerate(paragraphs[:end]):
        after = starts[at + 1] if at + 1 < len(starts) else None
        if is_page_number(paragraph.text.strip()):
            reader.outline.beside.append(at)
        else:
            reader.add(at, paragraph, starts[at], cut[at], after)
    reader.outline.beside += range(end, len(paragraphs))
    reader.close()
    return reader.outline


def _is_open_label(line: str, labels: frozenset[str]) -> bool:
    """Whether a line announces what stands below it: 举措：, 责任单位."""
    return _ANNOUNCING.fullmatch(line.strip()) is not None or line.strip() in labels


def _add_offices(starts: Sequence[Start], cut: list[list[Label]]) -> None:
    """Offices in brackets say who leads where most lines that are numbered alike have them."""
    by_way: dict[str, list[int]] = {}
    for at, start in enumerate(starts):
        if start.way:
            by_way.setdefault(start.way, []).append(at)
    for lines in by_way.values():
        found = [place for at in lines if not cut[at] for place in _office_place(starts, at)]
        if len(found) >= _OFTEN and _MOST * len(found) >= len(lines):
            for at in found:
                cut[at] = offices_in(starts[at].rest)


def _office_place(starts: Sequence[Start], at: int) -> Iterator[int]:
    """The line with the offices of a numbered one: itself, or the next where it goes on there."""
    if offices_in(starts[at].rest):
        yield at
        return
    goes_on = OPEN_END.search(starts[at].rest) and at + 1 < len(starts)
    if goes_on and not starts[at + 1].way and offices_in(starts[at + 1].rest):
        yield at + 1


def _labels_of(paragraphs: Sequence[Paragraph], known: Vocabulary) -> frozenset[str]:
    """The labels that stand somewhere with their colon; elsewhere it may be forgotten.

    What nobody knows is a label where several lines begin with it.
    """
    words = [label.words for paragraph in paragraphs for label in labels_in(paragraph.text, known)]
    begun = Counter(match[1] or match[2] for p in paragraphs if (match := _OWN.match(p.text)))
    return frozenset([*words, *(own for own, count in begun.items() if count >= _OFTEN)])


@dataclass(frozen=True, slots=True)
class _First:
    """The label that every record without a number begins with, and the one that means titles."""

    words: str
    title: str


def _first_labels(paragraphs: Sequence[Paragraph], cut: Sequence[Sequence[Label]]) -> _First:
    """The first label of all; it names records too where none that is known does."""
    found = [label for labels in cut for label in labels]
    if not found:
        return _First("", "")
    has_title = any(label.field == "title" for label in found)
    title = "" if has_title or found[0].field else found[0].words
    return _First(found[0].words, title)


class _Reader:
    """Puts items together line by line."""

    def __init__(
        self, known: Vocabulary, labels: frozenset[str], ways: Ways, first: _First
    ) -> None:
        self.known = known
        self.labels = labels
        self.ways = ways
        self.first = first
        self.lines = ItemLines(known, labels, first.title)
        self.outline = Outline()
        self.item: Item | None = None  # the record, or the part of one, that is open
        self.sections: tuple[Section, ...] = ()
        self.every: list[Section] = []
        self.above: Section | None = None  # the line right above the first item

    def add(
        self,
        at: int,
        paragraph: Paragraph,
        start: Start,
        labels: Sequence[Label],
        after: Start | None,
    ) -> None:
        line = paragraph.text
        if start.way in self.ways.sections and not labels and is_section(start):
            self.begin_section(line, at, self.ways.sections.index(start.way))
        elif start.way in self.ways.records:
            self.lines.add(self.begin(at, start), start.rest, labels)
        elif start.way in self.ways.parts and self.outline.items:
            self.lines.add(self.begin_part(at, start), start.rest, labels)
        else:
            labels = labels if not start.way else labels_in(line, self.known, self.labels)
            if labels and labels[0].start == 0 and self.begins_block(labels[0]):
                self.lines.add(self.begin(at, Start("", "", "", line)), line, labels)
            elif not labels and self.is_heading(line, after):
                self.begin_section(line, at, 0)
            elif self.item is None:
                self.outline.has_lost_numbers |= bool(start.way) and not self.ways.records
                self.outline.beside.append(at)
                self.above = Section(line.strip(), at, 0)
            else:
                self.item.lines.append(at)
                self.lines.add(self.item, line, labels)

    def begins_block(self, label: Label) -> bool:
        """Whether a label begins a record that has no number: all begin with the same."""
        if self.ways.records and self.item is not None and self.item.number:
            return label.field == "title" and self.item.labels[:1] == [label.words]
        return label.words == self.first.words

    def is_heading(self, line: str, after: Start | None) -> bool:
        """Whether a line without a number heads a group: numbers begin anew behind it."""
        if self.item is None or after is None or after.way not in self.ways.records:
            return False
        words = line.strip()
        if not _HEADING.fullmatch(words) or not self.item.is_labelled:
            return False
        digits = re.sub(r"\D", "", after.number)
        last = re.sub(r"\D", "", self.outline.items[-1].number)
        is_anew = bool(digits and last) and int(digits) <= int(last)
        return is_anew or _GROUP.fullmatch(words) is not None

    def begin_section(self, line: str, at: int, depth: int) -> None:
        section = Section(line.strip(), at, depth)
        self.every.append(section)
        self.sections = (*(s for s in self.sections if s.depth < depth), section)
        self.item = None

    def begin(self, at: int, start: Start) -> Item:
        """A further record."""
        self.item = Item(start.number, start.is_made, self.sections, [at], signs=[start.signs])
        self.outline.items.append(self.item)
        self.lines.begin()
        return self.item

    def begin_part(self, at: int, start: Start) -> Item:
        """A part of the record above; its own number is a sign, unless a program makes it."""
        whole = self.outline.items[-1]
        number = "" if start.is_made else start.number
        self.item = Item("", sections=whole.sections, lines=[at], signs=[number, start.signs])
        whole.parts.append(self.item)
        self.lines.begin()
        return self.item

    def close(self) -> None:
        """A section without items is no group of them, and one without labels may be no list."""
        self.name_first_group()
        groups = [list(group) for _, group in groupby(self.outline.items, lambda i: i.sections)]
        listed = [any(item.is_labelled for item in group) for group in groups]
        self.outline.items = []
        for at, group in enumerate(groups):
            goes_on = at > 0 and _number(group[0]) == _number(groups[at - 1][-1]) + 1 > 1
            leads_on = at + 1 < len(groups) and _number(groups[at + 1][0]) > _number(group[-1])
            if listed[at] or goes_on or leads_on or not any(listed):
                self.outline.items += group
            else:
                every = [part for item in group for part in (item, *item.parts)]
                self.outline.beside += [place for part in every for place in part.lines]
        for item in self.outline.items:
            item.sections = tuple(s for s in item.sections if not is_chapter(s.text))
        used = {section.at for item in self.outline.items for section in item.sections}
        self.outline.beside += [section.at for section in self.every if section.at not in used]
        self.outline.beside.sort()

    def name_first_group(self) -> None:
        """The line above the first item heads its group, where such lines head the later ones."""
        above, items = self.above, self.outline.items
        if above is None or not items or items[0].sections or above.at != items[0].lines[0] - 1:
            return
        others = [s for s in self.every if not start_of(Paragraph(s.text)).way]
        if others and _HEADING.fullmatch(above.text):
            for item in [item for item in items if not item.sections]:
                item.sections = (above,)
            self.outline.beside.remove(above.at)


def _number(item: Item) -> int:
    """The number of an item as far as it is one; 0 where it is none."""
    digits = re.sub(r"\D", "", item.number)
    return int(digits) if digits and digits.isascii() else 0
