"""What a task is made up of, each part with what was done of it."""

import pytest

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
}


@pytest.mark.parametrize(("text", "pairs"), PARTS.items(), ids=[*PARTS])
def test_parts_of_a_task_are_targets_where_it_is_told_what_was_done_of_them(
    text: str, pairs: list[tuple[str, str | None]]
) -> None:
    assert [
        (f"{read.target:f}", None if read.actual is None else f"{read.actual:f}")
        for read in readings_in("办好民生实事", (text,))
    ] == pairs
