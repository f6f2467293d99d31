"""`yqsite templates`: what may be replaced, a copy to begin with, and where an own one differs."""

from pathlib import Path

import pytest

from generator.cli import run
from generator.render.template_files import template_names
from tests.processes import ROOT
from tests.site.building import small_project

NAME = "pages/404.html"
SHIPPED = ROOT / "templates" / NAME


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_project(tmp_path_factory.mktemp("templates") / "project")


def called(project: Path, *words: str) -> int:
    return run(["-C", str(project), "--lang", "en", "templates", *words])


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_template_is_listed_with_a_line_of_what_it_is(
    language: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["-C", str(project), "--lang", language, "templates"]) == 0
    lines = [line[2:] for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]
    listed = dict(line.partition("  ")[::2] for line in lines)
    beside = {
        name
        for name in template_names((ROOT / "templates",))
        if name.startswith("components/") and not name.endswith(".html")
    }
    assert listed.keys() | beside == template_names((ROOT / "templates",))
    assert [name for name, about in listed.items() if not about] == []


def test_a_copy_is_the_shipped_one_and_is_never_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = small_project(tmp_path / "project")
    own = project / "templates" / NAME
    assert called(project, "--copy", "404") == 2
    assert "no template 404; yqsite templates lists the names, such as pages/404.html" in (
        capsys.readouterr().err
    )
    assert not own.exists()
    assert called(project, "--copy", f"templates/{NAME}") == 0
    assert own.read_bytes() == SHIPPED.read_bytes()
    own.write_text("mine", encoding="utf-8")
    assert called(project, "--copy", NAME) == 2
    assert own.read_text(encoding="utf-8") == "mine"
    assert f"templates/{NAME} is there already; nothing was copied" in capsys.readouterr().err


def test_an_own_template_is_marked_and_its_differences_are_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = small_project(tmp_path / "project")
    assert called(project, "--diff", NAME) == 2
    assert called(project, "--copy", NAME) == 0
    capsys.readouterr()
    assert called(project) == 0
    assert f"  {NAME}  an address that leads nowhere  [own, unchanged]\n" in capsys.readouterr().out
    assert called(project, "--diff", NAME) == 0
    assert capsys.readouterr().out == (
        f"templates/{NAME} is as the template that comes with this version.\n"
    )
    own = project / "templates" / NAME
    text = own.read_text(encoding="utf-8")
    own.write_text(text.replace("<h1>没有这个页面</h1>", "<h1>找不到</h1>"), encoding="utf-8")
    assert called(project, "--diff", NAME) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line[0] in "+-"] == [
        f"--- yqsite/{NAME}",
        f"+++ templates/{NAME}",
        "-<h1>没有这个页面</h1>",
        "+<h1>找不到</h1>",
    ]
    assert called(project) == 0
    assert "[own]" in capsys.readouterr().out
