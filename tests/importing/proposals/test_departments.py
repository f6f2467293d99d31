"""Departments that nobody has listed: which names are one office's, and which are not."""

import pytest

from generator.importing.proposals import Doubt, department_proposals
from generator.importing.proposals.office_names import (
    Likeness,
    OfficeName,
    may_be_office,
    office_name,
)


def proposed(*names: str, **known: str) -> dict[str, list[str]]:
    found = department_proposals(names, {name: slug for slug, name in known.items()})
    return {one.name: [alias.name for alias in one.aliases] for one in found}


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("县教育局", ("", "县", "教育局")),
        ("安和县教育局", ("安和", "县", "教育局")),
        ("安和蒙古族自治县教育局", ("安和蒙古族自治", "县", "教育局")),
        ("市场监管局", ("", "", "市场监管局")),
        ("市市场监管局", ("", "市", "市场监管局")),
        ("市市政公用中心", ("", "市", "市政公用中心")),
        ("城市管理局", ("", "", "城市管理局")),
        ("智慧城市中心", ("", "", "智慧城市中心")),
        ("市民政局", ("", "市", "民政局")),
        ("市民服务中心", ("", "", "市民服务中心")),
        ("安和经济开发区管委会", ("", "", "安和经济开发区管委会")),
        ("县卫生健康委员会", ("", "县", "卫生健康委")),
        ("城关镇人民政府", ("", "", "城关镇")),
        ("白音旗乌兰苏木人民政府", ("白音", "旗", "乌兰苏木")),
        ("国家税务总局安和县税务局", ("安和", "县", "税务局")),
    ],
)
def test_a_name_is_place_area_and_body(name: str, parts: tuple[str, str, str]) -> None:
    assert office_name(name) == OfficeName(*parts)


def test_a_shortened_name_is_an_alias_of_the_whole_one() -> None:
    [found] = department_proposals(["市卫健局", "市卫生健康局"], {})
    assert (found.name, found.slug) == ("市卫生健康局", "shi-wei-sheng-jian-kang-ju")
    [alias] = found.aliases
    assert (alias.name, alias.reason) == ("市卫健局", Likeness.SHORT)
    assert found.is_safe


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("县住建局", "县住房和城乡建设局"),
        ("县人社局", "县人力资源和社会保障局"),
        ("县资规局", "县自然资源和规划局"),
        ("县残联", "县残疾人联合会"),
        ("县市场监管局", "县市场监督管理局"),
        ("县供销社", "县供销合作社联合社"),
        ("县卫健委", "县卫生健康委员会"),
        ("教育局", "县教育局"),
        ("旗教育局", "白音旗教育局"),
        ("城关镇", "城关镇人民政府"),
        ("东门街道", "东门街道办事处"),
        ("县税务局", "国家税务总局安和县税务局"),
        ("交通局", "安和县交通运输局"),
    ],
)
def test_habits_of_shortening(short: str, whole: str) -> None:
    assert proposed(short, whole) == {whole: [short]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("市教育局", "县教育局"),
        ("安和县教育局", "永安县教育局"),
        ("县水利局", "县水务局"),
        ("县民政局", "县民族宗教事务局"),
        ("县公安局", "县应急管理局"),
        ("东门街道", "西门街道"),
    ],
)
def test_other_offices_stay_apart(one: str, other: str) -> None:
    assert proposed(one, other) == {one: [], other: []}


def test_a_name_that_two_offices_may_have_is_neither_s() -> None:
    found = department_proposals(["教育局", "市教育局", "县教育局"], {})
    [doubtful] = [proposal for proposal in found if proposal.doubt]
    assert doubtful.name == "教育局"
    assert doubtful.doubt is Doubt.SEVERAL
    assert sorted(doubtful.others) == ["县教育局", "市教育局"]
    assert not any(proposal.aliases for proposal in found)


def test_a_name_that_is_only_alike_stays_apart_and_is_said() -> None:
    found = department_proposals(["县机关事务服务中心", "县机关中心"], {})
    by_name = {proposal.name: proposal for proposal in found}
    assert by_name["县机关中心"].doubt is Doubt.ALIKE
    assert by_name["县机关中心"].others == ("县机关事务服务中心",)
    assert by_name["县机关中心"].is_safe


def test_what_is_there_gets_the_alias_and_keeps_name_and_slug() -> None:
    [found] = department_proposals(["市卫健局"], {"市卫生健康局": "health"})
    assert (found.name, found.slug, found.is_known) == ("市卫生健康局", "health", True)
    assert [alias.name for alias in found.aliases] == ["市卫健局"]
    assert department_proposals(["市卫生健康局"], {"市卫生健康局": "health"}) == []


def test_a_person_decides() -> None:
    names = ["县水务局", "县水利局", "待定"]
    found = department_proposals(names, {}, {"县水务局": "县水利局", "待定": "new"})
    assert [(p.name, [a.name for a in p.aliases], p.is_safe) for p in found] == [
        ("县水利局", ["县水务局"], True),
        ("待定", [], True),
    ]


def test_proposals_come_in_the_order_of_the_names_with_slugs_of_their_own() -> None:
    names = ["县体育局", "县梯田局", "县提田局"]
    found = department_proposals(names, {"旧": "xian-ti-yu-ju"})
    assert [proposal.name for proposal in found] == names
    assert [proposal.slug for proposal in found] == [
        "xian-ti-yu-ju-2",
        "xian-ti-tian-ju",
        "xian-ti-tian-ju-2",
    ]


@pytest.mark.parametrize("name", ["县教育局", "县城投", "各乡镇（街道）", "国网供电公司", "四平乡"])
def test_an_office_looks_like_one(name: str) -> None:
    assert may_be_office(name)


@pytest.mark.parametrize("name", ["张三", "待定", "3所", "已建成投用，群众反映良好，正在验收", ""])
def test_what_is_no_office_needs_a_look(name: str) -> None:
    assert not may_be_office(name)
    [found] = department_proposals([name or "—"], {})
    assert found.doubt is Doubt.NO_OFFICE
    assert not found.is_safe


def test_a_slug_of_the_year_before_that_means_another_office_now_is_made_anew() -> None:
    [found] = department_proposals(["市水利局"], {"市教育局": "d1"}, None, {"市水利局": "d1"})
    assert (found.name, found.slug) == ("市水利局", "shi-shui-li-ju")
    known, earlier = {"市教育局": "d1"}, {"市教育局": "d1", "市教体局": "d1"}
    [found] = department_proposals(["市教体局"], known, None, earlier)
    assert (found.name, [alias.name for alias in found.aliases]) == ("市教育局", ["市教体局"])


def test_a_name_of_the_year_before_is_an_office_and_what_a_person_says_goes_before() -> None:
    [found] = department_proposals(["专班"], {}, None, {"专班": "team"})
    assert (found.slug, found.doubt) == ("team", None)
    [found] = department_proposals(["市教体局"], {}, {"市教体局": "new"}, {"市教体局": "education"})
    assert (found.name, found.slug) == ("市教体局", "shi-jiao-ti-ju")
