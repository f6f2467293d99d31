"""What stands for the program, where it is many files and where it is one."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import resources
from generator.build.fingerprint import fingerprint
from tests.processes import ROOT
from tests.site.building import small_project

FRESH = resources.program.__wrapped__


@pytest.fixture
def shipped_anew() -> Iterator[None]:
    """Where the templates lie is looked up once in a process, and again behind the test."""
    yield
    resources.shipped.cache_clear()


@pytest.fixture
def one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a program whose package lies in a folder that it unpacked."""
    program = tmp_path / "yqsite"
    program.write_bytes(b"program")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    return program


def test_a_folder_is_unpacked_only_in_a_program_of_one_file(one_file: Path) -> None:
    assert resources.is_unpacked(ROOT / "generator/_shipped/templates")
    assert not resources.is_unpacked(one_file.parent / "templates")


def test_nothing_is_unpacked_in_a_package() -> None:
    assert not resources.is_unpacked(ROOT / "generator/_shipped/templates")


def test_a_program_of_one_file_is_another_when_that_file_is(one_file: Path) -> None:
    first = FRESH()
    assert FRESH() == first
    os.utime(one_file, (1, 1))
    assert len({first, FRESH()}) == 2


@pytest.mark.usefixtures("shipped_anew")
def test_where_it_unpacked_its_templates_makes_no_other_site(
    one_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = small_project(tmp_path / "project")
    own = project / "templates"
    found = []
    for name in ("unpacked1", "unpacked2"):
        package = tmp_path / name / "generator"
        (package / "_shipped/templates").mkdir(parents=True)
        monkeypatch.setattr(resources, "__file__", str(package / "resources.py"))
        resources.shipped.cache_clear()
        found.append(fingerprint(project, (own, package / "_shipped/templates"), None))
    assert found[0] == found[1]
    own.mkdir()
    (own / "home.html").write_text("", encoding="utf-8")
    changed = fingerprint(project, (own, package / "_shipped/templates"), None)
    assert changed.templates != found[1].templates
