"""Texts that have to be short: what is cut says nothing wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.parts.words.shortening import shortened, whole_sentences

CUT = {
    "behind a clause": (
        "改造小区12个，新增车位50个，惠及群众",
        18,
        "改造小区12个，新增车位50个…",
    ),
    "between characters": ("建设环城健身步道并沿线安装路灯和座椅", 12, "建设环城健身步道并沿…"),
    "never in a number": ("完成投资1234567万元的工程", 9, "完成投资…"),
    "never in a number with a comma": ("新增1,140个车位以及更多", 7, "新增…"),
    "nor between a number and what counts it": ("新增60万个车位", 6, "新增…"),
    "before a bracket that stays open": ("为困难家庭和（残疾人、老年人）安装", 11, "为困难家庭和…"),
    "or it is closed": ("实施“适老化改造提升工程”以及其他", 11, "实施“适老化改造提…”"),
    "not at all": ("新建幼儿园3所", 8, "新建幼儿园3所"),
}


@pytest.mark.parametrize("name", CUT)
def test_a_text_is_cut(name: str) -> None:
    text, limit, told = CUT[name]
    assert shortened(text, limit) == told


@given(st.text("甲乙丙12.,，、（）“”a ", max_size=60), st.integers(4, 60))
def test_it_is_never_longer_and_begins_as_it_did(text: str, limit: int) -> None:
    cut = shortened(text, limit)
    assert len(cut) <= limit
    assert cut == text or text.startswith(cut.partition("…")[0])


def test_sentences_are_kept_whole_and_those_without_room_passed_over() -> None:
    text = "一共三项。其中一项有疑问，还没有人答复。都已完成。"
    assert whole_sentences(text, 30) == text
    assert whole_sentences(text, 12) == "一共三项。都已完成。"
    assert whole_sentences("没有句号的一句", 12) == "没有句号的一句"
    assert whole_sentences("", 12) == ""
