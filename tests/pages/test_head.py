"""Titles and descriptions: the result with its doubt, as short as other places show them."""

from pathlib import Path

import pytest

from generator.pages.head import LONGEST_TITLE
from generator.pages.parts.descriptions import LONGEST
from tests.pages.counties import WORDS, Entry, project, write
from tests.site.building import build
from tests.site.markup import Element, page

LONG = (
    "在县城和各乡镇新建改建农村公路、乡村道路以及通村联网公路120公里，"
    "同步安装太阳能路灯3500盏，并在沿线"
)
TITLES = {
    "1": f"{LONG}设置安全护栏、标志标线和候车亭",
    "2": "“" + "适老化改造" * 20 + "”工程",
    "3": "8" * 90,
    "4": "完成困难老年人家庭适老化改造300户",
}


def record(number: str, title: str) -> Entry:
    measures: list[Entry] = []
    text = "已按计划建成，" + "并通过了县里组织的验收" * 12 + "。"
    if number == "4":
        measures = [{"name": "家庭", "target": 300, "actual": 312, "unit": "户"}]
        text = "完成改造312户，占计划的95%。"
    result = {"text": text, "outcome": "已完成"}
    return {"number": number, "title": title, "results": [result], "measures": measures}


@pytest.fixture(scope="module")
def anhe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A county whose titles are very long, and whose name is not short either."""
    folder = tmp_path_factory.mktemp("anhe") / "project"
    write(
        folder,
        outcomes=WORDS,
        levels=[
            {"id": "county", "label": "县级"},
            {"id": "pilot", "label": "省级山区共同富裕示范试点专项行动计划"},
        ],
        records={
            "county": [record(number, title) for number, title in TITLES.items()],
            "pilot": [project(1, LONG, {"text": "已办。", "outcome": "已完成"})],
        },
    )
    build(folder)
    return folder / "site"


def meta(shown: Element, name: str) -> str:
    found = [each for each in shown.all("meta") if name in each.attrs.values()]
    return found[0].attrs["content"]


def title(shown: Element) -> str:
    return shown.one("title").text


def test_no_title_and_no_description_is_longer_than_places_show(anhe: Path) -> None:
    for file in anhe.rglob("*.html"):
        shown = page(file)
        assert 0 < len(title(shown)) <= LONGEST_TITLE, file
        if file.name != "404.html":
            assert 0 < len(meta(shown, "og:title")) <= LONGEST_TITLE, file
            assert 0 < len(meta(shown, "description")) <= LONGEST, file
            assert meta(shown, "og:description") == meta(shown, "description"), file


def test_a_long_title_is_cut_before_level_and_number(anhe: Path) -> None:
    shown = page(anhe / "2023/county/1.html")
    assert title(shown) == (
        "在县城和各乡镇新建改建农村公路、乡村道路以及通村联网公路120公里…"
        "（2023年县级第1项） - 安和县民生实事"
    )
    for number in ("2", "3"):
        told = title(page(anhe / f"2023/county/{number}.html"))
        assert told.endswith(f"（2023年县级第{number}项） - 安和县民生实事")


def test_a_description_is_the_result_with_its_word_and_its_doubt(anhe: Path) -> None:
    told = meta(page(anhe / "2023/county/4.html"), "description")
    assert told == (
        "312户，目标300户，原文写作已完成，2处待核对。"
        "县级第4项：完成困难老年人家庭适老化改造300户。"
    )


def test_a_level_says_how_many_and_how_many_are_in_doubt(anhe: Path) -> None:
    told = meta(page(anhe / "2023/county/index.html"), "description")
    assert told.startswith("县级民生实事项目：4项民生实事，原文称全部完成")
