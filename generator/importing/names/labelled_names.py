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

_TOPIC: Final = "(?:项目|工作|任务|具体|直接|第一|主要|总|单位|部门|现场|包保|牵头|责任|主管)*"
_LABEL: Final = re.compile(
    rf"(?P<people>{_TOPIC}(?:责任人员?|负责人员?|负责同志|承办人|经办人|牵头人))\s*[:：]\s*"
    rf"|(?P<leaders>(?:(?<![{HAN}])[省市县区州旗]级?)?(?:分管|牵头|包抓|包保|联系|挂钩|挂联|责任|主管)+"
    r"(?:[省市县区州旗]级?)?领导)\s*[:：]\s*"
    r"|(?P<aside>联系(?:人|电话|方式)|办公电话|电话|手机号?码?)\s*[:：]\s*"
    rf"|(?P<units>{LABEL_OF_UNITS})"
)
_ENDS: Final = " \t\n\u3000\xa0,，;；、。/|\uff0f\uff5c"
_PEOPLE: Final = ("people", "leaders")


@dataclass(frozen=True, slots=True)
class Names:
    """The offices and people of a cell; `aside` is what other labels say, by the label.

    `mends` are the labels that were taken off those of people.
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
    words = {"units": "", "people": "", "leaders": "", own: cell}
    mends: list[Mend] = []
    aside: list[tuple[str, str]] = []
    labels = list(_LABEL.finditer(cell))
    if any(label.lastgroup != own for label in labels) and cell.strip() not in known:
        words[own] = cell[: labels[0].start()].strip(_ENDS)
        ends = [*(label.start() for label in labels[1:]), len(cell)]
        for label, end in zip(labels, ends, strict=True):
            kind = label.lastgroup or own
            value = cell[label.end() : end].strip(_ENDS)
            if kind == "aside" and value:
                aside.append((label[kind], value))
            elif kind == "aside":
                mends.append(Mend(name, BESIDE_NAME, label[0].strip(), ""))
            elif kind == "units":  # its label says who leads
                words[kind] += f"\n{label[0]}{value}"
            else:
                words[kind] += f"\n{value}"
                mends.append(Mend(kind, BESIDE_NAME, label[0].strip(), ""))
    units = units_in(words["units"], known, name if own == "units" else "departments", seen)
    people, leaders = (people_in(words[kind], known, kind) for kind in _PEOPLE)
    return Names(units, people, leaders, tuple(aside), tuple(mends))


def people_of(names: Names, kind: str) -> People:
    """The people of a cell that are `people` or `leaders`."""
    return names.leaders if kind == "leaders" else names.people
