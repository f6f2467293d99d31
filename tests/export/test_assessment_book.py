"""The basis of each department's assessment: on its page, and as `yqsite export assessment`."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.processes import ROOT, yqsite
from tests.sample.content import departments, report
from tests.sample.test_figures import LEVELS, Projects, of_department
from tests.site.building import build, edited, project_from, words
from tests.site.county import write_county
from tests.site.hostile import write_hostile
from tests.site.markup import Element, Pages, page
from tests.site.test_settings import PEOPLE

NAMES = {one["slug"]: one["name"] for one in departments()}
GOLDEN = ROOT / "tests/golden/everything/content"
WITHOUT = "报告没有写明赋分规则，这里只列依据，不计分。"
Sheets = dict[str, list[dict[str, Any]]]


def exported(project: Path, target: Path, *arguments: str) -> Sheets:
    """The sheets of the export, each row by its heads."""
    done = yqsite("export", "assessment", "--output", str(target), *arguments, project=project)
    assert done.returncode == 0, done.stderr
    book = openpyxl.load_workbook(target)
    found: Sheets = {}
    for sheet in book.worksheets:
        head, *rows = sheet.iter_rows(values_only=True)
        found[sheet.title] = [dict(zip(map(str, head), row, strict=True)) for row in rows]
    return found


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> Sheets:
    return exported(ROOT, tmp_path_factory.mktemp("assessment") / "sheet.xlsx")


@pytest.fixture(scope="module")
def ruled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small golden site, whose report states a rule."""
    project = project_from(GOLDEN, tmp_path_factory.mktemp("ruled") / "project")
    build(project)
    return project


def section(of: Element) -> dict[str, str]:
    """The lines of the section, by their names."""
    (found,) = [one for one in of.all("section") if one.one("h2").text == "考核依据"]
    return {
        line.one("dt").text: line.one("dd").text
        for line in found.one("dl").all("div")
        if line.all("dt")
    }


def test_each_page_and_the_sheet_count_the_same_as_the_records(
    pages: Pages, projects: Projects, sheets: Sheets
) -> None:
    rows = {row["责任单位"]: row for row in sheets["考核依据"]}
    assert set(rows) == set(NAMES.values())
    for slug, name in NAMES.items():
        own, row = of_department(projects, slug), rows[name]
        told = section(pages[f"2022/departments/{slug}.html"])
        assert row["项目"] == len(own)
        assert told["项目"].startswith(f"{len(own)}项：")
        for level, label in LEVELS.items():
            number = sum(one["level"] == level for one in own)
            assert row[label] == number
            assert (f"{label}{number}项" in told["项目"]) is bool(number)
        for word in ("超额完成", "完成任务"):
            number = sum(one["outcome"] == word for one in own)
            assert row[word] == number
            assert (f"{word}{number}项" in told["完成成效"]) is bool(number)
        joint = sum(len(one["departments"]) > 1 for one in own)
        assert row["共同负责"] == joint
        assert ("共同负责" in told) is bool(joint)


def test_a_notice_counts_once_for_each_department_that_it_concerns(
    pages: Pages, projects: Projects, sheets: Sheets
) -> None:
    owners = {one["id"]: one["departments"] for one in projects}
    rows = {row["责任单位"]: row for row in sheets["考核依据"]}
    for name, label in (("notices", "通报"), ("highlights", "亮点案例")):
        for slug, printed in NAMES.items():
            own = [
                one["name"]
                for one in report()[name]
                if any(slug in owners[key] for key in one["projects"])
            ]
            assert rows[printed][label] == len(own)
            told = section(pages[f"2022/departments/{slug}.html"])[label]
            assert all(one in told for one in own) if own else told == "无"


def test_joint_projects_stand_under_each_department_with_the_others_named(
    projects: Projects, sheets: Sheets
) -> None:
    rows = sheets["项目"]
    assert len(rows) == sum(len(one["departments"]) for one in projects) > len(projects)
    for row in rows:
        (project,) = [one for one in projects if one["id"] == row["项目编号"]]
        others = [NAMES[one] for one in project["departments"] if NAMES[one] != row["责任单位"]]
        assert row["共同负责的其他单位"] == ("、".join(others) or None)
        assert row["项目内容"] == project["title"]
        assert row["完成成效"] == project["outcome"]
    notes = {row["名称"]: row["内容"] for row in sheets["说明"]}
    assert "在每个单位名下都计入" in notes["共同负责"]


def test_without_a_rule_there_are_no_points_anywhere(
    pages: Pages, sheets: Sheets, site: Path
) -> None:
    assert "scoring" not in report()
    for slug in NAMES:
        one = pages[f"2022/departments/{slug}.html"]
        assert WITHOUT in one.text
        assert "得分" not in section(one)
    assert not {"合计", "得分", "规则", "算式"} & set(sheets["考核依据"][0])
    assert {row["内容"] for row in sheets["说明"] if row["说明"] == "计分"} == {WITHOUT}


def test_with_a_rule_points_stand_beside_it(ruled: Path, tmp_path: Path) -> None:
    rows = exported(ruled, tmp_path / "sheet.xlsx")["考核依据"]
    for row, slug in zip(rows, ("transport", "education", "housing"), strict=True):
        worth = {"超额完成": 2, "完成任务": 1, "通报": -0.5, "亮点案例": 1}
        assert row["合计"] == sum(each * row[name] for name, each in worth.items())
        assert row["得分"] == min(row["合计"], 3)
        assert "封顶 3 分" in row["规则"]
        shown = page(ruled / f"site/2023/departments/{slug}.html")
        assert section(shown)["得分"].endswith(row["算式"])
        assert "最高3分" in shown.text


def test_the_ratios_of_measures_are_numbers(ruled: Path, tmp_path: Path) -> None:
    data = json.loads((ruled / "site/2023/data/projects.json").read_text(encoding="utf-8"))
    wanted = [
        (one["id"], measure["name"], float(measure["ratio"]))
        for one in data["projects"]
        for _ in one["departments"]
        for measure in one["measures"]
    ]
    rows = exported(ruled, tmp_path / "sheet.xlsx")["指标"]
    assert sorted((row["项目编号"], row["指标"], row["完成率"]) for row in rows) == sorted(wanted)


def test_a_county_without_words_for_every_project_is_counted_as_it_stands(tmp_path: Path) -> None:
    project = write_county(tmp_path / "county")
    sheets = exported(project, tmp_path / "sheet.xlsx")
    basis = {row["责任单位"]: row for row in sheets["考核依据"]}
    assert list(basis["县教育局"]) == [
        *("责任单位", "项目", "完成任务", "按序时推进", "滞后", "共同负责", "指标"),
        *("通报", "亮点案例", "待核对", "配合", "原文未注明"),
    ]
    named = ("项目", "完成任务", "配合", "原文未注明")
    assert {name: [row[column] for column in named] for name, row in basis.items()} == {
        "县交通运输局": [3, 1, 0, 2],
        "县教育局": [1, 0, 0, 1],
        "县市场监管局": [0, 0, 1, 0],
    }
    rows = {row["项目编号"]: row for row in sheets["项目"]}
    assert rows["2025/county/3"]["项目内容"] == "新建幼儿园3所等2个子项"
    words = {key.rpartition("/")[2]: row["完成成效"] for key, row in rows.items()}
    assert words == {"3": "原文未注明", "4": "原文未注明", "5": "尚无完成情况", "n5": "完成任务"}
    measures = [(row["指标"], row["实际值"], row["完成率"], row["子项"]) for row in sheets["指标"]]
    assert sorted(measures) == [
        ("客运站", None, None, None),
        ("幼儿园", 3, 1, "新建幼儿园3所"),
        ("食堂", None, None, "改造中小学食堂20个"),
    ]


def contents(folder: Path) -> Iterator[bytes]:
    for index, zone in enumerate(("Asia/Shanghai", "America/Los_Angeles")):
        target = folder / f"{index}.xlsx"
        environment = {"TZ": zone, "PYTHONHASHSEED": f"{index}"}
        done = yqsite(
            *("export", "assessment", "--output", str(target)),
            project=ROOT,
            environment=environment,
        )
        assert done.returncode == 0, done.stderr
        yield target.read_bytes()


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = contents(tmp_path)
    assert first == second


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    write_hostile(tmp_path / "project")
    exported(tmp_path / "project", tmp_path / "sheet.xlsx")
    with zipfile.ZipFile(tmp_path / "sheet.xlsx") as parts:
        sheets = [parts.read(one) for one in parts.namelist() if "worksheets/" in one]
    assert len(sheets) == 4
    assert not [one for one in sheets if b"<f>" in one or b"hyperlink" in one]


def test_it_names_no_people(tmp_path: Path) -> None:
    exported(ROOT, tmp_path / "sheet.xlsx")
    text = words((tmp_path / "sheet.xlsx").read_bytes())
    assert [name for name in PEOPLE if name in text] == []


def test_the_file_is_named_by_its_year_and_a_year_that_is_not_there_is_wrong_usage(
    ruled: Path,
) -> None:
    done = yqsite("--lang", "zh", "export", "assessment", project=ruled)
    assert done.returncode == 0
    assert done.stdout.startswith("assessment-2023.xlsx：")
    assert (ruled / "assessment-2023.xlsx").is_file()
    done = yqsite("export", "assessment", "--year", "1999", project=ruled)
    assert done.returncode == 2
    assert "1999" in done.stderr
    done = yqsite("--lang", "zh", "export", "everything", project=ruled)
    assert done.returncode == 2
    assert "可用的值：assessment" in done.stderr


def test_a_folder_that_is_missing_is_made_and_a_file_in_its_place_is_named(ruled: Path) -> None:
    done = yqsite("export", "assessment", "--output", "made/for/it/sheet.xlsx", project=ruled)
    assert done.returncode == 0, done.stderr
    assert (ruled / "made/for/it/sheet.xlsx").is_file()
    (ruled / "taken").write_text("mine", encoding="utf-8")
    done = yqsite("export", "assessment", "--output", "taken/sheet.xlsx", project=ruled)
    assert done.returncode in (1, 2)
    assert "taken" in done.stderr
    assert "Traceback" not in done.stderr
    assert (ruled / "taken").read_text(encoding="utf-8") == "mine"


def test_a_rule_that_misspells_what_it_gives_points_for_is_named(tmp_path: Path) -> None:
    project = project_from(GOLDEN, tmp_path / "project")
    file = project / "content/2023/report.yaml"
    edited(file, lambda text: text.replace("  exceeded: 2", "  exceded: 2分"))
    done = yqsite("export", "assessment", project=project)
    assert done.returncode == 1
    assert "did you mean exceeded?" in done.stderr
