"""A developer adds a text to results in two files of code, and it goes all the way through.

The program is copied, and changed as CONTRIBUTING.md says; nothing else knows of the field.
"""

import csv
import json
import shutil
import sys
from pathlib import Path

import pytest

from tests.processes import ROOT, run_program

TABLE = (
    "序号,项目内容,完成情况,完成成效,责任单位,联系电话\n"
    "1,新建农村公路10公里,建成12公里。,完成任务,县交通运输局,0123-4567\n"
    "2,改造学校2所,改造2所。,完成任务,县教育局,0123-8888\n"
)
FIRST = 'PrintedText("deadline", "完成时限", "时限")'
CONTACT = 'PrintedText("contact", "联系电话", "电话", heads="联系电话", is_public=False)'
EDITS = {
    "generator/problems/printed_texts.py": (
        f"({FIRST},)",
        f"({FIRST}, {CONTACT})",
    ),
    "generator/records/project.py": (
        '    deadline: Text = ""\n',
        '    deadline: Text = ""\n    contact: Text = ""\n',
    ),
}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with the field."""
    copy = tmp_path_factory.mktemp("program")
    unseen = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "generator", copy / "generator", ignore=unseen)
    for name in ("templates", "content", "docs"):
        (copy / name).symlink_to(ROOT / name)
    for name, (before, after) in EDITS.items():
        text = (copy / name).read_text(encoding="utf-8")
        assert text.count(before) == 1, name
        (copy / name).write_text(text.replace(before, after), encoding="utf-8")
    return copy


def run(program: Path, folder: Path, *words: str) -> None:
    """Runs the changed program; it must end well."""
    command = [sys.executable, "-B", "-m", "generator", "--lang", "zh", *words]
    done = run_program(command, environment={"PYTHONPATH": str(program)}, cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def county(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of a table that has a column of the field; people are not named."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "table.csv").write_text(TABLE, encoding="utf-8")
    asked = ("--county", "安和县", "--year", "2023", "--yes")
    run(program, folder, "new", "anhe", "table.csv", *asked)
    return folder / "anhe"


def pages_with(site: Path, words: str) -> set[str]:
    return {
        file.relative_to(site).as_posix()
        for file in site.rglob("*")
        if file.is_file() and words.encode() in file.read_bytes()
    }


def test_the_column_is_read_into_the_field(county: Path) -> None:
    text = (county / "content/2023/county.yaml").read_text(encoding="utf-8")
    assert text.count("contact: 0123-") == 2
    assert "extra" not in text


def test_what_is_not_public_is_in_no_output(county: Path) -> None:
    assert pages_with(county / "site", "0123-4567") == set()
    assert pages_with(county / "site", "改造2所")


def test_it_is_shown_and_given_out_where_people_are_named(program: Path, county: Path) -> None:
    named = county.with_name("named")
    shutil.copytree(county / "content", named / "content")
    settings = named / "content/site.yaml"
    text = settings.read_text(encoding="utf-8").replace("show_people: false", "show_people: true")
    settings.write_text(text, encoding="utf-8")
    run(program, named, "build")
    data = named / "site/2023/data"
    rows = list(csv.DictReader((data / "results.csv").read_text("utf-8").splitlines()))
    assert [row["contact"] for row in rows] == ["0123-4567", "0123-8888"]
    assert [*rows[0]][-1] == "contact"  # behind the columns that were published before
    (first, _) = json.loads((data / "projects.json").read_bytes())["projects"]
    assert first["results"][0]["contact"] == "0123-4567"
    assert "<dt>电话</dt><dd>0123-4567</dd>" in (named / "site/2023/county/1.html").read_text(
        "utf-8"
    )
    assert "联系电话，照录原文；网站不显示姓名时为空" in (data / "index.html").read_text("utf-8")
    run(program, named, "export", "csv", "--output", "table.csv")
    table = (named / "table.csv").read_text("utf-8")
    assert "联系电话" in table
    assert "0123-8888" in table
    run(program, named, "schema", "--output", "schema")
    schema = (named / "schema/level.schema.json").read_bytes()
    assert "contact" in json.dumps(json.loads(schema))


def test_the_ledger_covers_it(program: Path, county: Path) -> None:
    published = county.with_name("published")
    shutil.copytree(county / "content", published / "content")
    run(program, published, "ledger", "--accept")
    changes = (published / "content/2023/changes.yaml").read_text(encoding="utf-8")
    assert "results.contact" in changes


def test_the_steps_are_told() -> None:
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = told.partition("## Add a field")[2].partition("\n## ")[0]
    assert all(f"`{name}`" in section for name in EDITS)
