"""The levels of the tables: which are named above them, by which label, under which id.

A table is of the level that the nearest line above it names: 省级, 安平市级 as a label; 省政府,
全市, 区里 for the level itself. A title with the county's own name is of its own level. A line that
names several, as 省市县三级 does, says nothing of one table.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.characters import HAN
from generator.importing.county.evidence import Evidence, Line
from generator.importing.proposals.levels import LEVEL_IDS, LEVEL_KINDS, NO_LEVEL

_LABEL: Final = re.compile(rf"(?P<kind>{LEVEL_KINDS})?(?P<own>本)?级{NO_LEVEL}")
# Of these there is one above a county, so that its name before the label tells nothing.
_ONE_ONLY: Final = frozenset({"国家", "自治区", "省"})
_GOVERNMENT: Final = re.compile(
    r"(?P<kind>[省市县区旗州])(?:委|人民政府|政府|委[省市县区旗州]政府|里)"
    r"|[全某](?P<all>[省市县区旗州])"
)
_OFFICE: Final = re.compile(r"^(?P<kind>[省市县区旗州])")
_NOT_A_PLACE: Final = re.compile(r"\d|年|度|附|表|件|[省市县]")
# Words that stand before a label and are no name of a place.
_NO_NAMES: Final = frozenset(
    ("重点", "全部", "民生", "完成", "推进", "新增", "创建", "实施", "部分", "其他", "有关", "落实")
)
_ADDRESS: Final = re.compile(r"^各|[:：]$")  # 各乡镇人民政府、县直属各单位：
_MARKS: Final = re.compile(r"^(?:附[件表]\d*[:：.、]*|\d+[.、])+")


@dataclass(frozen=True, slots=True)
class LevelFound:
    """A level: its id, its label, the title that tells its table, who set it, and where it is said.

    `line` is empty where nothing names the level and its label follows from `basis`.
    """

    id: str
    label: str
    title: str = ""
    line: Line | None = None
    basis: str = ""


def levels_in(
    evidence: Evidence, county: str, pinyin: Callable[[str], str]
) -> tuple[LevelFound, ...]:
    """The levels in the order of the tables; empty where no table is said to be of one."""
    own = own_label(evidence, county)
    found: dict[str, LevelFound] = {}
    for lines in evidence.by_table.values():
        named = _named(lines) or [(line, own) for line in lines if _has(line, county)][:1]
        for line, label in named:
            if label not in found:
                id_ = _free(_id_of(label, pinyin), [level.id for level in found.values()])
                found[label] = LevelFound(id_, label, _title(line, lines, label), line)
    return tuple(found.values())


def with_labels(
    found: Sequence[LevelFound],
    labels: Sequence[str],
    pinyin: Callable[[str], str],
    *,
    is_whole: bool,
) -> tuple[LevelFound, ...]:
    """The levels with those that rows of the tables name.

    Where all rows name one, `is_whole`, what titles name is no level of its own.
    """
    there = {level.label: level for level in found}
    levels = [] if is_whole and labels else list(found)
    for label in labels:
        if label in there:
            levels += [] if there[label] in levels else [there[label]]
        else:
            id_ = _free(_id_of(label, pinyin), [level.id for level in (*levels, *found)])
            levels.append(LevelFound(id_, label))
    return tuple(levels)


def levels_by_table(
    evidence: Evidence, levels: Sequence[LevelFound], county: str
) -> dict[int, str]:
    """The ids of the levels of the tables above which one alone is named."""
    ids = {level.label: level.id for level in levels}
    own = own_label(evidence, county)
    found = {}
    for table, lines in evidence.by_table.items():
        labels = {label for _, label in _named(lines)}
        if not labels and any(_has(line, county) for line in lines):
            labels = {own}
        if len(labels) == 1 and (id_ := ids.get(next(iter(labels)))):
            found[table] = id_
    return found


def level_alone(evidence: Evidence, county: str, pinyin: Callable[[str], str]) -> LevelFound:
    """The one level of tables that name none: by the offices, else by the county's own kind."""
    if kind := _kind_of_units(evidence):
        return LevelFound(_id_of(f"{kind}级", pinyin), f"{kind}级", basis="offices")
    label = own_label(evidence, "") if _kind_of_heads(evidence) else own_label(evidence, county)
    return LevelFound(_id_of(label, pinyin), label, basis="county" if county else "")


def _kind_of_units(evidence: Evidence) -> str:
    """The kind of place that most offices begin with."""
    kinds = Counter(match["kind"] for unit in evidence.units if (match := _OFFICE.match(unit)))
    return kinds.most_common(1)[0][0] if kinds else ""


def _kind_of_heads(evidence: Evidence) -> str:
    """The kind of place that a head names, as 区政府分管领导."""
    found = (
        re.match("分管(?P<k>[省市县区旗州])|(?P<kind>[省市县区旗州])(?:政府|委|级)", head)
        for head in evidence.heads
    )
    return next((match["kind"] or match["k"] for match in found if match), "")


def own_label(evidence: Evidence, county: str) -> str:
    """The label of the county's own level: by its kind, else by its offices, else 县级."""
    if county and county[-1] in "县区市旗州":
        return f"{county[-1]}级"
    return f"{_kind_of_heads(evidence) or _kind_of_units(evidence) or '县'}级"


def _named(lines: Sequence[Line]) -> list[tuple[Line, str]]:
    """The lines above a table that name a level with its label: the nearest one alone.

    Above the first table may stand the titles of all: then each of them is one of a level.
    """
    named = [(line, label) for line in lines if line.is_title and (label := label_of_line(line))]
    labels = {label for _, label in named}
    if len(labels) > 1 and not any(line.at.field for line, _ in named):
        return list(reversed(named))
    return named[:1]


def _has(line: Line, county: str) -> bool:
    return bool(county) and line.is_title and county in line.words


def _title(line: Line, lines: Sequence[Line], label: str) -> str:
    """What the table calls itself: the line that names the level, or a title below its sheet's."""
    if line.at.field and line.words == "".join(line.at.field.split()):
        titles = [other for other in lines if other.is_title and other.at.line]
        telling = [other for other in titles if label_of_line(other) in ("", label)]
        return _title_of(telling[0]) if telling else ""
    return _title_of(line)


def label_of_line(line: Line) -> str:
    """The label of the one level that a line names; empty for none, and for several."""
    words = _MARKS.sub("", line.words)
    if _ADDRESS.search(words):
        return ""
    labels = list(dict.fromkeys(_labels_in(words)))
    if len(labels) == 1:
        return labels[0]
    if labels:
        return ""
    kinds = {match["kind"] or match["all"] for match in _GOVERNMENT.finditer(words)}
    return f"{next(iter(kinds))}级" if len(kinds) == 1 else ""


def _labels_in(words: str) -> Iterator[str]:
    for match in _LABEL.finditer(words):
        if not (match["kind"] or match["own"]):
            continue
        place = _place_before(words[: match.start()])
        is_place = bool(place) and (bool(match["own"]) or match["kind"] not in _ONE_ONLY)
        yield f"{place}{match[0]}" if is_place else match[0]


def _place_before(words: str) -> str:
    """The two to four signs before a label, where they are a name and not a year or a number."""
    run = re.search(rf"[{HAN}]+$", words)
    if run is None:
        return ""
    name = _NOT_A_PLACE.split(run[0])[-1]
    return name if 2 <= len(name) <= 4 and name not in _NO_NAMES else ""


def _title_of(line: Line) -> str:
    """A title without 附表1：, as the table itself is called."""
    return _MARKS.sub("", line.words)


def _id_of(label: str, pinyin: Callable[[str], str]) -> str:
    """As province for 省级; of a label with a place its pinyin, as anping for 安平市级."""
    if label in LEVEL_IDS:
        return LEVEL_IDS[label]
    own = re.fullmatch(f"(?P<kind>{LEVEL_KINDS})本级", label)
    if own:
        return LEVEL_IDS[f"{own['kind']}级"]
    place = re.sub(f"(?:{LEVEL_KINDS})?本?级$", "", label)
    return pinyin(place) or "level"


def _free(id_: str, taken: Sequence[str]) -> str:
    number, free = 1, id_
    while free in taken:
        number += 1
        free = f"{id_}-{number}"
    return free
