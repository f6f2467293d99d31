"""Keys: what stands in an address for a printed number, and how two are told apart."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records.project_keys import KEY, LONGEST_KEY, free_key, is_plain, key_of


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("16", "16"),
        ("1.1", "1-1"),
        ("\uff11\uff0e\uff12", "1-2"),
        ("（一）", "1"),
        ("十", "10"),
        ("二十三", "23"),
        ("一百零五", "105"),
        ("三千二百", "3200"),
        ("二〇", "20"),
        ("第3项", "3"),
        ("③", "3"),
        ("A-1.", "a-1"),
        ("重点1-2", "1-2"),
        ("附件", ""),
        ("", ""),
        ("con", "n-con"),
        ("index", "n-index"),
        ("page-2", "n-page-2"),
    ],
)
def test_a_key_is_made_of_what_is_printed(number: str, key: str) -> None:
    assert key_of(number) == key


@pytest.mark.parametrize(
    ("number", "table", "place", "key"),
    [
        ("1", "t2", 0, "t2-1"),
        ("", "", 7, "n7"),
        ("", "t2", 7, "t2-n7"),
        ("附件", "", 3, "n3"),
        ("x" * 60, "t2", 0, f"t2-{'x' * 37}"),
    ],
)
def test_a_key_of_a_later_table_or_without_a_number(
    number: str, table: str, place: int, key: str
) -> None:
    assert key_of(number, table, place) == key


def test_a_key_that_is_taken_gets_a_letter_and_stays_as_short_as_a_key_may_be() -> None:
    assert free_key("3", set()) == "3"
    assert free_key("3", {"3"}) == "3-b"
    assert free_key("3", {"3", "3-b"}) == "3-c"
    taken = {"3", *(f"3-{letter}" for letter in "bcdefghijklmnopqrstuvwxyz")}
    assert free_key("3", taken) == "3-aa"
    longest = "x" * LONGEST_KEY
    assert free_key(longest, {longest}) == f"{'x' * (LONGEST_KEY - 2)}-b"


@pytest.mark.parametrize(
    ("number", "plain"),
    [("0", True), ("16", True), ("016", False), ("\uff11", False), ("1.1", False)],
)
def test_plain_digits_are_their_own_key(number: str, plain: bool) -> None:
    assert is_plain(number) is plain


@given(st.text(max_size=60), st.sampled_from(["", "t2"]), st.integers(0, 9999))
def test_whatever_is_printed_a_key_can_stand_in_an_address(
    number: str, table: str, place: int
) -> None:
    key = key_of(number, table, place)
    assert key == "" or (re.fullmatch(KEY, key) and len(key) <= LONGEST_KEY)
    assert key or not place
    if key:
        other = free_key(key, {key})
        assert other != key
        assert re.fullmatch(KEY, other)
        assert len(other) <= LONGEST_KEY
