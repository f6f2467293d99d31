"""Shares and multiples in every form that a text writes them."""

import pytest

from generator.analysis.measures.written_shares import shares_in

FORMS = {
    "85%": ("85", "0"),
    "完成85.5%": ("85.5", "0"),
    "百分之八十五": ("85", "0"),
    "百分之九十点五": ("90.5", "0"),
    "百分之85.5": ("85.5", "0"),
    "百分之5": ("5", "0"),
    "完成八成五": ("85", "0"),
    "完成八成半": ("85", "0"),
    "完成九成": ("90", "5"),
    "三分之二": ("66.7", "2"),
    "1.2倍": ("120", "0"),
    "三倍": ("300", "0"),
    "一点二倍": ("120", "0"),
    "15个百分点": ("15", "0"),
    "约85%": ("85", "2"),
    "85%以上": ("85", "9"),
}


@pytest.mark.parametrize(("text", "found"), FORMS.items())
def test_a_share_has_its_value_in_percent(text: str, found: tuple[str, str]) -> None:
    (share,) = shares_in(text)
    assert (f"{share.value.normalize():f}", f"{share.off:f}") == found


def test_every_form_is_found_in_one_text() -> None:
    found = shares_in("完成85%，是上年的两倍，增长百分之三，共八成")
    assert [f"{share.value.normalize():f}" for share in found] == ["85", "200", "3", "80"]
    assert [share.is_times for share in shares_in("增长百分之三和两倍，达85%")] == [
        *(False, True, False)
    ]


@pytest.mark.parametrize("text", ["建成3所", "十成", "完成", "一成套设备", "第二十八成", "85"])
def test_other_words_are_none(text: str) -> None:
    assert list(shares_in(text)) == []
