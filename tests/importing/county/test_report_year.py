from dataclasses import replace

import pytest

from generator.importing.county.report_year import year_of
from tests.importing.county.evidence_of_lines import evidence, prose, title


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("2023年度安和县民生实事项目完成情况", "2023"),
        ("安和县2021年十件民生实事进展", "2021"),
        ("二〇二二年安和县重点工作", "2022"),
        ("民生实事2024", "2024"),
        ("2023-03进展", "2023"),
    ],
)
def test_the_year_of_a_title(words: str, year: str) -> None:
    found = year_of(evidence(title(words)))
    assert (found.value, found.others, found.is_sure) == (year, (), True)


def test_a_number_that_is_no_year_is_none() -> None:
    assert year_of(evidence(title("民生实事12025号文"), prose("投资2023万元"))).value == ""


def test_the_date_below_a_signature_is_not_the_year_of_the_report() -> None:
    found = year_of(evidence(title("2023年度民生实事"), title("2024年1月8日")))
    assert (found.value, found.others) == ("2023", ())
    assert year_of(evidence(title("2024年1月8日"))).value == ""


def test_a_title_is_worth_more_than_prose() -> None:
    found = year_of(evidence(prose("与2022年度相比，增长5%。"), title("2023年民生实事")))
    assert (found.value, found.others) == ("2023", ())


def test_two_titles_of_two_years_leave_the_year_open() -> None:
    found = year_of(evidence(title("2022年度民生实事"), title("2023年度民生实事")))
    assert (found.value, found.others, found.is_sure) == ("2022", ("2023",), False)


@pytest.mark.parametrize(
    ("deadlines", "year"),
    [
        (("2023年9月", "2023年12月底前", "长期"), "2023"),
        (("2023-09-30", "2023.12"), "2023"),
        (("2023年9月", "2024年3月"), ""),  # of two years nobody knows which is the report's
        (("2023年9月", "10月底", "12月底"), ""),  # one of three says too little
        (("2023年9月",), ""),
        ((), ""),
    ],
)
def test_deadlines_are_a_guess_where_no_title_has_a_year(
    deadlines: tuple[str, ...], year: str
) -> None:
    lines = tuple(title(words) for words in deadlines)
    found = year_of(replace(evidence(title("民生实事进展")), deadlines=lines))
    assert (found.value, found.is_guess, found.is_sure) == (year, bool(year), False)


def test_a_title_goes_before_all_deadlines() -> None:
    lines = (title("2024年6月"), title("2024年9月"))
    found = year_of(replace(evidence(title("2023年度民生实事")), deadlines=lines))
    assert (found.value, found.is_sure) == ("2023", True)
