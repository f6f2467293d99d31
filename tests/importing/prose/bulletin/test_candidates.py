"""Which project a printed name means: one, one for a reason, or a choice for a person."""

from generator.importing.prose.bulletin import KnownProject, Matching
from generator.importing.prose.bulletin.candidates import Candidates

ROAD = KnownProject("2024/county/1", "county", "改造农村公路10公里", "县级第1项", ("县交通局",))
CITY_ROAD = KnownProject("2024/city/4", "city", "改造农村公路 2公里", "市级第4项", ("县交通局",))
BOOKS = KnownProject(
    "2024/county/2", "county", "新建（改建）城市书房3家", "县级第2项", ("县文旅局",)
)
CARE = KnownProject(
    "2024/county/3", "county", "打造居家养老服务照料中心2个", "县级第3项", ("县民政局",)
)
MARKETS = KnownProject("2024/county/5", "county", "创建6家省级放心市场", "县级第5项")
ITEM = KnownProject("2024/county/5#2", "county", "农贸市场改造2处", "县级第5项之2")
ALL = Candidates([ROAD, CITY_ROAD, BOOKS, CARE, MARKETS, ITEM])


def test_a_name_in_one_title_is_exact_and_spaces_do_not_count() -> None:
    assert ALL.match("改造农村公路2公里") == Matching("2024/city/4", "exact", "", ("2024/city/4",))
    assert ALL.match("改造农村公路", "county").match == "exact"
    assert ALL.match("农贸市场改造").project == "2024/county/5#2"


def test_other_signs_or_a_missing_number_are_inferred() -> None:
    found = ALL.match("新建(改建)城市书房")
    assert (found.project, found.match) == ("2024/county/2", "inferred")
    assert found.basis == (
        "县级第2项的项目内容写作“新建（改建）城市书房3家”，与这一名称只有标点不同。"
    )
    assert ALL.match("创建省级放心市场").project == "2024/county/5"


def test_of_two_the_department_or_the_level_decides_or_nobody() -> None:
    both = ("2024/county/1", "2024/city/4")
    found = ALL.match("改造农村公路", None, "县交通局")
    assert (found.project, found.match, found.candidates) == ("", "", both)
    assert found.basis == "县级第1项与市级第4项的项目内容都含有这一名称，原文未写明是哪一项。"
    of_city = ALL.match("改造农村公路", None, "县交通局", ("市政府", "city"))
    assert (of_city.project, of_city.match) == ("2024/city/4", "inferred")
    assert of_city.candidates == ("2024/city/4", "2024/county/1")


def test_what_is_called_otherwise_needs_a_reason() -> None:
    found = ALL.match("居家养老服务设施改造", None, "县民政局")
    assert (found.project, found.match) == ("2024/county/3", "inferred")
    assert ALL.match("居家养老服务设施改造").is_open
    assert ALL.match("雨污分流") == Matching(basis="没有以此为名的项目。")
