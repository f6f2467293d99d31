"""Numbers of cells, of first columns and behind words of completion, which have no unit."""

import pytest

from generator.analysis.measures import Bound, Quantity
from generator.analysis.measures.cell_numbers import (
    cell_numbers,
    trailing_number,
    unitless_numbers,
)


def told(text: str, found: tuple[Quantity, ...]) -> list[tuple[str, str, str, Bound]]:
    assert all(text[one.start : one.end] == one.words for one in found)
    return [(one.words, f"{one.value}", one.unit, one.bound) for one in found]


NONE, ABOUT, OVER = Bound.NONE, Bound.ABOUT, Bound.OVER
CELLS: dict[str, list[tuple[str, str, str, Bound]]] = {
    "1622": [("1622", "1622", "", NONE)],
    "512 102.4%": [("512", "512", "", NONE), ("102.4%", "102.4", "%", NONE)],
    "12 12": [("12", "12", "", NONE), ("12", "12", "", NONE)],
    "已完成53家": [("53家", "53", "家", NONE)],
    "512（102.4%）": [("512", "512", "", NONE), ("102.4%", "102.4", "%", NONE)],
    "512(件)": [("512", "512", "", NONE)],
    "512（其中城区20）": [],
    "达标 53": [("53", "53", "", NONE)],
    "1,622、3.5万": [("1,622", "1622", "", NONE), ("3.5万", "35000", "", NONE)],
    "约50": [("50", "50", "", ABOUT)],
    "近50余家以上": [("50余家以上", "50", "家", Bound.AT_LEAST)],
    "50以内": [("50以内", "50", "", Bound.AT_MOST)],
    "50左右": [("50左右", "50", "", ABOUT)],
    "约50余": [("50余", "50", "", OVER)],
    "50多家": [("50多家", "50", "家", OVER)],
    "3千瓦": [("3千瓦", "3", "千瓦", NONE)],
    "53 公园": [],
    "公园53": [],
    "": [],
    "1" * 15: [("1" * 15, "1" * 15, "", NONE)],
    "1" * 16: [],
    f"{'1 ' * 29}53": [*[("1", "1", "", NONE)] * 29, ("53", "53", "", NONE)],
    f"{'1 ' * 30}5": [],
}


@pytest.mark.parametrize(("text", "found"), CELLS.items(), ids=[*CELLS])
def test_a_cell_is_but_numbers(text: str, found: list[tuple[str, str, str, Bound]]) -> None:
    assert told(text, cell_numbers(text)) == found


LOOSE: dict[str, list[tuple[str, str, str, Bound]]] = {
    "完成了53,已开放": [("53", "53", "", NONE)],
    "公园共5万余。": [("5万余", "50000", "", OVER)],
    " 1,622 已开放": [("1,622", "1622", "", NONE)],
    "53 完成54": [("53", "53", "", NONE), ("54", "54", "", NONE)],
    "完成53家": [],
    "完成率达到53,比达到54,增达到55": [("55", "55", "", NONE)],
    "达到53": [("53", "53", "", NONE)],
    "比达到53": [],
    "53": [],
}


@pytest.mark.parametrize(("text", "found"), LOOSE.items(), ids=[*LOOSE])
def test_numbers_behind_words_of_completion(
    text: str, found: list[tuple[str, str, str, Bound]]
) -> None:
    assert told(text, unitless_numbers(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    {
        "公办学位 1,600": [("1,600", "1600", "", NONE)],
        "公办学位（新增）  1.6万余": [("1.6万余", "16000", "", OVER)],
        "公办学位1600": [],
        "A 1600": [],
        "公办学位     1600": [],
    }.items(),
)
def test_the_number_that_ends_a_title(text: str, found: list[tuple[str, str, str, Bound]]) -> None:
    number = trailing_number(text)
    assert told(text, (number,) if number else ()) == found
