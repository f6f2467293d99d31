from generator.importing.county.county_table import county_table


def test_the_table_has_the_counties_of_all_provinces() -> None:
    table = county_table()
    assert len(table.provinces) == 31
    assert sum(len(cities) for cities in table.counties.values()) == 2978
    assert "安和县" not in table.counties


def test_it_says_where_a_county_lies_where_only_one_has_the_name() -> None:
    table = county_table()
    assert table.describe("平阳县") == "浙江省温州市"
    assert table.describe("鼓楼区") == ""  # of several cities
    assert table.describe("宁波市") == "浙江省"
    assert table.describe("安和县") == ""
