"""A build that remembers the last one: what it says, what it writes, what it leaves alone."""

import os
import signal
import sys
from pathlib import Path

import pytest

from generator.build import make as make_module
from generator.build import processes as workers_module
from generator.build.cache import FOLDER
from generator.build.story import Build, Options, build
from generator.cli.project_folder import template_folders
from generator.pages.page import AnyPage
from generator.problems import ProblemsFound
from tests.processes import output_of, yqsite
from tests.site.building import edited, files, small_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path / "project")


def built(project: Path, output: str = "site", jobs: int = 1) -> Build:
    folder = project / output
    options = Options(project, template_folders(project), folder, jobs=jobs)
    return build(options, lambda done, whole: None)


def inodes(project: Path) -> dict[str, int]:
    return {
        file.relative_to(project / "site").as_posix(): file.stat().st_ino
        for file in (project / "site").rglob("*")
        if file.is_file()
    }


def state(file: Path) -> tuple[int, int, int, int]:
    """What writing changes and reading does not."""
    found = file.lstat()
    return found.st_ino, found.st_mode, found.st_mtime_ns, found.st_ctime_ns


def test_nothing_changed_is_said_and_nothing_is_written(project: Path) -> None:
    first = yqsite("build", project=project)
    before = {file: state(file) for file in (project / "site").rglob("*")}
    second = yqsite("build", project=project)
    assert (first.returncode, second.returncode) == (0, 0)
    assert "Nothing has changed" not in first.stdout
    assert "Nothing has changed" in second.stdout
    assert first.stdout.split(" in ")[0] == second.stdout.split(" in ")[0]
    assert {file: state(file) for file in (project / "site").rglob("*")} == before


def test_nothing_changed_and_yet_what_a_killed_build_left_goes(project: Path) -> None:
    built(project)
    kept = project / FOLDER
    before = sorted(kept.iterdir())
    (kept / f"site-{'0' * 32}.123").touch()
    (kept / f"findings-{'0' * 32}.124").touch()
    assert not built(project).is_new
    assert sorted(kept.iterdir()) == before


def test_an_edit_renders_the_pages_that_show_it_and_no_others(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(project)
    rendered: list[str] = []
    contents = make_module.Renderer.contents

    def noting(self: object, pages: list[AnyPage], pieces: object) -> object:
        rendered.extend(page.address for page in pages)
        return contents(self, pages, pieces)  # type: ignore[arg-type]

    monkeypatch.setattr(make_module.Renderer, "contents", noting)
    before = inodes(project)
    edited(
        project / "content/2023/city.yaml",
        lambda text: text.replace("已建成。", "已建成，已开学。"),
    )
    built(project)
    pages = {page for page in rendered if page.endswith(".html")}
    assert {"2023/city/2.html", "2023/city/index.html", "2023/projects.html"} <= pages
    assert not pages & {"2023/city/1.html", "2023/county/1.html", "about.html", "404.html"}
    now = inodes(project)
    assert {name for name in now if now[name] != before.get(name)} >= {"2023/city/2.html"}
    assert now["2023/county/1.html"] == before["2023/county/1.html"]


def test_other_options_are_another_site(project: Path) -> None:
    built(project)
    options = Options(
        project, template_folders(project), project / "site", base_url="https://a.example"
    )
    assert build(options, lambda done, whole: None).is_new
    assert b"https://a.example/" in (project / "site/sitemap.xml").read_bytes()


def test_two_outputs_are_remembered_apart(project: Path) -> None:
    built(project)
    built(project, "other")
    assert not built(project).is_new
    assert not built(project, "other").is_new


def test_a_site_that_somebody_touched_is_made_whole(project: Path) -> None:
    built(project)
    whole = files(project / "site")
    (project / "site/2023/city/1.html").write_text("mine", encoding="utf-8")
    (project / "site/about.html").unlink()
    assert built(project).is_new
    assert files(project / "site") == whole


def test_clean_removes_what_was_kept(project: Path) -> None:
    built(project)
    assert list((project / FOLDER).iterdir())
    assert yqsite("clean", project=project).returncode == 0
    assert not (project / ".yqsite").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="workers are forked elsewhere only")
def test_a_worker_that_dies_is_a_problem_and_changes_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(project)
    before = files(project / "site")
    edited(project / "content/site.yaml", lambda text: text.replace("样例整理者", "另一整理者"))
    first = os.getpid()

    def dying(*_: object, **__: object) -> bytes:
        if os.getpid() != first:
            os.kill(os.getpid(), signal.SIGKILL)
        return b""

    monkeypatch.setattr(make_module.Maker, "batch", dying)
    with pytest.raises(ProblemsFound) as found:
        built(project, jobs=2)
    assert [problem.code for problem in found.value.problems] == ["YQ609"]
    assert files(project / "site") == before
    assert sorted(entry.name for entry in project.iterdir()) == [".yqsite", "content", "site"]


def test_a_large_report_is_made_by_several_processes_of_its_own_accord(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    make = make_module.make

    def noting(*arguments: object) -> object:
        asked.append(arguments[-2])  # type: ignore[arg-type]
        return make(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(make_module, "make", noting)
    monkeypatch.setattr(workers_module, "processors", lambda: 3)
    built(project, jobs=0)
    monkeypatch.setattr(workers_module, "FEW", 4)
    built(project, "other", jobs=0)
    assert asked == ([1, 3] if sys.platform == "linux" else [1, 1])


def test_a_build_that_finds_nothing_changed_imports_nothing_that_makes(project: Path) -> None:
    script = (
        "import sys\n"
        "from generator.cli import run\n"
        "assert run(['-C', sys.argv[1], '-q', 'build']) == 0\n"
        "print(*sorted(sys.modules))\n"
    )
    command = [sys.executable, "-c", script, project]
    needed = {"generator.analysis.checks", "generator.content.load", "generator.render", "jinja2"}
    first = set(output_of(command).split())
    assert needed <= first
    assert not {"rapidfuzz", "ruamel.yaml", "lxml", "docx", "livereload"} & first
    assert not needed & set(output_of(command).split())
