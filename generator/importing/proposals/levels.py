"""Levels: who set the tasks of a table, by its sheet, its title, or the offices that it names."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from generator.characters import HAN
from generator.importing.proposals.office_names import IN_WORD, office_name
from generator.importing.proposals.slugs import slug_of
from generator.records.settings import LEVEL_ID, TAKEN

# A level's label in Chinese and its id in addresses.
LEVEL_IDS: Final = {
    "国家级": "nation",
    "省级": "province",
    "自治区级": "region",
    "市级": "city",
    "州级": "prefecture",
    "盟级": "league",
    "县级": "county",
    "区级": "district",
    "旗级": "banner",
    "镇级": "town",
    "乡级": "township",
    "街道级": "street",
}
# How high a level is; a 市 may be either.
_RANKS: Final = {
    "国家级": {0},
    **{label: {1} for label in ("自治区级", "省级")},
    "市级": {2, 3},
    **{label: {2} for label in ("州级", "盟级")},
    **{label: {3} for label in ("县级", "区级", "旗级")},
    **{label: {4} for label in ("镇级", "乡级", "街道级")},
}
LEVEL_KINDS: Final = "|".join(label.removesuffix("级") for label in LEVEL_IDS)
# What stands behind 级 where it is no level: 县级市, 县级政府所在地.
NO_LEVEL: Final = "(?![市镇区]|政府所在)"
_LABEL: Final = re.compile(f"({'|'.join(LEVEL_IDS)}){NO_LEVEL}")
_OF: Final = "(?:人民政府|政府|委、政府|委和政府|委县政府|委市政府|委区政府|委旗政府)?"
_BETWEEN: Final = rf"(?:\d{{4}}年?度?|今年|全年|年度|十大|十件|十项|为民办|办|[^{HAN}]){{0,4}}"
_TASKS: Final = "(?:民生|实事|为民|惠民|重点|政府工作|任务|办实事)"
# 安和县2023年民生实事, 2023年度县政府民生实事, 安和蒙古族自治县十件实事: whose tasks they are.
_WHOSE: Final = re.compile(rf"(自治区|[省市州盟县区旗镇乡]){IN_WORD}{_OF}{_BETWEEN}{_TASKS}")
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class LevelProposal:
    """A level for report.yaml; `basis` are the words of the source that it was read from."""

    id: str
    label: str
    basis: str


def level_of_label(label: str, taken: Collection[str] = ()) -> LevelProposal:
    """The level that a person names by its label: 县级 is `county`, another one in pinyin."""
    words = "".join(label.split())
    id_ = LEVEL_IDS.get(words, "")
    if not id_ or id_ in taken or not re.fullmatch(LEVEL_ID, id_):
        id_ = slug_of(words, {*taken, *TAKEN})
    return LevelProposal(id_, words, label)


def level_proposals(
    tables: Iterable[Sequence[str]], offices: Iterable[str] = ()
) -> list[LevelProposal]:
    """The levels of tables, each once, in their order.

    A table gives the lines that may name its level, the nearest first: its sheet, its title, what
    stands above it. Where none of any table does, the offices that the tables name decide, if all
    of them are of one area.
    """
    found: dict[str, LevelProposal] = {}
    for lines in tables:
        for line in lines:
            if label := label_in(line):
                if label not in found:
                    found[label] = LevelProposal(level_of_label(label).id, label, line)
                break
    if not found and (area := _area_of(offices)):
        found[area[0]] = LevelProposal(level_of_label(area[0]).id, *area)
    return list(found.values())


def label_in(line: str) -> str:
    """The label of a level that a line names; empty for none, and where it names several."""
    words = "".join(line.split())
    if len(words) > _LONGEST:  # prose, which may name one in passing
        return ""
    labels = {match[1] for match in _LABEL.finditer(words)}
    if not labels:
        labels = {f"{match[1]}级" for match in _WHOSE.finditer(words)}
    return labels.pop() if len(labels) == 1 else ""


def is_of_another(label: str, lines: Iterable[str]) -> bool:
    """Whether lines name a level that the one of this label cannot be: 安和县 is no 省级.

    The tasks of a 市 may be those of a city or of a county that is called a city.
    """
    ranks = _RANKS.get(label)
    named = next(filter(None, map(label_in, lines)), "")
    return ranks is not None and bool(named) and ranks.isdisjoint(_RANKS[named])


def _area_of(offices: Iterable[str]) -> tuple[str, str] | None:
    """The label by the area of the offices, with one of them; None where they are of several."""
    areas: Counter[str] = Counter()
    example: dict[str, str] = {}
    for name in offices:
        if sign := office_name(name).sign:
            areas[sign] += 1
            example.setdefault(sign, name)
    if len(areas) != 1:
        return None
    sign = next(iter(areas))
    return f"{sign}级", example[sign]
