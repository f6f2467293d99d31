"""What is saved while a verb works, or waits for an answer, is not lost."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import run
from generator.content.edit import trial
from tests.importing.offices import small_year
from tests.site.building import edited, files, small_project

HEAD = "序号,项目内容,完成情况,完成成效,责任单位\n"
MONTH = """\
序号,项目名称,5月计划进度,实际进度情况,进度
1,新建公路10公里,主体完工,主体已完工,完成任务(65%)
"""


class Person:
    """Does something while she is asked, and then says yes."""

    def __init__(self, act: Callable[[], object]) -> None:
        self.act = act

    def readline(self) -> str:
        self.act()
        return "y\n"


def in_the_middle(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Has something happen once, when the verb has read all and not yet written."""
    real = trial.refuse_unreadable

    def refuse(*given: object) -> None:
        monkeypatch.setattr(trial, "refuse_unreadable", real)
        act()
        real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(trial, "refuse_unreadable", refuse)


def ran(project: Path, *words: str) -> int:
    return run(["-C", str(project), *words])


def is_told(capsys: pytest.CaptureFixture[str], file: str) -> bool:
    """Whether the file was named as changed, and nothing else was wrong."""
    told = capsys.readouterr().err
    return told.count("YQ") == 1 and f"{file}: YQ614 " in told


@pytest.mark.parametrize(
    ("file", "table", "words"),
    [
        ("city.yaml", HEAD + "1,新建公路10公里,已建15公里,完成任务,市交通局\n", ()),
        ("progress/2023-05.yaml", MONTH, ("--period", "2023-05")),
    ],
)
def test_an_edit_made_while_an_import_asks_stays(
    file: str,
    table: str,
    words: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    project = small_project(tmp_path / "project")
    source = tmp_path / "table.csv"
    source.write_text(table, encoding="utf-8")
    target = project / "content/2023" / file
    asked = ("import", str(source), "--year", "2023", "--level", "city", *words)
    if words:  # the month is there, and its words change
        assert ran(project, *asked, "--yes") == 0
        edited(source, lambda text: text.replace("65%", "75%"))

    def save() -> None:
        edited(target, lambda text: text + "# 待核\n")

    monkeypatch.setattr(sys, "stdin", Person(save))
    assert ran(project, *asked) == 1
    assert is_told(capsys, f"content/2023/{file}")
    text = target.read_text(encoding="utf-8")
    assert ("# 待核" in text, "已建15公里" in text, "75" in text) == (True, False, False)
    assert ran(project, *asked, "--yes") == 0
    text = target.read_text(encoding="utf-8")
    assert "# 待核" in text
    assert "已建15公里" in text or "percent: 75" in text


def test_an_edit_of_the_report_stays_that_an_import_enters_its_document_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = small_project(tmp_path / "project")
    source = tmp_path / "table.csv"
    source.write_text(HEAD + "1,新建公路10公里,已建15公里,完成任务,市交通局\n", encoding="utf-8")
    report = project / "content/2023/report.yaml"
    asked = ("import", str(source), "--year", "2023", "--level", "city")
    before = files(project / "content")

    monkeypatch.setattr(
        sys, "stdin", Person(lambda: edited(report, lambda text: text + "# 待核\n"))
    )
    assert ran(project, *asked) == 1
    assert is_told(capsys, "content/2023/report.yaml")
    saved = before["2023/report.yaml"] + "# 待核\n".encode()
    assert files(project / "content") == before | {"2023/report.yaml": saved}
    assert ran(project, *asked, "--yes") == 0
    text = report.read_text(encoding="utf-8")
    assert ("# 待核" in text, "table.csv" in text) == (True, True)


def test_a_new_file_that_somebody_made_meanwhile_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = small_year(tmp_path / "project")
    source = tmp_path / "table.csv"
    source.write_text(HEAD + "1,新建学校2所,已建成2所,完成任务,市教育局\n", encoding="utf-8")
    target = project / "content/2023/city.yaml"
    monkeypatch.setattr(
        sys, "stdin", Person(lambda: target.write_text("level: city\n", encoding="utf-8"))
    )
    assert ran(project, "import", str(source), "--year", "2023") == 1
    assert is_told(capsys, "content/2023/city.yaml")
    assert target.read_text(encoding="utf-8") == "level: city\n"


def test_two_runs_of_measures_at_once_propose_each_reading_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = small_project(tmp_path / "project")
    file = project / "content/2023/city.yaml"
    edited(file, lambda text: text.replace("text: 已建成。", "text: 已建学校2所。"))
    in_the_middle(monkeypatch, lambda: ran(project, "-q", "measures", "--write"))
    assert ran(project, "measures", "--write") == 1
    told = capsys.readouterr().err
    assert told.count("YQ") == 2  # both files have new ones
    for name in ("city.yaml", "county.csv"):
        assert f"content/2023/{name}: YQ614 " in told
    table = file.with_name("county.csv").read_text(encoding="utf-8")
    assert table.count("proposed") == 1
    assert file.read_text(encoding="utf-8").count("reading: proposed") == 1


def test_a_measure_never_goes_to_another_project_than_it_was_read_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = small_project(tmp_path / "project")
    file = project / "content/2023/city.yaml"
    edited(file, lambda text: text.replace("text: 已建成。", "text: 已建学校2所。"))
    first = "projects:\n  - number: 1\n"
    further = "projects:\n  - number: 3\n    title: 办好学校\n    results: []\n  - number: 1\n"
    in_the_middle(monkeypatch, lambda: edited(file, lambda text: text.replace(first, further)))
    assert ran(project, "measures", "--write") == 1
    assert "content/2023/city.yaml: YQ614 " in capsys.readouterr().err
    assert "proposed" not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("is_there", [True, False])
def test_an_entry_written_while_a_ledger_is_accepted_stays(
    is_there: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    project = small_project(tmp_path / "project")
    file = project / "content/2023/changes.yaml"
    if is_there:
        assert ran(project, "ledger", "--accept") == 0
    before = file.read_text(encoding="utf-8") if is_there else "changes: []\n"
    saved = "# 待核\n" + before
    in_the_middle(monkeypatch, lambda: file.write_text(saved, encoding="utf-8"))
    assert ran(project, "ledger", "--accept") == 1
    assert is_told(capsys, "content/2023/changes.yaml")
    assert file.read_text(encoding="utf-8") == saved
