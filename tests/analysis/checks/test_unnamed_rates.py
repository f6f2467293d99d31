"""Percentages that no phrasing calls the rate of a target, and that stand beside a pair."""

import pytest

from tests.analysis.checks.asked import questions

TITLE = "安装报警器3000户。"
WRONG = {
    "安装报警器2640户，兑现率85%。": ("85%", "2640户 ÷ 3000户 = 88%"),
    "安装报警器2640户，推进85%，完成省定目标。": ("85%", "2640户 ÷ 3000户 = 88%"),
    "安装报警器2640户，报警器安装完成85%。": ("85%", "2640户 ÷ 3000户 = 88%"),
    "安装报警器2640户，安装率85%。": ("85%", "2640户 ÷ 3000户 = 88%"),
    "安装报警器2640户，整体推进92%。": ("92%", "2640户 ÷ 3000户 = 88%"),
    "安装报警器2640户（占比95%）。": ("95%", "2640户 ÷ 3000户 = 88%"),
    "安装报警器2640户，占应装户数的85%。": ("85%", "2640户 ÷ 3000户 = 88%"),
    "安装报警器2640户，与3000户的目标相比还有20%的差距。": ("20%", "2640户 ÷ 3000户 = 88%"),
    "安装报警器3450户，比既定数多18%。": ("18%", "3450户 ÷ 3000户 = 115%"),
    "安装报警器3450户，多完成18%。": ("18%", "3450户 ÷ 3000户 = 115%"),
    "安装报警器3450户，比既定数多100%。": ("100%", "3450户 ÷ 3000户 = 115%"),
    "安装报警器3450户，比既定数多45%。": ("45%", "3450户 ÷ 3000户 = 115%"),
    "安装报警器1500户，与3000户的目标相比还有20%的差距。": ("20%", "1500户 ÷ 3000户 = 50%"),
    "安装报警器2640户，与3000户的目标相比还有100%的差距。": ("100%", "2640户 ÷ 3000户 = 88%"),
    "安装报警器2640户，惠及30人，推进92%。": ("92%", "2640户 ÷ 3000户 = 88%"),
    # so near, and so near to it
    f"安装报警器2640户，{'甲' * 57}推进92%。": ("92%", "2640户 ÷ 3000户 = 88%"),
    "安装报警器3120户，达到100%。": ("100%", "3120户 ÷ 3000户 = 104%"),
    "安装报警器2640户，整体推进103%。": ("103%", "2640户 ÷ 3000户 = 88%"),
    "安装报警器2640户，兑现118%。": ("118%", "2640户 ÷ 3000户 = 88%"),
    "安装报警器2640户，整体推进118%，这样一来目标在望。": ("118%", "2640户 ÷ 3000户 = 88%"),
    "为3450户安装报警器，投入资金360万元，比既定数多18%。": ("18%", "3450户 ÷ 3000户 = 115%"),
}
RIGHT = (
    "安装报警器2640户，兑现率88%。",
    "安装报警器2640户，完成省定85%目标。",  # a goal that was set, and not how much was done
    # of the number before that of the pair
    "入户登记2750户，安装报警器2640户，安装率96%。",
    # how far a step of another thing, or of the rest, is
    "安装报警器2640户，喷淋管道铺设完成92%。",
    "安装报警器2640户，其余360户完成形象进度约92%。",
    "安装报警器2640户，与3000户的目标相比还有12%的差距。",
    "安装报警器3450户，比既定数多15%。",
    "安装报警器3450户，满意度98%。",
    "安装报警器3450户，同比增长18%。",
    "安装报警器3450户，超时序进度19个百分点。",
    "安装报警器3450户，快于序时进度19%。",
    "安装报警器3450户，其中农村占85%。",
    "安装报警器3450户，85%的用户为老人。",
    "安装报警器3120户，验收、录入均达100%。",  # of those that were done
    "安装报警器2940户，资料归档100%。",
    "安装报警器3450户，安装率98%。",  # of all there are
    "安装报警器3450户，开展培训20场，通过12%。",  # another number stands between
    "安装报警器3450户。推进40%。",  # another sentence
    "安装报警器3450户，推进40%。",  # so far from it, it is of something else
    f"安装报警器2640户，{'甲' * 58}推进92%。",
    "安装报警器2640户，整体推进104%。",
    "安装报警器2640户，兑现119%。",
    "安装报警器2640户，整体推进118%，这样这样一来目标在望。",
    "安装报警器3450户，比既定数多115%。",
    "安装报警器3450户，比既定数多46%。",
    "安装报警器3000户，安装率95%。",  # likewise
    "安装报警器2640户，覆盖20户92%。",
    "安装报警器2640户，满意度占比95%。",
    "安装报警器2640户，覆盖20户，推进92%。",
    "安装报警器2640户，提升95%，推进92%。",
    "推进92%，安装报警器2640户。",
)


# Rates that name what they are of: the pair's own thing, or another.
OWN = (
    ("安装报警器3000户", "安装报警器2640户，报警器安装率85%。"),
    ("安装报警器3000户", "安装报警器2640户，总体安装率85%。"),
    ("新增草地面积500亩", "新增草地面积460亩，完成面积比例85%。"),
)
OTHER = (
    ("扬尘天数不超过3天", "扬尘天数2天；晴好天数比例86.3%。"),
    ("优良天数达到300天", "优良天数290天，优良天数比例85.5%。"),
    ("优良天数达到300天", "优良天数290天，优良率79.5%。"),
    ("整治河道断面12个", "整治河道断面11个，达标断面比例85.7%。"),
    ("更换水表3000只", "更换水表3100只，水质达标率98%。"),
    ("安装报警器3000户", "安装报警器2640户，电表安装率85%。"),
    ("安装报警器3000户", "安装报警器2640户，山区安装率85%。"),
    ("新增草地面积500亩", "新增草地面积460亩，乔木面积比例85%。"),
)


@pytest.mark.parametrize(("title", "text"), OWN)
def test_a_rate_of_the_thing_of_a_pair_is_held_against_it(title: str, text: str) -> None:
    assert [words for _, words, _ in questions("YQ304", title, text)] == ["85%"]


@pytest.mark.parametrize(("title", "text"), OTHER)
def test_a_rate_of_another_thing_is_not(title: str, text: str) -> None:
    assert questions("YQ304", title, text) == []


@pytest.mark.parametrize(("text", "found"), WRONG.items())
def test_a_percentage_that_can_only_be_the_rate_is_held_against_the_numbers(
    text: str, found: tuple[str, str]
) -> None:
    ((_, words, values),) = questions("YQ304", TITLE, text)
    assert (words, values["formula"]) == found


@pytest.mark.parametrize("text", RIGHT)
def test_one_that_is_right_or_is_of_something_else_is_not_asked_about(text: str) -> None:
    assert questions("YQ304", TITLE, text) == []


def test_of_several_pairs_it_is_of_the_last_before_it_and_of_none_where_any_gives_it() -> None:
    title = "新建公园5个、绿道8公里。"
    ((_, words, values),) = questions("YQ304", title, "新建公园6个，绿道10公里，推进123%。")
    assert (words, values["formula"]) == ("123%", "10公里 ÷ 8公里 = 125%")
    assert questions("YQ304", title, "新建公园6个，绿道10公里，推进120%。") == []


@pytest.mark.parametrize(
    ("text", "words"),
    {
        "安装报警器3450户，投入资金360万元，完成计划的110%。": ["完成计划的110%"],
        "安装报警器3450户，投入资金360万元，超额20%。": ["超额20%"],
        "安装报警器2640户，投入资金360万元，比计划少15%。": ["比计划少15%"],
        # so far from the number, it is of the money
        "安装报警器3450户，投入资金360万元，完成计划的90%。": [],
        "安装报警器3450户，投入资金360万元，完成计划的115%。": [],
        # in one clause with the number the money is beside it
        "为3450户安装报警器投入360万元，完成计划的90%。": ["完成计划的90%"],
        "安装报警器3450户，全县总数达到9000户，完成计划的110%。": ["完成计划的110%"],
    }.items(),
)
def test_a_rate_is_of_the_pair_though_other_numbers_stand_between(
    text: str, words: list[str]
) -> None:
    assert [asked for _, asked, _ in questions("YQ304", TITLE, text)] == words


SCHOOLS = "新开工建设中小学12所、托育园15所。"


@pytest.mark.parametrize(
    ("text", "found"),
    {
        # one that is right says what the other is of, far as that may be from its numbers
        "已有5所(占比42%)中小学校开工建设；已有11所(占比93%)托育园开工建设。": ["93%"],
        "已有5所(占比42%)中小学校开工建设；已有11所(占比73%)托育园开工建设。": [],
        "已开工中小学5所（占比42%）、托育园11所（占比93%）。": ["93%"],
        "已有5所(42%)中小学校开工建设；已有11所(93%)托育园开工建设。": ["93%"],
        "中小学校已开工5所，占42%；托育园已开工11所，占93%。": ["93%"],
        "中小学校已开工5所，占42%；托育园已开工11所，满意度93%。": [],
        "已有11所(占比93%)托育园开工建设。": [],
        "已有5所(占比100%)中小学校开工建设；已有11所(占比93%)托育园开工建设。": [],
        "已有5所(公办占比42%)中小学校开工建设；已有11所(占比93%)托育园开工建设。": [],
    }.items(),
)
def test_a_rate_that_is_right_says_what_others_in_its_words_are_of(
    text: str, found: list[str]
) -> None:
    assert [words for _, words, _ in questions("YQ304", SCHOOLS, text)] == found
