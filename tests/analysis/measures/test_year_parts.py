"""Which months of the year words name, and whether several follow each other through it."""

import pytest

from generator.analysis.measures.year_parts import are_whole_year, months_in

SPANS = {
    "上半年": (1, 6),
    "下半年": (7, 12),
    "一季度": (1, 3),
    "三季度": (7, 9),
    "4季度": (10, 12),
    "7至12月": (7, 12),
    "1月—6月份": (1, 6),
    "11月": (11, 11),
    "上半年建成2座，下半年": (7, 12),  # the last
    "前三季度": None,
    "截至6月": None,
    "新建": None,
}


@pytest.mark.parametrize(("words", "months"), SPANS.items())
def test_the_months_that_words_name(words: str, months: tuple[int, int] | None) -> None:
    assert months_in(words) == months


@pytest.mark.parametrize(
    ("several", "is_whole"),
    {
        ("上半年", "下半年"): True,
        ("一季度", "二季度", "三季度", "四季度"): True,
        tuple(f"{month}月" for month in range(1, 13)): True,
        ("1至12月",): True,
        ("1至6月", "7至11月"): False,
        ("1至6月", "8至12月"): False,
        ("1至6月", "7至13月"): False,
        ("1至6月", "7至3月", "4至12月"): False,
        ("下半年",): False,
        ("上半年", "新建"): False,
        (): False,
    }.items(),
)
def test_times_that_follow_each_other_through_the_year_are_all_of_it(
    several: tuple[str, ...], *, is_whole: bool
) -> None:
    assert are_whole_year(several) is is_whole
