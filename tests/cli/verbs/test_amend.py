"""`yqsite amend`: what differs gets its entry, a field changes with it, or nothing is written."""

import io
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import run
from tests.processes import yqsite
from tests.site.building import edited, files, project_from, small_project

GROUNDS = ("--who", "市府办", "--why", "年终核实", "--date", "2024-02-01")
CITY = "content/2023/city.yaml"
STEPS = """\
period: 2023-08
projects:
  - project: 2023/city/1
    actual: 已完成路基
    percent: 40
  - project: 2023/city/2
    actual: 已开工
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small report that is published, with its words."""
    project = small_project(tmp_path_factory.mktemp("amend") / "project")
    steps = project / "content/2023/progress/2023-08.yaml"
    steps.parent.mkdir()
    steps.write_text(STEPS, encoding="utf-8")
    done = yqsite("publish", "--date", "2024-01-05", project=project)
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture
def project(published: Path, tmp_path: Path) -> Path:
    """A copy of its content, to be changed."""
    return project_from(published / "content", tmp_path / "project")


def changes(project: Path) -> list[dict[str, Any]]:
    file = project / "content/2023/changes.yaml"
    found = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - it makes texts alone
    return list(found.get("changes", []))


def records(project: Path) -> list[dict[str, Any]]:
    return list(yaml.safe_load((project / CITY).read_text(encoding="utf-8"))["projects"])


def test_nothing_differs_and_nothing_is_asked(project: Path) -> None:
    done = yqsite("amend", project=project)
    assert (done.returncode, done.stdout) == (0, "2023: nothing differs from what was published.\n")


def test_what_differs_is_shown_and_what_is_answered_becomes_its_entry(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edited(
        project / CITY,
        lambda text: text.replace("text: 新建公路12公里。", "text: 新建公路12.5公里。"),
    )
    edited(project / CITY, lambda text: text.replace("title: 新建学校1所", "title: 新建学校１所"))
    said = "市交通局\n竣工测量\n\n\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(said))
    assert run(["-C", str(project), "amend", "--date", "2024-02-01"]) == 0
    shown = capsys.readouterr().out
    assert (
        f"1/2  {CITY}:6:15  2023/city/1:text\n  - 新建公路[12]公里。\n  + 新建公路[12.5]公里。\n"
        in shown
    )
    assert "2023/city/2:title\n  - 新建学校[1]所\n  + 新建学校[１]所\n" in shown  # noqa: RUF001 - that is the change
    assert shown.endswith("2 entries written. yqsite publish puts them on the site.\n")
    assert changes(project) == [
        {
            "project": "2023/city/1",
            "field": "results[0].text",
            "kind": "correction",
            "old": "新建公路12公里。",
            "new": "新建公路12.5公里。",
            "date": "2024-02-01",
            "who": "市交通局",
            "why": "竣工测量",
        },
        {
            "project": "2023/city/2",
            "field": "title",
            "kind": "typography",
            "old": "新建学校1所",
            "new": "新建学校１所",
            "date": "2024-02-01",
            "who": "市交通局",
            "why": "竣工测量",
        },
    ]
    assert yqsite("check", project=project).returncode == 0


ROAD = "2023/city/1:measures[公路].actual"
OLD_ROAD = (
    "指标“公路”所依据的“12公里”在记录中已找不到，网页仍显示原来的数字。"
    f'请核对后更正：yqsite amend --field "{ROAD}" --to '
)
NOW = '"12.5公里（新建公路12.5公里）"\n'


def test_a_measure_that_quotes_nothing_is_named_when_its_text_changes_and_is_corrected(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def amend(field: str, to: str) -> tuple[int, str]:
        words = ("amend", "--field", field, "--to", to, *GROUNDS)
        code = run(["-C", str(project), "--lang", "zh", *words])
        said = capsys.readouterr()
        return code, said.out + said.err

    code, said = amend("2023/city/1", "新建公路12.5公里。")
    assert (code, said.count(f"{OLD_ROAD}{NOW}已写明 1 处。")) == (0, 1)
    done = yqsite("--lang", "zh", "publish", "--date", "2024-02-02", project=project)
    assert (done.returncode, done.stdout.count(f"{OLD_ROAD}数字\n")) == (0, 1)

    for wrong in ("12.5米", "十二", "≤12.5公里", "12.5公里（", "-3"):
        assert amend(ROAD, wrong)[0] == 2, wrong
    code, said = amend(ROAD, "12.5")
    assert (code, OLD_ROAD in said) == (0, False)
    assert records(project)[0]["measures"] == [
        {"name": "公路", "target": 10, "actual": 12.5, "unit": "公里"}
    ]
    assert [(c["field"], c["old"], c["new"]) for c in changes(project)][1:] == [
        ("measures[公路].actual", "12公里", "12.5公里")
    ]
    # as it was proposed, with the words that it is of; what it quotes goes with it
    assert amend(ROAD, "12.5公里（新建公路12.5公里）")[0] == 0
    assert records(project)[0]["measures"][0]["actual_words"] == "新建公路12.5公里"
    code, said = amend("2023/city/1", "新建公路13公里。")
    assert (code, "“新建公路12.5公里”在记录中已找不到" in said) == (0, True)
    assert amend(ROAD, "13公里")[0] == 0
    assert "actual_words" not in records(project)[0]["measures"][0]
    assert amend("2023/city/1:measures[公路].target", "11")[0] == 0
    assert records(project)[0]["measures"] == [
        {"name": "公路", "target": 11, "actual": 13, "unit": "公里"}
    ]
    done = yqsite("--lang", "zh", "publish", "--date", "2024-02-03", project=project)
    assert "指标“公路”所依据的“11公里”在记录中已找不到" in done.stdout  # the title says 10


def test_what_is_answered_stays_when_nobody_answers_further(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edited(project / CITY, lambda text: text.replace("12公里。", "13公里。", 1))
    edited(project / CITY, lambda text: text.replace("text: 已建成。", "text: 已建成2所。"))
    monkeypatch.setattr(sys, "stdin", io.StringIO("市交通局\n竣工测量\n"))
    assert run(["-C", str(project), "amend"]) == 2
    assert "yqsite amend --field 2023/city/2:text --who … --why …" in capsys.readouterr().err
    assert [change["project"] for change in changes(project)] == ["2023/city/1"]


def test_a_field_is_changed_together_with_its_entry_or_not_at_all(project: Path) -> None:
    before = files(project / "content")
    shown = yqsite(
        "amend", "--field", "2023/city/2", "--to", "建成1所。", *GROUNDS, "-n", project=project
    )
    assert shown.returncode == 0, shown.stderr
    assert "  - [已]建成。\n  + 建成[1所]。\n" not in shown.stdout
    assert "Nothing was written." in shown.stdout
    wrong = yqsite(
        "amend", "--field", "2023/city/2:完成成效", "--to", "很好", *GROUNDS, project=project
    )
    assert wrong.returncode == 1
    assert "YQ206" in wrong.stderr
    assert files(project / "content") == before
    done = yqsite("amend", "--field", "2023/city/2", "--to", "建成1所。", *GROUNDS, project=project)
    assert done.returncode == 0, done.stderr
    assert records(project)[1]["results"][0]["text"] == "建成1所。"
    assert [change["old"] for change in changes(project)] == ["已建成。"]
    again = yqsite(
        "amend", "--field", "2023/city/2", "--to", "建成1所。", *GROUNDS, project=project
    )
    assert (again.returncode, len(changes(project))) == (0, 1)
    assert "says just this already" in again.stdout
    assert yqsite("check", project=project).returncode == 0


@pytest.mark.parametrize(
    ("field", "to", "name", "old"),
    [
        ("2023/city/2：责任单位", "市教育局、市交通局", "results[0].departments", "市教育局"),
        ("2023/city/1:steps[2023-08].percent", "45%", "steps[2023-08].percent", "40%"),
        ("2023/city/1:title", "新建公路11公里", "title", "新建公路10公里"),
        ("2023/county/2#2:text", "已完工。", "results[1].text", "加装1台。"),
        ("2023:report.notices[road].reason", "进度稍缓", "report.notices[road].reason", "进度滞后"),
        ("2023:title", "2023年报告", "report.title", "2023年度样例市民生实事项目完成情况"),
    ],
)
def test_a_field_may_be_named_in_many_ways(
    project: Path, field: str, to: str, name: str, old: str
) -> None:
    done = yqsite("amend", "--field", field, "--to", to, *GROUNDS, project=project)
    assert done.returncode == 0, done.stderr
    (change,) = changes(project)
    assert (change["field"], change["old"], change["new"]) == (name, old, to)
    assert yqsite("check", project=project).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--to", "无"), "need --field"),
        (("--field", "2023/city/9", "--to", "无"), "no project 2023/city/9"),
        (("--field", "2023/city/1:colour", "--to", "无"), "there is no field colour"),
        (("--lang", "zh", "--field", "2023/city/1:颜色", "--to", "无"), "完成情况、完成成效"),
        (("--field", "市级第1项", "--to", "无"), "write a project and a field"),
        (("--field", "2023/county/2", "--to", "无"), "2023/county/2#1、2023/county/2#2"),
        (
            ("--field", "2023/city/1:measures[公路].target", "--to", "九公里"),
            "cannot be set in this way",
        ),
        (("--field", "2023/city/1"), "differs in nothing"),
        (("--field", "2023/city/1", "--to", "a", "--withdraw"), "exclude each other"),
        (("--field", "2023/city/1", "--to", "无。"), "nobody answered"),
    ],
)
def test_wrong_usage_says_what_is_right_and_writes_nothing(
    project: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = files(project / "content")
    done = yqsite("amend", *arguments, project=project)
    assert done.returncode == 2, done.stdout
    assert said in done.stderr
    assert files(project / "content") == before


def test_words_that_nobody_recorded_are_asked_for_and_proven(project: Path) -> None:
    (project / "content/2023/published.txt").unlink()
    edited(project / CITY, lambda text: text.replace("12公里。", "13公里。", 1))
    field = ("--field", "2023/city/1:text")
    wrong = yqsite("amend", *field, "--old", "新建公路11公里。", *GROUNDS, project=project)
    assert wrong.returncode == 2
    assert "not the words that were published" in wrong.stderr
    assert changes(project) == []
    done = yqsite("amend", *field, "--old", "新建公路12公里。", *GROUNDS, project=project)
    assert done.returncode == 0, done.stderr
    assert "(not recorded; the ledger holds a digest alone)" in done.stdout
    assert changes(project)[0]["old"] == "新建公路12公里。"


def test_all_that_differs_is_written_at_once_where_who_and_why_are_said(project: Path) -> None:
    edited(project / CITY, lambda text: text.replace("12公里。", "13公里。", 1))
    edited(project / CITY, lambda text: text.replace("text: 已建成。", "text: 已建成2所。"))
    assert yqsite("amend", *GROUNDS, project=project).returncode == 2
    assert changes(project) == []
    done = yqsite("amend", *GROUNDS, "--yes", project=project)
    assert done.returncode == 0, done.stderr
    assert [change["old"] for change in changes(project)] == ["新建公路12公里。", "已建成。"]


def test_a_project_is_withdrawn_with_its_steps(project: Path) -> None:
    done = yqsite("amend", "--field", "2023/city/2", "--withdraw", *GROUNDS, project=project)
    assert done.returncode == 0, done.stderr
    (change,) = changes(project)
    assert (change["field"], change["old"], "new" in change) == ("project", "新建学校1所", False)
    steps = (project / "content/2023/progress/2023-08.yaml").read_text(encoding="utf-8")
    assert "2023/city/2" not in steps
    assert "2023/city/1" in steps
    assert [record["number"] for record in records(project)] == [1]
    assert yqsite("check", project=project).returncode == 0
    # a notice is about the other one: somebody has to say what becomes of it
    before = files(project / "content")
    refused = yqsite("amend", "--field", "2023/city/1", "--withdraw", *GROUNDS, project=project)
    assert refused.returncode == 1
    assert files(project / "content") == before


def test_another_key_leads_every_reference_along(project: Path) -> None:
    done = yqsite("amend", "--field", "2023/city/1:key", "--to", "1-1", *GROUNDS, project=project)
    assert done.returncode == 0, done.stderr
    change, notice = changes(project)
    assert notice["field"] == "report.notices[road].projects"
    assert (notice["old"], notice["new"]) == ("2023/city/1", "2023/city/1-1")
    moved = ("moved", "2023/city/1", "2023/city/1-1")
    assert (change["kind"], change["old"], change["new"]) == moved
    assert records(project)[0]["key"] == "1-1"
    for name in ("report.yaml", "progress/2023-08.yaml"):
        text = (project / "content/2023" / name).read_text(encoding="utf-8")
        assert "2023/city/1-1" in text
    assert yqsite("check", project=project).returncode == 0
    # its words are watched under the new key, and a later change goes on from there
    edited(project / CITY, lambda text: text.replace("12公里。", "13公里。", 1))
    assert yqsite("check", project=project).returncode == 1
    later = yqsite("amend", "--field", "2023/city/1-1:text", *GROUNDS, project=project)
    assert later.returncode == 0, later.stderr
    assert changes(project)[2]["old"] == "新建公路12公里。"
    assert yqsite("check", project=project).returncode == 0


def test_a_key_that_was_changed_by_hand_is_recognized(project: Path) -> None:
    edited(project / CITY, lambda text: text.replace("- number: 2\n", "- number: 2\n    key: b\n"))
    steps = project / "content/2023/progress/2023-08.yaml"
    edited(steps, lambda text: text.replace("2023/city/2", "2023/city/b"))
    assert "2023/city/2:project" in yqsite("check", project=project).stderr
    done = yqsite("amend", *GROUNDS, "--yes", project=project)
    assert done.returncode == 0, done.stderr
    assert [change["kind"] for change in changes(project)] == ["moved"]
    assert yqsite("check", project=project).returncode == 0
