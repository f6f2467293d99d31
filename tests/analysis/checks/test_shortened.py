"""Texts as rules look at them: plain digits, no blanks that only set off a number, places kept."""

import pytest

from generator.analysis.checks.open_work import open_work
from generator.analysis.checks.question import Field
from generator.analysis.checks.shortened import blanks_beside_digits, plain_field, without
from tests.analysis.checks.asked import EXCEEDED, MET, asked, project, questions

WIDE = str.maketrans({sign: chr(ord(sign) + 0xFEE0) for sign in "0123456789.%"})


def _field(text: str) -> Field:
    return Field(project(5, "开展活动。", text), "results[0].text", text)


def test_a_plain_text_is_looked_at_as_it_is() -> None:
    for text in ("建成46个，占120%。", "建成 公园 AED 站。", "1 2 3", "A 2"):
        field = _field(text)
        assert plain_field(field) is field


@pytest.mark.parametrize(
    ("text", "plain"),
    {
        "建成46个，占120.5%。".translate(WIDE): "建成46个，占120.5%。",
        "建成 46 个， 占 120 %。": "建成46个， 占120%。",
        "（46 个、 50 个）": "（46个、50个）",
        "“东线” 4 条": "“东线”4条",
        "5 G": "5 G",
    }.items(),
)
def test_wide_digits_are_plain_and_blanks_around_numbers_are_left_out(
    text: str, plain: str
) -> None:
    assert plain_field(_field(text)).text == plain


def test_what_is_asked_about_stands_in_the_text_as_published() -> None:
    whole = "东园、西园和 5 个南园".translate(WIDE)
    field = plain_field(_field(whole))
    assert field.text == "东园、西园和5个南园"
    start = field.text.index("5个")
    assert field.ask("YQ309", start, start + 2).found == "5 个".translate(WIDE)
    assert field.ask("YQ309", 0, 2).found == "东园"
    shorter = without(field, [(2, 5)])
    assert shorter.text == "东园和5个南园"
    assert shorter.ask("YQ309", 0, 5).found == "东园、西园和 5 个".translate(WIDE)
    assert shorter.ask("YQ309", 3, 5).found == "5 个".translate(WIDE)


def test_only_blanks_between_words_and_digits_are_such() -> None:
    assert blanks_beside_digits("建成 46 个") == [(2, 3), (5, 6)]
    assert blanks_beside_digits("个 1600 1720") == [(1, 2)]
    assert blanks_beside_digits("公园 绿道") == []


SLIPS = {
    "改造公厕36座，完成率130%。": "YQ304",
    "改造公厕36座，超额120%完成任务。": "YQ305",
    "改造公厕36座，其中城区20座、乡镇18座。": "YQ308",
    "东坪、西坪、南坪、北坪和中坪等3处公厕改造完成。": "YQ309",
    "改造公厕36座，截止11月底投用。": "YQ314",
    "改造公厕36座，开工12座，开工率75%。": "YQ304",
}


@pytest.mark.parametrize(("text", "code"), SLIPS.items())
def test_slips_are_found_in_wide_digits_and_with_blanks(text: str, code: str) -> None:
    title = "改造公厕30座。"
    assert code in asked(title, text, EXCEEDED)
    wide = text.translate(WIDE)
    spaced = "".join(f" {part} " if part.isdigit() else part for part in _parts(text))
    for other in (wide, spaced):
        assert asked(title, other, EXCEEDED) == asked(title, text, EXCEEDED)
        for _, found, _ in questions(code, title, other, outcome=EXCEEDED):
            assert found in other or code in ("YQ306", "YQ307")


def _parts(text: str) -> list[str]:
    parts = [""]
    for sign in text:
        if parts[-1] and sign.isdigit() != parts[-1][-1].isdigit():
            parts.append("")
        parts[-1] += sign
    return parts


def test_open_work_stands_where_it_is_in_the_text_as_published() -> None:
    text = "已完成总工程量的 90 %， 计划 12 月底前完成。".translate(WIDE)
    places = [text[found.start : found.end] for found in open_work(text)]
    assert places == [words.translate(WIDE) for words in ("计划 12 月底前完成", "工程量的 90 %")]


@pytest.mark.parametrize(
    ("text", "code"),
    {
        "电话13800000000": "YQ319",
        "身份证号11010519491231002X": "YQ318",
    }.items(),
)
def test_private_numbers_in_wide_digits_are_private(text: str, code: str) -> None:
    assert asked("开展活动。", text.translate(WIDE), MET) == [code]


def test_the_sum_of_numbers_in_words_is_asked_about() -> None:
    text = "新增床位一百三十张，其中县医院八十张、中医院六十张。"
    assert asked("新增床位130张。", text, MET) == ["YQ308"]
    assert asked("新增床位130张。", text.replace("六十", "五十"), MET) == []
    assert asked("改造公厕30座。", "改造山区、库区和坝区公厕一百零四座。", EXCEEDED) == []


def test_the_rate_of_a_step_in_words_is_held_against_its_number() -> None:
    text = "改造公厕开工12座，开工率百分之七十五。"
    assert (
        questions("YQ304", "改造公厕30座。", text, outcome=EXCEEDED)[0][1] == "开工率百分之七十五"
    )
    right = text.replace("百分之七十五", "百分之四十")
    assert questions("YQ304", "改造公厕30座。", right, outcome=EXCEEDED) == []


def test_what_was_done_in_all_may_stand_before_a_list() -> None:
    text = "全年共完成城中、河西、大桥头、东湖{}个农贸市场改造。"
    title = "改造农贸市场{}个。"
    assert asked(title.format(3), text.format(3), MET) == ["YQ309"]
    assert asked(title.format(4), text.format(4), MET) == []
