"""As an auditor: do the totals hold, where do the numbers come from, and what is in doubt?"""

import csv
import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.site.markup import Pages

OUTCOMES = {"超额办结": 10, "已办结": 27, "正在办理": 2, "未办结": 1}
BY_LEVEL = {
    "dongyi": {"超额办结": 5, "已办结": 9, "正在办理": 1, "未办结": 1},
    "anhe": {"超额办结": 5, "已办结": 18, "正在办理": 1},
}


def table(county: Path, name: str) -> list[dict[str, str]]:
    text = (county / "2025/data" / name).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(text.splitlines()))


@pytest.fixture(scope="module")
def data(county: Path) -> dict[str, Any]:
    found = json.loads((county / "2025/data/projects.json").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def test_the_data_count_what_the_tables_count(data: dict[str, Any], county: Path) -> None:
    assert data["report"]["projects"] == len(data["projects"]) == 40
    assert Counter(project["outcome"] for project in data["projects"]) == OUTCOMES
    for level, outcomes in BY_LEVEL.items():
        found = [one["outcome"] for one in data["projects"] if one["level"] == level]
        assert Counter(found) == outcomes
    rows = table(county, "results.csv")
    assert len(rows) == 41
    assert Counter(row["outcome"] for row in rows) == OUTCOMES | {"已办结": 28}


def test_every_published_word_is_in_the_data(data: dict[str, Any], county: Path) -> None:
    source = (Path(__file__).parent / "anhe/content/2025/anhe.csv").read_text(encoding="utf-8")
    published = list(csv.DictReader(source.splitlines()))
    found = [row for row in table(county, "results.csv") if row["project"].startswith("2025/anhe/")]
    assert len(published) == len(found) == 25
    for row, other in zip(published, found, strict=True):
        assert other["project"] == f"2025/anhe/{row['number']}"
        assert other["text"] == row["text"]
        assert other["outcome"] == row["outcome"]
        assert other["printed_departments"] == row["departments"]
    titles = {one["id"]: one["title"] for one in data["projects"]}
    assert [titles[f"2025/anhe/{row['number']}"] for row in published if row["title"]] == [
        row["title"] for row in published if row["title"]
    ]


def test_a_level_without_programmes_has_none_and_the_other_has_four(data: dict[str, Any]) -> None:
    programmes = Counter((one["level"], one["programme"]) for one in data["projects"])
    assert programmes == {
        ("anhe", ""): 24,
        ("dongyi", "“暖心”工程"): 4,
        ("dongyi", "“畅行”工程"): 4,
        ("dongyi", "“安居”工程"): 4,
        ("dongyi", "“便民”工程"): 4,
    }


def test_ratios_are_those_of_target_and_actual(county: Path) -> None:
    rows = {row["project"]: row for row in table(county, "measures.csv")}
    assert len(rows) == 16
    assert (rows["2025/dongyi/1"]["target"], rows["2025/dongyi/1"]["actual"]) == ("3", "4")
    ratios = {key.rpartition("/")[2]: row["ratio"] for key, row in rows.items()}
    beyond = {key: ratio for key, ratio in ratios.items() if float(ratio) != 1}
    assert beyond == {
        "1": "1.3333",
        "5": "1.1250",
        "6": "1.1200",
        "8": "0.6667",
        "10": "1.2000",
        "14": "1.2000",
        "16": "0.6000",
    }


def test_departments_are_counted_under_one_name(county: Path) -> None:
    rows = {row["name"]: row for row in table(county, "departments.csv")}
    assert len(rows) == 13
    housing = rows["县住房和城乡建设局"]
    assert housing["aliases"] == "县住建局"
    assert [housing[name] for name in ("projects", "exceeded", "joint")] == ["9", "4", "1"]
    assert rows["县交通运输局"]["projects"] == "5"
    assert rows["县民政局"]["joint"] == "2"


def test_the_one_stated_figure_that_does_not_hold_is_in_doubt(
    county: Path, county_pages: Pages
) -> None:
    (finding,) = table(county, "findings.csv")
    assert (finding["code"], finding["found"]) == ("YQ301", "6")
    text = county_pages["2025/checks.html"].text
    for quote in ("两级民生实事共40项", "占比31.25%", "其中6项超额办结"):
        assert quote in text
    assert "其中1个不一致" in county_pages["index.html"].text


def test_the_sums_of_the_files_are_right(county: Path) -> None:
    folder = county / "2025/data"
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 13
    for line in lines:
        digest, name = line.split()
        assert hashlib.sha256((folder / name.lstrip("*")).read_bytes()).hexdigest() == digest
