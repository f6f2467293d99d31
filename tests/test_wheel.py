"""The wheel: what is in it, and that it works where there is no checkout."""

import compileall
import subprocess
import sys
import zipfile
from email import message_from_string
from pathlib import Path

import pytest

from generator import __version__
from tests.processes import ROOT, output_of, run_program
from tests.site.building import files

# Runs the package of the folder in PYTHONPATH, and says where it really came from.
RUN = """
import sys
import generator
print(generator.__file__, file=sys.stderr)
from generator.cli import run
sys.exit(run(sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    output_of([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)])
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def unpacked(wheel: Path) -> Path:
    folder = wheel.parent / "unpacked"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    compileall.compile_dir(folder, quiet=2)  # as an installer does, or each run would do it again
    return folder


def run(unpacked: Path, *arguments: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    """Runs the unpacked package; `-P` keeps the current folder out of the search path."""
    return run_program(
        [sys.executable, "-P", "-B", "-c", RUN, *arguments],
        cwd=cwd,
        environment={"PYTHONPATH": str(unpacked), "LC_ALL": "C.UTF-8"},
    )


def names(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_the_wheel_is_pure_and_names_its_version(wheel: Path) -> None:
    assert wheel.name == f"yqsite-{__version__}-py3-none-any.whl"


def test_the_wheel_holds_the_package_its_templates_and_the_sample_content(wheel: Path) -> None:
    found = set(names(wheel))
    code = {
        one.relative_to(ROOT).as_posix()
        for pattern in ("*.py", "*.yaml", "*.txt")
        for one in (ROOT / "generator").rglob(pattern)
    }
    code |= {"generator/py.typed", "generator/render/pictures/glyphs.png"}
    code |= {"generator/render/pictures/han_glyphs.zip"}
    code |= {f"generator/importing/county/{name}.xz" for name in ("counties.tsv", "towns.txt")}
    shipped = {
        f"generator/_shipped/{one.relative_to(ROOT).as_posix()}"
        for folder in ("templates", "content")
        for one in (ROOT / folder).rglob("*")
        if one.is_file()
    }
    shipped |= {f"generator/_shipped/docs/{page.name}" for page in (ROOT / "docs").glob("*.md")}
    rest = {one.partition(".dist-info/")[2] for one in found - code - shipped}
    assert code | shipped <= found
    assert rest == {"METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE"}


def test_the_wheel_holds_no_test_and_nothing_of_the_machine(wheel: Path) -> None:
    rooms = {file.relative_to(ROOT).as_posix() for file in (ROOT / "generator").rglob("*.py")}
    for name in names(wheel):
        parts = name.split("/")
        assert not {"tests", "bench", "requirements", "__pycache__"} & set(parts)
        assert "site" not in parts or name in rooms  # the pages' room of the site is no built site
        assert not name.endswith((".pyc", ".env", ".toml", ".lock", ".sh", ".orig", ".rej", "~"))
        hidden = [part for part in parts if part.startswith(".")]
        assert hidden == []
    with zipfile.ZipFile(wheel) as archive:
        texts = [archive.read(name) for name in names(wheel)]
    assert not [text for text in texts if str(ROOT).encode() in text]


def test_the_wheel_carries_the_licence_and_the_command(unpacked: Path) -> None:
    (info,) = unpacked.glob("*.dist-info")
    assert (info / "licenses/LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()
    head = message_from_string((info / "METADATA").read_text(encoding="utf-8"))
    assert head["License-Expression"] == "Apache-2.0"
    assert head["Requires-Python"] == ">=3.11"
    commands = (info / "entry_points.txt").read_text(encoding="utf-8").split()
    assert "".join(commands) == "[console_scripts]yqsite=generator.__main__:main"


def test_the_wheel_is_the_same_at_every_build(wheel: Path, tmp_path: Path) -> None:
    output_of([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)])
    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()


def test_a_project_is_started_and_built_without_the_checkout(
    unpacked: Path, tmp_path: Path, site: Path
) -> None:
    started = run(unpacked, "init", "project", cwd=tmp_path)
    assert started.returncode == 0, started.stderr
    built = run(unpacked, "-C", "project", "build", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    for done in (started, built):
        assert done.stderr.splitlines()[0] == str(unpacked / "generator/__init__.py")
    assert files(tmp_path / "project/site") == files(site)


def test_every_verb_works_without_the_checkout(unpacked: Path, tmp_path: Path) -> None:
    """A module that is imported late, or a file that is read late, may be missing too."""
    assert run(unpacked, "init", "project", cwd=tmp_path).returncode == 0
    for verb in (["check"], ["build", "--jobs", "2"], ["schema"], ["clean"], ["help", "YQ704"]):
        done = run(unpacked, "-C", "project", *verb, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
    assert files(tmp_path / "project/content/schema") == files(ROOT / "content/schema")
    assert files(tmp_path / "project/site") == {}
