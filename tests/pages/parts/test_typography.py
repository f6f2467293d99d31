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
