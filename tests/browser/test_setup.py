"""What the set-up of the browser tests says on machines where they cannot run."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest

from tests.processes import ROOT, run_program

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a script of a POSIX shell")

TOOLS: Final = ("dirname", "rm", "touch", "mkdir")
BASH: Final = shutil.which("bash") or "bash"
NPM: Final = "mkdir -p node_modules && touch node_modules/.package-lock.json && echo >> installs"
# One who may not install, on Linux, with all that is needed.
MACHINE: Final = {
    "uname": "echo Linux",
    "id": "echo 1000",
    "apt-get": "exit 100",
    "node": '[ "$1" != --version ] || echo v18.20.4',
    "npm": NPM,
    "chromium": "",
    "fc-list": "echo Noto Sans CJK SC",
}
Ended = subprocess.CompletedProcess[str]


def set_up(folder: Path, programs: dict[str, str], chromium: str = "") -> Ended:
    """Runs the script where no programs are but these, each with what it does."""
    folder.mkdir(exist_ok=True)
    shutil.rmtree(folder / "bin", ignore_errors=True)
    (folder / "bin").mkdir()
    for name in TOOLS:
        (folder / "bin" / name).symlink_to(shutil.which(name) or name)
    for name, does in programs.items():
        program = folder / "bin" / name
        program.write_text(f"#!{BASH}\n{does}\n", encoding="utf-8")
        program.chmod(0o755)
    for name in ("setup.sh", "package-lock.json"):
        shutil.copy2(ROOT / "tests/browser" / name, folder)
    path = {"PATH": str(folder / "bin"), "CHROMIUM": chromium}
    return run_program([BASH, str(folder / "setup.sh")], environment=path)


def without(*names: str) -> dict[str, str]:
    return {name: does for name, does in MACHINE.items() if name not in names}


def test_where_all_is_there_the_tools_are_installed_once(tmp_path: Path) -> None:
    for _ in range(2):
        done = set_up(tmp_path, MACHINE)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "node_modules/.ready").exists()
    assert (tmp_path / "installs").read_text(encoding="utf-8") == "\n"


def test_tools_of_another_list_are_installed_anew(tmp_path: Path) -> None:
    assert set_up(tmp_path, MACHINE).returncode == 0
    os.utime(tmp_path / "node_modules/.package-lock.json", (1, 1))
    assert set_up(tmp_path, MACHINE).returncode == 0
    assert (tmp_path / "installs").read_text(encoding="utf-8") == "\n\n"


@pytest.mark.parametrize(
    ("programs", "words"),
    [
        (
            without("chromium", "node", "npm"),
            [
                "missing are nodejs npm chromium",
                "sudo apt-get install --no-install-recommends nodejs npm chromium",
                "CHROMIUM=/path/to/chrome make check",
            ],
        ),
        (without("chromium", "apt-get"), ["missing are chromium", "install Node.js with npm"]),
        (without("chromium", "apt-get") | {"dnf": ""}, ["sudo dnf install nodejs npm chromium"]),
        (without("fc-list"), ["missing are fontconfig fonts-noto-cjk"]),
        (MACHINE | {"fc-list": ""}, ["missing are fonts-noto-cjk"]),
        (
            without("node", "fc-list", "apt-get") | {"uname": "echo Darwin"},
            ["missing are nodejs\n", "brew install node"],
        ),
        (
            without("chromium") | {"id": "echo 0"},
            ["installing for the browser tests: chromium", "set http_proxy and https_proxy"],
        ),
        (
            MACHINE | {"node": '[ "$1" = --version ] && echo v18.20.4'},
            ["Node.js v18.20.4 is too old", "20.19, 22.16, 24 or newer is needed"],
        ),
        (MACHINE | {"npm": "exit 1"}, ["npm could not install", "set HTTPS_PROXY"]),
    ],
)
def test_what_is_missing_is_named_with_what_to_do(
    programs: dict[str, str], words: list[str], tmp_path: Path
) -> None:
    done = set_up(tmp_path, programs)
    assert done.returncode == 2, done.stderr
    assert [word for word in words if word not in done.stdout] == []
    assert not (tmp_path / "node_modules/.ready").exists()


def test_what_failed_once_does_not_count_as_ready_later(tmp_path: Path) -> None:
    assert set_up(tmp_path, MACHINE).returncode == 0
    assert set_up(tmp_path, without("chromium")).returncode == 2
    assert not (tmp_path / "node_modules/.ready").exists()


def test_a_browser_that_is_named_must_be_one(tmp_path: Path) -> None:
    named = str(tmp_path / "bin/npm")
    assert set_up(tmp_path, without("chromium"), named).returncode == 0
    done = set_up(tmp_path, MACHINE, str(tmp_path / "none"))
    assert done.returncode == 2
    assert f"CHROMIUM={tmp_path}/none is no program" in done.stdout


@pytest.mark.skipif(not shutil.which("node"), reason="there is no Node.js")
def test_a_version_of_node_is_new_enough_or_not() -> None:
    script = (ROOT / "tests/browser/setup.sh").read_text(encoding="utf-8")
    _, _, after = script.partition("node_is_new='")
    asked, _, _ = after.partition("'")
    versions = ["18.20.4", "20.18.3", "20.19.0", "21.7.3", "22.15.0", "22.16.0", "24.0.0", "30.1.0"]
    code = "".join(
        f"((process) => {{ {asked} }})"
        f"({{versions: {{node: '{version}'}}, exit: (code) => console.log(code)}});"
        for version in versions
    )
    done = run_program(["node", "-e", code])
    assert done.stdout.split() == ["1", "1", "0", "1", "1", "0", "0", "0"], done.stderr
