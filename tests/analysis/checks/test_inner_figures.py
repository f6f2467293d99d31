"""Rates and words of outcome against the numbers of their own project."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from generator.analysis.checks import questions_about
from generator.records import Measure, Outcome, OutcomeKind
from tests.analysis.checks.asked import EXCEEDED, MET, asked, inner, project, questions

RATES = {
    "新建公园6个，完成率120%。": [],
    "新建公园6个，完成率为120%。": [],
    "新建公园6个，完成率达到120%。": [],
    "新建公园6个，完成率达120%。": [],
    "新建公园6个，完成率130%。": [("完成率130%", "6个 ÷ 5个 = 120%")],
    "新建公园6个，完成率为130%。": [("完成率为130%", "6个 ÷ 5个 = 120%")],
    "新建公园6个，完成率达到130%。": [("完成率达到130%", "6个 ÷ 5个 = 120%")],
    "新建公园6个，完成率达130.5%。": [("完成率达130.5%", "6个 ÷ 5个 = 120%")],
    "新建公园6个，完成率130％。": [],  # noqa: RUF001 - no half-width sign
    "新建公园6个，完成率13a%。": [],
    "完成率130%，新建公园6个。": [],  # no number stands before it
    "新建公园6个，完成率130%，完成率120%，完成率110%。": [
        ("完成率130%", "6个 ÷ 5个 = 120%"),
        ("完成率110%", "6个 ÷ 5个 = 120%"),
    ],
    "完成率13%。": [],
}


@pytest.mark.parametrize(("text", "found"), RATES.items())
def test_a_rate_that_no_pair_gives_is_asked_about(text: str, found: list[tuple[str, str]]) -> None:
    asked_about = questions("YQ304", "新建公园5个。", text)
    assert [(words, values["formula"]) for _, words, values in asked_about] == found


@pytest.mark.parametrize(
    ("rate", "count"),
    [
        *(("142.86", 0), ("142.85", 0), ("142.9", 0), ("142.8", 0), ("143", 0), ("142", 0)),
        *(("142.87", 1), ("142.84", 1), ("143.0", 1), ("141", 1), ("142.857142857", 0)),
    ],
)
def test_a_rate_may_be_rounded_or_cut_off_at_its_last_place(rate: str, count: int) -> None:
    found = questions("YQ304", "新建公园7个。", f"新建公园10个，完成率{rate}%。")
    assert len(found) == count


def test_a_formula_shows_two_places() -> None:
    ((_, _, values),) = questions("YQ304", "新建公园7个。", "新建公园10个，完成率99%。")
    assert values["formula"] == "10个 ÷ 7个 = 142.86%"


def test_the_nearest_number_before_a_rate_is_in_the_formula() -> None:
    title = "新建公园5个，绿道8公里。"
    ((_, _, values),) = questions("YQ304", title, "公园6个，绿道10公里，完成率99%，以上。")
    assert values["formula"] == "10公里 ÷ 8公里 = 125%"
    ((_, _, values),) = questions("YQ304", title, "公园6个，完成率99%，绿道10公里。")
    assert values["formula"] == "6个 ÷ 5个 = 120%"
    # any pair of the row explains it, wherever it stands
    assert questions("YQ304", title, "公园6个，完成率125%，绿道10公里。") == []


def test_a_rate_is_compared_with_the_pairs_of_its_own_row() -> None:
    title = "新建公园5个，绿道8公里。"
    found = questions("YQ304", title, "新建公园6个，完成率125%。", "新建绿道10公里，完成率125%。")
    assert [(field, words) for field, words, _ in found] == [("results[0].text", "完成率125%")]


EXCESS = {
    "新建公园6个，超额120%。": [("超额120%", "6个 ÷ 5个 = 120%", "20")],
    "新建公园6个，超额完成120%。": [("超额完成120%", "6个 ÷ 5个 = 120%", "20")],
    "新建公园6个，超额完成20%。": [],
    "新建公园6个，超额完成30%。": [],  # neither: another question
    "新建公园6个，超额完成120.0%，超额120%。": [
        ("超额完成120.0%", "6个 ÷ 5个 = 120%", "20"),
        ("超额120%", "6个 ÷ 5个 = 120%", "20"),
    ],
    "超额120%，新建公园6个。": [("超额120%", "6个 ÷ 5个 = 120%", "20")],
    "超额120.00%，新建公园6个。": [("超额120.00%", "6个 ÷ 5个 = 120%", "20")],
    "超额120个，新建公园6个。": [],
}


@pytest.mark.parametrize(("text", "found"), EXCESS.items())
def test_an_excess_that_is_the_whole_rate_is_asked_about(
    text: str, found: list[tuple[str, str, str]]
) -> None:
    asked_about = questions("YQ305", "新建公园5个。", text, outcome=EXCEEDED)
    shown = [(words, values["formula"], values["excess"]) for _, words, values in asked_about]
    assert shown == found


def test_what_is_one_rate_and_another_excess_is_none() -> None:
    """Of two targets one was reached by 20 %, the other went 20 % beyond: nobody knows which."""
    text = "公园2个，绿道12公里，超额20%。"
    assert questions("YQ305", "新建公园10个，绿道10公里。", text) == []


def test_the_first_target_that_gives_the_rate_is_in_the_formula() -> None:
    text = "绿道12公里，公园6个，超额120%。"
    ((field, _, values),) = questions("YQ305", "新建公园5个，绿道10公里。", "", text)
    assert (field, values["formula"]) == ("results[1].text", "6个 ÷ 5个 = 120%")


BELOW = {
    ("新建公园5个。", "新建公园6个。"): "6个 > 5个",
    ("新建公园5个，绿道8公里。", "新建公园5个，绿道9公里。"): "5个 = 5个；9公里 > 8公里",
    ("新建公园5个，绿道8公里。", "新建公园4个，绿道9公里。"): None,
    ("新建公园5个，绿道8公里。", "新建公园5个，绿道8公里。"): None,
    ("发病率5‰以下。", "发病率6‰。"): None,
    ("新建公园5个，绿道8公里。", "新建公园6个。"): None,  # one has not found its number
    ("新建公园5个。", "新建公园5个。"): None,
    ("新建公园5个。", "新建公园4个。"): None,
    ("新建公园。", "新建公园6个。"): None,
    ("覆盖率80%以上。", "覆盖率90%。"): None,  # nobody exceeds a share
    ("新建公园5个，绿道9公里。", "新建绿道8公里，公园6个。"): None,
    ("新建公园0个。", "新建公园6个。"): None,
}


@pytest.mark.parametrize(("texts", "formula"), BELOW.items())
def test_the_word_below_the_numbers_is_asked_about(
    texts: tuple[str, str], formula: str | None
) -> None:
    found = questions("YQ306", *texts)
    shown = [("results[0].outcome", "完成任务", {"formula": formula})] if formula else []
    assert found == shown
    assert questions("YQ306", *texts, outcome=EXCEEDED) == []


ABOVE = {
    ("新建公园5个。", "新建公园5个。"): "5个 = 5个",
    ("新建公园5个。", "新建公园4个。"): "4个 < 5个",
    ("新建公园5个，绿道8公里。", "新建公园5个，绿道7公里。"): "5个 = 5个；7公里 < 8公里",
    ("新建公园5个。", "新建公园6个。"): None,
    ("新建公园5个，绿道8公里。", "新建公园5个，绿道9公里。"): None,
    ("新建公园5个，绿道8公里。", "新建公园6个，绿道7公里。"): None,
    ("新建公园5个。", "新建公园5个，绿道3公里。"): None,  # more is told than was asked
    ("新建公园5个，绿道8公里。", "新建公园5个。"): None,
    ("新建公园5个。", "新建公园5家。"): None,  # another unit may count otherwise
    ("新建公园。", "新建公园5个。"): None,
    ("新建公园5个。", "已建成。"): None,
}


@pytest.mark.parametrize(("texts", "formula"), ABOVE.items())
def test_the_word_above_the_numbers_is_asked_about(
    texts: tuple[str, str], formula: str | None
) -> None:
    found = questions("YQ307", *texts, outcome=EXCEEDED)
    shown = [("results[0].outcome", "超额完成", {"formula": formula})] if formula else []
    assert found == shown
    assert questions("YQ307", *texts) == []


@pytest.mark.parametrize("kind", [kind for kind in OutcomeKind if not kind.is_finished])
def test_other_words_are_not_compared_with_numbers(kind: OutcomeKind) -> None:
    for text in ("新建公园6个。", "新建公园5个。"):
        assert asked("新建公园5个。", text, Outcome("词", kind)) == []


def test_words_of_several_rows_are_not_compared_with_numbers() -> None:
    for word, code in ((MET, "YQ306"), (EXCEEDED, "YQ307")):
        assert questions(code, "新建公园5个。", "新建公园6个。", "已建成。", outcome=word) == []
        assert questions(code, "新建公园5个。", "新建公园5个。", "已建成。", outcome=word) == []


def test_only_pairs_that_a_person_has_confirmed_are_compared() -> None:
    plain = project(5, "新建公园5个，绿道8公里。", "新建公园6个，绿道10公里，完成率99%。")
    measure = Measure(name="公园", target=Decimal(5), actual=Decimal(6), unit="个")
    of_park = replace(plain, measures=(measure,))
    ((_, _, values),) = [
        inner(question) for question in questions_about(of_park) if question.code == "YQ304"
    ]
    assert values["formula"] == "6个 ÷ 5个 = 120%"
    of_nothing = replace(plain, measures=(replace(measure, actual=measure.target),))
    assert [question.code for question in questions_about(of_nothing)] == []
