"""Names of offices: the place, the area and the body of one, and which names are the same office's.

县卫健局 is 县卫生健康局 shortened; 安和县教育局 and 教育局 are 县教育局 with its place, and without
its area. Where more than such habits is needed, two names are only alike.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Final
from unicodedata import normalize

from generator.characters import HAN
from generator.content.readers import read_yaml

_FILE: Final = Path(__file__).with_name("office_words.yaml")
_SIGNS: Final = "省市州盟县区旗"
# Where 市 and 区 begin or end another word: 市场, 市政; 城市, 开发区.
_NO_SIGN: Final = r"(?!场|容|域|划|段|块|间|政(?![府协法务治])|民(?![政族宗营兵防主]))"
IN_WORD: Final = (
    r"(?<!城市)(?<!都市)(?<!超市)(?<![社园景小校库灾辖]区)"
    r"(?<!开发区)(?<!高新区)(?<!功能区)(?<!示范区)"
)
_AREA: Final = re.compile(
    rf"(?P<place>[{HAN}]{{2,12}}?)??(?P<sign>[{_SIGNS}]){IN_WORD}{_NO_SIGN}(?P<body>.{{2,}})"
)
_CENTRAL: Final = re.compile(r"国家税务总局")
_OF_TOWN: Final = re.compile(r"(?P<town>.{1,12}(?:镇|乡|苏木))(?:人民政府|政府)")
_OF_STREET: Final = re.compile(r"(?P<town>.{1,12}街道)(?:办事处|办)")
_ENDINGS: Final = {
    "委员会": "委",
    "办公室": "办",
    "人民政府": "政府",
    "工作领导小组": "领导小组",
}
_WEAK: Final = re.compile("[和与及]")
_BRACKETS: Final = re.compile(r"[(（][^()（）]*[)）]$")
# How names of offices end; what ends otherwise may be no office.
_OFFICE: Final = re.compile(
    "(局|委|办|室|中心|院|公司|集团|街道|镇|乡|苏木|府|部|会|队|站|所|处|厅|校|馆|社|行|署|团|联|园|厂|科|段|台|村"
    "|社区|新区|园区|开发区|政协|人大|司法|学|电力|供电|电信|移动|联通|烟草|专班|组|基地|平台)$"
)
# 县城投 and the like: what begins with an area is no person.
_OF_AREA: Final = re.compile(rf"[省市县旗州盟][{HAN}]{{2,}}")
_GROUP: Final = re.compile(
    r"^(各|有关|相关|全[县市区旗]各?)|(等|等单位|等部门|单位|部门|街镇|镇街|乡镇|镇乡|城区|县|区|市|旗)$"
)
_SHORTEST, _LONGEST = 2, 30  # signs of a name


class Likeness(Enum):
    """How two names are one office's: what the one leaves out of the other, or only alike."""

    SIGNS = "signs"  # spaces, brackets, the kind of a town's office
    AREA = "area"  # the place or the area before it
    SHORT = "short"  # words shortened as offices do
    EARLIER = "earlier"  # the year before lists both as one office's
    ALIKE = "alike"  # nothing surer than that it could be


@dataclass(frozen=True, slots=True)
class OfficeName:
    """A name in its parts, such as 安和, 县 and 教育局; what is not there is empty."""

    place: str
    sign: str
    body: str

    @property
    def fullness(self) -> tuple[int, int, int]:
        """By what the fullest of several names is found."""
        return len(self.body), len(self.sign), len(self.place)


def office_name(name: str) -> OfficeName:
    """The parts of a name as printed."""
    plain = _CENTRAL.sub("", "".join(normalize("NFKC", name).split()), count=1)
    for pattern in (_OF_TOWN, _OF_STREET):
        if match := pattern.fullmatch(plain):
            plain = match["town"]
    match = _AREA.fullmatch(plain)
    if match is None:
        return OfficeName("", "", _with_short_ending(plain))
    return OfficeName(match["place"] or "", match["sign"], _with_short_ending(match["body"]))


def may_be_office(name: str) -> bool:
    """Whether a name may be listed without a word of doubt: of an office, a company, or several."""
    plain = _BRACKETS.sub("", "".join(name.split()))
    if not plain or len(plain) > _LONGEST or len(re.findall(f"[{HAN}]", plain)) < _SHORTEST:
        return False
    return any(p.search(plain) for p in (_OFFICE, _GROUP)) or bool(_OF_AREA.match(plain))


def likeness(short: OfficeName, long: OfficeName) -> Likeness | None:
    """How the one name is the other's shorter form; None where it is another office."""
    if short.place and long.place and short.place != long.place:
        return None
    if short.sign and long.sign and short.sign != long.sign:
        return None
    if short.body == long.body:
        is_same_area = (short.place, short.sign) == (long.place, long.sign)
        return Likeness.SIGNS if is_same_area else Likeness.AREA
    if short.body in short_bodies(long.body):
        return Likeness.SHORT
    return Likeness.ALIKE if _is_alike(short.body, long.body) else None


def _with_short_ending(body: str) -> str:
    for ending, short in _ENDINGS.items():
        if body.endswith(ending) and len(body) > len(ending):
            return body.removesuffix(ending) + short
    return body


def short_bodies(body: str) -> set[str]:
    """The forms of a body in which one wording that offices shorten is shortened."""
    found = {_WEAK.sub("", body)}
    for whole, short in _wordings():
        if body.startswith(whole):
            found.add(short + body.removeprefix(whole))
    return found - {body}


def _is_alike(short: str, long: str) -> bool:
    """Whether the one is made of signs of the other in their order, from its first to its last."""
    is_shorter = 2 < len(short) < len(long) and short[-1] == long[-1] and short[0] == long[0]
    signs = iter(long)
    return is_shorter and all(sign in signs for sign in short)


@cache
def _wordings() -> tuple[tuple[str, str], ...]:
    return tuple(_pairs())


def _pairs() -> Iterator[tuple[str, str]]:
    data = read_yaml(_FILE.name, _FILE.read_text(encoding="utf-8")).data
    if not isinstance(data, dict):
        raise TypeError(_FILE.name)
    for whole, forms in data.items():
        if isinstance(forms, list):
            yield from ((whole, str(form)) for form in forms)
