"""Whole sentences with something before them, and with their words in another order.

Each operation says why its texts are read as the one that they are made of.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.analysis.measures import Quantity, Role, quantities
from tests.figures.clauses_beside import (
    LIST,
    TIME,
    TOTAL,
    Case,
    has_unit,
    joints,
    open_joints,
    put_in,
)
from tests.figures.variants import Variant

_BEGINNINGS: Final = (
    *(
        "截至10月底，",
        "到12月上旬，",
        "县民政局牵头，",
        "据统计，",
        "今年以来，",
        "截至目前，县农业农村局",
    ),
    *("各部门通力协作，", "按照县委、县政府部署，", "在青石镇、柳湾镇、白鹭镇，", "2023年，"),
)


def beginnings(case: Case) -> Iterator[Variant]:
    """A date, an office, a list of places before a text that has no time of its own."""
    if TIME.search(case.result) or LIST.search(case.result) or not quantities(case.result):
        return
    if not re.match(f"[{'一'}-鿿]", case.result) or re.match(
        "在|全县|全市|全区|县|市", case.result
    ):
        return
    for n in range(3):
        begin = _BEGINNINGS[(len(case.result) + 3 * n) % len(_BEGINNINGS)]
        if not (begin.startswith("在") and re.search("[镇乡村]|街道|社区|、|等", case.result)):
            yield Variant(case.title, begin + case.result)


_MONEY: Final = "投资|资金|贷款|补助|补贴|财政|拨付|元"
_PEOPLE: Final = "人|户|惠及|受益|就业|群众"


def lead_ins(case: Case) -> Iterator[Variant]:
    """A clause of another kind with its number before all others: the text has none such."""
    text = case.title + case.result
    if LIST.search(case.result) or not quantities(case.result) or not _begins_with_words(case):
        return
    if not re.search(_MONEY, text) and not has_unit(case, "元"):
        yield Variant(case.title, f"投入资金1860万元，{case.result}")
        yield Variant(case.title, f"项目总投资2.3亿元，{case.result}")
    if not re.search("会议|培训|宣传|活动|检查|次|场|期", text):
        yield Variant(case.title, f"先后召开调度会4次，{case.result}")
        yield Variant(case.title, f"县政府常务会议2次专题研究，{case.result}")
    if not re.search(_PEOPLE, text):
        yield Variant(case.title, f"组织干部职工120人参与，{case.result}")


def two_beside(case: Case) -> Iterator[Variant]:
    """Two clauses of other kinds at one place: the text has numbers of neither kind."""
    text = case.title + case.result
    if re.search(f"{_MONEY}|{_PEOPLE}", text) or has_unit(case, "元", "人", "户"):
        return
    for joint in open_joints(case.result):
        for words in ("总投资3200万元，惠及群众1.2万人", "受益居民860户，争取资金475.5万元"):
            yield Variant(case.title, put_in(case.result, joint, words))


def dates(case: Case) -> Iterator[Variant]:
    """A date alone between two clauses of a text that has no time of its own."""
    if TIME.search(case.result) or TOTAL.search(case.result):
        return
    for joint in open_joints(case.result):
        if joint.after:
            for words in ("截至11月底", "目前", "到年底"):
                yield Variant(case.title, put_in(case.result, joint, words))


def places(case: Case) -> Iterator[Variant]:
    """Where it was done, before the verb, without a comma: fewer places than things."""
    first = quantities(case.result)[:1]
    if (
        not first
        or first[0].value <= 4
        or re.search("[镇乡村、等]|街道|社区|苏木|嘎查", case.result)
    ):
        return
    if re.match(f"(?:已|共)?(?:{_VERBS})", case.result):
        yield Variant(case.title, f"在青石镇、柳湾镇、白鹭镇{case.result}")
        yield Variant(case.title, f"城区和各乡镇{case.result}")


def _begins_with_words(case: Case) -> bool:
    return not re.match("在|[0-9\\s]|其中", case.result) and not TIME.search(case.result)


_VERBS: Final = (
    "新建|改造|建成|建设|整治|安装|更换|培训|发放|新增|修建|铺设|购置|配备|治理"
    "|维修|开通|投放|改建|创建|救助|修复"
)
# 改造公厕33座: a verb, what it is done to, and how many.
_SIMPLE: Final = re.compile(
    rf"(?P<before>(?:全县|全年|已|共|累计|今年)*)(?P<verb>{_VERBS})(?P<thing>[一-鿿]{{2,10}})$"
)


def _simple(case: Case) -> tuple[Quantity, re.Match[str]] | None:
    """The first number of a text, where its clause is so simple, and the words before it."""
    found = quantities(case.result)
    if not found or found[0].role is not Role.AMOUNT or found[0].tail or TOTAL.search(case.result):
        return None
    said = _SIMPLE.fullmatch(case.result[: found[0].start])
    ends = {joint.at - 1 for joint in joints(case.result)} | {len(case.result)}
    is_whole = found[0].end in ends and not found[0].most
    return (found[0], said) if said and is_whole and not LIST.search(case.result) else None


def inverted(case: Case) -> Iterator[Variant]:
    """33座公厕改造完成 is 改造公厕33座, and so is 33座公厕全部建成."""
    simple = _simple(case)
    if simple is None or re.search("率|%|其中|新增", case.result):
        return
    quantity, said = simple
    verb = said["verb"]
    for done in ("完成" + verb, verb + "完成") if not verb.endswith("成") else (verb, "已" + verb):
        words = f"{quantity.words}{said['thing']}{done}"
        yield Variant(
            case.title, f"{said['before'].replace('已', '')}{words}{case.result[quantity.end :]}"
        )


def fronted(case: Case) -> Iterator[Variant]:
    """公厕改造33座 and 公厕已改造33座 are 改造公厕33座."""
    simple = _simple(case)
    if simple is None:
        return
    quantity, said = simple
    for verb in (said["verb"], f"已{said['verb']}"):
        words = f"{said['before'].replace('已', '')}{said['thing']}{verb}{quantity.words}"
        yield Variant(case.title, f"{words}{case.result[quantity.end :]}")
