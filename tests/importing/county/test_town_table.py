"""The towns of all counties that come with the program."""

from generator.importing.county.town_table import counties_of
from tests.make_towns import village_name


def test_a_county_has_its_towns_in_the_order_of_their_codes() -> None:
    (county,) = counties_of("安吉县")
    assert county.above == "浙江省湖州市"
    assert [town.name for town in county.towns][:3] == ["递铺街道", "昌硕街道", "灵峰街道"]
    assert len({town.slug for town in county.towns}) == len(county.towns)
    assert all(town.villages for town in county.towns)


def test_a_name_of_several_counties_is_told_apart_by_the_city() -> None:
    found = counties_of("鼓楼区")
    assert len(found) > 1
    (one,) = counties_of("南京市鼓楼区")
    assert one in found
    assert one.above == "江苏省南京市"
    assert counties_of("安和县") == []
    assert counties_of("楼区") == []


def test_a_committee_is_called_by_its_village() -> None:
    assert village_name("雁西村委会") == "雁西村"
    assert village_name("雁西村村民委员会") == "雁西村"
    assert village_name("雁西村民委员会") == "雁西村"
    assert village_name("旭阳社区居委会") == "旭阳社区"
    assert village_name("旭阳社区居民委员会") == "旭阳社区"
    assert village_name("巴彦嘎查村民委员会") == "巴彦嘎查"
    assert village_name("林场生活区") == "林场生活区"
