"""Several years in one site, and the same records in each of the three formats."""

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.processes import ROOT, yqsite
from tests.site.building import build, edited, files, project_from
from tests.site.links import faults
from tests.site.markup import page

LEVELS = ("province", "wenzhou", "yueqing")
# As docs/content.md has them: one result a row, the project's own cells in its first row.
OF_PROJECT = ("number", "programme", "title")
OF_RESULT = ("text", "outcome", "inherited")
OF_SOURCE = ("document", "table", "row", "raw")


@pytest.fixture(scope="module")
def two_years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of 2022, and the same of 2021 without one of its projects."""
    project = project_from(ROOT / "content", tmp_path_factory.mktemp("years") / "project")
    shutil.copytree(project / "content/2022", project / "content/2021")
    (project / "content/2021/changes.yaml").unlink()  # a copied year is not published yet
    edited(
        project / "content/2021/report.yaml",
        lambda text: text.replace("2022/", "2021/").replace("title: 2022年度", "title: 2021年度"),
    )
    level = project / "content/2021/yueqing.yaml"
    edited(level, lambda text: text[: text.index("  - number: 47\n")])
    build(project)
    return project


def read_level(level: str) -> list[dict[str, Any]]:
    text = (ROOT / f"content/2022/{level}.yaml").read_text(encoding="utf-8")
    return list(yaml.load(text, Loader=yaml.BaseLoader)["projects"])  # noqa: S506 - text only


def as_csv(projects: list[dict[str, Any]]) -> str:
    buffer = io.StringIO(newline="")
    lists, parts = ("departments", "people"), ("mends", "measures", "places")
    writer = csv.DictWriter(buffer, [*OF_PROJECT, *OF_RESULT, *OF_SOURCE, *lists, *parts])
    writer.writeheader()
    for project in projects:
        for n, result in enumerate(project["results"]):
            source = result["source"]
            cells = {"number": project["number"]}
            if n == 0:
                cells |= {name: project.get(name, "") for name in OF_PROJECT}
                for name in ("measures", "places"):
                    cells[name] = json.dumps(project[name]) if name in project else ""
            cells |= {name: result.get(name, "") for name in OF_RESULT}
            cells |= {name: source[name] for name in OF_SOURCE}
            cells |= {name: "、".join(result[name]) for name in lists}
            if "mends" in source:
                cells["mends"] = json.dumps(source["mends"], ensure_ascii=False)
            writer.writerow(cells)
    return buffer.getvalue()


def as_jsonl(projects: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(project, ensure_ascii=False) + "\n" for project in projects)


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "with-a-byte-order-mark"])
@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_records_in_another_format_give_the_same_site(
    form: str, mark: str, tmp_path: Path, site: Path
) -> None:
    project = project_from(ROOT / "content", tmp_path / "project")
    for level in LEVELS:
        (project / f"content/2022/{level}.yaml").unlink()
        text = as_csv(read_level(level)) if form == "csv" else as_jsonl(read_level(level))
        file = project / f"content/2022/{level}.{form}"
        file.write_text(mark + text, encoding="utf-8", newline="")
    build(project)
    assert files(project / "site") == files(site)


def test_each_year_has_its_whole_report(two_years: Path) -> None:
    built = two_years / "site"
    assert len(list(built.glob("2022/*/[0-9]*.html"))) == 126
    assert len(list(built.glob("2021/*/[0-9]*.html"))) == 125
    for year, number in (("2021", 125), ("2022", 126)):
        assert page(built / year / "index.html").one("h1").text.startswith(f"{number}项")
        data = json.loads((built / year / "data/projects.json").read_text(encoding="utf-8"))
        assert len(data["projects"]) == number
        assert {project["id"].split("/")[0] for project in data["projects"]} == {year}
        assert data["report"]["id"] == year


def test_the_newest_year_is_the_home_page(two_years: Path) -> None:
    home, newest = (page(two_years / "site" / name) for name in ("index.html", "2022/index.html"))
    assert home.one("main").text == newest.one("main").text
    assert home.one("h1").text.startswith("126项")
    assert "2022/wenzhou/16.html" in home.links()
    assert not [link for link in home.one("main").links() if link.startswith("2021/")]


def test_the_years_lead_to_each_other_and_no_link_is_dead(two_years: Path) -> None:
    site = two_years / "site"
    assert "../2022/index.html" in page(site / "2021/index.html").links()
    assert "../2021/index.html" in page(site / "2022/index.html").links()
    assert "2021/index.html" in page(site / "about.html").links()
    assert faults(site, "https://report.example/some/path/") == []


def test_a_title_says_of_which_year_a_page_is(two_years: Path) -> None:
    """Two years often have a project in the same words; a search result shows the title alone."""
    titles: dict[str, list[str]] = {}
    for file in (two_years / "site").glob("20*/**/*.html"):
        titles.setdefault(page(file).one("title").text, []).append(file.name)
    assert [found for found in titles.values() if len(found) > 1] == []


def test_a_page_of_an_older_year_stays_in_its_year(two_years: Path) -> None:
    shown = page(two_years / "site/2021/wenzhou/16.html")
    sections = shown.one("nav", "site-nav").links()
    assert sections[:5] == [
        *("../projects.html", "../places/index.html", "../departments/index.html"),
        *("../checks.html", "../data/index.html"),
    ]


def test_the_feed_has_the_years_from_new_to_old(two_years: Path) -> None:
    text = (two_years / "site/feed.xml").read_text(encoding="utf-8")
    assert text.index("2022年度") < text.index("2021年度")
    assert text.count("<entry>") == 2


def test_a_fault_of_one_year_names_the_file_of_that_year(two_years: Path) -> None:
    before = files(two_years / "site")
    level = two_years / "content/2021/wenzhou.yaml"
    sound = level.read_text(encoding="utf-8")
    edited(level, lambda text: text.replace("outcome: 超额完成", "outcome: 超额完或", 1))
    done = yqsite("build", project=two_years)
    level.write_text(sound, encoding="utf-8")
    assert done.returncode == 1
    places = [line for line in done.stderr.splitlines() if line.startswith("content/")]
    line = 1 + sound[: sound.index("outcome: 超额完成")].count("\n")
    assert [place.split(":")[:2] for place in places] == [
        ["content/2021/wenzhou.yaml", f"{line}"],
    ]
    assert files(two_years / "site") == before


def test_faults_in_both_years_and_in_a_page_are_named_in_one_run(tmp_path: Path) -> None:
    project = project_from(ROOT / "content", tmp_path / "project")
    shutil.copytree(project / "content/2022", project / "content/2021")
    edited(project / "content/2021/report.yaml", lambda text: text.replace("2022/", "2021/"))
    edited(
        project / "content/2021/departments.yaml", lambda text: text.replace("slug:", "slag:", 1)
    )
    edited(
        project / "content/2022/yueqing.yaml",
        lambda text: text.replace("number: 9\n", "nummer: 9\n"),
    )
    edited(project / "content/pages/about.md", lambda text: text.replace("summary:", "sumary:"))
    done = yqsite("check", project=project)
    assert done.returncode == 1
    named = {line.split(":")[0] for line in done.stderr.splitlines() if ": YQ" in line}
    assert named == {
        "content/2021/departments.yaml",
        "content/2022/yueqing.yaml",
        "content/pages/about.md",
    }
