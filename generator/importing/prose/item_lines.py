"""The lines of a record of a list: each value under its field, whether labelled or not."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generator.importing.prose.item_headings import Below
from generator.importing.prose.item_values import Item, Value
from generator.importing.prose.value_labels import (
    CLOSING,
    Label,
    field_of,
    shared_out,
    until_closed,
)
from generator.importing.prose.value_lines import SENTENCES, GoesOn, goes_on
from generator.importing.table_heads.columns import Vocabulary

_ENDS: Final = " \t\u3000，,；;、—\u2013"
_FULL: Final = f"{_ENDS}。"
# A line that ends so is not yet the whole title.
OPEN_END: Final = re.compile(r"[，,、和及与]\s*$")


class ItemLines:
    """Puts lines into records one after the other; what is open goes on in the next line.

    `labels` are those of the document, `title_label` the one that means titles, where it has no
    such label; `below` is what stands below the headings of its items.
    """

    def __init__(self, known: Vocabulary, labels: frozenset[str], title_label: str) -> None:
        self.known = known
        self.labels = labels
        self.title_label = title_label
        self.below = Below.NOTHING
        self.open: Value | None = None
        self.sign = ""  # the last sign of the line above
        self.unclosed = ""  # what closes the bracket that the line above has open

    def begin(self) -> None:
        """Closes what the record above has open."""
        self.open = None
        self.sign = self.unclosed = ""

    def add(self, item: Item, line: str, labels: Sequence[Label]) -> None:
        """Puts a line with its labels into a record, or into the part of one."""
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
        return "title" if words and words == self.title_label else field_

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


def _is_open_title(item: Item, *, before_labels: bool = False) -> bool:
    """Whether the title of an item goes on in the next line.

    It does where it ends with a comma; before the first labels also where no full stop ends it.
    """
    if list(item.by_key) != ["title"] or item.by_key["title"].label:
        return False
    text = item.by_key["title"].text
    return OPEN_END.search(text) is not None or (before_labels and text[-1:] not in "。；;!！")
