"""As a resident: was the thing near me done, who answers for it, and where do I find it?"""

import re
from pathlib import Path

import pytest

from tests.site.links import faults
from tests.site.markup import Element, Pages


def way(pages: Pages, here: str, words: str) -> str:
    """Where the link with these words leads from a page."""
    (reference,) = {
        link.attrs["href"].partition("#")[0] for link in pages[here].all("a") if link.text == words
    }
    target = (Path("/") / here).parent / reference
    return target.resolve().relative_to("/").as_posix()


def squares(page: Element) -> list[tuple[str, str]]:
    """What each square of a page says, with the word that stands above its group."""
    return [
        (group.one("p", "squares-word").text, link.text)
        for group in page.all("div")
        if group.all("p", "squares-word") and not group.all("div")
        for link in group.one("ul", "squares").all("a")
    ]


def test_the_home_page_says_how_many_were_done(county_pages: Pages) -> None:
    text = county_pages["index.html"].text
    assert county_pages["index.html"].one("h1").text.startswith("40项民生实事")
    for words in (
        "市级16项",
        "县级24项",
    ):
        assert words in text
    for word, count in (("超额办结", 10), ("已办结", 27), ("正在办理", 2), ("未办结", 1)):
        shown = re.findall(rf"原文写作{word}([0-9]+)", text)
        assert sum(map(int, shown)) == count, word
    assert "39件不同的事，1组重复只计一次" in text


def test_each_project_is_a_square_with_its_title_and_its_own_outcome_word(
    county_pages: Pages,
) -> None:
    said = squares(county_pages["index.html"])
    assert len(said) == len(set(said)) == 40
    # Of a year that is not over the worst stand first.
    assert said[0] == ("原文写作未办结1", "16：新增充电桩200个")
    assert ("原文写作超额办结5", "1：新建托育园3家") in said
    assert ("原文写作正在办理1", "15：新建农贸市场2个") in said


def test_the_footbridge_to_a_project_is_three_links_long(county_pages: Pages) -> None:
    """Home, the list of departments, the department, the project."""
    departments = way(county_pages, "index.html", "部门")
    department = way(county_pages, departments, "县民政局")
    project = way(county_pages, department, "新建社区养老中心3个")
    assert project == "2025/anhe/6.html"
    text = county_pages[project].text
    for words in ("县级第6项", "建成社区养老中心2个。", "另1个养老中心的房屋移交使用。", "已办结"):
        assert words in text


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (
            "2025/dongyi/5.html",
            ["“畅行”工程", "13.5公里 目标12公里", "113%", "超额办结"],
        ),
        ("2025/dongyi/8.html", ["2座 目标3座", "67%", "正在办理", "通报。"]),
        ("2025/dongyi/16.html", ["120个 目标200个", "60%", "未办结"]),
        (
            "2025/anhe/18.html",
            ["建成城市书房3家", "县文化和旅游局", "被东沂市做法推广。"],
        ),
    ],
)
def test_a_project_says_what_came_of_it(
    address: str, words: list[str], county_pages: Pages
) -> None:
    text = county_pages[address].text
    assert [one for one in words if one not in text] == []


def test_everything_can_be_searched_for(county: Path, county_pages: Pages) -> None:
    parts = (file.read_text(encoding="utf-8") for file in (county / "assets").rglob("search/*.js"))
    index = "".join(parts)
    for address, page in county_pages.items():
        if re.fullmatch(r"2025/(dongyi|anhe)/\d+\.html", address):
            assert page.one("p", "answer-target").text in index
    assert "县人力资源和社会保障局" in index


def test_no_link_is_dead(county: Path) -> None:
    assert faults(county, "https://report.example/") == []
