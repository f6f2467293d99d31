"""Numbers of a result that are due, and what was done of them."""

import pytest

from generator.analysis.measures import readings_of
from generator.analysis.measures.due_numbers import is_also_due, is_due
from tests.figures.sets import projects_of

TOLD = {
    "全年应抽样2400批次，实际抽样2512批次，占应抽样数的104.67%。": [(2400, 2512)],
    "应发高龄津贴1860人，实发1842人，占应发人数的99.03%。": [(1860, 1842)],
    "应检学生4500人，实检4412人，近视率52%。": [(4500, 4412)],
    "应抽检4160批次，实抽4308批次，不合格92批次均已处置。": [(4160, 4308)],
    "应免疫生猪12.6万头、家禽84万羽，已分别免疫12.9万头、80.6万羽。": [
        (126000, 129000),
        (840000, 806000),
    ],
    "本年应换水管52公里、气管37公里，现已分别更换54公里、35公里。": [(52, 54), (37, 35)],
    "计划配租公租房320套，已配租298套，占计划的93.1%。": [(320, 298)],
    "拟加固危房120户，已加固118户。": [(120, 118)],
    "较既定800户多接通46户，实际接通846户。": [(800, 846)],
    "指标是募集见习岗位494名，结果募集510名。": [(494, 510)],
    # these set nothing
    "组织应急演练20场，已演练单位12家。": [],
    "供应大米300吨，实际供应320吨。": [],
    "应届毕业生3200人，已就业2900人，就业率91%。": [],
    "计划配租公租房320套，已改造公厕298座。": [],
    "应检学生4500人。": [],
}


def test_what_is_due_is_the_target_where_what_was_done_is_told_beside_it() -> None:
    texts = [
        {"id": f"D{n:02d}", "title": "办好民生实事", "result": text, "outcome": "正常推进"}
        for n, text in enumerate(TOLD)
    ]
    read = [
        [(reading.target, reading.actual) for reading in readings_of(project)]
        for project in projects_of(texts)
    ]
    assert read == list(TOLD.values())


@pytest.mark.parametrize(
    ("before", "behind", "is_so"),
    [
        ("应检", "，已检396人", True),
        ("应检", "，进度92%", False),
        ("应检", "（分布在东坪镇、西坪镇等地），已检396人", True),
        ("应检", "，投入资金30万元，已检396人", True),
        ("应检", "，目前，已检396人", True),
        ("应检", "；西坪镇已检396人", False),
        ("对应检", "，已检396人", False),
        ("应保尽保", "，已检396人", False),
        ("计划检", "，已检396人", True),
        ("按计划检", "，已检396人", False),
        ("计划检", "，已建396人", False),
        ("应检", "，实施396人", False),
        ("计划检", "，已完成396人", True),
        ("计划检", "，已提前完工396人", True),
        ("计划检", "，已完成检396人", True),
        ("计划检", "，截至9月末，已完成396人", True),
        ("计划检", "，已完成396户", False),
        ("计划检", "，已完成建396人", False),
        ("计划检", "，已完成投资396万元", False),
        # the words of what is due are 15 at most
        (f"应{'检' * 15}", "，已检396人", True),
        (f"应{'检' * 16}", "，已检396人", False),
    ],
)
def test_a_number_is_due_by_the_words_around_it(before: str, behind: str, is_so: bool) -> None:
    text = f"{before}450人{behind}"
    assert is_due(text, len(before), len(before) + 4) is is_so


@pytest.mark.parametrize(
    ("between", "is_so"),
    [("、供水管网", True), ("和", True), ("，供水管网", False), ("、已换", False)],
)
def test_a_list_of_what_is_due_goes_on(between: str, is_so: bool) -> None:
    text = f"52公里{between}37公里"
    assert is_also_due(text, 4, 4 + len(between)) is is_so
