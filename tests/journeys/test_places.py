"""A county that is in no list of counties brings its own towns, and has pages of them."""

from tests.site.markup import Pages


def test_the_county_has_a_page_of_its_towns_and_one_for_each(county_pages: Pages) -> None:
    index = county_pages["2025/places/index.html"]
    rows = index.one("table", "towns").one("tbody").all("tr")
    assert [[cell.text for cell in (*row.all("th"), *row.all("td"))] for row in rows] == [
        ["青石镇", "1", "石桥村", "1处原名"],
        ["柳溪乡", "1", "", "1处推断"],
        ["城关街道", "原文没有提到", ""],
    ]
    assert [tile.text for tile in index.one("nav", "tiles").all("a")] == [
        *("青石，1个项目", "柳溪，1个项目")
    ]
    assert "另有1个没有放进图里" in index.text


def test_a_town_shows_the_words_and_a_silent_one_what_silence_means(county_pages: Pages) -> None:
    named = county_pages["2025/places/qingshi.html"]
    assert named.one("h1").text == "青石镇1个项目写到这里"
    assert named.one("blockquote").text == "“改造青石镇石桥村、柳溪等养老院2家，全部投入使用。”"
    assert "数字是整个项目的，还写到柳溪乡。" in named.text
    silent = county_pages["2025/places/chengguan.html"]
    assert silent.one("h1").text == "城关街道原文没有提到"
    assert "没有写到，不等于没有办" in silent.text


def test_the_navigation_leads_to_them_and_the_data_has_them(county_pages: Pages) -> None:
    nav = county_pages["2025/index.html"].one("nav", "site-nav")
    assert "places/index.html" in nav.links()
    assert "places.csv" in county_pages["2025/data/index.html"].links()
