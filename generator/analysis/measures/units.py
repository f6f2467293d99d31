"""Units: which words a number is counted in, and which of them count alike.

The list is open where the language is: a unit may be made of others (元/户, 微克/立方米), and
behind 万 a noun may stand for its counting word (20万老年人).
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from generator.patterns import pattern
from generator.records.rounding import round_half_up

_THINGS: Final = (
    *"个家所处座条套间门台栋幢项只张口件支盏根组班片段棵株艘辆块把枚眼幅笔封篇卷粒顶部本册种架起份扇孔床宗面具樘杆餐",
    *(
        "处次",
        "台次",
        "台套",
        "标箱",
        "箱",
        "袋",
        "桶",
        "瓶",
        "颗",
        "列",
        "辆次",
        "车次",
        "家次",
        "件次",
        "项次",
        "架次",
        "册次",
        "标准箱",
        "剂次",
        "剂",
        "盒",
        "罐",
        "副",
        "针次",
        "人份",
    ),
)
_PEOPLE: Final = ("人次", "例次", "人", "名", "位", "例")
_TIMES: Final = (
    "场次",
    "批次",
    "班次",
    "期",
    "场",
    "次",
    "批",
    "节",
    "堂",
    "届",
    "课时",
    "趟",
    "讲",
    "轮次",
)
_HOUSEHOLDS: Final = ("户次", "户")
_ANIMALS: Final = ("头次", "只次", "羽次", "匹次", "头", "羽", "尾", "匹")
_SIZES: Final = (
    *(
        "平方公里",
        "平方千米",
        "平方米",
        "平米",
        "㎡",
        "立方米",
        "公里",
        "千米",
        "公顷",
        "延米",
        "米",
    ),
    *("千瓦时", "兆瓦", "千瓦", "千伏安", "公斤", "千克", "吨", "斤", "亩次", "亩", "升"),
    *("毫克", "微克", "克"),
    "工日",
)
_MONEY: Final = ("美元", "港元", "欧元", "元")
_RATES: Final = ("个百分点", "百分点", "%", "‰", "倍")
# What a thing is like (110千伏, 60岁) and never how many there are.
QUALITIES: Final = ("千伏", "毫米", "厘米", "岁", "周岁", "分贝", "层")
AGES: Final = ("岁", "周岁")
# How long it takes: only what it comes to is a number to be held against another.
SPANS: Final = ("个工作日", "工作日", "分钟", "小时", "天")
UNITS: Final = (
    *(*_THINGS, *_PEOPLE, *_TIMES, *_HOUSEHOLDS, *_ANIMALS, *_SIZES, *_MONEY, *_RATES),
    "对",
)
_ALIKE: Final = (
    frozenset(_THINGS),
    frozenset((*"个家所处座项班件", "期", "场")),  # 夜校3个, 夜校3期
    frozenset(("人口", *_PEOPLE)),
    frozenset((*_TIMES, "个")),
    frozenset(_HOUSEHOLDS),
    frozenset((*_ANIMALS, "只")),
    frozenset(("亩", "亩次")),
    frozenset(("公里", "千米")),
    frozenset(("米", "延米")),
    frozenset(("平方公里", "平方千米")),
    frozenset(("平方米", "平米", "㎡")),
    frozenset(("立方米", "方")),
    frozenset(("公斤", "千克")),
    frozenset(("个百分点", "百分点", "%")),
    frozenset(("个工作日", "工作日")),
)
# Words that count one sort of things, each with its sort: others (个, 处, 套) count any.
_NARROW: Final = {
    word: sort
    for sort, words in enumerate(
        ("辆", "艘", "条", "盏", "棵株", "本册", "口眼", "幅", "扇樘", "张床")
    )
    for word in words
}
# Words that count what is built or kept as an office: no beds, no cars.
_HOUSES: Final = frozenset("所家幢栋间")
_MOVED: Final = frozenset("辆艘盏棵株本册幅扇樘张床")
# How many of the second are one of the first; 公斤 are 斤 of the market.
# What is counted one by one, so that there is no half of it.
WHOLE: Final = frozenset((*_THINGS, *_PEOPLE, *_TIMES, *_HOUSEHOLDS, *_ANIMALS))
_IN: Final = {
    ("公里", "米"): 1_000,
    ("公顷", "亩"): 15,
    ("平方公里", "亩"): 1_500,
    ("平方公里", "公顷"): 100,
    ("平方公里", "平方米"): 1_000_000,
    ("公顷", "平方米"): 10_000,
    ("吨", "公斤"): 1_000,
    ("吨", "斤"): 2_000,
    ("公斤", "斤"): 2,
}
_PLAINLY: Final = {
    "千米": "公里",
    "延米": "米",
    "平方千米": "平方公里",
    "平米": "平方米",
    "㎡": "平方米",
    "千克": "公斤",
    "方": "立方米",
}
_MOST_PLACES: Final = 6
_BELOW: Final = r"[/／·]\s?(?:每)?"  # noqa: RUF001 - as tables have it
_FOR: Final = (
    "年度",
    "季度",
    "年",
    "月",
    "日",
    "天",
    "周",
    "小时",
    "生",
    "床",
    "学期",
    "学年",
    "村",
    # 元/人月, as 元/人·月
    *(f"{whose}{time}" for whose in ("人", "户", "生", "床", "亩", "村") for time in "年月天日"),
    # 4批次/千人, 20个/万户
    *(f"{many}{whom}" for many in "百千万" for whom in ("人口", "人", "户", "车")),
)


def _longest_first(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


# The longer unit first, so that 人次 is not read as 人.
PLAIN: Final = _longest_first((*UNITS, *QUALITIES, *SPANS))
# 土石方336万方 are cubic metres; 3方协议 and 5方面 are none.
_CUBIC: Final = r"(?:(?<=[万亿])|(?<=\d{3}))方(?![面式案位针向法])"
# Behind most numbers no unit stands, and no word of so many has to be tried there.
_FIRST_SIGNS: Final = "".join(sorted({unit[0] for unit in (*UNITS, *QUALITIES, *SPANS, "方")}))
# A unit, or one for each of another: 元/户, 元/人·年, 微克/立方米.
PATTERN: Final = (
    rf"(?=[{_FIRST_SIGNS}])(?:{PLAIN}|{_CUBIC})(?:{_BELOW}(?:{_longest_first((*UNITS, *_FOR))}))*"
)
# What a line of a heading never parts from its number.
COUNTED: Final = _longest_first(UNITS)
# Units that begin with a sign of multiplication: 3千米 are three kilometres.
MULTIPLES: Final = _longest_first(
    tuple(unit for unit in (*UNITS, *QUALITIES) if unit[0] in "百千万亿")
)
# What Chinese numerals count: 一步, 三农 and 两癌 are words, 三座 is a number.
NUMERAL_UNITS: Final = _longest_first(
    (
        *(*"个家所处座条套间台栋幢项张口盏辆部场名位户亩吨", "公里", "千米", "平方米", "立方米"),
        *(
            "人次",
            "场次",
            "批次",
            "公顷",
            "人",
            "元",
            "只",
            "块",
            "处",
            "支",
            "艘",
            "株",
            "棵",
            "次",
        ),
    )
)
_ALONE: Final = pattern(rf"[十百千万亿]*(?:{PATTERN})")
_FIRST: Final = pattern(r"[/／·(（]")  # noqa: RUF001 - as tables have it


@lru_cache(maxsize=4096)
def count_alike(unit: str, other: str) -> bool:
    """Whether two units may count the same thing; of 套(间) and of 元/户 the first word decides."""
    first, second = first_word(unit), first_word(other)
    if first == second:
        return True
    kinds = _NARROW.get(first), _NARROW.get(second)
    if None not in kinds and kinds[0] != kinds[1]:
        return False  # 校车30辆 are no 线路7条
    if (first in _MOVED and second in _HOUSES) or (second in _MOVED and first in _HOUSES):
        return False  # 床位150张 are no 护理院2所
    return any(first in group and second in group for group in _ALIKE)


def in_unit(value: Decimal, unit: str, other: str) -> Decimal | None:
    """A size in another unit: 7900米 are 7.9公里; None where there is none, or it has no end."""
    first, second = _PLAINLY.get(unit, unit), _PLAINLY.get(other, other)
    if times := _IN.get((first, second)):
        return (value * times).normalize() + 0  # 0 more has no exponent: 10 and not 1E+1
    times = _IN.get((second, first))
    if not times:
        return None
    found = round_half_up(value / times, _MOST_PLACES)
    return found.normalize() + 0 if found * times == value else None


@lru_cache(maxsize=1024)
def first_word(unit: str) -> str:
    """The unit without what stands in brackets or behind a stroke."""
    return _FIRST.split(unit)[0]


def is_narrow(unit: str) -> bool:
    """Whether the unit counts one sort of things: 井46眼, 车30辆; 个 and 处 count any."""
    return first_word(unit) in _NARROW


def is_counted(unit: str) -> bool:
    """Whether the unit counts things, people or events, and is no size, sum or rate."""
    return first_word(unit) in _COUNTED


def is_thing(unit: str) -> bool:
    """Whether the unit counts things, people or households, and no events."""
    return is_counted(unit) and first_word(unit) not in _TIMES


def plain_unit(unit: str) -> str:
    """The unit that others say for the very same: 公里 for 千米; 延米 are 米 along something."""
    return unit if unit == "延米" else _PLAINLY.get(unit, unit)


def is_size(unit: str) -> bool:
    """Whether the unit is of a length, an area or a weight that others measure too."""
    return _PLAINLY.get(unit, unit) in _SIZED


def is_unit(words: str) -> bool:
    """Whether words are a unit and nothing else: 座, 万人, 公里, 元/户."""
    return _ALONE.fullmatch(words) is not None


def is_rate(unit: str) -> bool:
    """Whether the unit is a share or a multiple."""
    return unit in _RATES


_COUNTED: Final = frozenset((*_THINGS, *_PEOPLE, *_TIMES, *_HOUSEHOLDS, *_ANIMALS, "对"))
_SIZED: Final = frozenset(unit for both in _IN for unit in both)
