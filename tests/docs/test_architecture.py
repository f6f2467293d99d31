"""docs/architecture.md shows the floors as they are and names only what exists."""

import re

from tests import make_floors
from tests.docs.reading import Page, in_code
from tests.processes import ROOT

ARCHITECTURE = Page(ROOT / "docs" / "architecture.md")


def test_the_picture_shows_the_floors_that_the_linter_holds() -> None:
    assert make_floors.TARGET.read_text(encoding="utf-8") == make_floors.picture(), "make docs"


def test_every_room_is_in_the_picture_and_every_room_of_the_picture_exists() -> None:
    files = [file.stem for file in (ROOT / "generator").glob("*.py")]
    packages = [file.parent.name for file in (ROOT / "generator").glob("*/__init__.py")]
    rooms = {room for floor in make_floors.floors() for room in floor}
    assert rooms == {*files, *packages} - {"__init__"}


def test_every_room_within_a_room_is_told_as_it_tells_of_itself() -> None:
    assert make_floors.ARCHITECTURE.read_text("utf-8") == make_floors.architecture_page(), (
        "make docs"
    )


def test_a_file_that_is_named_without_its_room_is_in_the_house() -> None:
    """A name stands once in the house, so that it can be found without its folder."""
    known = {file.name for file in (ROOT / "generator").rglob("*") if file.is_file()}
    named = [code for code in ARCHITECTURE.code if re.fullmatch(r"[a-z_0-9]+\.py", code)]
    assert len(named) > 20
    assert {name for name in named if name not in known} == set()


def test_every_room_is_told() -> None:
    table, _ = (table for table in ARCHITECTURE.tables if table[0][0] == "Room")
    told = {in_code(row[0]).removesuffix("/").removesuffix(".py") for row in table[1:]}
    rooms = {room for floor in make_floors.floors() for room in floor}
    assert told == {f"generator/{room}" for room in rooms - {"__main__"}}


def test_every_file_and_function_that_is_named_exists() -> None:
    files = sorted((ROOT / "generator").rglob("*.py"))
    source = "\n".join(file.read_text(encoding="utf-8") for file in files)
    named = re.compile(r"(generator|templates|tests|content|bench)/[\w./-]+")
    for code in ARCHITECTURE.code:
        if named.fullmatch(code) and not code.startswith("tests/problems/YQ"):
            assert (ROOT / code).exists() or (ROOT / f"{code}.py").exists(), code
        elif match := re.fullmatch(r"(?:\w+\.)*(\w+)\(\)", code):
            assert re.search(rf"^\s*(def|class) {match[1]}\b", source, re.MULTILINE), code


def test_the_function_of_a_rule_begins_by_naming_its_code() -> None:
    texts = [
        file.read_text(encoding="utf-8")
        for file in sorted((ROOT / "generator/analysis/checks").glob("*.py"))
    ]
    asked = {code for text in texts for code in re.findall(r'"(YQ3\d\d)"', text)}
    named = {code for text in texts for code in re.findall(r'"""(YQ3\d\d)[:, ]', text)}
    assert len(asked) > 25
    assert asked - named == {"YQ321"}  # asked of the answers, by no rule


def test_the_record_that_is_walked_reads_as_in_the_content() -> None:
    (record,) = (block for _, block in ARCHITECTURE.blocks if block.startswith("  - number:"))
    assert record in (ROOT / "content/2022/wenzhou.yaml").read_text(encoding="utf-8")
