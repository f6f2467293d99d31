"""Nothing outside a project is read through a link: in content, in templates, by any verb."""

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.build.fingerprint import digests, snapshot
from generator.build.story import Options, build
from generator.cli.project_folder import template_folders
from generator.content.load import load
from generator.problems import Problem, ProblemsFound
from generator.render.showcase import showcase
from tests.processes import ROOT, yqsite
from tests.site.building import files, small_project

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
MARK = "机密文字"


class Opened:
    """The paths below a folder that this process opened or listed; it hears all of Python."""

    def __init__(self) -> None:
        self.below = ""
        self.paths: list[str] = []
        sys.addaudithook(self.hear)

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.below and event in ("open", "os.listdir", "os.scandir"):
            path = os.path.realpath(str(arguments[0]))
            if path.startswith(self.below):
                self.paths.append(path)


OPENED = Opened()


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Path]:
    """A folder outside of the project, of which nothing may be opened."""
    folder = tmp_path / "outside"
    shutil.copytree(ROOT / "tests/problems/base/content", folder)
    for file in folder.rglob("*"):
        if file.is_file():
            file.write_text(file.read_text(encoding="utf-8") + f"# {MARK}\n", encoding="utf-8")
    OPENED.below, OPENED.paths = str(folder), []
    yield folder
    OPENED.below = ""


@pytest.fixture
def project(tmp_path: Path, outside: Path) -> Path:
    return small_project(tmp_path / "project")


def instead(file: Path, target: Path | str) -> None:
    """A link in the place of a file or of a folder."""
    if file.is_dir():
        shutil.rmtree(file)
    else:
        file.unlink(missing_ok=True)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.symlink_to(target)


def refused(act: Callable[[], object]) -> tuple[Problem, ...]:
    with pytest.raises(ProblemsFound) as found:
        act()
    return found.value.problems


def build_site(project: Path) -> None:
    options = Options(project, template_folders(project), project / "site")
    build(options, lambda done, whole: None)


PLACES = {
    "content": ".",
    "content/site.yaml": "site.yaml",
    "content/columns.yaml": "site.yaml",
    "content/pages": "pages",
    "content/pages/about.md": "pages/about.md",
    "content/pages/more.md": "pages/about.md",
    "content/2023": "2023",
    "content/2023/report.yaml": "2023/report.yaml",
    "content/2023/departments.yaml": "2023/departments.yaml",
    "content/2023/city.yaml": "2023/city.yaml",
    "content/2023/county.csv": "2023/county.csv",
    "content/2023/changes.yaml": "nothing.yaml",
    "content/2023/answers.yaml": "2023/report.yaml",
    "content/2023/progress": "2023",
    "content/2023/progress/2023-01.yaml": "2023/report.yaml",
    "content/2023/notes.txt": "2023/report.yaml",
    "content/2022": "nowhere",
    "content/schema": "pages",
}


@pytest.mark.parametrize("place", PLACES)
def test_a_link_out_of_the_project_is_refused_and_what_it_leads_to_is_not_read(
    place: str, project: Path, outside: Path
) -> None:
    instead(project / place, outside / PLACES[place])
    (problem,) = refused(lambda: load(project))
    assert (problem.code, problem.at.file, problem.at.line) == ("YQ113", place, 0)
    assert refused(lambda: build_site(project)) == (problem,)
    assert not (project / "site").exists()
    assert OPENED.paths == []


def chain(project: Path, outside: Path) -> str:
    """A link within the project to a link within it that leads out."""
    instead(project / "notes/second", outside / "2023/city.yaml")
    return "../../notes/second"


def folder_in_between(project: Path, outside: Path) -> str:
    """A link to a file of the project as it seems, in a folder that is a link out of it."""
    instead(project / "notes", outside)
    return "../../notes/2023/city.yaml"


def back_and_out(project: Path, outside: Path) -> str:
    """A path with as many steps up as it takes."""
    return os.path.relpath(outside / "2023/city.yaml", project / "content/2023")


def neighbour(project: Path, outside: Path) -> str:
    """A folder whose name begins as the project's."""
    shutil.copytree(outside, project.with_name(f"{project.name}-2"))
    return f"../../../{project.name}-2/2023/city.yaml"


def device(project: Path, outside: Path) -> str:
    return "/dev/zero"


@pytest.mark.parametrize("kind", [chain, folder_in_between, back_and_out, neighbour, device])
def test_whatever_way_a_link_takes_it_is_refused(
    kind: Callable[[Path, Path], str], project: Path, outside: Path
) -> None:
    instead(project / "content/2023/city.yaml", kind(project, outside))
    OPENED.paths.clear()
    (problem,) = refused(lambda: load(project))
    assert (problem.code, problem.at.file) == ("YQ113", "content/2023/city.yaml")
    assert OPENED.paths == []


def test_all_links_are_named_at_once_beside_other_problems(project: Path, outside: Path) -> None:
    instead(project / "content/2023/city.yaml", outside / "2023/city.yaml")
    instead(project / "content/pages/about.md", outside / "pages/about.md")
    (project / "content/pages/Wrong.md").write_text("", encoding="utf-8")
    (project / "content/site.yaml").write_text("titel: a\n", encoding="utf-8")
    found = refused(lambda: load(project))
    links = {problem.at.file for problem in found if problem.code == "YQ113"}
    assert links == {"content/2023/city.yaml", "content/pages/about.md"}
    assert {"YQ109", "YQ201", "YQ202"} <= {problem.code for problem in found}


@pytest.mark.parametrize("target", ["city.yaml", "other.yaml", "nothing.yaml"])
def test_a_link_that_leads_nowhere_is_a_file_that_cannot_be_read(
    target: str, project: Path
) -> None:
    instead(project / "content/2023/city.yaml", target)
    instead(project / "content/2023/other.yaml", "city.yaml")
    codes = {(problem.code, problem.at.file) for problem in refused(lambda: load(project))}
    assert ("YQ101", "content/2023/city.yaml") in codes
    assert "YQ113" not in {code for code, _ in codes}


def test_a_link_that_stays_in_the_project_is_as_good_as_what_it_leads_to(project: Path) -> None:
    build_site(project)
    before = files(project / "site")
    for place in ("2023/city.yaml", "pages", "site.yaml"):
        aside = project / "records" / place
        aside.parent.mkdir(parents=True, exist_ok=True)
        (project / "content" / place).rename(aside)
        (project / "content" / place).symlink_to(
            os.path.relpath(aside, (project / "content" / place).parent)
        )
    (project / "records/site.yaml").rename(project / "records/second.yaml")
    (project / "records/site.yaml").symlink_to(project / "records/second.yaml")
    shutil.rmtree(project / "site")
    build_site(project)
    assert files(project / "site") == before


def test_a_project_behind_a_link_is_as_good_as_any(project: Path, tmp_path: Path) -> None:
    build_site(project)
    before = files(project / "site")
    shutil.rmtree(project / "site")
    (tmp_path / "link").symlink_to(project)
    (tmp_path / "second").symlink_to("link")
    for way in (tmp_path / "second", tmp_path / "link/content/..", project):
        done = yqsite("build", project=way)
        assert (done.returncode, done.stderr) == (0, "")
        assert files(project / "site") == before
        build_site(way)


TEMPLATES = {
    "templates": ".",
    "templates/pages": "pages",
    "templates/pages/404.html": "about.html",
    "templates/components/tag": "tag",
    "templates/components/tag/tag.css": "tag.css",
    "templates/components/tag/tag.html": "nothing.html",
    "templates/styles/print.css": "tag.css",
    "templates/scripts/page.js": "page.js",
    "templates/frame/more.html": "about.html",
}


@pytest.mark.parametrize("place", TEMPLATES)
def test_a_template_behind_a_link_out_of_the_project_is_refused(
    place: str, project: Path, outside: Path
) -> None:
    instead(project / place, outside / TEMPLATES[place])
    found = refused(lambda: build_site(project))
    assert {(problem.code, problem.at.file) for problem in found} == {("YQ113", place)}
    assert {problem.code for problem in refused(lambda: showcase(template_folders(project)))} == {
        "YQ113"
    }
    assert OPENED.paths == []


def test_a_template_behind_a_link_in_the_project_is_taken(project: Path) -> None:
    (project / "mine").mkdir()
    (project / "mine/404.html").write_text("{{ view.__class__.__name__ }} mine", encoding="utf-8")
    instead(project / "templates/pages", project / "mine")
    build_site(project)
    assert (project / "site/404.html").read_text(encoding="utf-8").endswith("mine")


@pytest.mark.parametrize("place", ["content/2023/more.yaml", "templates/pages/more.html"])
def test_a_link_that_comes_after_a_build_is_noticed(
    place: str, project: Path, outside: Path
) -> None:
    (project / "templates/pages").mkdir(parents=True)
    build_site(project)
    before = files(project / "site")
    folders = (project / "content", project / "templates")
    seen, read = snapshot(folders), digests(folders)
    instead(project / place, outside / "2023/city.yaml")
    assert snapshot(folders).keys() - seen.keys() == {str(project / place)}
    assert digests(folders).keys() - read.keys() == {str(project / place)}
    (problem,) = refused(lambda: build_site(project))
    assert (problem.code, problem.at.file) == ("YQ113", place)
    assert files(project / "site") == before
    assert OPENED.paths == []


TABLE = "序号,项目内容,完成情况,完成成效,责任单位\n1,新建学校2所,建成2所,完成任务,市教育局\n"


@pytest.mark.parametrize(
    "place",
    [
        *("content/2023", "content/2023/report.yaml", "content/2023/departments.yaml"),
        *("content/2023/city.yaml", "content/columns.yaml", "content"),
    ],
)
def test_an_import_reads_nothing_through_a_link_out_of_the_project(
    place: str, project: Path, outside: Path
) -> None:
    (project / "table.csv").write_text(TABLE, encoding="utf-8")
    instead(project / place, outside / PLACES[place])
    before = files(outside)
    done = yqsite(
        *("import", str(project / "table.csv"), "--year", "2023", "--level", "city", "--yes"),
        project=project,
    )
    assert done.returncode == 1
    assert f"{place}: YQ113" in done.stderr
    assert files(outside) == before


def test_a_level_is_never_a_way_out_of_the_folder_of_its_year(project: Path) -> None:
    report = project / "content/2023/report.yaml"
    text = report.read_text(encoding="utf-8")
    report.write_text(text.replace("id: city", "id: ../../../outside/x"), encoding="utf-8")
    (project / "table.csv").write_text(TABLE, encoding="utf-8")
    done = yqsite(
        *("import", str(project / "table.csv"), "--year", "2023", "--yes"),
        *("--level", "../../../outside/x"),
        project=project,
    )
    assert done.returncode == 1
    assert "content/2023/report.yaml:" in done.stderr
    assert "YQ203" in done.stderr
    assert not (project.parent / "outside/x.yaml").exists()


@pytest.mark.parametrize(
    ("link", "words", "place"),
    [
        ("content/schema", "schema", "content/schema"),
        ("content/schema/site.schema.json", "schema", "content/schema/site.schema.json"),
        ("bulletin-2023.csv", "export csv", "bulletin-2023.csv"),
        ("out", "export csv --output out/a.csv", "out"),
        ("new", "init new", "new"),
        ("content/2023/changes.yaml", "ledger --accept", "content/2023/changes.yaml"),
        ("content/2023/city.yaml", "measures --write", "content/2023/city.yaml"),
        ("site", "clean", "site"),
    ],
)
def test_nothing_is_written_through_a_link_out_of_the_project(
    link: str, words: str, place: str, project: Path, outside: Path
) -> None:
    is_file = "." in link.rpartition("/")[2]
    instead(project / link, outside / "site.yaml" if is_file else outside / "pages")
    before = files(outside)
    done = yqsite(*words.split(), project=project)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert re.search(rf"^{place}: YQ(113|601) ", done.stderr, re.MULTILINE), done.stderr
    assert files(outside) == before
    assert (project / link).is_symlink()


def test_what_is_written_through_a_link_in_the_project_is_at_its_end(project: Path) -> None:
    (project / "papers").mkdir()
    instead(project / "out", "papers")
    assert yqsite("export", "csv", "--output", "out/a.csv", project=project).returncode == 0
    assert (project / "papers/a.csv").read_bytes().startswith(b"\xef\xbb\xbf")
