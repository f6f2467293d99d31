"""The verbs and their options, as a user or a script meets them."""

import re
import sys
from pathlib import Path

import pytest

from generator import __version__
from generator.cli import run
from generator.content import check
from tests.processes import ROOT, output_of, run_program, yqsite
from tests.site.building import edited, files, run_code, small_project

VERBS = ("build", "check", "serve", "clean", "schema", "init")
FAULTY = ("number: 1\n", "number: 1\n    key: X_\n")
WRONG = {
    "a verb that is not one": (["buidl"], ["buidl", "build"]),
    "an option that is not one": (["build", "--jbos", "2"], ["--jbos", "--jobs"]),
    "an option of another verb": (["check", "--jobs", "2"], ["--jobs"]),
    "a language that is not one": (["--lang", "fr", "check"], ["--lang", "fr", "en", "zh"]),
    "a format that is not one": (["check", "--format", "xml"], ["xml", "text", "json", "github"]),
    "a number that is not one": (["build", "--jobs", "two"], ["--jobs", "two"]),
    "too many jobs": (["build", "--jobs", "65"], ["--jobs", "65", "64"]),
    "an address that is not one": (["build", "--base-url", "ftp://x"], ["ftp://x", "https://"]),
    "an option without its value": (["build", "--output"], ["--output"]),
    "one word too many": (["build", "everything"], ["everything"]),
    "init without a folder": (["init"], ["DIR"]),
}
BROKEN_OFF = """
import os, signal, sys
from generator.content import load as loading
from generator.cli import run

def interrupted(*_, **__):
    os.kill(os.getpid(), signal.SIGINT)

loading.load = interrupted
sys.exit(run(["-C", sys.argv[1], "build"]))
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path / "project")


def test_a_build_that_works_ends_with_0_and_says_what_it_made(project: Path) -> None:
    done = yqsite("build", project=project)
    assert (done.returncode, done.stderr) == (0, "")
    written = len(files(project / "site")) - 1  # the manifest is not a file of the site
    assert f"site/: {written} files, 4 projects" in done.stdout


def test_a_second_build_says_how_many_files_it_removed(project: Path) -> None:
    yqsite("build", project=project)
    (project / "content/pages/about.md").unlink()
    assert "1 files of the previous build" in yqsite("build", project=project).stdout


@pytest.mark.parametrize("verb", ["build", "check"])
def test_content_with_a_problem_ends_with_1(verb: str, project: Path) -> None:
    edited(project / "content/2023/city.yaml", lambda text: text.replace(*FAULTY))
    done = yqsite(verb, project=project)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("content/2023/city.yaml:4:10: YQ203")


@pytest.mark.parametrize("verb", ["build", "check"])
def test_a_finding_ends_with_1_only_when_strict(verb: str, project: Path) -> None:
    edited(project / "content/2023/report.yaml", lambda text: text.replace("value: 4", "value: 5"))
    relaxed = yqsite(verb, project=project)
    told = "Findings: 1, unanswered: 1" if verb == "build" else "YQ301"
    assert (relaxed.returncode, told in relaxed.stdout + relaxed.stderr) == (0, True)
    strict = yqsite(verb, "--strict", project=project)
    assert (strict.returncode, "YQ301" in strict.stderr) == (1, True)


@pytest.mark.parametrize(("arguments", "words"), WRONG.values(), ids=WRONG)
def test_wrong_usage_ends_with_2_and_names_what_is_wrong(
    arguments: list[str], words: list[str], project: Path
) -> None:
    before = files(project)
    done = yqsite(*arguments, project=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr
    assert files(project) == before


def test_help_alone_shows_the_verbs() -> None:
    done = run_code("import sys; from generator.cli import run; sys.exit(run(['help']))")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Usage: yqsite")
    for verb in VERBS:
        assert re.search(rf"^  {verb} ", done.stdout, re.MULTILINE)


def test_the_command_line_begins_without_what_only_a_verb_needs() -> None:
    code = "import sys; from generator.cli import command_line, run; print(*sorted(sys.modules))"
    rooms = {name.split(".")[1] for name in run_code(code).stdout.split() if "generator." in name}
    # of content its limits alone
    assert rooms == {"characters", "cli", "content", "patterns", "problems"}


@pytest.mark.parametrize("verb", ["build", "check", "clean", "schema"])
def test_a_project_folder_that_is_not_there_is_wrong_usage_and_is_not_made(
    verb: str, tmp_path: Path
) -> None:
    missing = tmp_path / "mistyped"
    done = yqsite(verb, project=missing)
    assert not missing.exists()
    assert done.returncode == 2
    assert "mistyped" in done.stderr


def test_a_fault_of_the_program_ends_with_3_and_shows_where(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def faulty(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a fault of ours")

    monkeypatch.setattr(check, "check", faulty)
    assert run(["--lang", "en", "-C", str(project), "build"]) == 3
    said = capsys.readouterr().err
    assert "Traceback" in said
    assert "ZeroDivisionError: a fault of ours" in said
    assert said.endswith("not in your content. Please report the lines above.\n")
    assert not (project / "site").exists()


def test_an_interrupted_run_ends_with_130_and_changes_nothing(project: Path) -> None:
    before = files(project)
    done = run_code(BROKEN_OFF, str(project))
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr.strip() == "Interrupted."
    assert files(project) == before


def test_the_version_is_that_of_the_package() -> None:
    done = yqsite("--version", project=ROOT)
    assert (done.returncode, done.stdout) == (0, f"yqsite {__version__}\n")


def test_the_installed_command_is_the_module() -> None:
    command = Path(sys.executable).with_name("yqsite")
    assert output_of([command, "--version"]) == yqsite("--version", project=ROOT).stdout


def test_quiet_says_nothing_of_success_and_everything_of_problems(project: Path) -> None:
    done = yqsite("-q", "build", project=project)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    edited(project / "content/2023/city.yaml", lambda text: text.replace(*FAULTY))
    loud, quiet = (yqsite(*flags, "build", project=project) for flags in ([], ["-q"]))
    assert quiet.stderr == loud.stderr != ""


def test_the_options_of_all_verbs_may_stand_behind_the_verb(project: Path, tmp_path: Path) -> None:
    edited(project / "content/2023/city.yaml", lambda text: text.replace(*FAULTY))
    for flags in (["-C", str(project)], ["--lang", "zh"], ["--lang=zh", "-q"], ["-v", "-q"]):
        folder = tmp_path if "-C" in flags else project
        before = yqsite(*flags, "check", project=folder)
        behind = yqsite("check", *flags, project=folder)
        assert "YQ203" in before.stderr
        assert (behind.returncode, behind.stderr) == (before.returncode, before.stderr)


def test_verbose_says_what_each_step_took(project: Path) -> None:
    done = yqsite("-v", "build", project=project)
    steps = re.findall(r"^  ([a-z]+) +[0-9]+\.[0-9] ms$", done.stdout, re.MULTILINE)
    assert steps == ["load", "check", "plan", "make", "publish"]


def test_without_c_the_current_folder_is_the_project(project: Path) -> None:
    command = [sys.executable, "-m", "generator", "-q", "build"]
    done = run_program(command, cwd=project, environment={"PYTHONPATH": str(ROOT)})
    assert (done.returncode, done.stderr) == (0, "")
    assert (project / "site/index.html").is_file()


def test_a_project_uses_its_own_templates_where_it_has_them(project: Path) -> None:
    template = project / "templates/text/robots.txt"
    template.parent.mkdir(parents=True)
    template.write_text("User-agent: *\nDisallow: /\n", encoding="utf-8")
    assert yqsite("build", project=project).returncode == 0
    assert (project / "site/robots.txt").read_text(encoding="utf-8").endswith("Disallow: /\n")
    assert "exceeded" in (project / "site/index.html").read_text(encoding="utf-8")
