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
