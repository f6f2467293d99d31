"""A second import changes what the source changed, and nothing that a person wrote."""

import csv
import re
import shutil
from pathlib import Path

import pytest

from tests.importing.offices import imported, projects, small_year
from tests.processes import ROOT, at_a_prompt, yqsite
from tests.sample.bulletin import BULLETIN
from tests.site.building import files

HEAD = "序号,项目内容,完成情况,完成成效,责任单位,责任人\n"
ONE = "1,新建学校2所,已建成2所,完成任务,市教育局,张三\n"
TWO = "2,改造公园3个,已改造3个,完成任务,市住建局,李四\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The committed content in a folder that may be changed."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


def altered(tmp_path: Path, old: str, new: str) -> Path:
    """The bulletin with some words changed."""
    text = BULLETIN.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file = tmp_path / "new.txt"
    file.write_text(text.replace(old, new), encoding="utf-8")
    return file


def test_one_changed_digit_changes_one_record_and_keeps_measures_and_comments(
    project: Path, tmp_path: Path
) -> None:
    file = project / "content/2022/wenzhou.yaml"
    before = file.read_text(encoding="utf-8").split("\n")
    done = imported(project, altered(tmp_path, "已提升绿道21.2公里。", "已提升绿道21.3公里。"))
    assert done.returncode == 0, done.stderr
    assert "~ wenzhou 16 results[0].text\n    - 已提升绿道21.2公里。" in done.stdout
    after = file.read_text(encoding="utf-8").split("\n")
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    assert [b.strip() for a, b in changed if "21.2" not in a] == ["document: doc-1"]
    assert sum("21.2" in a and "21.3" in b for a, b in changed) == 2  # text, and row as it stood
    assert len(changed) == 3  # what came from another file says from which
    # what was published has changed, and the ledger says so
    assert "YQ220" in yqsite("check", project=project).stderr


def test_without_a_yes_nothing_is_written(project: Path, tmp_path: Path) -> None:
    file = altered(tmp_path, "已提升绿道21.2公里。", "已提升绿道21.3公里。")
    before = (project / "content/2022/wenzhou.yaml").read_bytes()
    dry = imported(project, file, dry_run=True)
    assert "Nothing was written." in dry.stdout
    unasked = yqsite("import", str(file), "--year", "2022", project=project)
    assert unasked.returncode != 0 or "Nothing was written." in unasked.stdout
    assert (project / "content/2022/wenzhou.yaml").read_bytes() == before


def test_a_project_that_the_source_lacks_stays_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    both, first = tmp_path / "both.csv", tmp_path / "one.csv"
    both.write_text(HEAD + ONE + TWO, encoding="utf-8")
    first.write_text(HEAD + ONE.replace("2所,", "2所。,"), encoding="utf-8")
    imported(project, both, year="2023")
    kept = imported(project, first, year="2023")
    assert "= city: 2 are not in the tables and stay" in kept.stdout
    assert [p.number for p in projects(project)] == ["1", "2"]
    gone = imported(project, first, year="2023", replace=True)
    assert "- city 2  改造公园3个" in gone.stdout
    assert [p.number for p in projects(project)] == ["1"]


def test_an_outcome_that_a_text_began_with_goes_with_it(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    table = tmp_path / "table.csv"
    head = "序号,项目内容,完成情况,责任单位\n"
    for text, word in (("完成任务。建成2所。", "完成任务"), ("已建成1所。", None)):
        table.write_text(f"{head}1,新建学校2所,{text},牵头：市教育局；配合：市住建局\n", "utf-8")
        done = imported(project, table, year="2023")
        assert done.returncode == 0, done.stderr
        (result,) = projects(project)[0].results
        assert result.text == text
        assert (result.outcome.word if result.outcome else None) == word
        assert (result.printed_departments, result.printed_assisting) == (
            ("市教育局",),
            ("市住建局",),
        )


NOTICE = """\
notices:
  - id: park
    name: 改造公园3个
    by: 省里
    reason: 进度滞后
    projects: [2023/city/2]
    match: exact
"""


@pytest.mark.parametrize("is_asked", [True, False])
def test_a_project_that_a_notice_names_is_not_taken_away(is_asked: bool, tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    both, first = (tmp_path / name for name in ("both.csv", "one.csv"))
    both.write_text(HEAD + ONE + TWO, encoding="utf-8")
    first.write_text(HEAD + ONE.replace("已建成2所", "已建成3所"), encoding="utf-8")
    assert imported(project, both, year="2023").returncode == 0
    report = project / "content/2023/report.yaml"
    whole = report.read_text(encoding="utf-8")
    report.write_text(whole + NOTICE, encoding="utf-8")
    before = files(project)

    command = ["-C", project, "import", first, "--replace", "--year", "2023"]
    done = at_a_prompt(*command, *([] if is_asked else ["--yes"]), said="y\n")

    assert done.returncode == 1
    assert "- city 2  改造公园3个" in done.stdout
    assert "[y/N]" not in done.stdout  # nobody is asked about what cannot be
    place, found, *_ = done.stderr.splitlines()
    assert re.fullmatch(
        r"content/2023/report\.yaml:\d+:\d+: YQ209 notices\[0\]\.projects\[0\]", place
    )
    assert found == "  found     '2023/city/2'"
    assert files(project) == before

    report.write_text(whole, encoding="utf-8")
    assert imported(project, first, year="2023", replace=True).returncode == 0
    assert [one.number for one in projects(project)] == ["1"]
    assert yqsite("check", project=project).returncode == 0


def test_the_same_source_twice_changes_no_byte(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    both = tmp_path / "both.csv"
    both.write_text(HEAD + ONE + TWO, encoding="utf-8")
    imported(project, both, year="2023")
    before = (project / "content/2023/city.yaml").read_bytes()
    assert "Nothing changes." in imported(project, both, year="2023").stdout
    assert (project / "content/2023/city.yaml").read_bytes() == before


def test_comments_notes_and_measures_of_a_person_survive(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    both = tmp_path / "both.csv"
    both.write_text(HEAD + ONE + TWO, encoding="utf-8")
    imported(project, both, year="2023")
    file = project / "content/2023/city.yaml"
    text = file.read_text(encoding="utf-8")
    mine = (
        "    # 已电话核实\n    measures:\n      - name: 学校\n        target: 2\n"
        "        actual: 2\n        unit: 所\n  - number: 2\n"
    )
    assert text.count("  - number: 2\n") == 1
    file.write_text(text.replace("  - number: 2\n", mine), encoding="utf-8")
    both.write_text(HEAD + ONE.replace("张三", "王五") + TWO, encoding="utf-8")
    done = imported(project, both, year="2023")
    assert "~ city 1 results[0].people" in done.stdout
    after = file.read_text(encoding="utf-8")
    assert mine in after
    assert "people: [王五]" in after
    assert len(projects(project)[0].measures) == 1


def test_records_in_csv_or_in_an_uneven_file_are_left_alone(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    both = tmp_path / "both.csv"
    both.write_text(HEAD + ONE, encoding="utf-8")
    imported(project, both, year="2023")
    file = project / "content/2023/city.yaml"
    uneven = file.read_text(encoding="utf-8").replace("    title: ", "    title:   ")
    file.write_text(uneven, encoding="utf-8")
    both.write_text(HEAD + ONE + TWO, encoding="utf-8")
    done = imported(project, both, year="2023")
    assert (done.returncode, "YQ730" in done.stderr) == (1, True)
    assert file.read_text(encoding="utf-8") == uneven


def test_wrong_usage_is_told(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    missing = imported(project, tmp_path / "none.csv", year="2023")
    assert (missing.returncode, "there is no file" in missing.stderr) == (2, True)
    both = tmp_path / "both.csv"
    both.write_text(HEAD + ONE, encoding="utf-8")
    wrong = imported(project, both, year="2023", map="内容=titel")
    assert (wrong.returncode, "HEAD=FIELD" in wrong.stderr) == (2, True)
    sheet = imported(project, both, year="2023", sheet="附表9")
    assert (sheet.returncode, "YQ731" in sheet.stderr) == (1, True)
    nowhere = imported(project, both, year="2031")
    assert (nowhere.returncode, "YQ101" in nowhere.stderr) == (1, True)


# What YAML, the reader of lists or the shapes might take for something else.
SIGNS = ["?>", ":x", "a:?", "- x", "#x", "[x", "{x", "&x", "*x", "!x", "|", ">", "'x", '"x', "%x"]
SIGNS += ["@x", "`x", "~", "null", "true", "12", "1.5", "x: y", "x #y", "----", "...", "<<", "=1"]


def test_whatever_a_cell_says_is_written_so_that_it_can_be_read(tmp_path: Path) -> None:
    """A person `?>` or `:x` became YAML that the next check refused."""
    project = small_year(tmp_path / "project")
    table = tmp_path / "table.csv"
    for again in ("", "再"):
        rows = [
            [
                f"{n}",
                f"新建{sign}{n}所",
                f"{again}{sign}",
                "完成任务",
                "市教育局",
                f"张三 {sign}",
                sign,
            ]
            for n, sign in enumerate(SIGNS, start=1)
        ]
        with table.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([[*HEAD.strip().split(","), "[备]:注"], *rows])
        done = imported(project, table, year="2023")
        assert done.returncode == 0, done.stderr
        checked = yqsite("check", "--format", "json", project=project)
        assert checked.returncode == 0, checked.stdout
        found = projects(project)
        assert [p.results[0].text for p in found] == [f"{again}{sign}" for sign in SIGNS]
        assert [p.results[0].extra for p in found] == [(("[备]:注", sign),) for sign in SIGNS]
        assert [p.results[0].people[1:2] for p in found][:3] == [("?>",), (":x",), ("a:?",)]


def test_a_number_of_full_width_changes_its_own_project_and_no_other(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    both, second = tmp_path / "both.csv", tmp_path / "second.csv"
    both.write_text(HEAD + ONE + TWO, encoding="utf-8")
    assert imported(project, both, year="2023").returncode == 0
    second.write_text(HEAD + TWO.replace("2,", "\uff12,", 1).replace("3个,完", "4个,完"), "utf-8")
    done = imported(project, second, year="2023")
    assert done.returncode == 0, done.stderr
    assert [(one.number, one.results[0].text) for one in projects(project)] == [
        ("1", "已建成2所"),
        ("2", "已改造4个"),
    ]
