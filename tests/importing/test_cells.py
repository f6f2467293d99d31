"""Numbers and names in cells, as printed."""

import re

import pytest

from generator.importing.cells import (
    first_word,
    is_so_far,
    number_in,
    on_one_line,
    printed_number,
    share_and_word,
    whole_share,
)
from generator.importing.names.person_names import people_in
from generator.importing.names.unit_names import units_in


@pytest.mark.parametrize(
    ("words", "number"),
    {
        "2": "2",
        "12": "12",
        "\uff12": "2",
        "\uff11\uff12": "12",
        "1\uff12": "12",
        "123456789": "123456789",
    }.items(),
)
def test_digits_are_a_number_of_half_or_full_width(words: str, number: str) -> None:
    assert printed_number(words) == number
    assert number_in(f"{words}、新建公园") == (number, f"{words}、", "新建公园")


@pytest.mark.parametrize("words", ["", "1.1", "一", "\u00b2", "①", "第2项", "（三）", "1234567890"])
def test_other_words_are_a_number_as_printed(words: str) -> None:
    assert printed_number(words) == words


def test_a_number_stands_on_one_line_and_is_not_endless() -> None:
    assert printed_number("第 2\n项") == "第 2 项"
    with pytest.raises(ValueError, match="1111"):
        printed_number("1" * 41)


@pytest.mark.parametrize(
    ("text", "head", "share", "word"),
    [
        ("65%", "", "65", ""),
        ("96.50％", "", "96.5", ""),  # noqa: RUF001
        ("按序时推进(65%)", "", "65", "按序时推进"),
        ("按序时推进", "", "", "按序时推进"),
        ("65", "完成率", "", "65"),
        ("65", "完成率(%)", "65", ""),
        ("104.5", "完成比例（％）", "104.5", ""),  # noqa: RUF001
        ("", "完成率(%)", "", ""),
    ],
)
def test_a_share_and_the_word_beside_it(text: str, head: str, share: str, word: str) -> None:
    assert share_and_word(text, head)[:2] == (share, word)


@pytest.mark.parametrize(
    ("words", "number"),
    {
        "一": "一",
        "二十一、": "二十一",
        "（二）": "（二）",
        "②": "②",
        "第一项": "第一项",
        "2项": "2项",
        "A1": "A1",
        "1-1": "1-1",
        "№3": "№3",
        "K3": "K3",
        "1.10": "1.10",
    }.items(),
)
def test_a_number_is_kept_as_it_is_printed(words: str, number: str) -> None:
    assert printed_number(words) == number


@pytest.mark.parametrize("words", ["1月1日", "2023-01-01", "1-Jan", "#REF!", "—", "/", "=A1+1"])
def test_what_no_number_can_be_is_not_read_as_one(words: str) -> None:
    with pytest.raises(ValueError, match=re.escape(words)):
        printed_number(words)


@pytest.mark.parametrize(
    ("title", "number", "rest"),
    [
        ("一、新建公园", "一", "新建公园"),
        ("（二）新建公园", "二", "新建公园"),
        ("第三项 新建公园", "三", "新建公园"),
        ("④新建公园", "④", "新建公园"),
        ("A1、新建公园", "A1", "新建公园"),
        ("1.2、新建公园", "1.2", "新建公园"),
        # no number at all
        ("一、二级公路养护", "", "一、二级公路养护"),
        ("G15高速改造", "", "G15高速改造"),
        ("2.5公里道路", "", "2.5公里道路"),
        ("5G基站建设", "", "5G基站建设"),
        ("第一人民医院扩建", "", "第一人民医院扩建"),
    ],
)
def test_a_number_at_the_head_of_a_title(title: str, number: str, rest: str) -> None:
    assert number_in(title)[::2] == (number, rest)


@pytest.mark.parametrize(
    ("text", "share", "word"),
    [
        ("已完成，100%", "100", "已完成"),
        ("100%（已完成）", "100", "已完成"),
        ("完成率100%", "100", ""),
        # how much is done, and no word that it is done
        ("已完成80%", "80", ""),
        ("累计完成了36.1%。", "36.1", ""),
        ("已完成100%", "100", "已完成"),
        ("已完成（80%）", "80", "已完成"),
        ("完成率：96.64%。", "96.64", ""),
        # a bound, and two shares, are no share
        ("95%以上", "", "95%以上"),
        ("约95%", "", "约95%"),
        ("完成率95%，投资率90%", "", "完成率95%，投资率90%"),
    ],
)
def test_a_share_stands_beside_a_word_or_alone(text: str, share: str, word: str) -> None:
    assert share_and_word(text) == (share, word, is_so_far(text))


def test_a_text_begins_with_an_outcome_word() -> None:
    words = frozenset({"已完成", "正在推进"})
    assert first_word("已完成。建成2所。", words) == "已完成"
    assert first_word("【已完成】建成2所", words) == "已完成"
    assert first_word("正在推进", words) == "正在推进"
    assert first_word("已完成，正在验收。", words) == ""
    assert first_word("已完成前期工作。", words) == ""


def test_a_text_is_a_share_or_has_one() -> None:
    assert whole_share("96.64%") == "96.64"
    assert whole_share("参保率96.64%") == ""


@pytest.mark.parametrize("cell", ["—", "/", "无", "——"])
def test_a_cell_that_says_nobody_names_no_department(cell: str) -> None:
    assert units_in(cell, frozenset({"县教育局"})).lead == ()


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        *(
            ("张三、李四", ["张三", "李四"]),
            ("张 三", ["张三"]),
            ("张 三\n李 四", ["张三", "李四"]),
        ),
        *(("张 三李 四", ["张三", "李四"]), ("张三\n李四", ["张三", "李四"]), ("无", [])),
    ],
)
def test_names_that_were_parted_are_one_each(cell: str, names: list[str]) -> None:
    found = people_in(cell, frozenset(), "people")
    assert list(found.names) == names
    assert len(found.mends) == cell.count(" ")


@pytest.mark.parametrize(("words", "number"), [("31.", "31"), ("3、", "3"), ("1.1", "1.1")])
def test_what_parts_a_number_from_words_is_no_part_of_it(words: str, number: str) -> None:
    assert printed_number(words) == number


@pytest.mark.parametrize(
    ("words", "joined"),
    [
        ("新建学校\n2所", "新建学校2所"),
        ("改造\n  老旧小区\n\n5个", "改造老旧小区5个"),
        ("Smart\nCity 平台", "Smart City 平台"),
        ("一行", "一行"),
        ("", ""),
    ],
)
def test_what_a_narrow_column_broke_stands_on_one_line(words: str, joined: str) -> None:
    assert on_one_line(words) == joined


@pytest.mark.parametrize(
    ("cell", "departments"),
    [
        ("市交通\n运输局", ["市交通运输局"]),
        ("市教育局\n市住建局", ["市教育局", "市住建局"]),
        ("县教育\n局", ["县教育局"]),
        ("市住房和城乡\n建设局", ["市住房和城乡建设局"]),  # known, though a line ends like a name
        ("各乡镇\n（街道）", ["各乡镇（街道）"]),
        ("市教育局、市住\n建局，市财政局", ["市教育局", "市住建局", "市财政局"]),
        ("市文广\n旅体局\n市体育中心", ["市文广旅体局", "市体育中心"]),
        ("无\n市教育局", ["市教育局"]),
    ],
)
def test_a_break_parts_departments_or_stands_inside_of_one(
    cell: str, departments: list[str]
) -> None:
    known = frozenset({"市教育局", "市住房和城乡建设局"})
    assert list(units_in(cell, known).lead) == departments


@pytest.mark.parametrize(
    ("text", "says_so"), [("已完成80%", True), ("已完成100%", False), ("已完成（80%）", False)]
)
def test_what_is_done_so_far_is_not_done(text: str, says_so: bool) -> None:
    assert is_so_far(text) is says_so
