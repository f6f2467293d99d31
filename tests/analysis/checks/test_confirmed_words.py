"""The words of a confirmed measure, which must still stand in title and results."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from generator.analysis.checks import questions_about
from generator.records import Measure, Project
from tests.analysis.checks.asked import inner, project


def measured(*measures: tuple[str, str]) -> Project:
    """A project of two results, with measures of these words."""
    return replace(
        project(5, "新建公园5个以上。", "新建公园一处。", "又建5个，全部开放。"),
        measures=tuple(
            Measure(
                name=f"第{number}",
                target=Decimal(5),
                actual=Decimal(5),
                unit="个",
                target_words=of_title,
                actual_words=of_result,
            )
            for number, (of_title, of_result) in enumerate(measures)
        ),
    )


def stale(*measures: tuple[str, str]) -> list[tuple[str, str, str]]:
    return [
        (values["name"], found, values["measure"])
        for _, found, values in map(inner, questions_about(measured(*measures)))
    ]


STANDING = (
    ("新建公园5个", "新建公园一处"),
    ("", ""),
    ("新建…5个以上", "又建5个…开放"),
    ("新建 … 5个", "新建公园 … 全部开放"),  # the parts may stand in several results
)


@pytest.mark.parametrize("words", STANDING)
def test_words_that_stand_there_are_not_asked_about(words: tuple[str, str]) -> None:
    assert stale(words) == []


def test_words_that_are_gone_are_asked_about() -> None:
    assert stale(("新建公园6个", "又建5个")) == [("target_words", "新建公园6个", "第0")]
    assert stale(("新建公园5个", "又建6个")) == [("actual_words", "又建6个", "第0")]
    assert stale(("新建…6个", "新建…6个")) == [
        ("target_words", "新建…6个", "第0"),
        ("actual_words", "新建…6个", "第0"),
    ]


def test_words_of_the_other_side_do_not_count() -> None:
    assert [name for name, _, _ in stale(("又建5个", "新建公园5个以上"))] == [
        "target_words",
        "actual_words",
    ]


def test_the_question_stands_at_the_measures() -> None:
    (question,) = questions_about(measured(("没有", "")))
    assert (question.code, inner(question)[0]) == ("YQ322", "measures")


def test_many_measures_are_each_looked_for() -> None:
    several = [STANDING[n % 4] for n in range(40)]
    several[7] = ("没有", "又建5个")
    several[30] = ("新建公园5个", "没有…5个")
    assert stale(*several) == [
        ("target_words", "没有", "第7"),
        ("actual_words", "没有…5个", "第30"),
    ]


def of_item(part: int, of_title: str, of_result: str) -> Project:
    """The same with a title of its own for each result, and a measure of one of these."""
    whole = measured((of_title, of_result))
    first, second = whole.results
    return replace(
        whole,
        title="改善环境",
        results=(
            replace(first, part=1, title="新建公园1处"),
            replace(second, part=2, title="新建公园5个"),
        ),
        measures=(replace(whole.measures[0], part=part),),
    )


def test_the_words_of_an_items_measure_stand_in_its_own_row() -> None:
    assert list(map(inner, questions_about(of_item(2, "公园5个", "又建5个")))) == []
    questions = questions_about(of_item(1, "公园5个", "又建5个"))
    assert [(question.code, question.at.field, question.found) for question in questions] == [
        ("YQ322", "projects[5].results[0].measures", "公园5个"),
        ("YQ322", "projects[5].results[0].measures", "又建5个"),
    ]


def test_an_item_without_a_title_has_that_of_the_project() -> None:
    item = of_item(1, "改善环境", "新建公园一处")
    first, second = item.results
    assert [question.found for question in questions_about(item)] == ["改善环境"]
    bare = replace(item, results=(replace(first, title=""), second))
    assert [question.code for question in questions_about(bare)] == []


def test_a_result_without_a_text_does_not_keep_words_of_the_others_from_being_missed() -> None:
    record = measured(("新建公园5个", "又建6个"))
    silent = replace(record.results[0], text="")
    about = questions_about(replace(record, results=(silent, record.results[1])))
    assert [(question.code, question.found) for question in about] == [("YQ322", "又建6个")]


def test_of_a_target_without_an_actual_no_words_are_missed() -> None:
    plan = measured(("新建公园5个", ""))
    measures = tuple(replace(measure, actual=None) for measure in plan.measures)
    bare = replace(plan, results=(), measures=measures)
    assert list(questions_about(bare)) == []


def test_the_words_of_a_measure_may_be_cells_of_columns_of_numbers() -> None:
    record = measured(("3.6", "4.41"))
    first = replace(record.results[0], extra=(("目标数", "3.6"), ("完成数", "4.41")))
    questions = questions_about(replace(record, results=(first, *record.results[1:])))
    assert [question.code for question in questions] == []
    changed = replace(first, extra=(("目标数", "13.6"), ("完成数", "4.41")))
    questions = questions_about(replace(record, results=(changed, *record.results[1:])))
    assert [(question.code, question.found) for question in questions] == [("YQ322", "3.6")]


def test_the_words_of_a_measure_may_stand_within_a_cell_of_several_goals() -> None:
    record = replace(measured(("新建驿站5座", "又建5个")), title="便民服务")
    first = replace(record.results[0], extra=(("目标任务", "新建驿站5座、步道8公里"),))
    questions = questions_about(replace(record, results=(first, *record.results[1:])))
    assert "YQ322" not in [question.code for question in questions]
    changed = replace(first, extra=(("目标任务", "新建驿站6座、步道8公里"),))
    questions = questions_about(replace(record, results=(changed, *record.results[1:])))
    assert [question.found for question in questions if question.code == "YQ322"] == ["新建驿站5座"]


def test_a_number_that_a_period_told_is_not_looked_for_in_results() -> None:
    record = measured(("新建公园5个", "6个"))
    silent = tuple(replace(result, text="", outcome=None) for result in record.results)
    assert [question.code for question in questions_about(record)] == ["YQ322"]
    assert [question.code for question in questions_about(replace(record, results=silent))] == []
