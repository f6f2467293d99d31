"""Whole sentences varied so that what is right of them stays: other things said beside.

Each operation gives texts made of one text, and says why they are read as that one is. The words
put in are of a small list of the field and belong to no text of the sets. What an operation leaves
alone is where a person, too, would have to think: a total behind its parts, 其中, a list of names.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from generator.analysis.measures import Quantity, Reading, Role, quantities
from generator.analysis.measures.readings import readings_in
from generator.analysis.measures.units import is_rate
from tests.figures.variants import Variant

_SIGNS: Final = "，,；;。"
_OPENING: Final = dict(zip("（(“《「【", "）)”》」】", strict=True))
# Behind these a clause hangs on the one before it.
HANGS: Final = re.compile(
    r"\s*(?:其中|等|即|分别|各|为(?!年|全|计|目)|达|较|比|高于|低于|多于|少于|超|同比|环比|均|全部|都|其余|余下|剩|还|尚|分布|实际|含|包括|且|以及|和|及|与|另|并"
    r"|由|其|该|上述|此|合计|共|总|人均|户均|[一二三两]项|[（(①])"
)
TOTAL: Final = re.compile(
    r"合计|总计|共计|(?<!公)共(?!享|同|建|用)|总数|小计|合起来|相加|加起来|[一二三四两五]项|总长|总里程|全年"
)
RATE: Final = re.compile(
    r"\s*(?:完成率|占|完成(?:年|全年|目标|任务|计划|进度|比例)|为(?:年|全年|计划|目标)|达成率)"
)
TIME: Final = re.compile(r"[年月日]|季度|上半|下半|累计|目前|截至|截止")
LIST: Final = re.compile(r"[①②]|一是|其一|1[.、)）]|（一）|\(一\)|：|:|分别|即")


class Case(NamedTuple):
    """A text that is read rightly: title, result, and the number that its only pair has, if any."""

    title: str
    result: str


class Joint(NamedTuple):
    """Where a clause of a text ends and the next begins: behind the sign."""

    at: int
    sign: str
    before: str
    after: str


Operation = Callable[[Case], Iterator[Variant]]


def joints(text: str) -> list[Joint]:
    """The joints of a text, outside brackets and quotation marks; a comma in 1,200 is none."""
    places, closing = [], ""
    for at, sign in enumerate(text):
        if closing:
            closing = closing[:-1] if sign == closing[-1] else closing
        elif sign in _OPENING:
            closing += _OPENING[sign]
        elif sign in _SIGNS and not re.match(r"\d,\d{3}", text[max(0, at - 1) : at + 4]):
            places.append(at)
    edges = [-1, *places, len(text)]
    return [
        Joint(place + 1, text[place], text[edges[n] + 1 : place], text[place + 1 : edges[n + 2]])
        for n, place in enumerate(places)
    ]


def put_in(text: str, joint: Joint, words: str) -> str:
    """A text with a clause more at a joint; at its end, where the text ends."""
    if not joint.after:
        return f"{text[: joint.at - 1]}，{words}。"
    sign = "，" if joint.sign in "，," else joint.sign
    return f"{text[: joint.at]}{words}{sign}{text[joint.at :]}"


def open_joints(text: str) -> list[Joint]:
    """The joints at which something else may be said: behind a number, before what stands alone."""
    if LIST.search(text):
        return []
    return [
        joint
        for joint in joints(text)
        if quantities(joint.before)
        and not HANGS.match(joint.after)
        and not TOTAL.search(text[joint.at :])
        and "其中" not in joint.before
        and not joint.before.endswith("中")
    ]


def has_unit(case: Case, *units: str) -> bool:
    """Whether a text counts in one of the units already."""
    said = {found.unit for text in case for found in quantities(text)}
    return any(unit in said or f"{unit}次" in said for unit in units)


def _beside(words: tuple[str, ...], units: tuple[str, ...], about: str) -> Operation:
    """An operation that says something of another kind between two clauses."""

    def vary(case: Case) -> Iterator[Variant]:
        if has_unit(case, *units) or re.search(about, case.title + case.result):
            return
        for n, joint in enumerate(open_joints(case.result)):
            for k in range(2):
                said = words[(n + k * 2 + len(case.result)) % len(words)]
                yield Variant(case.title, put_in(case.result, joint, said))

    return vary


def money(case: Case) -> Iterator[Variant]:
    """What it cost in all, beside a number and its rate: no sum of money is meant in the text."""
    words = (
        "总投资3200万元",
        "争取上级补助资金860万元",
        "落实专项债券1.2亿元",
        "完成投资2750万元",
        "投入财政资金485.6万元",
    )
    yield from _beside(words, ("元", "美元"), "投资|资金|贷款|补助|补贴|财政|拨付|元")(case)


def people(case: Case) -> Iterator[Variant]:
    """Whom it serves: the text counts no people, so that no number of people is its own."""
    words = (
        "惠及群众1.2万人",
        "受益居民3600余人",
        "服务群众2.4万人次",
        "惠及周边居民860户",
        "带动就业240人",
    )
    yield from _beside(
        words, ("人", "名", "位", "例", "户", "人口"), "人次|惠及|受益|就业|服务群众"
    )(case)


def meetings(case: Case) -> Iterator[Variant]:
    """How often people met or looked: the text counts no events."""
    words = (
        "召开推进会3次",
        "开展督导检查12次",
        "组织现场观摩2场",
        "印发工作简报6期",
        "现场协调解决问题17个",
    )
    yield from _beside(
        words, ("次", "场", "期", "批", "场次", "班次", "节", "项"), "会议|培训|宣传|活动|检查|问题"
    )(case)


def extents(case: Case) -> Iterator[Variant]:
    """How large or long it is: the text measures nothing so."""
    words = ("总建筑面积1.8万平方米", "占地面积26亩", "涉及5个镇", "覆盖38个行政村", "惠及2个街道")
    units = ("平方米", "亩", "公顷", "平方公里")
    yield from _beside(words, units, "面积|镇|乡|街道|村|社区|苏木|嘎查|覆盖")(case)


def times(case: Case) -> Iterator[Variant]:
    """How long it took and by when: no number of days is a number of things."""
    words = (
        "历时90天",
        "较计划工期提前20天",
        "施工周期缩短15天",
        "每月调度1次",
        "实行周调度、月通报",
    )
    yield from _beside(
        words,
        ("天", "工作日", "个工作日", "小时", "分钟", "次"),
        "天|时限|工期|工作日|提前|每月|调度",
    )(case)


def growth(case: Case) -> Iterator[Variant]:
    """How much more than last year, and how content people are: no rates of completion."""
    words = (
        "比上年增长8%",
        "同比增长6.3%",
        "群众满意度达98%",
        "较上年同期提高2.1个百分点",
        "一次验收合格率100%",
    )
    for variant in _beside(
        words, ("个百分点", "百分点"), "同比|上年|去年|满意|合格|增长|提高|优良"
    )(case):
        if "%" not in case.title and "率" not in case.title:
            yield variant


def endings(case: Case) -> Iterator[Variant]:
    """A sentence more at the end, of another thing or a wish for later."""
    text = case.result.rstrip("。；; ")
    if not quantities(text) or case.result.strip().replace(".", "").isdigit():
        return
    words = [
        "群众获得感、幸福感不断增强",
        "相关经验在全省推广",
        "工作做法被省级媒体报道5次",
        "下一步将持续巩固提升成果",
    ]
    for n in range(2):
        yield Variant(case.title, f"{text}。{words[(len(text) + n) % len(words)]}。")


def _only_pair(case: Case) -> tuple[Reading, Quantity] | None:
    """The only reading of a text with its number, where that is an amount and stands alone."""
    found = readings_in(case.title, (case.result,))
    if len(found) != 1 or found[0].actual is None or is_rate(found[0].unit):
        return None
    said = [
        quantity
        for quantity in quantities(case.result)
        if quantity.value == found[0].actual and quantity.role is Role.AMOUNT
    ]
    if len(said) != 1 or said[0].most or not said[0].unit or "其中" in case.result:
        return None
    return found[0], said[0]


def _written(value: Decimal, unit: str) -> str:
    if value >= 100_000 and value % 1000 == 0:
        return f"{(value / 10_000).normalize():f}万{unit}"
    return f"{value.normalize():f}{unit}" if value else f"1{unit}"


def _times(quantity: Quantity, times: str) -> str:
    """A number so many times as large, in the same unit; whole where the number is."""
    value = quantity.value * Decimal(times)
    if quantity.value == quantity.value.to_integral_value():
        value = Decimal(max(1, int(value)))
    return _written(value, quantity.unit)


def _same_kind(
    case: Case, words: Callable[[Quantity], list[str]], *, hanging: bool
) -> Iterator[Variant]:
    """Another number of the same unit behind the clause of the only pair."""
    only = _only_pair(case)
    if only is None or TOTAL.search(case.result) or LIST.search(case.result):
        return
    _, quantity = only
    for joint in joints(case.result):
        if joint.at <= quantity.end or (HANGS.match(joint.after) and joint.after):
            continue
        if not hanging and RATE.match(joint.after):
            return
        for said in words(quantity):
            yield Variant(case.title, put_in(case.result, joint, said))
        return


_OTHER_YEARS: Final = re.compile(
    r"年(?!度|任务|计划|目标)|历|以来|现有|共有|总数|同期|此前|原有|新增|净增|增加|下降|降|减少|以内"
)


def all_years(case: Case) -> Iterator[Variant]:
    """What all years together come to, behind this year's number: that one is still the year's."""
    if _OTHER_YEARS.search(case.result + case.title):
        return
    yield from _same_kind(
        case,
        lambda q: [
            f"近三年累计完成{_times(q, '3')}",
            f"“十四五”以来累计达到{_times(q, '4')}",
            f"全县总数达到{_times(q, '6')}",
        ],
        hanging=False,
    )


def last_year(case: Case) -> Iterator[Variant]:
    """The number of the year before, or what is more than that: no number of this year."""
    if _OTHER_YEARS.search(case.result + case.title):
        return
    yield from _same_kind(
        case,
        lambda q: [
            f"上年为{_times(q, '0.8')}",
            f"去年同期为{_times(q, '0.7')}",
            f"比上年增加{_times(q, '0.2')}",
        ],
        hanging=False,
    )


def next_year(case: Case) -> Iterator[Variant]:
    """What is planned for the year to come, at the very end: it is of no target of this year."""
    if _OTHER_YEARS.search(case.result + case.title) or _only_pair(case) is None:
        return
    text = case.result.rstrip("。；; ")
    quantity = _only_pair(case)[1]  # type: ignore[index]
    for said in (
        f"2025年计划再实施{_times(quantity, '0.5')}",
        f"明年拟再安排{_times(quantity, '0.9')}",
    ):
        yield Variant(case.title, f"{text}。{said}。")


def _free_notes(case: Case, quantity: Quantity) -> list[str]:
    """The notes behind a number that are of no kind that the text has."""
    free = []
    if not has_unit(case, "元") and not re.search("资金|投资|元", case.title):
        free += ["总投资3200万元", "补助资金410万元"]
    if not has_unit(case, "人", "名", "人次", "户"):
        free += ["惠及群众1.2万人"]
    if not is_rate(quantity.unit) and not _OTHER_YEARS.search(case.result + case.title):
        free += [f"上年为{_times(quantity, '0.8')}", f"含续建{_times(quantity, '0.1')}"]
    return free


def notes(case: Case) -> Iterator[Variant]:
    """A note in brackets right behind a number: money, people, last year's number, a part."""
    if LIST.search(case.result) or "其中" in case.result or TOTAL.search(case.result):
        return
    ends = {joint.at - 1 for joint in joints(case.result)} | {len(case.result)}
    for n, quantity in enumerate(quantities(case.result)):
        if quantity.end not in ends or quantity.role is not Role.AMOUNT or quantity.most:
            continue
        if re.search(r"[、和及]\d", case.result[: quantity.end]):
            continue
        free = _free_notes(case, quantity)
        for k in range(min(2, len(free))):
            note = free[(n + k + len(case.result)) % len(free)]
            yield Variant(
                case.title, f"{case.result[: quantity.end]}（{note}）{case.result[quantity.end :]}"
            )


def place_notes(case: Case) -> Iterator[Variant]:
    """Where some of them are, in brackets and with 等地: no list that is to have as many names."""
    if "、" in case.result or LIST.search(case.result) or "其中" in case.result:
        return
    ends = {joint.at - 1 for joint in joints(case.result)} | {len(case.result)}
    for quantity in quantities(case.result):
        if quantity.end in ends and quantity.role is Role.AMOUNT and not is_rate(quantity.unit):
            for note in ("分布在青石镇、柳湾镇等地", "青石镇、白鹭镇、松岗乡等地"):
                text = f"{case.result[: quantity.end]}（{note}）{case.result[quantity.end :]}"
                yield Variant(case.title, text)
