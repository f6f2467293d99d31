"""Automatic numbering: the number that Word shows before a paragraph, which no file holds as text.

A paragraph names a list and a level, itself or by its style. A list (`w:num`) is one of a kind
(`w:abstractNum`); lists of one kind count on together unless one of them starts anew.
"""

from dataclasses import dataclass, field
from typing import Any, Final

from generator.importing.sources.numerals import in_form
from generator.importing.sources.word_names import W, is_on, value_of, whole_number
from generator.importing.sources.word_styles import Styles

_MOST_LEVELS: Final = 9


@dataclass(slots=True)
class _Level:
    """One level of a kind of list."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    gap: bool = True
    style: str = ""


@dataclass(slots=True)
class _List:
    """A list: its kind, its levels, and the levels that it starts anew at its first paragraph."""

    kind: str
    levels: dict[int, _Level]
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the paragraphs of a document; they must be asked for in reading order."""

    def __init__(self, part: Any, styles: Styles) -> None:
        self.styles = styles
        self.lists: dict[str, _List] = {}
        self.counts: dict[str, dict[int, int]] = {}
        if part is not None:
            self._read(part)

    def mark_of(self, paragraph: Any) -> str:
        """The number as Word shows it, with the signs around it; empty where there is none."""
        if not self.lists:
            return ""
        there, depth = self._list_of(paragraph)
        if there is None or depth not in there.levels:
            return ""
        counts = self.counts.setdefault(there.kind, {})
        counts |= {place: start - 1 for place, start in there.starts.items()}
        there.starts.clear()
        level = there.levels[depth]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [number for number in counts if number > depth]:
            restart = there.levels[deeper].restart if deeper in there.levels else None
            if restart is None or depth < restart:
                del counts[deeper]
        return _shown(there.levels, level, counts, depth)

    def _list_of(self, paragraph: Any) -> tuple[_List | None, int]:
        properties = paragraph.find(f"{W}pPr")
        style = value_of(properties, "pStyle") or self.styles.default
        number = value_of(properties, "numPr/numId")
        depth = value_of(properties, "numPr/ilvl")
        if not number:
            number, of_style = self.styles.list_of(style)
            there = self.lists.get(number)
            levels = there.levels.items() if there else ()
            own = next((at for at, of_list in levels if style and of_list.style == style), None)
            depth = depth or (of_style if own is None else str(own))
        return self.lists.get(number), whole_number(depth, 0)

    def _read(self, part: Any) -> None:
        kinds = {kind.get(f"{W}abstractNumId", ""): kind for kind in part.iter(f"{W}abstractNum")}
        of_num = {num.get(f"{W}numId", ""): num for num in part.iter(f"{W}num")}
        for number, num in of_num.items():
            kind = value_of(num, "abstractNumId")
            linked = value_of(kinds.get(kind), "numStyleLink")
            if linked:  # the kind is that of the list that a style names
                kind = value_of(of_num.get(self.styles.list_of(linked)[0]), "abstractNumId")
            if kind not in kinds:
                continue
            levels = {}
            for element in kinds[kind].iterchildren(f"{W}lvl"):
                levels[whole_number(element.get(f"{W}ilvl", ""), 0)] = _level(element)
            there = _List(kind, levels)
            for override in num.iterchildren(f"{W}lvlOverride"):
                at = whole_number(override.get(f"{W}ilvl", ""), 0)
                own = override.find(f"{W}lvl")
                if own is not None:
                    there.levels[at] = _level(own)
                if start := value_of(override, "startOverride"):
                    there.starts[at] = whole_number(start, 1)
            self.lists[number] = there


def _level(element: Any) -> _Level:
    restart = value_of(element, "lvlRestart")
    return _Level(
        start=whole_number(value_of(element, "start"), 0),
        form=value_of(element, "numFmt") or "decimal",
        text=value_of(element, "lvlText"),
        restart=whole_number(restart, 0) if restart else None,
        legal=is_on(element.find(f"{W}isLgl")),
        gap=value_of(element, "suff") != "nothing",
        style=value_of(element, "pStyle"),
    )


def _shown(levels: dict[int, _Level], level: _Level, counts: dict[int, int], depth: int) -> str:
    """The level's text with the numbers of its levels in it; bullets are no numbers."""
    if level.form in ("bullet", "none") and "%" not in level.text:
        return ""
    text = level.text
    for at in range(_MOST_LEVELS):
        sign = f"%{at + 1}"
        if sign not in text:
            continue
        of_level = levels.get(at, _Level())
        count = counts.setdefault(at, of_level.start) if at < depth else counts.get(at, 0)
        form = "decimal" if level.legal else of_level.form
        text = text.replace(sign, in_form(count, form))
    # a sign of full width has its space in itself
    return f"{text} " if text and level.gap and (text[-1].isalnum() or text[-1].isascii()) else text
