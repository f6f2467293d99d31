"""`check` refuses templates as a build does: whatever is wrong with one, with its place."""

import shutil
from pathlib import Path

import pytest

from generator.build.rehearsal import check_project, rehearse
from generator.cli import run
from generator.cli.project_folder import template_folders
from generator.problems import Problem, ProblemsFound
from tests.processes import ROOT
from tests.site.building import small_project

ARTICLE = "pages/article.html"
# What stands in the template, the code, and the line; none where the whole is no code of Python.
WRONG = {
    "a block that is not closed": ("{% if view.title %}", "YQ502", 2),
    "a comment that is not closed": ("{# text", "YQ502", 2),
    "a value that is not closed": ("{{ view.title", "YQ502", 2),
    "an unknown tag": ("{% foo %}", "YQ502", 2),
    "an unknown filter": ("{{ view.title|nosuch }}", "YQ502", 2),
    "brackets inside each other": (f"{{{{ {'(' * 300}1{')' * 300} }}}}", "YQ502", 0),
    "more brackets than Jinja reads": (f"{{{{ {'(' * 9_000}1{')' * 9_000} }}}}", "YQ502", 0),
    "blocks inside each other": ("{% if 1 %}" * 150 + "{% endif %}" * 150, "YQ502", 0),
    "a number without end": (f"{{{{ {'9' * 5_000} }}}}", "YQ502", 0),
    "an argument twice": ("{{ range(a=1, a=2) }}", "YQ502", 0),
    "a template that is not there": ('{% include "none.html" %}', "YQ501", 2),
    "a name that the view has not": ("{{ view.subtitle }}", "YQ503", 2),
    "a sum of a text and a number": ("{{ view.title + 1 }}", "YQ504", 2),
    "a text that is called": ("{{ view.title() }}", "YQ504", 2),
    "a division by zero": ("{{ 1 // 0 }}", "YQ504", 2),
    "a filter of what it cannot take": ("{{ view.title|round }}", "YQ504", 2),
    "a template in itself": (f'{{% include "{ARTICLE}" %}}', "YQ504", 2),
    "more arguments than are taken": (
        "{% macro m(a) %}{% endmacro %}{{ m(1, 2) }}",
        *("YQ504", 2),
    ),
}


def refused(project: Path) -> list[Problem]:
    with pytest.raises(ProblemsFound) as found:
        rehearse(check_project(project), template_folders(project))
    return list(found.value.problems)


def own_template(project: Path, name: str, text: str) -> None:
    file = project / "templates" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("case", WRONG)
def test_a_template_that_cannot_be_filled_is_refused_with_its_place(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text, code, line = WRONG[case]
    project = small_project(tmp_path / "project")
    own_template(project, ARTICLE, f"<h1>\n{text}\n")
    (problem,) = refused(project)
    assert (problem.code, problem.at.file) == (code, f"templates/{ARTICLE}")
    assert problem.at.line == line
    told = []
    for verb in ("check", "build"):
        assert run(["-C", str(project), "--lang", "en", verb]) == 1
        told.append(capsys.readouterr().err.replace(" site/ was not changed.", ""))
    assert told[0] == told[1]
    assert str(tmp_path) not in told[0]


@pytest.mark.parametrize(
    "name", ["frame/top.html", "components/tag/tag.html", "text/robots.txt", "text/feed.xml"]
)
def test_a_template_of_any_kind_is_tried(name: str, tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    own_template(project, name, (ROOT / "templates" / name).read_text("utf-8") + "{% if %}")
    assert {(problem.code, problem.at.file) for problem in refused(project)} == {
        ("YQ502", f"templates/{name}")
    }


def test_faults_in_the_templates_of_several_kinds_of_pages_are_all_named(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    own_template(project, ARTICLE, "{% if %}")
    own_template(project, "pages/404.html", "\n{{ 1 + 'a' }}")
    told = [(problem.code, problem.at.file, problem.at.line) for problem in refused(project)]
    assert told == [
        ("YQ504", "templates/pages/404.html", 2),
        ("YQ502", f"templates/{ARTICLE}", 1),
    ]


def test_in_a_checkout_the_templates_that_it_brings_are_tried_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = small_project(tmp_path / "project")
    shutil.copytree(ROOT / "templates", project / "templates")
    own_template(project, ARTICLE, "{% if %}")
    for module in ("generator.build.rehearsal", "generator.resources"):
        monkeypatch.setattr(f"{module}.shipped", lambda name: project / name)
    assert template_folders(project) == (project / "templates",)
    assert [problem.code for problem in refused(project)] == ["YQ502"]


def test_own_templates_that_fit_nothing_are_told_beside_what_leads_nowhere(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    own_template(project, "pages/artcle.html", "<p>")
    page = project / "content/pages/about.md"
    page.write_text(page.read_text("utf-8") + "\n\n[去处](nowhere.html)\n", encoding="utf-8")
    told = [(problem.code, problem.at.file) for problem in refused(project)]
    assert told == [
        ("YQ402", "content/pages/about.md"),
        ("YQ505", "templates/pages/artcle.html"),
    ]


def test_with_strict_all_open_questions_are_told_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those about the content, and those that only the plan of the pages raises."""
    project = small_project(tmp_path / "project")
    (project / "content/addresses.txt").write_text("data/old.csv 2021-01-01\n", encoding="utf-8")
    (project / "content/documents").mkdir()
    (project / "content/documents/table.csv").write_bytes(b"")
    assert run(["-C", str(project), "--lang", "en", "build", "--strict"]) == 1
    told = capsys.readouterr().err
    assert "content/documents/table.csv: YQ323" in told
    assert "content/addresses.txt: YQ328" in told
