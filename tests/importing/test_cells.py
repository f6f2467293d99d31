"""Numbers in cells: as printed, of whatever width."""

import pytest

from generator.importing.cells import number_in, printed_number


@pytest.mark.parametrize(
    ("words", "number"),
    {
        "2": 2,
        "12": 12,
        "\uff12": 2,
        "\uff11\uff12": 12,
        "1\uff12": 12,
        "123456789": 123456789,
    }.items(),
)
def test_digits_are_a_number_of_half_or_full_width(words: str, number: int) -> None:
    assert printed_number(words) == number
    assert number_in(f"{words}、新建公园") == (number, f"{words}、", "新建公园")


@pytest.mark.parametrize("words", ["", "1.1", "一", "\u00b2", "①", "第2项", "2 ", "-2"])
def test_other_words_are_no_number(words: str) -> None:
    assert printed_number(words) is None


@pytest.mark.parametrize("words", ["1234567890", "\uff11" * 10])
def test_a_number_too_long_is_an_error(words: str) -> None:
    with pytest.raises(ValueError, match=words):
        printed_number(words)
