"""What is read of a number is what sheets show; where they differ, the reader is not sure."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.number_formats import NumberFormat, Shown
from generator.importing.number_formats.built_in import BUILT_IN
from tests.importing.number_formats.formats import BUILT_IN as NUMBERS
from tests.importing.number_formats.formats import FORMATS, VALUES

HEAD, *ROWS = json.loads(
    (Path(__file__).parent / "number_formats" / "shown.json").read_text("utf-8")
)
# Fractions are named and not shown: each program has its own way with them.
FRACTIONS = (12, 13, "# ?/?", "# ??/??", "?/?", "# ?/2", "0 0/8", "0/10")


def shown(code: int | str, value: float | str) -> Shown:
    """What is read for a value in a format."""
    form = NumberFormat(BUILT_IN[code] if isinstance(code, int) else code)
    return form.show_words(value) if isinstance(value, str) else form.show(value)


def test_the_table_is_of_these_formats_and_values() -> None:
    assert [code for code, _ in ROWS] == [*NUMBERS, *FORMATS]
    assert HEAD["values"] == list(VALUES)
    assert HEAD["made_by"] == ["LibreOffice 7.4.7.2, zh-CN", "ssf 0.11.2"]


@pytest.mark.parametrize(("code", "cells"), ROWS, ids=[repr(code) for code, _ in ROWS])
def test_a_number_is_read_as_a_sheet_shows_it_or_it_is_not_sure(
    code: int | str, cells: list[str | list[str | None]]
) -> None:
    silent = []
    for value, cell in zip(VALUES, cells, strict=True):
        libreoffice = cell if isinstance(cell, str) else cell[0]
        found = shown(code, value)
        if found.is_sure and found.text.strip() != libreoffice:
            silent.append((value, libreoffice, found.text))
    assert silent == []


def test_where_programs_agree_what_is_read_is_the_same() -> None:
    agreed = [
        (code, value, cell)
        for code, cells in ROWS
        for value, cell in zip(VALUES, cells, strict=True)
        if isinstance(cell, str) and code not in FRACTIONS
    ]
    same = [shown(code, value).text.strip() == cell for code, value, cell in agreed]
    assert len(agreed) > 9_000
    assert sum(same) >= 0.999 * len(agreed)
    sure = [shown(code, value).is_sure for code, value, _ in agreed]
    assert sum(sure) >= 0.95 * len(agreed)


@pytest.mark.parametrize(
    ("code", "value", "text", "is_sure"),
    [
        ('0"%"', 97, "97%", True),
        ('"已完成"0"所"', 5, "已完成5所", True),
        ('yyyy"年"m"月"', 44895, "2022年11月", True),
        ('[DBNum1][$-804]yyyy"年"m"月"d"日"', 44895, "二〇二二年十一月三十日", True),
        ("[$-F800]dddd, mmmm dd, yyyy", 44895, "Wednesday, November 30, 2022", False),
        ("# ?/?", 0.5, "0.5", False),
        ("[DBNum2][$-804]General", 12, "12", False),
        ("General", 100 / 3, "33.3333333333333", False),
        ("0.0" * 100, 1, "1", False),
        ("", 12.5, "12.5", True),
    ],
)
def test_kinds_of_formats(code: str, value: float, text: str, is_sure: bool) -> None:
    assert NumberFormat(code).show(value) == Shown(text, is_sure)


def test_days_are_counted_from_1904_where_the_workbook_says_so() -> None:
    assert NumberFormat("yyyy-mm-dd", epoch_1904=True).show(43433) == Shown("2022-11-30")
    assert NumberFormat("0", epoch_1904=True).show(43433) == Shown("43433")


@pytest.mark.parametrize("value", [-1, 2958466, 1e300])
def test_a_number_that_is_no_date_is_said_to_be_none(value: float) -> None:
    found = NumberFormat("yyyy-mm-dd").show(value)
    assert (found.no_date, found.is_sure) == (True, False)


@given(
    st.text(alphabet='0#?.,%E+-/@;[]"\\_*$ymdhs年万 <>=1DBNumG', max_size=40),
    st.floats(allow_nan=False, allow_infinity=False),
)
def test_no_format_is_too_odd_to_read(code: str, value: float) -> None:
    form = NumberFormat(code)
    assert isinstance(form.show(value).text, str)
    assert isinstance(form.show_words("完成").text, str)
