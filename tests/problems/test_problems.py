"""Every code of the catalogue, as a user meets it: content in, words out, exit code 1.

A case is a folder laid over `base`; `NAME.absent` removes a file, `NAME.link` makes it a link to
what it says, and `args.txt` names the command.
`make golden` rewrites the expected words, which are then read in the diff.
"""

import re
import shutil
from contextvars import copy_context
from pathlib import Path

import pytest

from generator.cli import run
from generator.problems import CATALOGUE
from tests.processes import yqsite

HERE = Path(__file__).parent
# What has to be arranged while a verb runs is in test_circumstances.py.
ARRANGED = {
    *("YQ114-open-in-excel", "YQ115-pipe", "YQ607-busy", "YQ608-changing", "YQ609-killed"),
    *("YQ612-open-in-a-window", "YQ614-saved-meanwhile", "YQ615-boxes", "YQ713-not-written"),
}
NAMED = ARRANGED | {folder.name for folder in HERE.iterdir() if re.match(r"YQ|many", folder.name)}
CASES = sorted(NAMED - ARRANGED)


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


def compare(said: str, case: str, language: str, *, rewrite: bool) -> None:
    """Holds what was said against the words of the case."""
    expected = HERE / case / f"expected.{language}.txt"
    if rewrite:
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(said, encoding="utf-8")
    assert said == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_named_in_words_and_nothing_is_written(
    case: str,
    language: str,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    project = tmp_path / "project"
    laid_out(case, project)
    monkeypatch.chdir(project)  # where the files lie that a case imports
    monkeypatch.setenv("PATH", "")  # no browser is found
    before = everything(project)
    arguments = HERE / case / "args.txt"
    verb = arguments.read_text(encoding="utf-8").split() if arguments.exists() else ["build"]

    # in this process, because there are many; tests/cli starts the program as a user does
    # a limit that the arguments raise or lower holds for this run alone
    code = copy_context().run(run, ["-C", str(project), "--lang", language, *verb])

    told = capsys.readouterr()
    assert code == 1, told
    if verb[0] == "build":
        assert told.out == ""
    assert everything(project) == before
    said = told.err.replace(str(project), "PROJECT")
    compare(said, case, language, rewrite=request.config.getoption("--rewrite"))
    named = case.split("-")[0]
    assert named == "many" or named in said


# Where a file of somebody else's is in the way, only a build can say.
OF_THE_OUTPUT = {"YQ604-file-in-the-way"}
OF_BUILD = [
    case for case in CASES if not (HERE / case / "args.txt").exists() and case not in OF_THE_OUTPUT
]


@pytest.mark.parametrize("case", OF_BUILD)
def test_check_finds_all_that_a_build_refuses(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "project"
    laid_out(case, project)
    expected = (HERE / case / "expected.en.txt").read_text(encoding="utf-8")
    assert run(["-C", str(project), "--lang", "en", "check"]) == 1
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", expected.replace(" site/ was not changed.", ""))


def test_the_base_of_all_cases_is_without_fault(tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(HERE / "base", project)
    done = yqsite("build", "--strict", project=project)
    assert done.returncode == 0, done.stderr
    assert (project / "site/2023/county/2.html").is_file()


def test_every_code_of_the_catalogue_has_a_case() -> None:
    assert {case.split("-")[0] for case in NAMED} >= set(CATALOGUE)
