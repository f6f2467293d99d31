"""How alike two subjects are, as numbers."""

from decimal import Decimal

import pytest

from generator.analysis.measures.subjects import (
    letter_pairs,
    letters_of,
    likeness,
    own_words,
    share_of,
)


def test_letters_are_characters_and_latin_letters() -> None:
    assert letters_of("一A9z，鿿 é㐀") == ("一", "A", "z", "鿿")
    assert letter_pairs("新 建9公园") == {("新", "建"), ("建", "公"), ("公", "园")}


@pytest.mark.parametrize(
    ("words", "own"),
    {
        "已完成公园": "公园",
        "GDP增速": "地区生产总值增速",
        "规上企业限上商户社零": "规模企业限额商户社会消费品零售",
        "截至12月底": "",
    }.items(),
)
def test_words_that_tell_nothing_apart_are_left_out(words: str, own: str) -> None:
    assert own_words(words) == own


@pytest.mark.parametrize(
    ("first", "second", "alike", "share"),
    [
        ("公园", "公园", "1", "1"),
        ("公园", "绿道", "0", "0"),
        ("公园", "", "0", "0"),
        ("", "公园", "0", "0"),
        # one pair of one and of three: (2 / 4 + 1 / 1) / 2
        ("公园", "城东公园", "0.75", "1"),
        # one of three and of three: (2 / 6 + 1 / 3) / 2
        ("城西公园", "河东公园", None, None),
    ],
)
def test_the_common_share_of_two_subjects(
    first: str, second: str, alike: str | None, share: str | None
) -> None:
    pairs = letter_pairs(first), letter_pairs(second)
    third = Decimal(1) / 3
    assert likeness(*pairs) == (third if alike is None else Decimal(alike))
    assert share_of(*pairs) == (third if share is None else Decimal(share))
