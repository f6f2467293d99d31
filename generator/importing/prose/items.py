"""Items of a list: paragraphs that begin with a number or a label, cut into values and signs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.importing.columns import Vocabulary
from generator.importing.documents import Paragraph
from generator.importing.prose.value_labels import Label, field_of, labels_in, shared_out

_NUMBERED: Final = re.compile(
    r"(?P<number>\d{1,3})(?P<sign>\s*[、\uff0e]\s*|\s*\.\s*(?!\d)|\s+(?=[\u4e00-\u9fff]{2,12}[:：]))"
    r"|(?P<whole>[(（]\d{1,3}[)）]|第[0-9一二三四五六七八九十]{1,3}项|[\u2460-\u2473]"
    r"|(?:项目|任务|实事|事项)[0-9一二三四五六七八九十]{1,3}(?=[、:：\s]))(?P<after>\s*[、:：]?\s*)"
)
# Heads of sections have these numbers too, but no labels.
_CHINESE: Final = re.compile(
    r"(?P<number>[一二三四五六七八九十]{1,3})(?P<sign>\s*、\s*)"
    r"|(?P<whole>[(（][一二三四五六七八九十]{1,3}[)）])(?P<after>\s*)"
)
_OWN: Final = re.compile(r"([\u4e00-\u9fff]{2,8})[:：]|【([\u4e00-\u9fff]{2,8})】")  # begins a line
_OFTEN: Final = 2
_ALONE: Final = re.compile(r"\d{1,3}")
_SECTION: Final = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]).{2,36}"
)
_ENDS: Final = " \t\u3000，,；;、。"
_OPEN: Final = {"(": ")", "（": "）"}
_GOES_ON: Final = frozenset({"text", "note", "plan", "title", ""})


@dataclass(slots=True)
class Value:
    """What stands behind a label, in one or several lines; the name of its field may be empty."""

    name: str
    label: str
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its lines; white space around them is layout."""
        return "\n".join(part.strip() for part in self.parts if part.strip())


@dataclass(slots=True)
class Item:
    """A record of a list: its number, the section that it stands in, its values, and its signs."""

    number: str = ""
    is_made: bool = False  # whether a program makes the number
    section: str = ""
    section_at: int = -1  # the place of its paragraph; two may be called the same
    by_key: dict[str, Value] = field(default_factory=dict)  # by field, else by label
    signs: list[str] = field(default_factory=list)

    @property
    def values(self) -> list[Value]:
        """Its values in the order in which they began."""
        return list(self.by_key.values())

    def has(self, name: str) -> bool:
        """Whether it has a value of this field."""
        return name in self.by_key

    def value(self, name: str, label: str) -> Value:
        """The value of a field or, where that has another label, of the label; new or there."""
        self.signs.append(label)
        same = self.by_key.get(name)
        if name and same and label and same.label not in ("", label):
            name = ""
        return self.by_key.setdefault(name or f"={label}", Value(name, label))

    @property
    def is_labelled(self) -> bool:
        """Whether it says by a label, or in brackets who leads, what its words are."""
        return self.has("departments") or any(value.label for value in self.by_key.values())

    @property
    def first_label(self) -> str:
        """The label that it begins with."""
        return next((value.label for value in self.by_key.values() if value.label), "")


@dataclass(slots=True)
class Outline:
    """The items of a document, and the places of the paragraphs that belong to none."""

    items: list[Item] = field(default_factory=list)
    beside: list[int] = field(default_factory=list)
    first: int = 0


def items_of(paragraphs: Sequence[Paragraph], known: Vocabulary) -> Outline:
    """The items that paragraphs are, in their order."""
    labels = _labels_of(paragraphs, known)
    reader = _Reader(known, labels, _title_label(paragraphs, known, labels))
    for at, paragraph in enumerate(paragraphs):
        reader.add(at, paragraph)
    reader.close_section()
    return reader.outline


def _labels_of(paragraphs: Sequence[Paragraph], known: Vocabulary) -> frozenset[str]:
    """The labels that stand somewhere with their colon; elsewhere it may be forgotten.

    What nobody knows is a label where several lines begin with it.
    """
    words = [label.words for paragraph in paragraphs for label in labels_in(paragraph.text, known)]
    begun = Counter(match[1] or match[2] for p in paragraphs if (match := _OWN.match(p.text)))
    return frozenset([*words, *(own for own, count in begun.items() if count >= _OFTEN)])


def _title_label(paragraphs: Sequence[Paragraph], known: Vocabulary, labels: frozenset[str]) -> str:
    """The label that names records where none that is known does: the first, unless it is known."""
    found = [label for p in paragraphs for label in labels_in(p.text, known, labels)]
    if not found or any(label.field == "title" for label in found):
        return ""
    return "" if found[0].field else found[0].words


class _Reader:
    """Puts items together line by line."""

    def __init__(self, known: Vocabulary, labels: frozenset[str], title: str) -> None:
        self.known = known
        self.labels = labels
        self.title = title  # a label that means titles here
        self.outline = Outline()
        self.item: Item | None = None
        self.open: Value | None = None
        self.section = ""
        self.section_at = -1

    def add(self, at: int, paragraph: Paragraph) -> None:
        line = paragraph.text
        start = _start_of(paragraph)
        labels = labels_in(start.rest, self.known, self.labels)
        if labels and not start.number and (match := _CHINESE.match(line)):
            start = _started(match, line)
            labels = labels_in(start.rest, self.known, self.labels)
        if _SECTION.fullmatch(line) and not labels and "。" not in line:
            self.close_section()
            self.section, self.section_at, self.item = line, at, None
        elif start.number:
            self.begin(at, start)
            self.add_line(start.rest, labels)
        elif labels and labels[0].start == 0 and self.begins_block(labels[0]):
            self.begin(at, start)
            self.add_line(line, labels)
        elif self.item is None:
            self.outline.beside.append(at)
        else:
            self.add_line(line, labels)

    def begins_block(self, label: Label) -> bool:
        """Whether a label of titles begins a record: the first of the one before says so."""
        if label.field != "title" and label.words != self.title:
            return False
        return self.item is None or self.item.first_label in ("", label.words)

    def begin(self, at: int, start: "_Start") -> None:
        if not self.outline.items:
            self.outline.first = at
        self.item = Item(
            start.number, start.is_made, self.section, self.section_at, signs=[start.signs]
        )
        self.outline.items.append(self.item)
        self.open = None

    def add_line(self, line: str, labels: Sequence[Label]) -> None:
        item = self.item
        assert item is not None  # noqa: S101 - a line is added where an item is open
        if not line.strip():
            return
        if line.strip() in self.labels:
            label = line.strip()
            self.open = item.value(field_of(label, self.known), label)
        elif labels:
            self.cut(item, line, labels)
        elif self.open is not None and not (self.open.text and self.open.name not in _GOES_ON):
            self.open.parts.append(line)
        elif not item.has("title"):
            self.open = item.value("title", "")
            self.open.parts.append(line)
            self.open = None
        else:
            item.value("text", "").parts.append(line)

    def cut(self, item: Item, line: str, labels: Sequence[Label]) -> None:
        """A line with labels: what stands before them, their values, and what follows the last."""
        before = line[: labels[0].start]
        closing = _OPEN.get(before.rstrip()[-1:], "")
        head = before.rstrip()[:-1] if closing else before.rstrip(_ENDS)
        if head.strip():
            name = "text" if item.has("title") else "title"
            item.value(name, "").parts.append(head)
        item.signs.append(before[len(head) :])
        for label, next_ in zip(labels, [*labels[1:], None], strict=True):
            words = line[label.end : next_.start if next_ else len(line)]
            item.signs.append(label.signs)
            self.add_value(item, label, words, "" if next_ else closing, is_last=next_ is None)

    def add_value(
        self, item: Item, label: Label, words: str, closing: str, *, is_last: bool
    ) -> None:
        """The value of a label; behind the last one a sentence of text may follow."""
        name = "title" if label.words and label.words == self.title else label.field
        self.open = item.value(name, label.words)
        rest = ""
        if closing:
            words, sign, rest = _until_closed(words, closing)
            item.signs.append(sign)
        elif is_last and label.field not in _GOES_ON:
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
            kept = words if label.field in _GOES_ON else words.rstrip(_ENDS)
            self.open.parts.append(kept)
            item.signs.append(words[len(kept) :])
        if rest.strip(_ENDS):
            item.value("text", "").parts.append(rest)
        else:
            item.signs.append(rest)

    def close_section(self) -> None:
        """A section without items is no group of them."""
        items = self.outline.items
        if self.section and not (items and items[-1].section_at == self.section_at):
            self.outline.beside.append(self.section_at)


@dataclass(frozen=True, slots=True)
class _Start:
    """How a paragraph begins: a number with its signs, and the rest of its line."""

    number: str
    signs: str
    rest: str
    is_made: bool = False


def _start_of(paragraph: Paragraph) -> _Start:
    line = paragraph.text
    marked = _NUMBERED.match(paragraph.mark) or _ALONE.match(paragraph.mark)
    if marked:
        return _Start(marked[0].strip(" 、\uff0e."), "", line, is_made=True)
    if _ALONE.fullmatch(line.strip()):
        return _Start(line.strip(), "", "")
    match = _NUMBERED.match(line)
    return _started(match, line) if match else _Start("", "", line)


def _started(match: re.Match[str], line: str) -> _Start:
    number = match["number"] or match["whole"]
    return _Start(number, match["sign"] or match["after"] or "", line[match.end() :])


def _until_closed(words: str, closing: str) -> tuple[str, str, str]:
    """What stands before the bracket that closes, the bracket with signs, and what follows."""
    opening = next(sign for sign, other in _OPEN.items() if other == closing)
    depth = 0
    for at, sign in enumerate(words):
        depth += (sign == opening) - (sign == closing)
        if depth < 0:
            rest = words[at + 1 :]
            if not rest.strip(_ENDS):
                return words[:at], words[at:], ""
            return words[:at], sign, rest
    return words, "", ""


def shares_in(text: str) -> Iterator[tuple[str, str, str, str]]:
    """The clauses of a text that print a share: words, signs, the share, and signs behind it."""
    for match in _SHARE.finditer(text):
        yield match["words"], match["before"], match["share"], match["behind"]


_SHARE: Final = re.compile(
    r"(?P<words>[^；;。]{2,200}?)(?P<before>[，,。]?\s*(?:为|达到?|占|完成)?(?:年度|全年)?"
    r"(?:计划|目标|任务|完成率)(?:数|的|为|达)*\s*)(?P<share>\d{1,4}(?:\.\d{1,4})?\s*[%\uff05])"
    r"(?P<behind>[；;。]?\s*)"
)
