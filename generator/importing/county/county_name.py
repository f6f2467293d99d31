"""The county that sources are of: its name in titles, below a signature, in the prose.

A name from the list of counties counts wherever it stands. One that the list does not have counts
where names of counties stand: at the head of a title, behind the year, in brackets at its end, or
before 人民政府. A name from the list is not needed: it confirms, and no more.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from generator.characters import HAN
from generator.importing.county.county_table import CountyTable, county_table
from generator.importing.county.evidence import Answer, Evidence, Line

_KIND: Final = "自治县|自治旗|县|市|区|旗"
# What stands for a county without naming it: 某县, 全市, 省市县.
_NAMELESS: Final = frozenset(
    "某全本我各两三四多省市县区旗州乡镇街道该此甲乙丙丁戊级里内外所有其他每城新老辖"
)
# Of an autonomous county the name has those of its peoples in it, up to four.
_NAME: Final = rf"[{HAN}]{{2,6}}?(?:{_KIND})|[{HAN}]{{2,14}}?自治[县旗]"
_BEFORE: Final = rf"(?:关于)?(?:(?:19|20)\d{{2}}年(?:度)?)?(?:全国|[{HAN}]{{2,8}}?省)?"
_HEADED: Final = re.compile(
    rf"^(?:附[件表]\d*[:：.、]?)?(?:\d+[.、])?{_BEFORE}"
    rf"(?P<name>{_NAME})"
    r"(?=(?:本?级)?(?:人民)?(?:政府|民生|实事|重点|为民|十|办|年度|\d|目标|工作|20|$)|委|人大)"
)
_BRACKETED: Final = re.compile(rf"[（(](?P<name>{_NAME})[）)]$")
_GOVERNED: Final = re.compile(rf"(?P<name>{_NAME})(?=人民政府|民生实事)")
# What a place puts before or behind its own name to name a programme: “学在安和”, “安和有爱”.
_SLOGAN: Final = re.compile(
    r"(?:[学医游住食乐老]在|健康|平安|畅通|美丽|幸福|数字|智慧|文明|品质|宜居|活力|清廉|书香|法治"
    rf"|绿色|康养|乐享|善育|优学|颐养)(?P<name>[{HAN}]{{2,3}})$"
)
# Words that programmes end with and that are no place, though counties have such names.
_WORDS: Final = frozenset(
    (
        *("惠民", "安居", "民生", "乡村", "城市", "城乡", "社区", "校园", "交通", "生活", "家园"),
        *("中国", "工程", "出行", "环境", "服务", "文化", "教育", "养老", "医疗", "政府", "社会"),
        *("农村", "河湖", "家庭", "企业", "行动", "计划", "项目", "食品", "消费", "就业"),
    )
)
_LISTED, _TITLED, _SIGNED, _IN_PROSE = 4, 6, 8, 1
_OWN_SUFFIX: Final = re.compile(r"^(?P<kind>[县区市旗])")


def county_of(evidence: Evidence) -> Answer:
    """The county's name; a guess where only the names of programmes have it."""
    table = county_table()
    weights: dict[str, int] = defaultdict(int)
    first: dict[str, Line] = {}
    for line in evidence.lines:
        for name, weight in _names_in(line, table):
            weights[name] = max(weights[name], weight)
            first.setdefault(name, line)
    counties = {name: weight for name, weight in weights.items() if _is_county(name, table)}
    candidates = counties or dict(weights)
    if not candidates:
        return _from_programmes(evidence)
    best = max(candidates.values())
    fitting = [name for name, weight in candidates.items() if weight == best]
    if len(fitting) > 1:  # the longer name of the same place
        fitting = [name for name in fitting if not any(name in o and name != o for o in fitting)]
    return Answer(fitting[0], first[fitting[0]], tuple(fitting[1:]))


def _is_county(name: str, table: CountyTable) -> bool:
    """Whether a county may have the name; of a city above it the list knows."""
    return name in table.counties or name not in table.cities


def _names_in(line: Line, table: CountyTable) -> Iterator[tuple[str, int]]:
    """The names in a line with what each is worth."""
    found: set[str] = set()
    patterns = (_HEADED, _BRACKETED) if line.is_title else ()
    for pattern in patterns:
        if match := pattern.search(line.words):
            found.add(match["name"])
    found |= {match["name"] for match in _GOVERNED.finditer(line.words)}
    for name in found:
        if short := _shortest(name, table):
            is_signed = line.words.startswith(f"{short}人民政府")
            weight = _SIGNED if is_signed else _TITLED if line.is_title else _IN_PROSE
            yield short, weight + (_LISTED if short in table.counties else 0)


def _shortest(name: str, table: CountyTable) -> str:
    """The name without what stands before it (市安和县 is 安和县); empty where it names nobody."""
    if name in table.counties:
        return name
    for at in range(2, len(name) - 1):  # 安平市和县, where the city is one
        above = re.sub("[省市州]$", "", name[:at])
        if name[at:] in table.counties and any(
            f"{above}{kind}" in table.above for kind in "省市州"
        ):
            return name[at:]
    stem = re.sub(rf"(?:{_KIND})$", "", name)
    stem = re.split("[省市州]|年度?", stem)[-1] if name not in table.cities else stem
    if len(stem) < 2 or any(sign in _NAMELESS for sign in stem[:1]) or set(stem) <= _NAMELESS:
        return ""
    return stem + name[name.rindex(stem) + len(stem) :]


def _from_programmes(evidence: Evidence) -> Answer:
    """A place that several programmes are called after, with the kind its offices begin with."""
    kinds = Counter(
        match["kind"] for unit in evidence.units if (match := _OWN_SUFFIX.match(unit.strip()))
    )
    slogans: dict[str, set[str]] = defaultdict(set)
    for programme in dict.fromkeys(evidence.programmes):
        for words in re.findall(r"“([^”]+)”", programme):
            if (match := _SLOGAN.search(words)) and match["name"] not in _WORDS:
                slogans[match["name"]].add(words)
    several = {name: words for name, words in slogans.items() if len(words) > 1}
    if len(several) != 1 or len(kinds) != 1:
        return Answer("")
    name, words = next(iter(several.items()))
    line = Line("、".join(f"“{said}”" for said in sorted(words)), evidence.lines[0].at, True)
    return Answer(f"{name}{next(iter(kinds))}", line, is_guess=True)
