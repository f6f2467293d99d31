"""What a task is made up of, each part with what was done of it."""

import pytest

from generator.analysis.measures.clauses import clauses
from generator.analysis.measures.readings import readings_in

PARTS: dict[str, list[tuple[str, str | None]]] = {
    # what a task is made up of, where it is told of each what was done
    "上级下达造林任务7.2万亩（其中人工林3.6万亩、封育1.1万亩、抚育2.5万亩），截至目前，完成人工林1.5万亩、"
    "封育1.1万亩、抚育1.2万亩，完成全年任务的52.8%。": [
        ("72000", None),
        ("36000", "15000"),
        ("11000", "11000"),
        ("25000", "12000"),
    ],
    "市下达任务2300座，其中水厕1300座、旱厕1000座。目前已完成水厕1180座、旱厕940座。": [
        ("2300", None),
        ("1300", "1180"),
        ("1000", "940"),
    ],
    "年度任务2300座（水厕1300座、旱厕1000座），截至9月底完成水厕1180座、旱厕940座。": [
        ("2300", None),
        ("1300", "1180"),
        ("1000", "940"),
    ],
    "年度任务2300户（其中：新建户厕1300户，改造户厕1000户），"
    "已完成新建户厕1180户，改造户厕940户。": [
        ("2300", None),
        ("1300", "1180"),
        ("1000", "940"),
    ],
    "年度任务2300座（其中水厕1300座），已完成2310座。": [("2300", "2310")],
    "年度任务2300座（其中水厕1300座、旱厕1000座），已完成水厕1180座。": [
        ("2300", None),
        ("1300", "1180"),
    ],
    "年度改厕任务2300座（其中农村改厕1300座），已完成改厕2310座。": [("2300", "2310")],
    "年度任务2300座，已完成2310座（其中水厕1310座、旱厕1000座）。": [("2300", "2310")],
    # each before what was done of it
    "公路任务160公里，其中县道60公里，已完成46公里，乡道100公里，已完成80公里。": [
        ("160", None),
        ("60", "46"),
        ("100", "80"),
    ],
    "公路任务160公里，完成126公里，其中县道60公里，乡道100公里。": [("160", "126")],
    "公路任务160公里（其中县道60公里、乡道100公里），已完成126公里（县道46公里、乡道80公里）。": [
        ("160", "126")
    ],
    "完成改厕2300座（其中水厕1300座、旱厕1000座）。": [],
    # a part that is under way is not done by the verb before it
    "年度任务2300座（水厕1300座、旱厕1000座），完成水厕1180座，正在建设旱厕940座。": [
        ("2300", None),
        ("1300", "1180"),
    ],
    # the bracket ends the parts, and no stop inside it
    "年度任务2300座（水厕1300座；旱厕1000座），竣工水厕1180座、旱厕940座。": [
        ("2300", None),
        ("1300", "1180"),
        ("1000", "940"),
    ],
    "年度任务2300座，其中水厕1300座、旱厕1000座": [("2300", None)],
    # much is told before what was done
    "年度任务2300座（水厕1300座、旱厕1000座），投入资金300万元，覆盖12个村、800户，下派技术员15名，"
    "召开会议6次，培训村民400人次，完成水厕1180座、旱厕940座。": [
        ("2300", None),
        ("1300", "1180"),
        ("1000", "940"),
    ],
    # what two parts are both called is the name of neither
    "年度任务160公里（农村公路60公里、城镇公路100公里），完成公路126公里。": [("160", "126")],
    # what was done of all of it and of another task, and what was accepted of what was done
    "公路任务160公里（其中县道60公里），已完成46公里，绿道任务20公里，已完成18公里。": [
        ("160", "46"),
        ("20", "18"),
    ],
    "公路任务160公里，其中县道60公里。已完成126公里，其中县道46公里，已验收40公里。": [
        ("160", "126")
    ],
    # a verb is no name of a part, and another name is not that of the part before it
    "公路任务160公里，其中县道60公里，已改造46公里，乡道100公里，已改造80公里。": [
        ("160", None),
        ("60", "46"),
        ("100", "80"),
    ],
    "造林任务160亩，其中乔木60亩，完成50亩，灌木40亩，完成30亩，果树60亩，完成茶叶70亩。": [
        ("160", None),
        ("60", "50"),
        ("40", "30"),
    ],
    # what there is, is no task
    "全县公路160公里，其中县道60公里，已改造46公里，乡道100公里，已改造80公里，任务进展顺利。": [],
    "全县厕所2300座（水厕1300座、旱厕1000座），已改造水厕1180座、旱厕940座，任务进展顺利。": [],
}
# The numbers that a text says are wanted; what is held against them is of no matter here.
WANTED: dict[str, list[str]] = {
    # the whole in other words, and what was done in a bracket, are no parts of it
    "年度任务1300座（水厕1300座），完成水厕1180座。": ["1300"],
    "年度任务2300座（已建成水厕1180座、旱厕940座），已验收水厕1100座、旱厕900座。": ["2300"],
    # another name of one letter
    "造林任务160亩，其中乔木60亩，完成50亩，灌木40亩，完成30亩，果树60亩，完成茶70亩。": [
        "160",
        "60",
        "40",
    ],
}


@pytest.mark.parametrize(("text", "pairs"), PARTS.items(), ids=[*PARTS])
def test_parts_of_a_task_are_targets_where_it_is_told_what_was_done_of_them(
    text: str, pairs: list[tuple[str, str | None]]
) -> None:
    assert [
        (f"{read.target:f}", None if read.actual is None else f"{read.actual:f}")
        for read in readings_in("办好民生实事", (text,))
    ] == pairs


@pytest.mark.parametrize(("text", "wanted"), WANTED.items(), ids=[*WANTED])
def test_what_is_no_part_of_a_task_is_not_wanted(text: str, wanted: list[str]) -> None:
    assert [f"{said.quantity.value:f}" for said in clauses(text) if said.restates] == wanted
