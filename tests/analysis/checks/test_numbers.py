"""The rows of a project: which target its results are held against."""

from msgspec.structs import replace

from generator.analysis.checks import questions_about
from generator.analysis.checks.numbers import rows_of
from generator.records import Project
from tests.analysis.checks.asked import inner, project, questions


def with_goals(made: Project, *goals: str) -> Project:
    """The project with a column of targets, a cell for each result; an empty one has none."""
    results = tuple(
        replace(result, part=part, extra=(("目标任务", goal),) if goal else ())
        for part, (result, goal) in enumerate(zip(made.results, goals, strict=True), start=1)
    )
    return replace(made, results=results)


def rows(made: Project) -> list[tuple[str, str, tuple[str, ...]]]:
    """The words of the target, where they stand, and the texts, row by row."""
    return [(row.title, row.title_field, row.texts) for row in rows_of(made)]


def test_where_the_title_sets_no_target_its_column_does() -> None:
    made = with_goals(project(5, "口袋公园", "建成12座"), "新建口袋公园18座")
    assert rows(made) == [("新建口袋公园18座", "results[0].extra.目标任务", ("建成12座",))]
    in_title = with_goals(project(5, "新建公园20座", "建成12座"), "新建口袋公园18座")
    assert rows(in_title) == [("新建公园20座", "title", ("建成12座",))]
    no_number = with_goals(project(5, "口袋公园", "建成12座"), "按计划推进")
    assert rows(no_number) == [("口袋公园", "title", ("建成12座",))]


def test_a_number_takes_the_unit_of_its_row_wherever_that_stands() -> None:
    made = with_goals(project(5, "城镇新增就业(人)", "2400"), "2600")
    assert [row.title for row in rows_of(made)] == ["城镇新增就业2600人"]
    found = [inner(question) for question in questions_about(made) if question.code == "YQ307"]
    assert [values["formula"] for _, _, values in found] == ["2400人 < 2600人"]


def test_a_column_of_money_sets_no_target_of_the_work() -> None:
    text = "年度任务改造步道12公里，已改造步道9公里，完成率85%"
    made = project(5, "步道工程", text)
    results = (replace(made.results[0], extra=(("总投资（万元）", "260"),)),)
    made = replace(made, results=results)
    assert rows(made) == [("步道工程", "title", (text,))]
    assert "YQ304" in [question.code for question in questions_about(made)]


def test_a_cell_of_a_target_holds_for_the_results_up_to_the_next_one() -> None:
    made = with_goals(project(5, "惠民工程", "甲", "乙", "丙"), "公园18座", "", "步道5公里")
    assert rows(made) == [
        ("公园18座", "results[0].extra.目标任务", ("甲", "乙")),
        ("步道5公里", "results[2].extra.目标任务", ("丙",)),
    ]
    late = with_goals(project(5, "惠民工程", "甲", "乙"), "", "步道5公里")
    assert rows(late) == [
        ("惠民工程", "title", ("甲",)),
        ("步道5公里", "results[1].extra.目标任务", ("乙",)),
    ]


def test_a_row_with_a_target_of_its_own_has_the_word_of_its_outcome() -> None:
    made = with_goals(project(5, "惠民工程", "甲", "乙", "丙"), "公园18座", "", "步道5公里")
    assert [row.outcome is None for row in rows_of(made)] == [True, False]
    assert [row.outcome is None for row in rows_of(project(5, "惠民工程", "甲", "乙"))] == [True]


def test_an_item_has_the_column_of_its_own_row() -> None:
    made = with_goals(project(5, "", "甲", "乙"), "18座", "5公里")
    titles = ("驿站", "步道3公里")
    items = tuple(
        replace(result, title=title) for title, result in zip(titles, made.results, strict=True)
    )
    assert [
        (row.title, row.title_field, row.part) for row in rows_of(replace(made, results=items))
    ] == [
        ("驿站18座", "results[0].extra.目标任务", 1),
        ("步道3公里", "results[1].title", 2),
    ]


def test_the_checks_hold_a_result_against_the_column() -> None:
    made = with_goals(project(5, "乡村道路", "改造乡村道路30公里，完成率85%"), "改造乡村道路40公里")
    found = {question.code: inner(question) for question in questions_about(made)}
    assert found["YQ304"][:2] == ("results[0].text", "完成率85%")
    assert found["YQ307"][2]["formula"] == "30公里 < 40公里"
    silent = with_goals(project(5, "便民", "新建驿站18座。"), "新建驿站18座、加装电梯5台")
    asked_about = [inner(q)[:2] for q in questions_about(silent) if q.code == "YQ330"]
    assert asked_about == [("results[0].extra.目标任务", "5台")]
    assert questions("YQ304", "乡村道路", "改造乡村道路30公里，完成率85%") == []
