"""Items of a list: paragraphs that begin with a number or a label, cut into values and signs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from generator.characters import HAN
from generator.importing.documents import Paragraph
from generator.importing.prose.foot import foot_of, is_page_number
from generator.importing.prose.item_headings import Below, below_headings, is_chapter
from generator.importing.prose.item_numbers import Start, Ways, is_section, start_of, ways_of
from generator.importing.prose.item_values import Item, Outline, Section, Value
from generator.importing.prose.value_labels import (
    CLOSING,
    Label,
    field_of,
    labels_in,
    offices_in,
    shared_out,
    until_closed,
)
from generator.importing.prose.value_lines import SENTENCES, GoesOn, goes_on
from generator.importing.table_heads.columns import Vocabulary

_OWN: Final = re.compile(rf"([{HAN}]{{2,8}})[:：]|【([{HAN}]{{2,8}})】")  # begins a line
_ANNOUNCING: Final = re.compile(rf"(?:.*[，,。；;\s])?[{HAN}]{{2,8}}(?<!如下)[:：]")
_OFTEN: Final = 2
_MOST: Final = 1.5  # two of three
_ENDS: Final = " \t\u3000，,；;、—\u2013"
_FULL: Final = f"{_ENDS}。"
# A line that ends so is not yet the whole title.
_OPEN_END: Final = re.compile(r"[，,、和及与]\s*$")
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
    reader.below = below_headings(starts, cut, ways)
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
    goes_on = _OPEN_END.search(starts[at].rest) and at + 1 < len(starts)
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
        self.below = Below.NOTHING
        self.outline = Outline()
        self.item: Item | None = None  # the record, or the part of one, that is open
        self.open: Value | None = None
        self.sign = ""  # the last sign of the line above
        self.unclosed = ""  # what closes the bracket that the line above has open
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
            self.begin(at, start)
            self.add_line(start.rest, labels)
        elif start.way in self.ways.parts and self.outline.items:
            self.begin_part(at, start)
            self.add_line(start.rest, labels)
        else:
            labels = labels if not start.way else labels_in(line, self.known, self.labels)
            if labels and labels[0].start == 0 and self.begins_block(labels[0]):
                self.begin(at, Start("", "", "", line))
                self.add_line(line, labels)
            elif not labels and self.is_heading(line, after):
                self.begin_section(line, at, 0)
            elif self.item is None:
                self.outline.has_lost_numbers |= bool(start.way) and not self.ways.records
                self.outline.beside.append(at)
                self.above = Section(line.strip(), at, 0)
            else:
                self.item.lines.append(at)
                self.add_line(line, labels)

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

    def begin(self, at: int, start: Start) -> None:
        self.item = Item(start.number, start.is_made, self.sections, [at], signs=[start.signs])
        self.outline.items.append(self.item)
        self.open = None

    def begin_part(self, at: int, start: Start) -> None:
        """A part of the record above; its own number is a sign, unless a program makes it."""
        whole = self.outline.items[-1]
        number = "" if start.is_made else start.number
        self.item = Item("", sections=whole.sections, lines=[at], signs=[number, start.signs])
        whole.parts.append(self.item)
        self.open = None

    def add_line(self, line: str, labels: Sequence[Label]) -> None:
        item = self.item
        assert item is not None  # noqa: S101 - a line is added where an item is open
        if not line.strip():
            return
        if self.unclosed and self.closes(item, line, labels):
            return
        if line.strip() in self.labels:
            label = line.strip()
            self.open = item.value(self.name_of(label, field_of(label, self.known)), label)
        elif labels:
            self.cut(item, line, labels)
        elif self.open is not None and self.adds(self.open, line):
            self.sign = line.rstrip()[-1:]
        elif not item.has("title") or _is_open_title(item):
            item.value("title", "").parts.append(line)
            self.open = None
        elif self.below is Below.CONTENTS and _is_open_title(item, before_labels=True):
            self.add_contents(item, line)
        else:
            item.value("text", "").parts.append(line)

    def closes(self, item: Item, line: str, labels: Sequence[Label]) -> bool:
        """Whether a line goes on inside the bracket that the line above has open; adds it."""
        closing, self.unclosed = self.unclosed, ""
        start = labels[0].start if labels else len(line)
        words, sign, rest = until_closed(line[:start], closing)
        if self.open is None or not (sign or labels):
            return False
        kept = words.rstrip(_ENDS)
        if self.sign in ("、", "，", ",", "；", ";") or not self.open.parts:
            self.open.parts.append(kept)
        else:
            self.open.parts[-1] += kept.strip()
        item.signs += [words[len(kept) :], sign]
        if rest.strip(_FULL):
            item.value("text", "").parts.append(rest)
        else:
            item.signs.append(rest)
        if labels:
            behind = [
                replace(label, start=label.start - start, end=label.end - start) for label in labels
            ]
            self.cut(item, line[start:], behind, "" if sign else closing)
        return True

    def adds(self, value: Value, line: str) -> bool:
        """Whether a line goes on with a value; adds it there."""
        how = goes_on(value, self.sign, line)
        if how is GoesOn.WITHIN:
            value.parts[-1] += line.strip()
        elif how is GoesOn.BELOW:
            value.parts.append(line)
        return how is not GoesOn.NOT

    def name_of(self, words: str, field_: str) -> str:
        """The field of a label; the first of all may mean titles."""
        return "title" if words and words == self.first.title else field_

    def cut(self, item: Item, line: str, labels: Sequence[Label], closing: str = "") -> None:
        """A line with labels: what stands before them, their values, and what follows the last.

        `closing` ends the bracket in which the line begins.
        """
        before = line[: labels[0].start]
        closing = closing or CLOSING.get(before.rstrip()[-1:], "")
        head = before.rstrip()[:-1] if closing else before.rstrip(_ENDS)
        item.signs.append(before[len(head) :])
        if head.strip():
            is_open = _is_open_title(item, before_labels=self.below is not Below.RESULTS)
            if item.has("title") and is_open and self.below is not Below.NOTHING:
                self.add_contents(item, head)
            else:
                is_title = not item.has("title") or is_open
                item.value("title" if is_title else "text", "").parts.append(head)
        for label, next_ in zip(labels, [*labels[1:], None], strict=True):
            words = line[label.end : next_.start if next_ else len(line)]
            item.signs.append(label.signs)
            self.add_value(item, label, words, "" if next_ else closing, is_last=next_ is None)

    def add_contents(self, item: Item, words: str) -> None:
        """What is to be done stands behind the heading of an item: both are its title."""
        title = item.value("title", "")
        title.parts = [f"{title.text} {words.strip()}"]

    def add_value(
        self, item: Item, label: Label, words: str, closing: str, *, is_last: bool
    ) -> None:
        """The value of a label; behind the last one a sentence of text may follow."""
        self.open = item.value(self.name_of(label.words, label.field), label.words)
        rest = self.sign = ""
        if closing:
            words, sign, rest = until_closed(words, closing)
            item.signs.append(sign)
            self.unclosed = "" if sign else closing
        elif is_last and label.field not in SENTENCES:
            end = re.search("[。；;]", words)
            words, rest = (words[: end.end()], words[end.end() :]) if end else (words, "")
        parted = shared_out(words.strip()) if label.field == "departments" else None
        if parted is not None:
            lead, helpers, signs = parted
            self.open.parts.append(lead)
            item.signs += signs
            if helpers:
                item.value("assisting", "").parts.append(helpers)
        else:
            is_free = label.field in SENTENCES
            kept = words if is_free and is_last else words.rstrip(_ENDS if is_free else _FULL)
            self.open.parts.append(kept)
            item.signs.append(words[len(kept) :])
            self.sign = words.strip()[-1:]
        if rest.strip(_FULL):
            behind = rest.lstrip(_FULL)
            item.signs.append(rest[: len(rest) - len(behind)])
            item.value("text", "").parts.append(behind)
        else:
            item.signs.append(rest)

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


def _is_open_title(item: Item, *, before_labels: bool = False) -> bool:
    """Whether the title of an item goes on in the next line.

    It does where it ends with a comma; before the first labels also where no full stop ends it.
    """
    if list(item.by_key) != ["title"] or item.by_key["title"].label:
        return False
    text = item.by_key["title"].text
    return _OPEN_END.search(text) is not None or (before_labels and text[-1:] not in "。；;!！")
