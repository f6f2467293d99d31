"""How alike targets and numbers of results are, and what tells them apart."""

from decimal import Decimal

import pytest

from generator.analysis.measures.possible_actuals import candidates_of
from generator.analysis.measures.resemblance import Resemblance
from generator.analysis.measures.stated_targets import stated_targets
from generator.analysis.measures.targets import title_targets


def alike(title: str, *results: str) -> Resemblance:
    return Resemblance(title, title_targets(title), candidates_of(results))


def test_targets_of_a_unit_are_those_that_count_alike() -> None:
    found = alike("公园5个,绿道8公里,学校6所", "")
    assert [found.of_unit(t) for t in range(3)] == [[0, 2], [1], [0, 2]]


def test_a_mark_is_a_letter_that_no_other_target_of_the_unit_has() -> None:
    found = alike("东厂5座,西厂6座,河道8公里", "东区5座,厂房6座,河8公里")
    assert [[found.shares_its_mark(t, c) for c in range(3)] for t in range(3)] == [
        [True, False, False],
        [False, False, False],
        [False, False, False],  # the only one of its unit needs none
    ]
    many = ",".join(f"{chr(0x4E00 + n)}厂{n + 1}座" for n in range(13))
    assert alike(many, "一厂5座").shares_its_mark(0, 0)
    more = ",".join(f"{chr(0x4E00 + n)}厂{n + 1}座" for n in range(14))
    assert not alike(more, "一厂5座").shares_its_mark(0, 0)


def test_one_of_several_parts_with_the_same_words_is_not_all_of_them() -> None:
    title = "新增泊位240个，其中新增公共泊位96个"
    parts = "甲院公共泊位38个、乙院公共泊位42个、丙院公共泊位16个"
    found = alike(title, f"新增泊位238个，其中{parts}")
    assert [found.is_one_of_several(1, c) for c in range(4)] == [False, True, True, True]
    found = alike(title, f"新增泊位238个，其中{parts.rpartition('、')[0]}")
    assert not found.is_one_of_several(1, 1)
    # what is only planned is none of them
    plan = "计划新增泊位96个，其中甲院公共泊位60个、乙院公共泊位36个，已建公共泊位98个"
    assert not alike(title, plan).is_one_of_several(1, 3)
    found = alike(title, "新增泊位238个，其中公共泊位96个、充电泊位42个、老旧小区泊位38个")
    assert [found.is_one_of_several(1, c) for c in range(1, 4)] == [False, True, True]


def test_what_is_done_of_a_named_part_is_not_of_all() -> None:
    plan = "任务240个，其中公共泊位96个、充电泊位144个"
    found = alike("新增车位240个", f"{plan}，已完成公共泊位90个")
    assert [found.is_of_named_part(0, c) for c in range(4)] == [False, False, False, True]
    # of the only part, of a target of that name, and where no name is told again
    for title, result in (
        ("新增车位240个", "任务240个，其中公共泊位96个，已完成公共泊位90个"),
        ("新增公共泊位240个", f"{plan}，已完成公共泊位90个"),
        ("新增车位240个", f"{plan}，已完成90个"),
    ):
        last = len(alike(title, result).found) - 1
        assert not alike(title, result).is_of_named_part(0, last)


def test_a_number_of_another_thing_stands_beside_that_of_the_target() -> None:
    found = alike("新增泊位240个", "新增泊位238个、充电桩12个")
    assert (found.is_beside_its_thing(0, 0), found.is_beside_its_thing(0, 1)) == (False, True)
    for other in (
        "新增泊位238个。充电桩有12个",
        "绿道238个、充电桩12个",
        "新增泊位238个、改建12个",
    ):
        assert not alike("新增泊位240个", other).is_beside_its_thing(0, 1)


def test_a_letter_in_common() -> None:
    found = alike("瓶颈路5条", "白鹭路5条,公园6个")
    assert (found.shares_a_letter(0, 0), found.shares_a_letter(0, 1)) == (True, False)


@pytest.mark.parametrize(
    ("title", "result", "lead"),
    [
        ("公园5个", "公园6个", "1"),
        ("公园5个,学校6所", "公园6个", "1"),
        ("公园5个,公园6个", "公园6个", "0"),
        ("公园5个,学校6所,公园7个", "公园6个", "0"),
        ("城东公园5个,公园6个", "公园6个", "-0.25"),
    ],
)
def test_the_lead_is_over_the_next_target(title: str, result: str, lead: str) -> None:
    assert alike(title, result).lead(0, 0, []) == Decimal(lead)


def test_the_lead_is_over_rivals_too() -> None:
    found = alike("公园5个", "公园6个,城东公园7个")
    assert found.lead(0, 0, [1]) == Decimal("0.25")
    assert found.lead(0, 1, [0]) == Decimal("-0.25")


def test_the_sentence_of_one_may_name_the_other() -> None:
    found = alike("公园5个", "城东公园,游园6个")
    # a number alone beside a target alone has no context
    assert found.context(0, 0) == 0
    found = alike("公园5个,绿道8公里", "城东公园,游园6个")
    assert (found.context(0, 0), found.context(1, 0)) == (1, 0)
    # not where another target of the unit is more like the number
    assert alike("公园5个,游园8个", "城东公园,游园6个").context(0, 0) == 0
    # the other way round: the number's own words in the sentence of the target
    assert alike("游园,公园5个,绿道8公里", "游园6个").context(0, 0) == 1


@pytest.mark.parametrize(
    ("title", "result", "c", "is_of_part"),
    [
        ("公园5个", "公园6个,其中游园2个", 1, False),
        ("游园5个", "公园6个,其中游园2个", 1, True),
        ("公园5个,其中游园2个", "绿道5公里", 0, False),
        ("游园5个", "绿道6公里,其中游园2个", 1, False),  # no whole counts alike
        ("游园5个", "公园6个,其中绿地3个、游园2个", 2, True),
        ("游园5个", "公园6个", 0, False),
        ("游园5个", "游园2个,公园6个", 0, False),  # the whole stands before its parts
        # what is done of a whole that is only on the way
        ("公园5个", "计划公园6个,其中建成公园3个", 1, True),
        ("公园5个", "公园6个正在施工,其中公园3个已验收", 1, True),
        ("公园5个", "计划建设公园6个,其中全县公园已建成3个", 1, True),
        ("公园5个", "建成公园6个,其中建成公园3个", 1, False),
        ("公园5个", "计划建设公园6个,其中已开工公园3个", 1, False),
        ("公园5个", "正在建设公园6个,其中石桥镇建成公园3个", 1, False),  # of one place
    ],
)
def test_a_part_may_be_what_a_target_is_of(
    title: str, result: str, c: int, *, is_of_part: bool
) -> None:
    assert alike(title, result).is_of_part(0, c) is is_of_part


def test_a_target_that_is_a_part_is_of_parts() -> None:
    assert alike("公园5个,其中游园2个", "公园6个").is_of_part(1, 0)
    # the whole is looked for in the same result alone
    assert not alike("游园5个", "公园6个", "其中游园2个").is_of_part(0, 1)


@pytest.mark.parametrize(("before", "is_of_part"), [(39, True), (40, False)])
def test_a_whole_is_looked_for_among_the_numbers_before(before: int, *, is_of_part: bool) -> None:
    parts = "、".join(f"{chr(0x4E00 + n)}园{n + 1}个" for n in range(before - 1))
    found = alike("游园5个", f"公园900个,其中{parts}、游园2个")
    assert found.is_of_part(0, before) is is_of_part


def test_a_target_without_words_is_about_what_its_title_says_before() -> None:
    assert alike("公园。完成5个", "公园6个").of(0, 0) == 1
    found = alike("公园。完成路5个", "公园6个").of(0, 0)  # one pair of two: (2 / 3 + 1 / 1) / 2
    assert round(found, 4) == Decimal("0.8333")
    assert alike("公园。完成绿道5个", "公园6个").of(0, 0) == 0
    assert alike("公园。" + "甲" * 114 + "。完成5个", "公园6个").of(0, 0) > 0
    assert alike("公园。" + "甲" * 115 + "。完成5个", "公园6个").of(0, 0) == 0


def test_a_target_of_a_result_is_about_nothing_that_the_title_says() -> None:
    results = ("年度任务5个,已完成公园6个",)
    wanted = stated_targets(results)
    assert [target.quantity.words for target in wanted] == ["5个"]
    assert Resemblance("公园建设", wanted, candidates_of(results)).of(0, 1) == 0
