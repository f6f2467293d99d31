"""How sure a reading is: proven by its own text, likely, or to be looked at."""

from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from generator.analysis.measures import Aspect, Grade, Period, Quantity, quantities
from generator.analysis.measures.grades import grade_of
from generator.analysis.measures.possible_actuals import Candidate, bare_clause
from generator.analysis.measures.rates import Rate, RateKind
from generator.analysis.measures.readings import readings_in
from generator.analysis.measures.targets import Target
from generator.analysis.measures.written_numbers import Bound

GRADES = {
    "单元格": ("培育合作社50家", "53", Grade.PROVEN),
    "完成率相符": ("新建公园20个", "新建公园24个，完成率120%。", Grade.PROVEN),
    "只有一个": ("新建公园20个", "已建成公园24个。", Grade.PROVEN),
    "完成率不符": ("新建公园20个", "新建公园24个，完成率130%。", Grade.UNSURE),
    "只是本月": ("新建公园20个", "本月新建公园24个。", Grade.UNSURE),
    "不到一半": ("新建公园20个", "已建成公园5个。", Grade.UNSURE),
    "重述任务": ("新建公园20个", "完成公园20个的目标任务。", Grade.UNSURE),
    "没说完成": ("新建公园20个", "新建公园20个。", Grade.LIKELY),
    "没说完成，有说完成的": ("新建公园20个", "新建公园20个，绿地，建成9个。", Grade.UNSURE),
    "没说完成，另有名称": ("新建公园20个", "新建公园20个，建成亭子9个。", Grade.LIKELY),
    "没说完成，另有没说完成的": ("新建公园20个", "新建公园20个，绿地，9个。", Grade.LIKELY),
}


@pytest.mark.parametrize(("title", "result", "grade"), GRADES.values(), ids=GRADES)
def test_a_reading_is_as_sure_as_its_text(title: str, result: str, grade: Grade) -> None:
    (reading,) = readings_in(title, (result,))
    assert reading.actual is not None
    assert reading.grade is grade


def test_a_target_without_an_actual_is_unsure() -> None:
    (reading,) = readings_in("新建公园20个", ("已开工。",))
    assert (reading.actual, reading.grade) == (None, Grade.UNSURE)


def number(value: str, bound: Bound = Bound.NONE) -> Quantity:
    (found,) = quantities("公园1个")
    return replace(found, value=Decimal(value), bound=bound)


def rate(value: str, of: str = "") -> Rate:
    return Rate(Decimal(value), RateKind.WHOLE, 0, 4, 0, of)


def grade(wanted: str, actual: str, **said: Any) -> Grade:
    """The grade of two numbers of one thing, done, and the only two, but for what is said."""
    clause = bare_clause(number(actual), said.pop("words", "公园"))
    fields = ("aspect", "period", "restates", "adds", "is_part")
    clause = replace(clause, **{field: said.pop(field) for field in fields if field in said})
    of_target = bare_clause(number(wanted, said.pop("bound", Bound.NONE)), "公园")
    of_target = replace(of_target, restates=said.pop("is_stated", False))
    found = Candidate(
        0,
        clause,
        answers=said.pop("answers", None),
        is_cell=said.pop("is_cell", False),
        own=tuple(
            rate(*one) if isinstance(one, tuple) else rate(one) for one in said.pop("own", ())
        ),
    )
    beside: dict[str, Any] = {
        "others": (),
        "is_only": True,
        "is_of_some": False,
        "lead": Decimal(0),
    } | said
    alike = Decimal(beside.pop("alike", 1))
    return grade_of(Target(of_target, 0), found, alike, **beside)


P, L, U = Grade.PROVEN, Grade.LIKELY, Grade.UNSURE
SAYS_NOTHING = {"aspect": Aspect.UNSAID}
OTHER = {"alike": "0.34"}  # not like enough to be the same thing
BESIDE = {"is_only": False}
RULES: dict[str, tuple[str, str, dict[str, Any], Grade]] = {
    "两个都只有一个": ("20", "24", {}, P),
    # a stated rate
    "率相符": ("20", "24", {"own": ["120"], **BESIDE, **SAYS_NOTHING}, P),
    "率相符,像不像都行": ("20", "24", {"own": ["120"], **OTHER}, P),
    "百分之百,不像": ("20", "20", {"own": ["100"], **OTHER}, U),
    "百分之百,刚好像": ("20", "20", {"own": ["100"], "alike": "0.35", **SAYS_NOTHING}, P),
    "百分之百,没说数什么": ("20", "20", {"own": ["100"], "words": "", **OTHER, **SAYS_NOTHING}, P),
    "历年的率": ("20", "24", {"own": ["120"], "period": Period.BEYOND}, U),
    "本月的率": ("20", "24", {"own": ["120"], "period": Period.PART}, P),
    "另加的率": ("20", "24", {"own": ["120"], "adds": True}, U),
    "率不符": ("20", "24", {"own": ["130"]}, U),
    "率差一点": ("20", "24", {"own": ["119"]}, U),
    "投资的率": ("20", "24", {"own": [("130", "投资")]}, P),
    "别的率": ("20", "24", {"own": ["130"], "others": [(Decimal(10), Decimal(13))]}, P),
    "也不是别的率": ("20", "24", {"own": ["130"], "others": [(Decimal(10), Decimal(14))]}, U),
    "一个符一个不符": ("20", "24", {"own": ["130", "120"]}, P),
    # a cell of its own
    "单元格一半": ("20", "10", {"is_cell": True, "period": Period.PART}, P),
    "单元格不到一半": ("20", "9.9", {"is_cell": True}, L),
    "单元格十倍": ("20", "200", {"is_cell": True, "period": Period.PART}, P),
    "单元格十倍多": ("20", "200.1", {"is_cell": True}, L),
    "单元格目标为零": ("0", "5", {"is_cell": True, "aspect": Aspect.DONE}, L),
    "单元格不止一个": ("20", "9.9", {"is_cell": True, **BESIDE}, U),
    "单元格重述": ("20", "9.9", {"is_cell": True, "is_stated": True}, U),
    # the only one of its unit, or far more like it than any other
    "不像": ("20", "24", OTHER, U),
    "刚好像": ("20", "24", {"alike": "0.35"}, P),
    "不像但没说数什么": ("20", "24", {"words": "", **OTHER}, P),
    "不止一个,领先": ("20", "24", {"lead": Decimal("0.15"), "alike": "0.35", **BESIDE}, P),
    "不止一个,不够领先": ("20", "24", {"lead": Decimal("0.14"), **BESIDE}, L),
    "领先但不像": ("20", "24", {"lead": Decimal(1), **BESIDE, **OTHER}, U),
    "领先,没说数什么": ("20", "24", {"lead": Decimal(1), "words": "", **BESIDE, **OTHER}, L),
    "一半": ("20", "10", {}, P),
    "不到一半": ("20", "9.9", {}, U),
    "越少越好,不到一半": ("20", "9.9", {"bound": Bound.AT_MOST}, P),
    # what the text says of it
    "其中": ("20", "24", {"is_part": True}, L),
    "历年": ("20", "24", {"period": Period.BEYOND}, U),
    "本月": ("20", "24", {"period": Period.PART}, U),
    "另加": ("20", "24", {"adds": True}, U),
    "重述": ("20", "24", {"restates": True}, U),
    "只是一样": ("20", "20", SAYS_NOTHING, L),
    "不一样": ("20", "24", SAYS_NOTHING, P),
    "累计一样": ("20", "20", {"period": Period.WHOLE, **SAYS_NOTHING}, P),
    "验收一样": ("20", "20", {"aspect": Aspect.ACCEPTED}, P),
    "完成一样": ("20", "20", {"aspect": Aspect.DONE}, P),
    "答的是它": ("20", "24", {"answers": Decimal(20), **OTHER}, L),
    "答的是别的": ("20", "24", {"answers": Decimal(21), **OTHER}, U),
}


@pytest.mark.parametrize(("wanted", "actual", "said", "sure"), RULES.values(), ids=RULES)
def test_each_rule_of_a_grade(wanted: str, actual: str, said: dict[str, Any], sure: Grade) -> None:
    assert grade(wanted, actual, **said) is sure
