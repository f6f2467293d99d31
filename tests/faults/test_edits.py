"""Edits during a build: the site is that of one state of the content, the last that was read."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.build import planning
from generator.build.story import TRIES, Build, Options, build
from generator.cli.project_folder import template_folders
from generator.problems import ProblemsFound
from tests.site.building import edited, files, small_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path / "project")


def built(project: Path, output: str = "site") -> Build:
    options = Options(project, template_folders(project), project / output)
    return build(options, lambda done, whole: None)


def during(monkeypatch: pytest.MonkeyPatch, acts: Iterator[Callable[[], object]]) -> list[int]:
    """Has something happen between reading and publishing, one thing a time; counts the times."""
    plan = planning.plan_site
    times: list[int] = []

    def acting(*arguments: object) -> object:
        times.append(len(times))
        next(acts, lambda: None)()
        return plan(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(planning, "plan_site", acting)
    return times


def retitled(project: Path, number: int) -> None:
    (file,) = project.glob("content/2023/city.yaml")
    edited(file, lambda text: text.replace(f"新建学校{number}所", f"新建学校{number + 1}所"))


def added(project: Path) -> None:
    page = project / "content/pages/more.md"
    page.write_text("---\ntitle: 更多\nsummary: 新的一页。\n---\n文字。\n", encoding="utf-8")


def with_template(project: Path) -> None:
    folder = project / "templates/pages"
    folder.mkdir(parents=True)
    (folder / "404.html").write_text("<!DOCTYPE html><title>a</title>own", encoding="utf-8")


@pytest.mark.parametrize(
    "act", [lambda project: retitled(project, 1), added], ids=["a record", "a new file"]
)
def test_what_changes_during_a_build_is_read_again(
    act: Callable[[Path], None], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = during(monkeypatch, iter([lambda: act(project)]))
    built(project)
    assert len(times) == 2
    monkeypatch.undo()
    built(project, "again")
    assert files(project / "site") == files(project / "again")


def test_a_template_counts_as_well(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_template(project)
    template = project / "templates/pages/404.html"
    during(monkeypatch, iter([lambda: edited(template, lambda text: text.replace("own", "other"))]))
    built(project)
    assert "other" in (project / "site/404.html").read_text(encoding="utf-8")


def test_an_edit_that_breaks_the_content_leaves_the_old_site(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(project)
    before = files(project / "site")
    records = project / "content/2023/city.yaml"
    broken = iter([lambda: edited(records, lambda text: text.replace("outcome:", "outcom:"))])
    retitled(project, 1)
    during(monkeypatch, broken)
    with pytest.raises(ProblemsFound) as found:
        built(project)
    assert {problem.code for problem in found.value.problems} == {"YQ201"}
    assert files(project / "site") == before


def test_content_that_never_rests_is_a_problem_and_changes_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(project)
    before = files(project / "site")
    retitled(project, 1)
    acts = iter([lambda n=n: retitled(project, n) for n in range(2, 9)])
    times = during(monkeypatch, acts)
    with pytest.raises(ProblemsFound) as found:
        built(project)
    assert [problem.code for problem in found.value.problems] == ["YQ608"]
    assert len(times) == TRIES
    assert files(project / "site") == before
