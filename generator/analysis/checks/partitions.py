"""Whether numbers can be the parts of one whole at all.

Rates of places have an average and no sum. Kinds of people may overlap: a woman may have finished
her studies this year, and be in need. Places, ranks, sizes and the two sexes do not.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from generator.analysis.checks.work_states import are_in_other_states, are_stages, may_overlap
from generator.analysis.measures import Bound, Quantity
from generator.analysis.measures.units import first_word, is_rate
from generator.patterns import pattern

# In what people may differ, each apart from the others. Who is called by two of these may be both.
_KINDS: Final = tuple(
    map(
        pattern,
        (
            "[女男]",
            "脱贫|低保|特困|困难|困境|贫困|低收入|监测对象|低边",
            "残疾|失能|残障|失智",
            "重度|重残",
            "高龄|[0-9]岁",
            "老年人|老人|青年|儿童|留守",
            "少数民族",
            "搬迁|移民",
            "党员",
            "毕业生|大学生",
            "退役|军人|转业|复员|优抚",
            "农民工|务工|进城|失业|待业",
        ),
    )
)
# The last three are what somebody was before: mostly one of them.
_STANDING: Final = len(_KINDS) - 3
_SEXES: Final = ("男", "女")
_OPPOSITES: Final = (
    _SEXES,
    *(("城", country) for country in ("农村", "乡")),
    ("公办", "民办"),
    ("公建", "民办"),
    ("线上", "线下"),
    *(("新建", again) for again in ("改建", "改扩建", "扩建", "改造", "续建")),
    ("新增", "原有"),
    ("集中", "分散"),
    ("机构", "居家"),
    ("本级", "乡"),
    ("市级", "县级"),
    ("固定", "流动"),
    ("室内", "室外"),
)
_PEOPLE: Final = ("人", "名", "位", "人次", "户", "户次", "户数", "人数", "家庭")
_OF_ELSE: Final = 3  # times a whole: no part of it
_FAR: Final = 20  # times as much, or as little: not even by a slip
# 推荐13所，获评11所; 审批33部，在建18部、完工12部: not all of them came so far
_PUT_FORWARD: Final = pattern("推荐|申报|推选|报送|审批|公示|签约|联审|入围|报名|面试")
_ROUNDED: Final = Decimal("0.1")  # of a whole: so far 约45处 may be from what it is
_TURNS: Final = ({"场", "场次"}, {"批", "批次"}, {"班", "班次"})
_LEAST, _MOST = Decimal("0.8"), Decimal("1.2")  # of a share, that shares of it add up to


def is_of_unit(part: Quantity, whole: Quantity) -> bool:
    """Whether a part is counted in the unit of its whole; 场 are where that is in 场次."""
    return part.unit == whole.unit or {part.unit, whole.unit} in _TURNS


def can_be_parts(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether parts of one unit may be added up: neither rates of their own, nor kinds of people.

    Kinds of people do not make a whole, but those that somebody is mostly one of do not outgrow it.
    Shares of one thing (优秀45%、良好47% of 92%) come near to their sum, and none is above it.
    """
    if len(parts) > 1 and all(part.value > _OF_ELSE * whole.value for part in parts):
        return False  # 3个市场，其中东关市场摊位126个，西街84个: of another thing
    added = sum((part.value for part in parts), start=Decimal(0))
    if any(part.value > _FAR * whole.value for part in parts) or added * _FAR < whole.value:
        return False  # 网点312个，已验收2个，其余2个
    is_about = any(number.bound is Bound.ABOUT for number in (whole, *parts))
    if is_about and abs(added - whole.value) <= _ROUNDED * whole.value:
        return False
    is_fewer = added < whole.value and _PUT_FORWARD.search(whole.lead)
    if is_fewer or (len(parts) > 1 and are_stages(parts)):
        return False
    if are_in_other_states(whole, parts) or (added > whole.value and may_overlap(whole, parts)):
        return False
    if is_rate(first_word(whole.unit)):
        is_near = _LEAST * whole.value <= added <= _MOST * whole.value
        return len(parts) > 1 and is_near and all(part.value < whole.value for part in parts)
    return first_word(whole.unit) not in _PEOPLE or not _overlap(parts, outgrow=added > whole.value)


def own_whole(whole: Quantity | None, parts: Sequence[Quantity]) -> Quantity | None:
    """The number right before 其中, unless it is a rate and the parts are none."""
    is_other = whole and is_rate(whole.unit) and not any(is_rate(part.unit) for part in parts)
    return None if is_other else whole


def are_opposites(parts: Sequence[Quantity]) -> bool:
    """Whether two parts are all there can be by their words: 男职工 and 女职工."""
    if len(parts) != 2:
        return False
    first, second = (part.lead + part.tail for part in parts)
    return any(
        (one in first and other in second) or (other in first and one in second)
        for one, other in _OPPOSITES
    )


def _overlap(parts: Sequence[Quantity], *, outgrow: bool) -> bool:
    """Whether who is counted in one part may be counted in another too, by what they are called."""
    if len(parts) < 2:
        return False
    names = [part.lead + part.tail for part in parts]
    last = _STANDING if outgrow else len(_KINDS)
    kinds = [{min(n, last) for n, kind in enumerate(_KINDS) if kind.search(name)} for name in names]
    shared = set.intersection(*kinds)
    kinds = [kind - shared for kind in kinds if kind - shared]
    if any(kinds[0].isdisjoint(kind) for kind in kinds[1:]):
        return True
    of_sex = [sex for sex in _SEXES if any(sex in name for name in names)]
    return len(of_sex) == 1 and sum(of_sex[0] in name for name in names) == 1
