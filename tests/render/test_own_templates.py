"""Own templates: those that would never be used are named."""

from pathlib import Path

import pytest

from generator.render.own_templates import stray_problems
from tests.processes import ROOT

SHIPPED = ROOT / "templates"


def written(folder: Path, texts: dict[str, str]) -> tuple[Path, Path]:
    for name, text in texts.items():
        file = folder / "templates" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder / "templates", SHIPPED


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("404.html", "templates/pages/404.html"),
        ("pages/Summary.html", "templates/pages/summary.html"),
        ("pages/sumary.html", "templates/pages/summary.html"),
        ("style/tokens.css", "templates/styles/tokens.css"),
        ("pages/guide.html", ""),
    ],
)
def test_a_template_that_fits_nothing_is_named_with_what_was_meant(
    name: str, meant: str, tmp_path: Path
) -> None:
    (problem,) = stray_problems(written(tmp_path, {name: "<p>"}))
    assert (problem.code, problem.at.file) == ("YQ505", f"templates/{name}")
    assert problem.fix == ("template_name" if meant else "")
    assert problem.values["suggestion"] == (meant or "templates/")


def test_what_an_own_template_names_fits_and_so_do_its_styles(tmp_path: Path) -> None:
    folders = written(
        tmp_path,
        {
            "frame/bottom.html": '{% from "components/seal/seal.html" import seal %}{{ seal() }}',
            "components/seal/seal.html": '{% include "parts/ring.html" %}',
            "components/seal/seal.css": ".seal {}",
            "parts/ring.html": "<p>",
            "README.md": "for people",
        },
    )
    assert stray_problems(folders) == ()
    (folders[0] / "frame/bottom.html").unlink()
    assert [problem.at.file for problem in stray_problems(folders)] == [
        "templates/components/seal/seal.css",
        "templates/components/seal/seal.html",
        "templates/parts/ring.html",
    ]


def test_a_project_without_own_templates_is_all_right(tmp_path: Path) -> None:
    assert stray_problems((tmp_path / "templates", SHIPPED)) == ()
    assert stray_problems((SHIPPED,)) == ()
