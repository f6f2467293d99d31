"""Punctuation beside Chinese is set full, and nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.parts.typography import display


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("新增托位1140个,普惠685个", "新增托位1140个，普惠685个"),
        ("乡镇(街道)", "乡镇（街道）"),
        ("比例2:1,共1,140个", "比例2:1，共1,140个"),
        ("AED(自动)", "AED（自动）"),
        ("A(b)", "A(b)"),
    ],
)
def test_half_width_punctuation_beside_chinese_is_set_full(printed: str, shown: str) -> None:
    assert display(printed) == shown


@given(st.text(alphabet="甲乙丙12.,;:()（），abc ", max_size=30))
def test_setting_changes_punctuation_alone(text: str) -> None:
    shown = display(text)
    assert len(shown) == len(text)
    for before, after in zip(text, shown, strict=True):
        assert before == after or before in ",;:?!()（）"


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("126项民生实事，", ["126项!", "民生实事，|"]),
        ("新开工提标加固堤岸18.4公里。", ["新开工提标加固堤岸", "18.4公里。!|"]),
        ("完成3个、新开工1个老旧小区改造", ["完成", "3个、!|", "新开工", "1个!", "老旧小区改造"]),
        ("保障性租赁住房6600套（间）", ["保障性租赁住房", "6600套（间）!|"]),
        ("参保人员达到26万人", ["参保人员达到", "26万人!"]),
        ("四个数字都超过目标", ["四个数字都超过目标"]),
        ("", []),
    ],
)
def test_a_heading_keeps_a_number_with_its_unit_and_ends_lines_behind_marks(
    text: str, runs: list[str]
) -> None:
    found = [f"{run.text}{'!' * run.together}{'|' * run.ends}" for run in pieces(text)]
    assert found == runs
    assert "".join(run.text for run in pieces(text)) == text
