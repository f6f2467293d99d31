"""Records that look like a city's livelihood projects, as many as are asked for, from a seed.

What shapes the work of a build is like the real bulletin's: results of 50 to 400 characters, three
levels, programmes of some eight projects, 40 departments for 126 projects and more by the square
root, one measure for most projects. The words are made up and mean nothing.
"""

import itertools
import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

LEVELS: Final = (("province", "省级", 30), ("wenzhou", "市级", 49), ("yueqing", "县级", 47))
_OF_ALL: Final = sum(share for _, _, share in LEVELS)
_FIELDS: Final = (
    *("教育", "民政", "交通运输", "卫生健康", "住房建设", "文化旅游", "农业农村", "水利", "林业"),
    *("公安", "司法", "商务", "体育", "审计", "统计", "气象", "应急管理", "市场监管", "人力社保"),
    *("生态环境", "自然资源", "医疗保障", "综合执法", "数据管理", "机关事务", "退役军人", "信访"),
)
_SEATS: Final = ("市", "东城", "西城", "北山", "南江", "新湖", "海滨", "高新")
_ACTS: Final = ("新建", "改造", "提升", "完成", "新增", "建成", "整治", "修缮")
_THINGS: Final = (
    *(("乡村公路", "公里"), ("公共停车位", "个"), ("幼儿园", "所"), ("老旧小区", "个")),
    *(("居家养老服务中心", "家"), ("社区卫生服务站", "个"), ("健身步道", "公里"), ("公园", "座")),
    *(("农贸市场", "家"), ("公共厕所", "座"), ("充电桩", "个"), ("书房", "家"), ("学校食堂", "个")),
    *(("供水管网", "公里"), ("残疾人之家", "家"), ("急救点", "个"), ("口袋公园", "个")),
)
_CLAUSES: Final = (
    *("年初列入计划后按月调度，问题逐项销号", "完成立项、招标和施工许可等前期工作"),
    *("主体工程已通过竣工验收并投入使用", "沿线村居同步完成标识标牌和绿化整治"),
    *("配套设施向周边居民开放，日均服务数百人次", "建立日常巡查和维护的长效办法"),
    *("累计完成投资占年度计划的大部分", "邀请代表委员和居民到现场查看"),
    *("资料已归档，资金按进度拨付到位", "对进度较慢的点位安排专人驻点督办"),
    *("开展满意度回访，意见建议已经答复", "培训工作人员并公布服务电话和时间"),
)
_FAMILY: Final = "张王李赵陈杨黄周吴徐孙马朱胡林郭何高罗郑"
_GIVEN: Final = "伟芳娜敏静强磊军洋勇艳杰涛明超霞平刚桂文辉力红玉"


@dataclass(frozen=True, slots=True)
class Work:
    """One project with its one result; `target` is None where it names no number."""

    level: str
    number: int
    programme: str
    title: str
    text: str
    outcome: str
    department: str
    people: tuple[str, ...]
    name: str
    target: int | None
    actual: int
    unit: str


def departments(count: int) -> list[tuple[str, str]]:
    """Slug and name of the departments for so many projects."""
    number = max(1, round(40 * math.sqrt(count / 126)))
    names = (
        f"{seat}{field}局{group or ''}"
        for group in itertools.count()
        for seat in _SEATS
        for field in _FIELDS
    )
    return [(f"office-{index}", next(names)) for index in range(1, number + 1)]


def works(count: int, seed: int = 1) -> Iterator[Work]:
    """So many projects, level after level."""
    chance = random.Random(seed)  # noqa: S311 - words, not secrets
    offices = [name for _, name in departments(count)]
    left = count
    for level, _, share in LEVELS:
        of_level = left if level == LEVELS[-1][0] else round(count * share / _OF_ALL)
        left -= of_level
        for number in range(1, of_level + 1):
            yield _work(chance, level, number, offices)


def _work(chance: random.Random, level: str, number: int, offices: Sequence[str]) -> Work:
    act, (thing, unit) = chance.choice(_ACTS), chance.choice(_THINGS)
    target = chance.randint(2, 900)
    actual = target + chance.choice((0, 0, 0, 1, 2, 5, target // 3))
    place = f"第{number}片区"
    has_target = chance.random() < 0.9
    amount = f"{target}{unit}" if has_target else ""
    return Work(
        level=level,
        number=number,
        programme=_programme((number - 1) // 8),
        title=f"在{place}{act}{thing}{amount}",
        text=_text(
            chance, f"在{place}{act}{thing}{actual}{unit}" if has_target else f"{place}已{act}"
        ),
        outcome="超额完成" if actual > target else "完成任务",
        department=chance.choice(offices),
        people=tuple(_person(chance) for _ in range(chance.randint(1, 2))),
        name=thing,
        target=target if has_target else None,
        actual=actual,
        unit=unit,
    )


def _programme(index: int) -> str:
    act, (thing, _) = _ACTS[index % len(_ACTS)], _THINGS[index % len(_THINGS)]
    return f"“{act}{thing}”工程{index + 1}"


def _text(chance: random.Random, first: str) -> str:
    """Clauses up to a length between 50 and 400 characters; the last one may be cut."""
    length = chance.randint(51, 400)
    parts, size = [first], len(first)
    while size < length:
        clause = chance.choice(_CLAUSES)
        parts.append(clause)
        size += len(clause) + 1
    return ("，".join(parts)[: length - 1] + "。").replace("，。", "。")


def _person(chance: random.Random) -> str:
    return chance.choice(_FAMILY) + "".join(chance.choices(_GIVEN, k=chance.randint(1, 2)))
