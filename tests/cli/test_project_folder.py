"""Where a verb works: in the project that a folder is or lies in."""

import shutil
from pathlib import Path

import pytest

from generator.cli import run
from generator.cli.project_folder import project_around
from tests.site.building import files, small_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path / "project")


@pytest.mark.parametrize("inside", ["", "content", "content/2023", "templates/parts"])
def test_the_project_is_found_from_inside(inside: str, project: Path) -> None:
    folder = project / inside
    folder.mkdir(parents=True, exist_ok=True)
    assert project_around(folder) == project


def test_content_without_site_yaml_is_found_from_inside_and_nothing_from_elsewhere(
    project: Path, tmp_path: Path
) -> None:
    (project / "content/site.yaml").unlink()
    assert project_around(project / "content/2023") == project
    beside = tmp_path / "beside"
    beside.mkdir()
    assert project_around(beside) == beside


@pytest.mark.parametrize(
    ("language", "words"), [("en", "The project is "), ("zh", "项目文件夹为 ")]
)
def test_a_verb_inside_content_works_in_the_project_and_says_so(
    language: str, words: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["-C", str(project / "content/2023"), "--lang", language, "check"]) == 0
    told = capsys.readouterr()
    assert told.err == f"{words}{project}\n"
    assert run(["-C", str(project), "check"]) == 0
    assert capsys.readouterr().err == ""


def test_a_schema_makes_no_content_and_init_begins_a_project_anywhere(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert run(["-C", str(empty), "--lang", "en", "schema"]) == 1
    assert "yqsite init FOLDER" in capsys.readouterr().err
    assert files(empty) == {}
    assert run(["-C", str(empty), "--lang", "zh", "init", "."]) == 0
    first = capsys.readouterr().out.split("\n")[0]
    title = next(
        line.partition("title: ")[2]
        for line in (empty / "content/2022/report.yaml").read_text(encoding="utf-8").split("\n")
        if line.startswith("title: ")
    )
    assert first == f"放入的是示例，请换成自己的内容：{title}"
    inner = project / "content/2023"
    shutil.rmtree(empty / "content")
    assert run(["-C", str(inner), "--lang", "zh", "init", "inner"]) == 0
    assert (inner / "inner/content/site.yaml").is_file()
