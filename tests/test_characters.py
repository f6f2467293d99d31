"""The quick look finds every text that the close look finds something in."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import characters


def test_none_of_the_usual_signs_is_unseen() -> None:
    usual = re.compile(f"[{characters._USUAL}]")
    signs = re.compile(f"[{characters._SIGNS}{characters._SELECTORS}]")
    for code in range(0x110000):
        assert not (usual.match(chr(code)) and signs.match(chr(code))), hex(code)


@pytest.mark.parametrize("sign", "县㛃𠮷𬒈豈")
def test_rare_characters_are_chinese_ones(sign: str) -> None:
    assert characters.HAN_SIGN.fullmatch(sign)


@pytest.mark.parametrize("sign", "，。、（·—3Aａ①カ한")  # noqa: RUF001
def test_signs_and_other_letters_are_not_chinese(sign: str) -> None:
    assert not characters.HAN_SIGN.search(sign)


def test_signs_of_the_far_planes_are_found() -> None:
    assert characters.unseen_signs("一\U000e0041二") == [(1, "\U000e0041")]
    assert characters.unseen_signs("一\U0001f600二") == []
    assert characters.without_unseen("一\u200b二") == "一二"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n"])
def test_a_text_that_begins_a_formula_is_guarded(sign: str) -> None:
    assert characters.with_guard(f"{sign}1") == f"'{sign}1"
    assert characters.with_guard(f"1{sign}1") == f"1{sign}1"


@given(st.text("'=＝@-1甲\t\n "))
@settings(max_examples=300, deadline=None, derandomize=True, database=None)
def test_a_guard_is_taken_off_again(text: str) -> None:
    cell = characters.with_guard(text)
    assert characters.without_guard(cell) == text
    assert cell[:1] not in {*"=＝@-\t\n"}


@pytest.mark.parametrize(
    ("numeral", "value"),
    {
        "二十三": 23,
        "二〇": 20,
        "十": 10,
        "百": 100,
        "十二": 12,
        "百二十": 120,
        "一百零五": 105,
        "两千零三": 2003,
        "二〇二三": 2023,
        "十二万": 120_000,
        "两万三千": 23_000,
        "三亿五千万": 350_000_000,
        "一亿零二十": 100_000_020,
        "一万亿": 10**12,
        "万": 10_000,
        "12": 12,
    }.items(),
)
def test_a_chinese_numeral_has_its_value(numeral: str, value: int) -> None:
    assert characters.value_of_numeral(numeral) == value
