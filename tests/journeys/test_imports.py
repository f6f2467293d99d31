"""As a clerk with tables of three hard kinds: imported, accepted, corrected, built, looked at."""

import csv
from pathlib import Path
from typing import Any

import yaml

from tests.importing.offices import imported, projects, small_year
from tests.processes import yqsite
from tests.site.building import build
from tests.site.markup import page

COUNTY = ("county", "县级")
ITEMS = """2023年安和县民生实事完成情况,,,,
序号,项目内容,完成情况,完成成效,责任单位
1,新建幼儿园3所,已建成3所,完成任务,市教育局
2,新建养老驿站7家,已建成13家,超额完成,市民政局
,新增托位500个,已新增600个,超额完成,市教育局
,改造适老家庭300户,已改造120户,,市民政局
3,新改建农村公路30公里,已建成,完成任务,市交通局
"""
TABLES = """2023年安和县民生实事
序号 | 项目内容 | 完成情况 | 完成成效 | 责任单位
1 | 新建幼儿园3所 | 已建成3所 | 完成任务 | 市教育局
2 | 新建公园2个 | 已建成2个 | 完成任务 | 市住建局
2023年安和县主要目标
序号 | 主要目标 | 完成情况 | 责任单位
1 | 地区生产总值增长5% | 增长5.6% | 市住建局
2 | 居民收入增长6% | 增长5.1% | 市民政局
"""
PLAN = """2023年安和县民生实事任务分解表,,,,
序号,项目内容,责任单位,配合单位,完成时限
1,新建幼儿园3所，新增学位600个,市教育局,市住建局,8月底前
2,改造老旧小区12个，惠及居民3000户,市住建局,,年底
3,新改建农村公路30公里,市交通局,,年底
4,新建养老驿站7家,市民政局,,年底
""".replace("所，新", "所、新").replace("个，惠", "个、惠")
MONTH = """截至{month}月底民生实事进展,,,
序号,项目内容,进展情况,进度
1,新建幼儿园3所、新增学位600个,{one},按序时推进({share}%)
2,改造老旧小区12个、惠及居民3000户,外墙施工,按序时推进
3,新改建农村公路30公里,路基完工,按序时推进
4,新建养老驿站7家,选址完成,按序时推进
"""
BULLETIN = """2023年安和县民生实事完成情况,,,,
序号,项目内容,完成情况,完成成效,责任单位
1,新建公办幼儿园3所、新增学位600个,已建成3所,完成任务,市教育局
2,改造老旧小区12个以及惠及居民3000户,已改造15个,超额完成,市住建局
3,新建养老驿站7家,已建成7家,完成任务,市民政局
4,新改建农村公路30公里,已建成31公里,超额完成,市交通局
"""


def taken(project: Path, name: str, text: str, **options: object) -> str:
    """What an import of a table says that goes well."""
    file = project.parent / name
    file.write_text(text, encoding="utf-8")
    done = imported(project, file, year="2023", **options)
    assert done.returncode == 0, done.stderr
    return done.stdout


def accepted(project: Path) -> None:
    done = yqsite("ledger", "--accept", project=project)
    assert done.returncode == 0, done.stderr


def pages(project: Path) -> set[str]:
    """The names of the pages of projects."""
    level = project / "site/2023/county"
    return {file.name for file in level.glob("*.html")} - {"index.html"}


def rows(project: Path) -> list[dict[str, str]]:
    text = (project / "site/2023/data/projects.csv").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(text.splitlines()))


def records(project: Path) -> list[dict[str, Any]]:
    """The records as they stand in the file, whatever the ledger says of them."""
    text = (project / "content/2023/county.yaml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = yaml.safe_load(text)["projects"]
    return found


def explained(project: Path, changes: list[tuple[str, str, str, str]]) -> None:
    """Says in the ledger why published words changed: project, field, old and new words."""
    file = project / "content/2023/changes.yaml"
    lines = [
        f"  - {{project: 2023/county/{key}, field: {field}, kind: correction, date: 2024-01-08, "
        f'who: 县政府办, why: 年度通报, old: "{old}", new: "{new}"}}\n'
        for key, field, old, new in changes
    ]
    text = file.read_text(encoding="utf-8")
    file.write_text(text + "changes:\n" + "".join(lines), encoding="utf-8")


def searched(project: Path) -> str:
    """All that the search looks through."""
    parts = sorted((project / "site/assets/search").glob("*.js"))
    return "".join(file.read_text(encoding="utf-8") for file in parts)


def test_items_under_one_number_without_a_title_above_them(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project", COUNTY)
    said = taken(project, "2023年安和县民生实事完成情况.csv", ITEMS)
    assert "rows 6 have no outcome" in said
    assert (project / "content/documents/2023年安和县民生实事完成情况.csv").is_file()
    second = projects(project)[1]
    assert (second.title, second.heading) == ("", "新建养老驿站7家等3个子项")
    assert [(item.part, item.title) for item in second.items] == [
        (1, "新建养老驿站7家"),
        (2, "新增托位500个"),
        (3, "改造适老家庭300户"),
    ]
    assert second.outcome is None  # one of its rows prints none
    accepted(project)
    build(project)
    assert pages(project) == {"1.html", "2.html", "3.html"}
    shown = (project / "site/2023/county/2.html").read_text(encoding="utf-8")
    assert [f'id="{part}"' in shown for part in (1, 2, 3)] == [True, True, True]
    text = page(project / "site/2023/county/2.html").text
    for words in ("3个子项中2个注明", "新增托位500个", "已改造120户", "原文未注明"):
        assert words in text
    home = page(project / "site/index.html").text
    assert "3项民生实事" in home
    assert "原文未注明1" in home
    assert [(row["id"], row["part"], row["item_title"]) for row in rows(project)][1:4] == [
        ("2023/county/2", "1", "新建养老驿站7家"),
        ("2023/county/2", "2", "新增托位500个"),
        ("2023/county/2", "3", "改造适老家庭300户"),
    ]
    assert "新增托位500个" in searched(project)

    # the third item is delivered: an addition of words where there were none
    later = ITEMS.replace("已改造120户,,", "已改造120户,完成任务,")
    assert "~ county 2 results[2].outcome" in taken(project, "更新.csv", later)
    accepted(project)
    build(project)
    assert pages(project) == {"1.html", "2.html", "3.html"}
    outcome = projects(project)[1].outcome
    assert (outcome and outcome.word) == "完成任务"  # the least of its rows' words
    assert "个注明" not in page(project / "site/2023/county/2.html").text


def test_two_tables_in_one_level_that_both_begin_with_1(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project", COUNTY)
    file = tmp_path / "安和县.txt"
    file.write_text(TABLES, encoding="utf-8")
    asked = imported(project, file, year="2023")
    assert (asked.returncode, "YQ736" in asked.stderr) == (1, True)
    assert "--level county" in asked.stderr  # and what it says leads on
    assert not (project / "content/2023/county.yaml").exists()
    taken(project, "安和县.txt", TABLES, level="county")
    assert [(p.key, p.number, p.table) for p in projects(project)] == [
        ("1", "1", "t1"),
        ("2", "2", "t1"),
        ("t2-1", "1", "t2"),
        ("t2-2", "2", "t2"),
    ]
    accepted(project)
    build(project)
    assert pages(project) == {"1.html", "2.html", "t2-1.html", "t2-2.html"}
    target = page(project / "site/2023/county/t2-1.html").text
    assert "《2023年安和县主要目标》第1项" in target
    assert "原文未注明" in target
    home = page(project / "site/index.html").text
    for title in ("《2023年安和县民生实事》", "《2023年安和县主要目标》"):
        assert title in home
    assert "4项，已完成" not in home  # nothing is claimed of both together
    assert [(row["key"], row["level_table"], row["outcome"]) for row in rows(project)] == [
        ("1", "t1", "完成任务"),
        ("2", "t1", "完成任务"),
        ("t2-1", "t2", ""),
        ("t2-2", "t2", ""),
    ]
    assert "地区生产总值增长5%" in searched(project)

    # each table finds its own records again, whose numbers are the same
    later = TABLES.replace("增长5.6%", "增长5.7%").replace("已建成2个", "已建成3个")
    said = taken(project, "安和县2.txt", later, level="county")
    assert said.count("~ county") == 2
    assert "+ county" not in said
    assert [record["results"][0]["text"] for record in records(project)] == [
        *("已建成3所", "已建成3个", "增长5.7%", "增长5.1%"),
    ]


def test_a_plan_two_months_and_the_year_s_bulletin(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project", COUNTY, outcomes=("按序时推进",))
    taken(project, "任务分解表.csv", PLAN)
    first = projects(project)[0]
    assert (first.results[0].is_stated, first.results[0].deadline) == (False, "8月底前")
    accepted(project)
    build(project)
    addresses = {"1.html", "2.html", "3.html", "4.html"}
    assert pages(project) == addresses
    assert "已完成" not in page(project / "site/index.html").text

    for month, one, share in ((8, "主体完工", 65), (9, "通过验收", 90)):
        text = MONTH.format(month=month, one=one, share=share)
        said = taken(project, f"{month}月.csv", text)
        assert f"2023-{month:02}" in said
        accepted(project)
        build(project)
        assert pages(project) == addresses
        shown = page(project / "site/2023/county/1.html").text
        assert one in shown
        assert f"{share}%" in shown
    home = page(project / "site/index.html").text
    assert "按序时推进4" in home
    assert [p.results[0].text for p in projects(project)] == ["", "", "", ""]

    said = taken(project, "年度完成情况.csv", BULLETIN)
    assert "+ county" not in said  # two titles are worded otherwise, two numbers changed places
    found = [(r["number"], r.get("key"), r["title"]) for r in records(project)]
    assert found == [
        (1, None, "新建公办幼儿园3所、新增学位600个"),
        (2, None, "改造老旧小区12个以及惠及居民3000户"),
        (4, 3, "新改建农村公路30公里"),
        (3, 4, "新建养老驿站7家"),
    ]
    checked = yqsite("check", project=project)
    assert checked.stderr.count(": YQ220 ") == 4  # titles and numbers were published: why?
    titles = [
        ("新建幼儿园3所、新增学位600个", "新建公办幼儿园3所、新增学位600个"),
        ("改造老旧小区12个、惠及居民3000户", "改造老旧小区12个以及惠及居民3000户"),
    ]
    words = [(f"{key}", "title", old, new) for key, (old, new) in enumerate(titles, start=1)]
    explained(project, [*words, ("3", "number", "3", "4"), ("4", "number", "4", "3")])
    accepted(project)
    build(project)
    assert pages(project) == addresses
    first = projects(project)[0]
    assert first.results[0].deadline == "8月底前"  # a column that the bulletin does not have
    assert first.results[0].printed_assisting == ("市住建局",)
    assert [p.results[0].text for p in projects(project)] == [
        *("已建成3所", "已改造15个", "已建成31公里", "已建成7家"),
    ]
    assert {(row["key"], row["printed_number"]) for row in rows(project)} == {
        *(("1", "1"), ("2", "2"), ("3", "4"), ("4", "3")),
    }
    home = page(project / "site/index.html").text
    assert "原文称全部完成" in home
    assert "2项原文写作“超额完成”" in home
    road = page(project / "site/2023/county/3.html").text
    assert "第4项" in road
    assert "已建成31公里" in road
    assert "2023年8月" in road  # the course of the year stays
    assert "改造老旧小区12个以及惠及居民3000户" in searched(project)
