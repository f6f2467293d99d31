"""`yqsite` alone: where one stands, and what comes next; every command that it shows works."""

import re
from pathlib import Path

import pytest

from tests.processes import yqsite
from tests.site.building import edited, small_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path / "project")


def lines(project: Path, *arguments: str) -> list[str]:
    """What a run without a verb prints that ends with 0."""
    done = yqsite(*arguments, project=project)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_a_folder_without_a_report_shows_how_to_begin_and_writes_nothing(tmp_path: Path) -> None:
    assert lines(tmp_path, "--lang", "zh") == [
        f"{tmp_path} 中还没有报告。",
        "下一步，用本单位的表格和通报建立网站：",
        f"  yqsite -C {shown(tmp_path)} new 报告 完成情况.xlsx 通报.docx",
        "或者先看一个示例：",
        f"  yqsite -C {shown(tmp_path)} sample 示例",
        "全部命令：yqsite help",
    ]
    assert list(tmp_path.iterdir()) == []


def shown(folder: Path) -> str:
    from generator.cli.project_folder import path_from_here

    return path_from_here(folder)


def test_the_folder_that_one_is_in_is_not_typed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from generator.cli import run

    monkeypatch.chdir(tmp_path)
    assert run(["--lang", "en"]) == 0
    assert "  yqsite new report table.xlsx bulletin.docx\n" in capsys.readouterr().out


def test_a_new_site_is_built_then_looked_through_then_recorded(project: Path) -> None:
    here = shown(project)
    first = lines(project)
    assert first[0] == f"Project:   {project}"
    assert first[2:] == [
        "Content:   no problems",
        "Findings:  0, unanswered: 0",
        "Site:      not built yet",
        "Published: not yet",
        "Next, build the site:",
        f"  yqsite -C {here} build",
        "All commands: yqsite help",
    ]
    assert yqsite("build", project=project).returncode == 0
    assert lines(project)[4:8] == [
        f"Site:      built, and nothing has changed since: {here}/site/index.html",
        "Published: not yet",
        f"Next, record what goes out, and see what to upload of {here}/site:",
        f"  yqsite -C {here} publish",
    ]
    assert yqsite("ledger", "--accept", project=project).returncode == 0
    assert lines(project)[4:8] == [
        "Site:      something has changed since it was built",
        "Published: yes; changes since then: 0",
        "Next, build the site:",
        f"  yqsite -C {here} build",
    ]
    assert yqsite("build", project=project).returncode == 0
    assert lines(project)[-3:-1] == [
        "Next, import what comes in later:",
        f"  yqsite -C {here} import table.xlsx --year 2023",
    ]


def test_findings_come_before_publishing(project: Path) -> None:
    edited(project / "content/2023/report.yaml", lambda text: text.replace("value: 4", "value: 5"))
    assert yqsite("build", project=project).returncode == 0
    said = lines(project, "--lang", "zh")
    assert said[3] == "核对提示：1 条，其中 1 条待核对"
    assert said[-3] == f"下一步，逐条答复核对提示，再公布 {shown(project)}/site："
    assert said[-2] == f"  yqsite -C {shown(project)} answer"


def test_what_an_answer_does_not_settle_is_filled_in_first(project: Path) -> None:
    edited(project / "content/site.yaml", with_publisher_to_fill)
    assert yqsite("build", project=project).returncode == 0
    here = shown(project)
    assert lines(project, "--lang", "zh")[-3:-1] == [
        f"下一步，填好标有【请填写】的地方（以下命令列出各处），再公布 {here}/site：",
        f"  yqsite -C {here} check",
    ]
    done = yqsite("--lang", "zh", "check", project=project)
    assert done.stdout.splitlines()[-1].endswith("1 条核对提示，其中 1 条待核对。")


def with_publisher_to_fill(text: str) -> str:
    return re.sub("(?m)^publisher: .*$", "publisher: 【请填写】", text)


def test_what_is_built_and_not_published_yet_is_to_be_published(project: Path) -> None:
    here = shown(project)
    publish = [
        f"Next, record what goes out, and see what to upload of {here}/site:",
        f"  yqsite -C {here} publish",
    ]
    assert yqsite("publish", "--date", "2024-01-05", project=project).returncode == 0
    assert lines(project)[-3] == "Next, import what comes in later:"
    entry = ("--who", "编辑部", "--why", "核对", "--date", "2024-02-01")
    done = yqsite(
        "amend",
        "--field",
        "2023/city/1",
        "--to",
        "新建公路12公里，已通车。",
        *entry,
        project=project,
    )
    assert done.returncode == 0, done.stderr
    assert yqsite("build", project=project).returncode == 0
    assert lines(project)[-3:-1] == publish
    assert yqsite("publish", "--date", "2024-02-01", project=project).returncode == 0
    assert lines(project)[-3] == "Next, import what comes in later:"


def test_problems_are_counted_and_placed_and_come_before_all_else(project: Path) -> None:
    edited(
        project / "content/2023/city.yaml",
        lambda text: text.replace("number: 1\n", "number: 1\n    key: X_\n"),
    )
    done = yqsite("--lang", "zh", project=project)
    assert done.returncode == 1
    said = done.stderr.splitlines()
    assert said[0] == "内容：1 个文件中有 1 处问题，须先改正："
    assert said[1].startswith("  content/2023/city.yaml:4:10: YQ203 ")
    assert done.stdout.splitlines()[-2:] == [
        "下一步，改正上面的问题；全部问题和改法见：",
        f"  yqsite -C {shown(project)} check",
    ]
    assert not (project / "site").exists()


def test_of_many_problems_the_first_five_are_named(project: Path) -> None:
    edited(
        project / "content/2023/city.yaml",
        lambda text: text + "".join(f"surplus{number}: 1\n" for number in range(7)),
    )
    done = yqsite(project=project)
    assert done.returncode == 1
    assert done.stderr.count("YQ") == 5
    assert done.stderr.splitlines()[-1] == "  and 2 more"


def test_quiet_says_nothing_of_a_project_that_is_well(project: Path) -> None:
    assert lines(project, "-q") == []
