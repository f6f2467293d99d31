"""Slips of official writing and marks of machines: just those, and the very words."""

import pytest
from msgspec.structs import replace

from generator.analysis.checks import questions_about
from generator.analysis.checks.wording import lone_brackets
from tests.analysis.checks.asked import inner, project, questions


@pytest.mark.parametrize(
    ("text", "words"),
    {
        "截止目前，建成公园。": ["截止目前"],
        "截止今年，建成公园。": ["截止今年"],
        "截止到6月底，建成公园。": ["截止到6月底"],
        "截止今天，建成公园。": ["截止今天"],
        "截止今日，建成公园。": ["截止今日"],
        "截止6月，建成公园。": ["截止6月"],
        "截止6月底，建成公园。": ["截止6月底"],
        "截止12月份，建成公园。": ["截止12月份"],
        "截止6月5日，建成公园。": ["截止6月5日"],
        "截止12月15号，建成公园。": ["截止12月15号"],
        "截止2022年12月底，建成公园；截止目前已开放。": ["截止2022年12月底", "截止目前"],
        "截止6月115日": ["截止6月"],
        "截至6月底，建成公园。": [],
        "报名截止日期另定，截止今后不限。": [],
        "截止202年6月、截止20221年6月、截止123月": [],
        "截止2022年底": ["截止2022年底"],
        "截止月底，截止2022年月": ["截止月底", "截止2022年"],
        "截止十一月底，截止三季度末": ["截止十一月底", "截止三季度末"],
        "截止现在，截止2023.11.30，截止上半年": ["截止现在", "截止2023.11.30", "截止上半年"],
        "报名截止12月底，更换截止阀2个": [],
        "截止6月日": ["截止6月"],
    }.items(),
)
def test_until_is_asked_where_a_date_follows(text: str, words: list[str]) -> None:
    assert [found for _, found, _ in questions("YQ314", "新建公园。", text)] == words


@pytest.mark.parametrize(
    ("text", "found"),
    {
        "6月5号建成公园。": [("6月5号", "6月5日")],
        "12月15号建成，1月2号开放。": [("12月15号", "12月15日"), ("1月2号", "1月2日")],
        "6月5日建成公园。": [],
        "6月115号、月5号、5号": [],
    }.items(),
)
def test_a_day_is_written_as_a_day(text: str, found: list[tuple[str, str]]) -> None:
    asked = questions("YQ315", "新建公园。", text)
    assert [(words, values["written"]) for _, words, values in asked] == found


PAIRS = ("（）", "()", "“”", "《》", "【】", "「」")


@pytest.mark.parametrize("pair", [*PAIRS, "（)", "(）"])
def test_brackets_in_pairs_are_no_slip_half_width_or_full(pair: str) -> None:
    assert lone_brackets(f"建{pair[0]}成{pair[1]}公园{pair}") == ()
    assert lone_brackets(f"{pair[0]}建{pair[0]}成{pair[1]}公园{pair[1]}") == ()


@pytest.mark.parametrize("pair", PAIRS)
def test_a_bracket_without_its_partner_is_found_at_its_place(pair: str) -> None:
    assert lone_brackets(f"建成{pair[0]}公园") == (2,)
    assert lone_brackets(f"建成{pair[1]}公园") == (2,)
    assert lone_brackets(f"{pair[1]}{pair[0]}") == (0, 1)
    assert lone_brackets(f"{pair[0]}{pair}") == (0,)


def test_brackets_of_two_kinds_do_not_close_each_other() -> None:
    assert lone_brackets("（建成》公园") == (0, 3)
    assert lone_brackets("《（建成》公园") == (0, 1, 4)


@pytest.mark.parametrize(
    ("text", "places"),
    {
        "1)公园，2)绿道": (),
        "1）公园。12）绿道": (),
        "公园2)绿道": (3,),
        "建成\n12)公园": (),
        "建成，12)公园": (),
        "建成.12)公园": (5,),
        "建成A2)公园": (4,),
        "建成123)公园": (5,),
        "，123)公园": (4,),
        "，1甲)公园": (3,),
        "建成甲)公园": (3,),
        "1】公园": (1,),
    }.items(),
)
def test_the_bracket_of_an_item_needs_no_partner(text: str, places: tuple[int, ...]) -> None:
    assert lone_brackets(text) == places


def test_a_lone_bracket_is_asked_about_with_the_words_before_it() -> None:
    (question,) = questions("YQ316", "新建公园。", "东城今年新建成的公园（一座。")
    assert question == ("results[0].text", "今年新建成的公园（", {"sign": "（"})
    (question,) = questions("YQ316", "新建“公园。", "建成。")
    assert question == ("title", "新建“", {"sign": "“"})


@pytest.mark.parametrize(
    ("text", "words"),
    {
        "5.建成": ["5."],
        "5、建成": ["5、"],
        "5．建成": ["5．"],  # noqa: RUF001 - the full-width stop is meant
        "5 、建成": ["5 、"],
        "5.5公里": [],
        "5。建成": [],
        "15、建成": [],
        "6、建成": [],
        "建成5、": [],
    }.items(),
)
def test_a_text_that_begins_with_its_own_number_is_asked_about(text: str, words: list[str]) -> None:
    assert [found for _, found, _ in questions("YQ320", "新建公园。", text)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    {
        "建 成": ["建 成"],
        "建\u3000成，公\xa0园，开\t放": ["建\u3000成", "公\xa0园", "开\t放"],
        "建  成": ["建  成"],
        "\u3400 \u4dbf，\u9fff \u4e00": ["\u3400 \u4dbf", "\u9fff \u4e00"],
        "建成 5 个 A 级，公园 ": [],
        "建\n成": [],
        # blanks that set an amount off on both sides; not a date, nor on one side alone
        "新建 79家 驿站，投用 79 家 驿站。": [],
        "26.14万 居民参加筛查。": [],
        "新建驿站79家 驿站": ["家 驿"],
        "2023年 建成。": ["年 建"],
        # columns of a table, joined
        "城镇登记失业率 控制在4.5%以内": [],
        "救助标准 元/月/人 不低于80元": [],
        "转移就业 万人 3.6": [],
        "转移 就业 3.6万人": ["移 就"],
        "转移就业 已达3.6万人": ["业 已"],
    }.items(),
)
def test_a_space_between_two_characters_is_asked_about(text: str, words: list[str]) -> None:
    assert [found for _, found, _ in questions("YQ317", "新建公园。", text)] == words


def test_spaces_are_seen_in_names_too_each_at_its_place() -> None:
    plain = project(5, "新 建。", "建成。", "建 成。")
    second = replace(
        plain.results[1], people=("张三", "李 四"), printed_departments=("市 教育局", "市住建局")
    )
    changed = replace(plain, results=(plain.results[0], second))
    found = [inner(one)[:2] for one in questions_about(changed) if one.code == "YQ317"]
    assert found == [
        ("title", "新 建"),
        ("results[1].text", "建 成"),
        ("results[1].people[1]", "李 四"),
        ("results[1].departments[0]", "市 教"),
    ]
