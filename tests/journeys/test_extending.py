"""A developer adds a field, a check, a page, a kind of file in four files of code each at most.

The program is copied, and changed as CONTRIBUTING.md and docs/architecture.md say; nothing else
knows of what is new, and each goes all the way through.
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
    "1,新建农村公路10公里,建成12公里。。,完成任务,县交通运输局,0123-4567\n"
    "2,改造学校2所,改造2所。,完成任务,县教育局,0123-8888\n"
)
Edits = dict[str, tuple[str, str]]  # by the file: what stands there, and what shall
FIRST = 'PrintedText("deadline", "完成时限", "时限")'
CONTACT = 'PrintedText("contact", "联系电话", "电话", heads="联系电话", is_public=False)'
KIND = 'SourceKind((".tsv",), "text", "制表符分列", "Tabs")'
STOPS = 'entry("YQ399", ("two stops", "one", "take one out"), ("句号重复", "一个", "请删去"))'
FIELD: Edits = {
    "generator/problems/printed_texts.py": (
        f"({FIRST},)",
        f"({FIRST}, {CONTACT})",
    ),
    "generator/records/project.py": (
        '    deadline: Text = ""\n',
        '    deadline: Text = ""\n    contact: Text = ""\n',
    ),
}
CHECK: Edits = {
    "generator/problems/catalogue/questions_3xx.py": (
        "QUESTIONS: Final = (",
        f"QUESTIONS: Final = ({STOPS},",
    ),
    "generator/analysis/checks/wording.py": (
        "def brackets(",
        """def stops(field: Field) -> Iterator[Problem]:
    for match in re.finditer("。。", field.text):
        yield field.ask("YQ399", *match.span())


def brackets(""",
    ),
    "generator/analysis/checks/__init__.py": (
        "    wording.brackets,",
        "    wording.brackets,\n    wording.stops,",
    ),
}
PAGE: Edits = {
    "generator/pages/addresses.py": (
        """= (("打印版", print_page),)""",
        """= (("打印版", print_page), ("时限", lambda folder: f"{folder}/deadlines.html"))""",
    ),
    "generator/pages/batches.py": (
        """    yield from checks_pages(framer, outline)
""",
        """    from generator.pages.report.deadlines import deadlines_page

    yield deadlines_page(framer, outline)
    yield from checks_pages(framer, outline)
""",
    ),
    "generator/pages/report/deadlines.py": (
        "",
        """from msgspec import Struct

from generator.pages.head import About, Kind


class DeadlinesView(Struct, frozen=True):
    title: str
    words: tuple[str, ...]


def deadlines_page(framer, outline):
    report = outline.report
    words = tuple(result.deadline for project in report.projects for result in project.results)
    view = DeadlinesView("完成时限", words)
    about = About("完成时限", "各项目的时限", Kind.COLUMN, ())
    page = f"{report.folder}/deadlines.html"
    return framer.page(page, "pages/deadlines.html", view, about, report=report)
""",
    ),
    "templates/pages/deadlines.html": (
        "",
        "{# the deadlines / 完成时限一览 #}\n<h1>{{ view.title }}</h1>{{ view.words|length }}项\n",
    ),
}
FORMAT: Edits = {
    "generator/problems/source_kinds.py": (
        "SOURCE_KINDS: Final = (",
        f"SOURCE_KINDS: Final = ({KIND},",
    ),
    "generator/importing/sources/__init__.py": (
        '    ".csv": walk_text,',
        '    ".csv": walk_text,\n    ".tsv": walk_text,',
    ),
}
EDITS = FIELD | CHECK | PAGE | FORMAT
# The second place of a file that has two: addresses beside pages, a reader beside its walk.
ALSO = {
    "generator/pages/batches.py": (
        "    folder, works = outline.report.folder, len(outline.report.undertakings)\n",
        """    folder, works = outline.report.folder, len(outline.report.undertakings)
    yield f"{folder}/deadlines.html"
""",
    ),
    "generator/importing/sources/__init__.py": ('case ".csv":', 'case ".csv" | ".tsv":'),
}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with all four."""
    copy = tmp_path_factory.mktemp("program")
    unseen = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "generator", copy / "generator", ignore=unseen)
    shutil.copytree(ROOT / "templates", copy / "templates")
    for name in ("content", "docs"):
        (copy / name).symlink_to(ROOT / name)
    for name, (before, after) in (*EDITS.items(), *ALSO.items()):
        file = copy / name
        assert file.exists() == bool(before), name
        text = file.read_text(encoding="utf-8") if before else ""
        assert not before or text.count(before) == 1, name
        file.write_text(text.replace(before, after) if before else after, encoding="utf-8")
    return copy


def run(program: Path, folder: Path, *words: str) -> str:
    """Runs the changed program, which must end well; gives what it prints."""
    command = [sys.executable, "-B", "-m", "generator", "--lang", "zh", *words]
    done = run_program(command, environment={"PYTHONPATH": str(program)}, cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def county(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of a table that has a column of the field, as a new kind of file, and two stops."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "table.tsv").write_text(TABLE.replace(",", "\t"), encoding="utf-8")
    asked = ("--county", "安和县", "--year", "2023", "--yes")
    run(program, folder, "new", "anhe", "table.tsv", *asked)
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


def test_the_check_asks_and_its_question_is_on_the_page_of_checks(county: Path) -> None:
    checks = (county / "site/2023/checks.html").read_text(encoding="utf-8")
    assert 'id="yq399"' in checks
    assert "句号重复" in checks


def test_the_page_is_made_listed_and_named_in_the_footer(county: Path) -> None:
    site = county / "site/2023"
    assert "<h1>完成时限</h1>2项" in (site / "deadlines.html").read_text(encoding="utf-8")
    assert 'href="deadlines.html">时限</a>' in (site / "checks.html").read_text(encoding="utf-8")
    assert "2023/deadlines.html" in (county / "site/sitemap.xml").read_text(encoding="utf-8")


def test_the_template_tells_of_itself_where_templates_are_listed(
    program: Path, county: Path
) -> None:
    assert "  pages/deadlines.html  完成时限一览\n" in run(program, county, "templates")


@pytest.mark.parametrize(
    ("page", "head", "edits", "most"),
    [
        ("CONTRIBUTING.md", "Add a field", FIELD, 2),
        ("CONTRIBUTING.md", "Add a check in six steps", CHECK, 3),
        ("docs/architecture.md", "How to add a page", PAGE, 4),
        ("docs/architecture.md", "How to add a file format", FORMAT, 4),
    ],
)
def test_the_steps_name_these_files(page: str, head: str, edits: Edits, most: int) -> None:
    told = (ROOT / page).read_text(encoding="utf-8")
    section = told.partition(f"## {head}")[2].partition("\n## ")[0]
    assert len(edits) <= most
    for name in edits:
        folder = name.rpartition("/")[0]
        assert f"`{name}`" in section or f"`{folder}/`" in section, name
