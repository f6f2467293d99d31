"""Shares and numbers: rounded once, written as people do."""

from decimal import Decimal

import pytest

from generator.analysis.counting import percentage, plain_number


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(17, 30, "56.67"), (23, 49, "46.94"), (17, 47, "36.17"), (1, 8, "12.50")],
)
def test_shares_are_rounded_as_the_bulletin_does(part: int, whole: int, shown: str) -> None:
    assert f"{percentage(part, whole)}" == shown


def test_half_is_rounded_up_and_nothing_of_nothing_is_nothing() -> None:
    assert percentage(1, 200, 0) == Decimal(1)
    assert percentage(0, 0) == 0


@pytest.mark.parametrize(
    ("number", "shown"), [("1.50", "1.5"), ("100", "100"), ("1E+3", "1000"), ("0.0", "0")]
)
def test_numbers_are_written_as_people_do(number: str, shown: str) -> None:
    assert plain_number(Decimal(number)) == shown
