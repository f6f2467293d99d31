"""The quick look finds every text that the close look finds something in."""

import re

from generator import characters


def test_none_of_the_usual_signs_is_unseen() -> None:
    usual = re.compile(f"[{characters._USUAL}]")
    signs = re.compile(f"[{characters._SIGNS}{characters._SELECTORS}]")
    for code in range(0x110000):
        assert not (usual.match(chr(code)) and signs.match(chr(code))), hex(code)


def test_signs_of_the_far_planes_are_found() -> None:
    assert characters.unseen_signs("一\U000e0041二") == [(1, "\U000e0041")]
    assert characters.unseen_signs("一\U0001f600二") == []
    assert characters.without_unseen("一\u200b二") == "一二"
