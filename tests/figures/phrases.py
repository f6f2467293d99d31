"""Whole sentences with other phrases for the same: titles, adverbs, rates, units; and codes inside.

Each operation says why its texts are read as the one that they are made of.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from generator.analysis.measures import quantities
from tests.figures.clauses_beside import LIST, TIME, Case, open_joints, put_in
from tests.figures.other_forms import numeral
from tests.figures.variants import Variant

_SET: Final = re.compile(
    "新建|改造|建成|建设|整治|安装|更换|培训|发放|新增|修建|铺设|购置|配备|治理|维修|开通|投放|改建|创建|救助|修复|完成|开展|实施"
)
_TITLE_BEFORE: Final = (
    "年内",
    "2023年",
    "10月底前，",
    "力争",
    "全县",
    "进一步改善民生，",
    "年底前",
)
_TITLE_BEHIND: Final = (
    "，切实改善群众生活",
    "（县住建局牵头）",
    "，年底前投入使用",
    "，提升公共服务水平",
)


def titles(case: Case) -> Iterator[Variant]:
    """A year, a term or a purpose around the target: it is for this year, whatever stands there."""
    title = case.title.rstrip("。")
    if not _SET.match(title) or TIME.search(title) or re.search(r"\s", title):
        return
    for n in range(2):
        before = _TITLE_BEFORE[(len(title) + 3 * n) % len(_TITLE_BEFORE)]
        yield Variant(f"{before}{title}。", case.result)
        behind = _TITLE_BEHIND[(len(title) + n) % len(_TITLE_BEHIND)]
        yield Variant(f"{title}{behind}。", case.result)


_ADVERBS: Final = ("已", "共", "实际", "现已", "全年共", "已累计", "目前已", "今年以来共", "县里共")


def adverbs(case: Case) -> Iterator[Variant]:
    """A word before the first verb that says that it is done, and of which time."""
    if not _SET.match(case.result) or TIME.search(case.result):
        return
    if re.search("选址|待批|施工|正在|未", case.result):
        return
    for n in range(3):
        yield Variant(
            case.title, _ADVERBS[(len(case.result) + 4 * n) % len(_ADVERBS)] + case.result
        )


_CODES: Final = (
    *("属省级第二批试点", "沿G104国道分布", "采用5G和AI技术", "按GB/T 50378标准施工"),
    *("纳入“1010”工程", "详见2023年第12号公告", "实行24小时值守", "服务60岁以上老人"),
)


def codes(case: Case) -> Iterator[Variant]:
    """Numbers that count nothing between two clauses: an ordinal, a road, a standard, an age."""
    if re.search("岁|小时|第|标准|国道|工程", case.title + case.result):
        return
    for n, joint in enumerate(open_joints(case.result)):
        for k in range(2):
            words = _CODES[(n + 3 * k + len(case.result)) % len(_CODES)]
            yield Variant(case.title, put_in(case.result, joint, words))


_RATE: Final = re.compile(
    r"(?<=[，,（(])(?:(?:任务)?完成率(?:为|达到|达)?|(?:占|完成|为|是)(?:全年|年度|年)(?:任务|目标|计划)的)(?P<rate>\d[\d.]*)%"
    r"(?=[，,。;；）)]|$)"
)
_RATES: Final = (
    *("完成率{}%", "完成率达到{}%", "完成年度任务的{}%", "占年度任务的{}%", "为年度目标的{}%"),
    *("任务完成率为{}%", "完成比例{}%", "完成年度目标任务{}%", "相当于年度计划的{}%"),
    *("年度任务完成率达{}%", "达到全年计划的{}%", "目标完成率：{}%"),
)


def rate_words(case: Case) -> Iterator[Variant]:
    """Another phrase for the rate of completion: 完成率N%, 占年度任务的N%, 完成年度目标任务N%."""
    for match in _RATE.finditer(case.result):
        for n in range(4):
            words = _RATES[(len(case.result) + match.start() + 5 * n) % len(_RATES)]
            said = words.format(match["rate"])
            text = case.result[: match.start()] + said + case.result[match.end() :]
            if said != match[0]:
                yield Variant(case.title, text)


def spelled_rates(case: Case) -> Iterator[Variant]:
    """百分之一百一十 is 110%: each whole rate of a result that has no other."""
    if re.search(r"\d\.\d+%|百分之|[、—~至-]\s?\d+%", case.result) or LIST.search(case.result):
        return
    text = re.sub(r"(?<![\d.])(\d{1,3})%", lambda m: f"百分之{numeral(int(m[1]))}", case.result)
    if text != case.result and "百分之两" not in text:
        yield Variant(case.title, text)


_SAME_UNITS: Final = (("公里", "千米"), ("千米", "公里"), ("平方米", "㎡"), ("公斤", "千克"))


def other_units(case: Case) -> Iterator[Variant]:
    """千米 is 公里, ㎡ is 平方米, and 0.32亿元 is 3200万元: in the result, the title, or both."""
    for unit, other in _SAME_UNITS:
        said = re.compile(rf"(?<=\d){unit}")
        result, title = said.sub(other, case.result), said.sub(other, case.title)
        for texts in ((case.title, result), (title, case.result), (title, result)):
            if texts != (case.title, case.result):
                yield Variant(*texts)
    result = _MONEY.sub(_in_hundred_millions, case.result)
    if result != case.result and quantities(result):
        yield Variant(case.title, result)


_MONEY: Final = re.compile(r"(?<![\d.])(?P<number>\d{3,5})万元")


def _in_hundred_millions(match: re.Match[str]) -> str:
    return f"{(Decimal(match['number']) / 10_000).normalize():f}亿元"
