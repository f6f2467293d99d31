"""How a rate is written in a question."""

from decimal import Decimal

import pytest

from generator.analysis.checks.question import percent


@pytest.mark.parametrize(
    ("exact", "words"),
    {"116.6666": "116.67", "100": "100", "99.999": "99.99", "0.5": "0.5", "240": "240"}.items(),
)
def test_a_rate_has_two_places_and_is_a_hundred_only_where_it_is(exact: str, words: str) -> None:
    assert percent(Decimal(exact)) == words
