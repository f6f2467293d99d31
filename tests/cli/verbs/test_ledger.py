"""`yqsite ledger`: additions are recorded with day and document, older ledgers take in once."""

from pathlib import Path

import pytest

from tests.problems.test_problems import laid_out
from tests.processes import ROOT, yqsite

STEPS = """\
period: 2023-08
projects:
  - project: 2023/city/1
    actual: 已完成路基
    percent: 40
    source:
      document: bulletin
      table: 1
      row: 2
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A report that has been published, with the ledger of that day."""
    laid_out("YQ220-changed-without-entry", tmp_path / "project")
    project = tmp_path / "project"
    (project / "content/2023/changes.yaml").unlink()
    done = yqsite("ledger", "--accept", "--date", "2023-03-01", project=project)
    assert done.stdout == "content/2023/changes.yaml: 4 projects recorded, 4 of them new.\n"
    return project


def test_a_step_is_added_without_an_entry_and_recorded_with_its_document(project: Path) -> None:
    file = project / "content/2023/progress/2023-08.yaml"
    file.parent.mkdir()
    file.write_text(STEPS, encoding="utf-8")
    checked = yqsite("check", project=project)
    assert checked.returncode == 0
    assert "YQ325" in checked.stderr
    assert "text      '2023/city/1 steps[2023-08].actual'" in checked.stderr
    assert yqsite("check", "--strict", project=project).returncode == 1
    waiting = yqsite("ledger", project=project)
    assert "3 fields of 1 records were added" in waiting.stdout
    done = yqsite("ledger", "--accept", "--date", "2023-09-05", project=project)
    fields = "steps[2023-08].actual、steps[2023-08].percent、steps[2023-08].source"
    assert done.stdout.splitlines() == [
        f"Added, 2023-09-05: 2023/city/1 {fields}",
        "content/2023/changes.yaml: 4 projects recorded, 0 of them new.",
    ]
    held = (project / "content/2023/changes.yaml").read_text(encoding="utf-8")
    assert held.count("@2023-09-05@bulletin") == 3
    assert "YQ325" not in yqsite("check", project=project).stderr
    file.write_text(STEPS.replace("40", "45"), encoding="utf-8")
    changed = yqsite("check", project=project)
    assert changed.returncode == 1
    assert "2023-08.yaml:5:14: YQ220 projects[#1].percent" in changed.stderr
    assert "steps[2023-08].percent" in changed.stderr


def test_the_day_is_that_of_the_build_where_it_is_given(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    file = project / "content/2023/report.yaml"
    with file.open("a", encoding="utf-8") as report:
        report.write("published: 2024-01-08\n")
    done = yqsite("ledger", "--accept", project=project)
    assert done.stdout.startswith("Added, 2023-11-14: 2023 report.published\n")


def test_an_older_ledger_says_what_it_would_take_in_and_asks_for_nothing(tmp_path: Path) -> None:
    project = tmp_path / "project"
    laid_out("YQ325-addition", project)
    before = (project / "content/2023/changes.yaml").read_text(encoding="utf-8")
    checked = yqsite("--lang", "zh", "check", project=project)
    assert checked.returncode == 0
    (line,) = [line for line in checked.stdout.splitlines() if "未记" in line]
    begin = "2023 年的改动台账还有字段未记，运行 yqsite ledger --accept 即可补记："
    assert line.startswith(f"{begin}编号、指标、")
    assert line.endswith("来源文件、级别、完成成效用语、通报、原文数字、责任单位")
    done = yqsite("--lang", "zh", "ledger", "--accept", project=project)
    assert "补记：编号（number），4 处。\n" in done.stdout
    assert "补记：通报（report.notices.reason），1 处。\n" in done.stdout
    after = (project / "content/2023/changes.yaml").read_text(encoding="utf-8")
    for entry in before.splitlines():
        assert entry.removesuffix("]}").removesuffix("}") in after
    assert "未记" not in yqsite("--lang", "zh", "check", project=project).stdout


def test_the_ledger_of_the_sample_is_as_it_was() -> None:
    checked = yqsite("ledger", project=ROOT)
    assert checked.returncode == 0
    assert "126 projects, 0 changes since publication" in checked.stdout


PLAN = "序号,项目内容,责任单位\n1,新增床位10张,市教育局\n2,新建公路3公里,市教育局\n"
BULLETIN = (
    "序号,项目内容,完成情况,完成成效,责任单位\n"
    "1,新增床位10张,新增床位10张。,完成任务,市教育局\n"
    "2,新建公路3公里,新建公路3公里。,完成任务,市教育局\n"
)


def test_a_plan_and_then_its_bulletin_ask_for_no_entry(tmp_path: Path) -> None:
    project = tmp_path / "project"
    laid_out("YQ325-addition", project)
    for name in ("changes.yaml", "city.yaml"):
        (project / "content/2023" / name).unlink()
    report = project / "content/2023/report.yaml"
    text = report.read_text(encoding="utf-8")
    report.write_text(text[: text.index("stated:")], encoding="utf-8")
    about = project / "content/pages/about.md"
    about.write_text("---\ntitle: 关于\nsummary: 关于本站\n---\n关于。\n", encoding="utf-8")
    for name, table, day in (
        ("计划.csv", PLAN, "2023-02-01"),
        ("通报.csv", BULLETIN, "2024-01-10"),
    ):
        (tmp_path / name).write_text(table, encoding="utf-8")
        options = ("--year", "2023", "--level", "city", "--yes")
        imported = yqsite("import", str(tmp_path / name), *options, project=project)
        assert imported.returncode == 0, imported.stderr
        assert yqsite("check", project=project).returncode == 0
        done = yqsite("ledger", "--accept", "--date", day, project=project)
        assert done.returncode == 0, done.stderr
    added = [line for line in done.stdout.splitlines() if line.startswith("Added")]
    assert "2023/city/1 results[0].text、results[0].outcome、" in added[0]
    assert len(added) == 3, "two projects, and the new document of the report"
    # and from now on the words of the bulletin are held
    records = project / "content/2023/city.yaml"
    changed = records.read_text(encoding="utf-8").replace(
        "text: 新建公路3公里。", "text: 新建4公里。"
    )
    records.write_text(changed, encoding="utf-8")
    assert "YQ220 projects[2].results[0].text" in yqsite("check", project=project).stderr
