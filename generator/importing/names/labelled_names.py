"""Cells with names of several kinds, each behind its label: 责任单位：县教育局 | 责任人：张三.

What stands before the first label is what the column says. A label of none of these kinds, such as
联系电话, keeps its words.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from generator.characters import HAN
from generator.importing.cells import Mend
from generator.importing.names.person_names import People, people_in
from generator.importing.names.unit_names import BESIDE_NAME, LABEL_OF_UNITS, Units, units_in

_TOPIC: Final = "(?:项目|工作|任务|具体|直接|第一|主要|总|单位|部门|现场|包保|牵头|责任|主管){0,4}"
_LABEL: Final = re.compile(
    r"(?P<open>[(（]\s*)?(?:"
    rf"(?P<people>{_TOPIC}(?:责任人员?|负责人员?|负责同志|承办人|经办人|牵头人))"
    rf"|(?P<leaders>(?:(?<![{HAN}])[省市县区州旗]级?)?(?:分管|牵头|包抓|包保|联系|挂钩|挂联|责任|主管){{1,3}}"
    r"(?:[省市县区州旗]级?)?领导)"
    r"|(?P<aside>联系(?:人|电话|方式)|办公电话|电话|手机号?码?))\s*[:：]\s*"
    rf"|(?P<units>{LABEL_OF_UNITS})"
)
_CLOSED: Final = re.compile(r"[)）]\s*")
_KINDS: Final = ("people", "leaders", "aside", "units")
_ENDS: Final = " \t\n\u3000\xa0,，;；、。/|\uff0f\uff5c"
_PEOPLE: Final = ("people", "leaders")


@dataclass(frozen=True, slots=True)
class Names:
    """The offices and people of a cell; `aside` is what other labels say, by the label.

    `mends` are the labels that were taken off, but those of offices.
    """

    units: Units = field(default_factory=Units)
    people: People = field(default_factory=People)
    leaders: People = field(default_factory=People)
    aside: tuple[tuple[str, str], ...] = ()
    mends: tuple[Mend, ...] = ()


def names_in(
    cell: str, known: frozenset[str], name: str, seen: frozenset[str] = frozenset()
) -> Names:
    """The names in a cell of the column `name`; `known` and `seen` are as for `units_in`."""
    own = name if name in _PEOPLE else "units"
    words: dict[str, list[str]] = {"units": [], "people": [], "leaders": []}
    aside: dict[str, list[str]] = {}
    mends: list[Mend] = []
    is_open = False  # inside of a bracket that began before a label
    labels = [] if cell.strip() in known else list(_LABEL.finditer(cell))
    if all(_kind_of(label) == own for label in labels):
        words[own].append(cell)
    else:
        words[own].append(cell[: labels[0].start()].strip(_ENDS))
        ends = [*(label.start() for label in labels[1:]), len(cell)]
        for label, end in zip(labels, ends, strict=True):
            kind = _kind_of(label)
            is_open = is_open or bool(label["open"])
            value, closed, rest = _parted(cell[label.end() : end], is_open=is_open)
            is_open = is_open and not closed
            if kind == "units":  # its label says who leads
                value = f"{label[0]}{value}"
            else:
                before = f"{label[0]}{value}{closed}" if closed else label[0]
                field = name if kind == "aside" else kind
                mends.append(Mend(field, BESIDE_NAME, before.strip(), value if closed else ""))
            if kind != "aside":
                words[kind].append(value)
            elif value:
                aside.setdefault(label[kind], []).append(value)
            words[own].append(rest)
    whole = {kind: "；".join(filter(None, parts)) for kind, parts in words.items()}
    units = units_in(whole["units"], known, name if own == "units" else "departments", seen)
    people, leaders = (people_in(whole[kind], known, kind) for kind in _PEOPLE)
    said = tuple((label, "；".join(parts)) for label, parts in aside.items())
    return Names(units, people, leaders, said, tuple(mends))


def people_of(names: Names, kind: str) -> People:
    """The people of a cell that are `people` or `leaders`."""
    return names.leaders if kind == "leaders" else names.people


def _kind_of(label: re.Match[str]) -> str:
    return next(kind for kind in _KINDS if label[kind])


def _parted(words: str, *, is_open: bool) -> tuple[str, str, str]:
    """The value of a label, the bracket that closes what it stands in, and what follows that."""
    end = _CLOSED.search(words) if is_open else None
    if end is None:
        return words.strip(_ENDS), "", ""
    return words[: end.start()].strip(_ENDS), end[0].strip(), words[end.end() :].strip(_ENDS)
