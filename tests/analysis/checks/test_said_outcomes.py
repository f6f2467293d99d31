"""Words in a text that say its task is done, without a word of an outcome beside it."""

import pytest
from msgspec.structs import replace

from generator.analysis.checks import questions_about
from tests.analysis.checks.asked import EXCEEDED, inner, project


def said(title: str, text: str) -> list[tuple[str, str, str]]:
    """The field, the words and the formula of each YQ307 about a row without an outcome."""
    made = project(5, title, text)
    results = tuple(replace(result, outcome=None) for result in made.results)
    found = questions_about(replace(made, results=results))
    asked = [inner(question) for question in found if question.code == "YQ307"]
    return [(field, words, values["formula"]) for field, words, values in asked]


@pytest.mark.parametrize(
    ("title", "text", "words", "formula"),
    [
        ("新建口袋公园18座", "建成口袋公园12座，完成目标任务。", "完成目标任务", "12座 < 18座"),
        (
            "改造步道40公里",
            "已圆满完成年度任务，改造步道30公里。",
            "已圆满完成年度任务",
            "30公里 < 40公里",
        ),
        (
            "新建公园5个、绿道8公里",
            "新建公园5个、绿道6公里，均完成年度目标任务。",
            "均完成年度目标任务",
            "6公里 < 8公里",
        ),
        (
            "培训护理员420人",
            "培训护理员400人，超额完成全年任务。",
            "超额完成全年任务",
            "400人 < 420人",
        ),
        ("加装电梯80台", "加装电梯80台，超额完成年度任务", "超额完成年度任务", "80台 = 80台"),
        ("新建公厕25座", "新建公厕22座，公厕建设全部完成任务。", "全部完成任务", "22座 < 25座"),
        (
            "新建公厕25座",
            "新建公厕22座，完成省定任务",
            "完成省定任务",
            "22座 < 25座",
        ),
    ],
)
def test_a_shortfall_under_a_word_of_completion_is_asked_about(
    title: str, text: str, words: str, formula: str
) -> None:
    assert said(title, text) == [("results[0].text", words, formula)]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("新建口袋公园18座", "建成口袋公园18座，完成目标任务。"),
        ("新建口袋公园18座", "建成口袋公园20座，超额完成目标任务。"),
        ("新建口袋公园18座", "建成口袋公园12座，完成目标任务的66.7%。"),
        ("新建口袋公园18座", "建成口袋公园12座，未完成目标任务。"),
        ("新建口袋公园18座", "建成口袋公园12座，确保年底前完成目标任务。"),
        ("新建口袋公园18座", "建成口袋公园12座，年底可完成目标任务。"),
        ("新建口袋公园18座", "建成口袋公园12座，基本完成目标任务。"),
        ("新建口袋公园18座", "建成口袋公园12座，完成阶段性目标任务。"),
        ("新建口袋公园18座", "建成口袋公园12座，完成上半年任务。"),
        ("新建口袋公园18座", "建成口袋公园12座，完成征地任务。"),
        ("新建口袋公园18座", "建成口袋公园12座，雨污管网完成年度任务。"),
        ("三年新建口袋公园18座", "建成口袋公园6座，完成年度任务。"),
        ("到2025年新建口袋公园18座", "建成口袋公园6座，完成年度任务。"),
        ("新建口袋公园18座", "年度任务12座，已建成12座，完成年度任务。"),
        ("新建公园5个、绿道8公里", "新建绿道6公里。新建公园5个，完成年度任务。"),
        ("新建公园5个、绿道8公里", "绿道6公里正在收尾；新建公园5个，完成年度任务。"),
        ("失业率控制在4.5%以内", "失业率4.1%，完成目标任务。"),
        ("新建口袋公园18座", "建成口袋公园12座，为完成目标任务打下基础。"),
    ],
)
def test_what_may_be_done_all_the_same_is_not_asked_about(title: str, text: str) -> None:
    assert said(title, text) == []


def test_a_word_of_an_outcome_is_asked_about_alone() -> None:
    made = project(5, "培训护理员420人", "培训护理员400人，超额完成全年任务。", outcome=EXCEEDED)
    asked = [inner(question) for question in questions_about(made) if question.code == "YQ307"]
    assert [field for field, _, _ in asked] == ["results[0].outcome"]
