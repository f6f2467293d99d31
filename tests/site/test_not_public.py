"""Names that are not public are in no output of any verb that publishes.

Every private value of the content made here holds one sign that stands nowhere else.
"""

import io
import zipfile
from pathlib import Path
from urllib.parse import quote

import pytest

from generator.export import KINDS
from tests.export.test_pdf import program
from tests.processes import ROOT, yqsite
from tests.site.building import build, edited, files, project_from

SIGN = "囍"
FORMS = (SIGN.encode(), quote(SIGN).encode(), quote(SIGN).lower().encode(), b"\\u56cd")
PEOPLE = (
    ("people: [张三, 李四]", "people: [囍甲一, 囍 乙二]"),
    ("people: [王五]", "people: [囍丙三]"),
    ("张三 李 四\n", "囍甲一 囍 乙二13812345678\n"),
    ("before: 李 四\n              after: 李四", "before: 囍 丁四\n              after: 囍丁四"),
    (
        "    measures:\n      - name: 公路",
        "    extra: {囍戊栏: 囍戊五}\n    measures:\n      - name: 公路",
    ),
)
BEFORE, AFTER = "[囍甲一, 囍 乙二]", "[囍甲一]"
CHANGES = """\
changes:
  - project: 2023/county/1
    field: results[0].people
    kind: correction
    old: 囍甲一、囍 乙二
    new: 囍辛八（副局长、代理）、囍甲一
    date: 2024-03-01
    who: 编辑部
    why: 囍己六不再负责
  - project: 2023/county/1
    field: results[0].text
    kind: typography
    old: 已新建公路32.5公里,县政府验收合格;改造桥梁2座。
    new: 已新建公路32.5公里,县政府验收合格;改造桥梁两座。
    date: 2024-03-02
    who: 编辑部
    why: 囍甲一来函，囍 乙二也来函，囍乙二、囍丙三、囍庚七、囍辛八在场
  - project: 2023/county/1
    field: results[0].people
    kind: correction
    old: 囍辛八（副局长、代理）、囍甲一
    new: 囍甲一
    date: 2024-03-03
    who: 编辑部
    why: 人事变动
"""
ANSWERS = """\
answers:
  - finding: YQ313
    field: highlights
    who: 编辑部
    when: 2024-01-02
    why: 囍甲一说的是这一项，囍辛八、囍乙二、囍丙三、囍庚七都知道
  - finding: YQ301
    project: 2023/county/1
    text: 囍甲一
    who: 编辑部
    when: 2024-01-02
    why: 没有这样的提示
"""


@pytest.fixture
def project(private: Path, tmp_path: Path) -> Path:
    """A copy that a test may change."""
    return project_from(private / "content", tmp_path / "project")


@pytest.fixture(scope="module")
def private(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report with a private value wherever there may be one, all of it published once."""
    project = project_from(
        ROOT / "tests/golden/everything/content", tmp_path_factory.mktemp("private") / "project"
    )
    year = project / "content/2023"
    for before, after in PEOPLE:
        edited(year / "county.yaml", lambda text, old=before, new=after: text.replace(old, new))
    edited(year / "city.csv", lambda text: text.replace("张三", "囍庚七"))
    (year / "changes.yaml").unlink()
    assert yqsite("ledger", "--accept", project=project).returncode == 0
    edited(year / "county.yaml", lambda text: text.replace(BEFORE, AFTER))
    edited(
        year / "county.yaml",
        lambda text: text.replace("改造桥梁2座。\n        o", "改造桥梁两座。\n        o"),
    )
    edited(year / "changes.yaml", lambda text: CHANGES + text)
    (year / "answers.yaml").write_text(ANSWERS, encoding="utf-8")
    return project


def named(content: bytes) -> bool:
    """Whether the sign stands in a file, or in a part of an archive, in any form."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return any(named(parts.read(name)) for name in parts.namelist())
    return any(form in content for form in FORMS)


def outputs(project: Path) -> dict[str, bytes]:
    """All that is published: the site, every export, and the page that becomes a PDF."""
    build(project)
    made = files(project / "site")
    for kind, ending in KINDS.items():
        done = yqsite("export", kind, "--output", f"out.{ending}", project=project)
        assert done.returncode == 0, done.stderr
        made[f"export {kind}"] = (project / f"out.{ending}").read_bytes()
    # a browser that prints the words of the page as they are
    lines = (
        'for one; do case "$one" in --print-to-pdf=*) out="${one#*=}";; file:*) page="${one#file://}";;'
        ' esac; done; { printf "%%PDF-1.4"; cat "$page"; } > "$out"'
    )
    browser = program(project.parent, lines)
    done = yqsite("pdf", "--browser", browser, "--output", "out.pdf", project=project)
    assert done.returncode == 0, done.stderr
    made["pdf"] = (project / "out.pdf").read_bytes()
    return made


def test_what_names_people_is_in_no_output(project: Path) -> None:
    settings = project / "content/site.yaml"
    public = {name for name, content in outputs(project).items() if named(content)}
    assert public >= {
        *("2023/county/1.html", "2023/print.html", "2023/undertakings.html"),
        *("2023/checks.html", "corrections.html", "feed.xml"),
        *(f"2023/data/{name}" for name in ("projects.json", "projects.csv", "results.csv")),
        *("2023/data/findings.csv", "2023/data/report.xlsx", "pdf"),
        *(f"export {kind}" for kind in KINDS if kind != "assessment"),
    }
    assert any(name.startswith("assets/search") for name in public)  # named for what is in it
    edited(settings, lambda text: text.replace("show_people: true", "show_people: false"))
    made = outputs(project)
    assert [name for name, content in made.items() if named(content)] == []
    # what was said of the records stands there all the same
    assert "（姓名略）来函" in made["corrections.html"].decode()
    assert "（姓名略）说的是这一项" in made["2023/checks.html"].decode()
    assert "责任人" not in made["export csv"].decode()
    assert '<th scope="col">责任人' not in made["2023/print.html"].decode()


def test_an_export_without_names_is_read_back_with_all_else(project: Path) -> None:
    settings = project / "content/site.yaml"
    edited(settings, lambda text: text.replace("show_people: true", "show_people: false"))
    done = yqsite("export", "csv", "--output", "again.csv", project=project)
    assert done.returncode == 0, done.stderr
    head = (project / "again.csv").read_text("utf-8-sig").splitlines()[1]
    assert head.split(",")[-1] == "责任单位"
