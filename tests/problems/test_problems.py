"""Every code of the catalogue, as a user meets it: content in, words out, exit code 1.

A case is a folder laid over `base`; `NAME.absent` removes a file, `NAME.link` makes it a link to
what it says, and `args.txt` names the command.
`make golden` rewrites the expected words, which are then read in the diff.
"""

import re
import shutil
from pathlib import Path

import pytest

from generator.cli import run
from generator.problems import CATALOGUE
from tests.importing.test_bad_files import BAD
from tests.processes import yqsite

HERE = Path(__file__).parent
CASES = sorted(folder.name for folder in HERE.iterdir() if re.match(r"YQ|many", folder.name))
# Raised where a port or a lock is taken or a browser is missing; tests/preview, publish and export.
# Codes of importing have their cases in tests/importing.
ELSEWHERE = {
    "YQ114",
    "YQ603",
    "YQ605",
    "YQ606",
    "YQ607",
    "YQ608",
    "YQ609",
    "YQ612",
    "YQ723",
    "YQ730",
    "YQ731",
    "YQ732",
    "YQ733",
    "YQ222",
} | {code for _, _, code in BAD.values()}


def laid_out(case: str, target: Path) -> None:
    """The base with the case's files over it."""
    shutil.copytree(HERE / "base", target)
    for file in sorted((HERE / case).rglob("*")):
        name = file.relative_to(HERE / case)
        if file.is_dir() or name.name in ("args.txt", "expected.en.txt", "expected.zh.txt"):
            continue
        if file.suffix == ".absent":
            absent = target / name.with_suffix("")
            shutil.rmtree(absent) if absent.is_dir() else absent.unlink()
        elif file.suffix == ".link":
            link = target / name.with_suffix("")
            link.parent.mkdir(parents=True, exist_ok=True)
            link.unlink(missing_ok=True)
            link.symlink_to(file.read_text(encoding="utf-8").strip())
        else:
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target / name)


def everything(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and ".yqsite" not in file.parts  # what is kept for the next build
    }


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_named_in_words_and_nothing_is_written(
    case: str,
    language: str,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
) -> None:
    project = tmp_path / "project"
    laid_out(case, project)
    before = everything(project)
    arguments = HERE / case / "args.txt"
    verb = arguments.read_text(encoding="utf-8").split() if arguments.exists() else ["build"]

    # in this process, because there are many; tests/cli starts the program as a user does
    code = run(["-C", str(project), "--lang", language, *verb])

    told = capsys.readouterr()
    assert code == 1, told
    assert told.out == ""
    assert everything(project) == before
    said = told.err.replace(str(project), "PROJECT")
    expected = HERE / case / f"expected.{language}.txt"
    if request.config.getoption("--rewrite"):
        expected.write_text(said, encoding="utf-8")
    assert said == expected.read_text(encoding="utf-8")
    named = case.split("-")[0]
    assert named == "many" or named in said


def test_the_base_of_all_cases_is_without_fault(tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(HERE / "base", project)
    done = yqsite("build", "--strict", project=project)
    assert done.returncode == 0, done.stderr
    assert (project / "site/2023/county/2.html").is_file()


def test_every_code_of_the_catalogue_has_a_case() -> None:
    covered = {case.split("-")[0] for case in CASES} | ELSEWHERE
    assert set(CATALOGUE) <= covered
