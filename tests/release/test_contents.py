"""The program of one file holds all that the package reads, where the package looks for it."""

import tomllib
from pathlib import Path

from release.contents import data_files
from release.program import restore_library_paths
from tests.processes import ROOT

SPEC = (ROOT / "release/yqsite.spec").read_text(encoding="utf-8")


def test_every_file_of_the_package_that_is_no_code_goes_along_beside_its_module() -> None:
    told = {(Path(file), place) for file, place in data_files()}
    expected = {
        (file, file.parent.relative_to(ROOT).as_posix())
        for file in (ROOT / "generator").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts and file.suffix != ".py"
    }
    assert expected <= told
    heads = "generator/importing/table_heads"
    assert (ROOT / heads / "columns.yaml", heads) in told


def test_it_holds_what_the_wheel_ships_in_the_same_places() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shipped = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    told = {}
    for file, place in data_files():
        path = Path(file)
        name = path.relative_to(ROOT).as_posix()
        told[name] = place if path.is_dir() else f"{place}/{path.name}"
    assert {name: told.get(name) for name in shipped} == shipped


def test_everything_that_it_names_is_there_and_the_spec_takes_it_all() -> None:
    assert [file for file, _ in data_files() if not Path(file).exists()] == []
    assert "*data_files()," in SPEC
    assert 'str(ROOT / "release/program.py")' in SPEC


def test_libraries_that_import_late_are_dependencies() -> None:
    (line,) = (line for line in SPEC.splitlines() if line.startswith("LATE = "))
    late = line.partition("(")[2].rstrip(")").replace('"', "").split(", ")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {
        one.partition(">")[0].replace("python-docx", "docx") for one in project["dependencies"]
    }
    assert set(late) <= names


def test_a_program_that_it_starts_gets_the_libraries_of_the_system(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    import os

    monkeypatch.setenv("LD_LIBRARY_PATH", "/unpacked")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/lib")
    monkeypatch.setenv("DYLD_LIBRARY_PATH", "/unpacked")
    restore_library_paths()
    found = {name: value for name, value in os.environ.items() if "LIBRARY_PATH" in name}
    assert found == {"LD_LIBRARY_PATH": "/opt/lib"}
