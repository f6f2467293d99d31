"""The same work at several levels, as differences: what is the same is said once."""

from pathlib import Path

from tests.pages.counties import WORDS, Entry, write
from tests.site.building import build
from tests.site.markup import Element, page

OVER, DONE = WORDS[0]["word"], WORDS[1]["word"]


def record(number: int, title: str, text: str, word: str) -> Entry:
    result = {"text": text, "outcome": word, "people": ["张三"]}
    return {"number": number, "title": title, "results": [result]}


def shown(folder: Path) -> list[Element]:
    """The undertakings of a county: one told alike at both levels, one with another word."""
    records = {
        "city": [
            record(1, "改造小区5个", "已改造5个。", DONE),
            record(2, "新建公园3座", "已建成4座。", OVER),
        ],
        "county": [
            record(1, "改造小区5个。", "已改造5个。", DONE),
            record(2, "新建公园3座", "已建成4座。", DONE),
        ],
    }
    both = [
        {"id": name, "title": title, "projects": [f"2023/city/{at}", f"2023/county/{at}"]}
        for at, (name, title) in enumerate([("homes", "改造小区"), ("parks", "新建公园")], 1)
    ]
    levels = [{"id": "city", "label": "市级"}, {"id": "county", "label": "县级"}]
    write(folder, records=records, levels=levels, undertakings=both, outcomes=WORDS)
    build(folder)
    return page(folder / "site/2023/undertakings.html").all("section", "undertaking")


def test_different_outcomes_stand_first_and_side_by_side(tmp_path: Path) -> None:
    first, second = shown(tmp_path / "project")
    assert [each.one("h2").text for each in (first, second)] == ["新建公园", "改造小区"]
    assert first.all("p")[0].text == "市级2、县级2：完成成效不同。"
    differing = first.one("dl").all("div")[0]
    assert differing.one("dt").text == "成效"
    assert [each.text for each in differing.all("dd")] == [f"市级2 ▲ {OVER}", f"县级2 ✓ {DONE}"]


def test_what_is_the_same_is_said_once(tmp_path: Path) -> None:
    first, second = shown(tmp_path / "project")
    assert second.all("p")[0].text == "市级1、县级1：完成成效、数字和责任单位都相同。"
    facts = {each.one("dt").text: each.all("dd") for each in second.one("dl").all("div")}
    assert {head: [each.text for each in values] for head, values in facts.items()} == {
        "成效": [f"✓ {DONE}"],
        "目标": ["改造小区5个"],
        "完成情况": ["已改造5个"],
        "责任人": ["张三"],
    }
    assert first.text.count("已建成4座") == 1
    assert second.text.count("改造小区5个") == 1
