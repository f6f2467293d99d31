"""What the pages name exists: links, make targets, verbs, options, headers; and the house rules."""

import re
import shutil
import tomllib
from pathlib import Path

import click
import pytest
import yaml

from generator.cli.command_line import command_line
from tests import make_docs
from tests.docs.reading import Page, in_code
from tests.processes import ROOT, output_of

README = Page(ROOT / "README.md")
VERBS = Page(ROOT / "docs" / "verbs.md")
HOSTING = Page(ROOT / "docs" / "hosting.md")
REQUIREMENTS = sorted((ROOT / "requirements").glob("*.txt"))
CHANGELOG = Page(ROOT / "CHANGELOG.md")
CONTRIBUTING = Page(ROOT / "CONTRIBUTING.md")
PAGES = [
    README,
    CHANGELOG,
    CONTRIBUTING,
    *(Page(file) for file in sorted((ROOT / "docs").glob("*.md"))),
]
EACH_PAGE = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.file.name)

_VERB = re.compile(r"(?:\S*/)?yqsite (?:-C \S+ |--lang \S+ |-[qv] )*([a-z]+).*")
_OPTION = re.compile(r"(?<![\w-])(--[a-z][a-z-]*|-[A-Za-z])\b")


@EACH_PAGE
def test_every_relative_link_and_its_fragment_leads_somewhere(page: Page) -> None:
    for link in page.links:
        if re.match(r"[a-z]+:", link):
            continue
        path, _, fragment = link.partition("#")
        target = page if not path else Page((page.file.parent / path).resolve())
        assert target.file.is_file(), f"{link}: no such file"
        assert target.file.is_relative_to(ROOT), f"{link}: outside the repository"
        assert not fragment or fragment in target.fragments, f"{link}: no such heading"


@EACH_PAGE
def test_every_make_target_that_is_named_exists(page: Page) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    for command in page.commands:
        name, *words = command.split() or [""]
        if name == "make":
            assert {word for word in words if "=" not in word} <= targets, command


@EACH_PAGE
def test_every_verb_that_is_named_exists(page: Page) -> None:
    for command in page.commands:
        match = _VERB.fullmatch(command)
        assert match is None or match[1] in verbs(), command


def test_the_page_of_problems_is_as_the_catalogue_has_it() -> None:
    assert make_docs.TARGET.read_text(encoding="utf-8") == make_docs.problems_page(), "make docs"
    assert make_docs.IMPORT.read_text(encoding="utf-8") == make_docs.import_page(), "make docs"


def verbs() -> dict[str, click.Command]:
    return dict(command_line("en").commands)


def options_of(command: click.Command) -> set[str]:
    """Its options by their long names, or the short one where there is no other."""
    return {
        max(parameter.opts, key=len)
        for parameter in command.params
        if isinstance(parameter, click.Option) and "--help" not in parameter.opts
    }


def test_each_verb_is_listed_with_exactly_its_options() -> None:
    (table,) = (table for table in VERBS.tables if table[0][0] == "Verb")
    told = {
        in_code(verb).split()[1]: set(_OPTION.findall(options)) for verb, _, options in table[1:]
    }
    assert told == {name: options_of(command) for name, command in verbs().items()}


def test_every_option_is_named_and_none_that_does_not_exist() -> None:
    pages = (README, VERBS)
    blocks = [block for page in pages for kind, block in page.blocks if kind == "sh"]
    code = [words for page in pages for words in page.code]
    known = options_of(command_line("en")).union(*map(options_of, verbs().values()))
    assert set(_OPTION.findall("\n".join(code + blocks))) == known | {"-h", "--help"}


def test_nginx_is_told_every_header_that_the_build_writes(site: Path) -> None:
    server = "\n".join(block for kind, block in HOSTING.blocks if kind == "nginx")
    (table,) = (table for table in HOSTING.tables if table[0][0] == "Header")
    explained = {in_code(row[0].partition(" ")[0]) for row in table[1:]}
    lines = (site / "_headers").read_text(encoding="utf-8").split("\n")
    headers = [line.strip().split(": ", 1) for line in lines if line.startswith("  ")]
    assert explained == {name for name, _ in headers}
    for name, value in headers:
        assert f'"{value}"' in server, name


def test_the_workflow_for_github_pages_is_valid_and_uploads_the_site() -> None:
    (workflow,) = (block for kind, block in HOSTING.blocks if kind == "yaml")
    steps = yaml.safe_load(workflow)["jobs"]["build"]["steps"]
    assert steps[-1]["with"] == {"path": "site"}


def test_the_tests_are_to_run_on_three_systems_and_every_python_of_the_package() -> None:
    text = (ROOT / ".github/workflows/tests.yml").read_text(encoding="utf-8")
    jobs = yaml.safe_load(text)["jobs"]
    systems = jobs["tests"]["strategy"]["matrix"]["system"]
    assert [system.partition("-")[0] for system in systems] == ["ubuntu", "windows", "macos"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    listed = [one.rpartition(" :: ")[2] for one in project["classifiers"] if "Python :: 3" in one]
    assert jobs["tests"]["strategy"]["matrix"]["python"] == listed
    steps = [step.get("run", "") for step in jobs["check"]["steps"]]
    assert steps[-2:] == ["make site", "make check"]


def test_netlify_builds_with_make_and_publishes_the_site() -> None:
    settings = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))
    assert settings["build"]["publish"] == "site"
    assert settings["build"]["command"] == 'make site BASE_URL="$URL"'
    for context in ("deploy-preview", "branch-deploy"):
        assert settings["context"][context]["command"] == 'make site BASE_URL="$DEPLOY_PRIME_URL"'


def test_the_changelog_has_a_section_for_what_is_unreleased() -> None:
    assert "## [Unreleased]" in CHANGELOG.text


def test_no_file_names_the_host_of_a_package_registry() -> None:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("needs the repository")
    listed = output_of([git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
    # in halves, so that this file does not name them either
    halves = ((b"pypi.", b"org"), (b"python", b"hosted"), (b"npmjs.", b"org"), (b"npmjs.", b"com"))
    for name in filter(None, listed.split("\0")):
        file = ROOT / name
        content = file.read_bytes().lower() if file.is_file() else b""
        assert not [first + second for first, second in halves if first + second in content], name


@pytest.mark.parametrize("name", [file.name for file in REQUIREMENTS])
def test_every_requirement_has_hashes_and_the_file_names_no_index(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.split("\n") if line.strip() and not line.startswith("#")]
    assert lines
    for line in lines:
        assert re.match(r"[a-z0-9][a-z0-9._-]*==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line
    assert not re.search(r"--(extra-)?index-url|--find-links|https?://", text)
