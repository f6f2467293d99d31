"""Rates in the words of another that is right are of the same."""

from decimal import Decimal

from generator.analysis.checks.like_rates import proved_words
from generator.analysis.measures import Rate, RateKind


def test_words_are_proved_by_a_rate_that_is_right_and_not_of_all() -> None:
    def told(words: str, rate: int, actual: int) -> tuple[str, Rate, Decimal, Decimal]:
        return (words, Rate(Decimal(rate), RateKind.WHOLE, 0, 3, 0), Decimal(40), Decimal(actual))

    assert proved_words([told("占比", 45, 18), told("达到", 45, 20), told("达", 100, 40)]) == {
        "占比"
    }
    assert proved_words([]) == set()
