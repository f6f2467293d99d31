"""Which units count alike."""

from decimal import Decimal

import pytest

from generator.analysis.measures.units import (
    UNITS,
    count_alike,
    in_unit,
    is_counted,
    is_rate,
    is_size,
)


@pytest.mark.parametrize(
    "alike",
    [
        ("个", "家", "所", "处", "座", "间", "条", "套", "台", "栋", "根"),
        ("个", "处", "座", "套", "张"),
        ("人", "名", "位", "人次", "例"),
        ("场", "场次", "次", "期", "节", "批次"),
        ("个", "班", "期"),
        ("户", "户次"),
        ("头", "头次", "只", "只次", "羽", "羽次"),
        ("亩", "亩次"),
        ("册", "册次"),
        ("公里", "千米"),
        ("平方米", "平米", "㎡"),
        ("立方米", "方"),
        ("公斤", "千克"),
        ("%", "个百分点"),
    ],
)
def test_words_that_count_the_same_count_alike(alike: tuple[str, ...]) -> None:
    for first in alike:
        assert all(count_alike(first, second) for second in alike)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        *(("个", "人"), ("户", "人"), ("户", "家"), ("公里", "米"), ("平方米", "亩"), ("元", "个")),
        *(("吨", "公斤"), ("%", "倍"), ("美元", "元"), ("场", "人次"), ("立方米", "平方米")),
        *(("辆", "条"), ("盏", "条"), ("棵", "口"), ("本", "辆")),
        *(("张", "所"), ("床", "家"), ("辆", "间"), ("台", "期"), ("张", "期"), ("张", "条")),
    ],
)
def test_words_that_count_other_things_do_not(first: str, second: str) -> None:
    assert not count_alike(first, second)
    assert not count_alike(second, first)


def test_of_two_units_in_one_the_first_decides() -> None:
    assert count_alike("套(间)", "套")
    assert count_alike("台", "套(间)")
    assert count_alike("节(次)", "节")
    assert count_alike("元/人·月", "元/月")
    assert not count_alike("微克/立方米", "立方米")


def test_no_unit_stands_twice() -> None:
    assert len(set(UNITS)) == len(UNITS)


def test_things_are_counted_and_sizes_sums_and_shares_are_not() -> None:
    assert [
        unit for unit in ("个", "人次", "场", "户", "头", "米", "元", "%") if is_counted(unit)
    ] == [
        *("个", "人次", "场", "户", "头"),
    ]
    assert [unit for unit in ("%", "倍", "个", "元/户") if is_rate(unit)] == ["%", "倍"]


@pytest.mark.parametrize(
    ("value", "unit", "other", "found"),
    [
        ("7900", "米", "公里", "7.9"),
        ("8.5", "千米", "延米", "8500"),
        ("3060", "公顷", "亩", "45900"),
        ("45900", "亩", "公顷", "3060"),
        ("100", "亩", "公顷", None),  # 6.66…
        ("2", "平方公里", "公顷", "200"),
        ("2", "公顷", "平方米", "20000"),
        ("1500", "千克", "吨", "1.5"),
        ("3", "斤", "公斤", "1.5"),
        ("3", "个", "家", None),
        ("3", "公里", "公里", None),
        ("3", "米", "亩", None),
    ],
)
def test_a_size_in_another_unit(value: str, unit: str, other: str, found: str | None) -> None:
    size = in_unit(Decimal(value), unit, other)
    assert (size and f"{size}") == found
    assert is_size(unit) == (unit not in ("个", "家"))


@pytest.mark.parametrize(
    ("value", "unit", "other", "found"),
    [
        *((2, "平方公里", "亩", 3_000), (2, "平方公里", "平方米", 2_000_000)),
        *((2, "吨", "斤", 4_000), (4_000, "斤", "吨", 2)),
    ],
)
def test_one_size_is_many_of_a_smaller(value: int, unit: str, other: str, found: int) -> None:
    assert in_unit(Decimal(value), unit, other) == found
