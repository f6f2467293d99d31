"""The years side by side; nothing is compared that a year does not state."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import run
from generator.content.load import load
from generator.problems import ProblemsFound
from tests.pages.counties import DEPARTMENTS, WORDS, Entry, project, step, write
from tests.site.building import build, files
from tests.site.links import faults
from tests.site.markup import Element, page

ROADS, SCHOOLS = "改造农村公路{}公里", "新建幼儿园{}所"


def measured(title: str, target: float, actual: float | None, unit: str, name: str) -> Entry:
    """A project of one number, with its word."""
    if actual is None:
        result: Entry = {"departments": ["县公路局"]}
    else:
        word = WORDS[0] if actual > target else WORDS[1] if actual == target else WORDS[2]
        text = f"实际{actual}{unit}。"
        result = {"text": text, "outcome": word["word"], "departments": ["县公路局"]}
    number = {"name": name, "target": target, "unit": unit}
    if actual is not None:
        number["actual"] = actual
    return {"title": title.format(target), "results": [result], "measures": [number]}


def three_years(folder: Path) -> Path:
    """2022 and 2023 with results, 2024 as a plan; what roads missed in 2022 stands again."""
    towns = "towns:\n  - {slug: qingshi, name: 青石镇}\n  - {slug: liuwan, name: 柳湾乡}\n"
    place = {"places": [{"place": "qingshi", "words": "青石镇"}]}
    roads = [
        measured(ROADS, 12, 8, "公里", "农村公路"),
        measured(ROADS, 10, 10, "公里", "农村公路"),
        measured(ROADS, 15, None, "公里", "农村公路"),
    ]
    schools = [
        measured(SCHOOLS, 3, 4, "所", "幼儿园"),
        measured(SCHOOLS, 2, 2, "所", "幼儿园"),
    ]
    park = measured("建设口袋公园4个", 4, 4, "个", "口袋公园")
    common: dict[str, Any] = {"outcomes": WORDS, "departments": DEPARTMENTS}
    write(
        folder,
        "2022",
        records={"county": [roads[0] | {"number": 1} | place, schools[0] | {"number": 2}]},
        **common,
    )
    write(
        folder,
        "2023",
        records={
            "county": [
                schools[1] | {"number": 1, "continues": "2022/county/2"},
                roads[1] | {"number": 2, "continues": "2022/county/1"} | place,
                park | {"number": 3},
            ]
        },
        **common,
    )
    write(
        folder,
        "2024",
        title="2024年安和县民生实事计划",
        records={"county": [roads[2] | {"number": 5, "continues": "2023/county/2"}]},
        **common,
    )
    (folder / "content/places.yaml").write_text(towns, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = three_years(tmp_path_factory.mktemp("years") / "project")
    build(folder)
    return folder


@pytest.fixture(scope="module")
def years(county: Path) -> Element:
    return page(county / "site/years.html")


def table(of: Element, id_: str) -> dict[str, list[str]]:
    """The rows of one of its tables, and its years under 年."""
    (section,) = [one for one in of.all("section") if one.attrs.get("aria-labelledby") == id_]
    heads = [cell.text for cell in section.one("thead").all("th")]
    rows = {
        row.one("th").text: [cell.text for cell in row.all("td")]
        for row in section.one("tbody").all("tr")
    }
    return {"年": heads[1:], **rows}


def test_the_totals_of_each_year_are_what_it_states(years: Element) -> None:
    assert table(years, "totals") == {
        "年": ["2022年", "2023年", "2024年"],
        "项目": ["2项", "3项", "1项"],
        "完成成效": ["超额完成任务1项、未完成1项", "已完成3项", "计划，尚无结果"],
    }


def test_departments_and_places_stand_side_by_side_where_two_years_have_them(
    years: Element,
) -> None:
    assert table(years, "departments") == {
        "年": ["2022年", "2023年", "2024年"],
        "县公路局": ["2项", "3项", "1项"],
    }
    assert table(years, "places") == {"年": ["2022年", "2023年"], "青石镇": ["1项", "1项"]}
    assert "programmes" not in {one.attrs.get("id") for one in years.all("h2")}


def works(of: Element) -> Iterator[list[str]]:
    """Of each work its title, its entries, and what is said of a target that stands again."""
    body = next(one for one in of.all("div", "part-body") if one.all("h3"))
    found: list[str] = []
    for one in body:
        if one.tag == "h3" and found:
            yield found
            found = []
        if one.tag in ("h3", "li", "p"):
            found.append(one.text)
    yield found


def test_works_go_on_with_targets_and_results_of_each_year(years: Element) -> None:
    assert list(works(years)) == [
        [
            "改造农村公路15公里",
            "2022年第1项 农村公路目标12公里，实际8公里；原文称未完成",
            "2023年第2项 农村公路目标10公里，实际10公里；原文称已完成",
            "2024年第5项 农村公路目标15公里",
            "2022年没有达到目标，2023年又列入。",
        ],
        [
            "新建幼儿园2所",
            "2022年第2项 幼儿园目标3所，实际4所；原文称超额完成任务",
            "2023年第1项 幼儿园目标2所，实际2所；原文称已完成",
        ],
    ]
    assert "2件事跨年续办" in years.text
    assert "其中1件上一年没有达到目标，后来又列入。" in years.text


def test_a_project_leads_to_its_counterparts_and_the_data_name_them(county: Path) -> None:
    site = county / "site"
    middle = page(site / "2023/county/2.html")
    (aside,) = middle.all("aside")
    linked = {one.text: one.attrs["href"] for one in aside.all("a") if "年第" in one.text}
    assert linked == {
        "2022年第1项": "../../2022/county/1.html",
        "2024年第5项": "../../2024/county/5.html",
    }
    assert "../../years.html" in middle.links()
    assert "历年" not in page(site / "2023/county/3.html").one("aside").text
    records = json.loads((site / "2023/data/projects.json").read_text(encoding="utf-8"))
    assert [each.get("continues") for each in records["projects"]] == [
        "2022/county/2",
        "2022/county/1",
        None,
    ]
    for name in ("index.html", "2022/index.html", "2023/projects.html"):
        assert any(link.endswith("years.html") for link in page(site / name).links()), name
    assert faults(site, "") == []


def test_of_a_year_that_is_not_over_nothing_is_summed_and_nothing_was_missed(
    tmp_path: Path,
) -> None:
    write(
        tmp_path,
        "2023",
        records={"county": [project(1, "改造农村公路12公里", {})]},
        outcomes=[*WORDS, {"word": "滞后", "kind": "behind"}],
        progress={"2023-08": [step(1, "滞后")]},
    )
    again = project(1, "改造农村公路12公里", {"text": "在建。"}, continues="2023/county/1")
    write(tmp_path, "2024", records={"county": [again]})
    build(tmp_path)
    years = page(tmp_path / "site/years.html")
    cells = table(years, "totals")["完成成效"]
    assert cells == ["进行中（截至2023年8月），不作合计", "原文未注明"]
    assert list(works(years)) == [
        ["改造农村公路12公里", "2023年第1项 截至2023年8月滞后", "2024年第1项 原文未注明"]
    ]


def test_a_site_of_one_report_has_no_page_and_no_word_of_it(tmp_path: Path) -> None:
    write(tmp_path, "2022", records={"county": [project(1, "改造农村公路12公里", {})]})
    build(tmp_path)
    site = files(tmp_path / "site")
    assert "years.html" not in site
    told = [name for name, content in site.items() if "历年".encode() in content]
    assert told == []
    assert b"continues" not in b"".join(site.values())


def block_yaml(file: Path) -> None:
    """Writes a file of records as people write them."""
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def called(folder: Path, *words: str) -> int:
    return run(["-C", str(folder), "--lang", "zh", "undertakings", *words])


def test_what_may_go_on_is_proposed_and_written_when_a_person_confirms_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = three_years(tmp_path / "project")
    file = folder / "content/2023/county.yaml"
    data = json.loads(file.read_text("utf-8"))
    for each in data["projects"]:
        each.pop("continues", None)
    file.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    block_yaml(file)
    before = file.read_text(encoding="utf-8")

    assert called(folder, "--year", "2023") == 0
    told = capsys.readouterr().out
    assert "2023 年对 2022 年：已确认续办 0 项，待确认 2 项。" in told
    (command,) = [line.split() for line in told.splitlines() if "--continue" in line]
    assert command[2:] == [
        *("--continue", "2023/county/1=2022/county/2"),
        *("--continue", "2023/county/2=2022/county/1"),
    ]
    assert file.read_text(encoding="utf-8") == before

    assert called(folder, *command[2:]) == 0
    assert capsys.readouterr().out == "content/2023/county.yaml：写入续办 2 项。\n"
    after = file.read_text(encoding="utf-8")
    assert [line for line in after.splitlines() if line not in before.splitlines()] == [
        "  continues: 2022/county/2",
        "  continues: 2022/county/1",
    ]
    assert called(folder, "--year", "2023") == 0
    assert "已确认续办 2 项，待确认 0 项" in capsys.readouterr().out
    for wrong in ("2022/county/2=2023/county/1", "2023/county/1", "2023/county/9=2022/county/1"):
        assert called(folder, "--continue", wrong) == 2
    assert file.read_text(encoding="utf-8") == after


def test_a_year_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A project goes on with one of an earlier year, not of its own and not of a later one."""
    for year, older in (("2022", "2023/county/1"), ("2023", "2023/county/1")):
        record = project(1, "改造农村公路12公里", {"text": "已改造。"}, continues=older)
        write(tmp_path / year, year, records={"county": [record]})
        assert run(["-C", str(tmp_path / year), "check"]) == 1
        with pytest.raises(ProblemsFound) as raised:
            load(tmp_path / year)
        (problem,) = raised.value.problems
        at = (problem.code, problem.found, problem.at.file, problem.at.field)
        assert at == (
            *("YQ235", older, f"content/{year}/county.yaml"),
            "projects[#1].continues",
        )
        assert problem.at.line > 1
