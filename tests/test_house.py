"""The house is in order: small modules, small functions, no name twice, no cycles, tests beside.

`pyproject.toml` holds the floors, docs/architecture.md shows them; here is what neither can hold.
"""

import ast
from collections import defaultdict
from collections.abc import Container, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.processes import ROOT

HOUSE = ROOT / "generator"
MODULES = sorted(HOUSE.rglob("*.py"))
TESTS = ROOT / "tests"
LONGEST_MODULE, LONGEST_FUNCTION = 400, 60  # lines
UNTOLD = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base", "core"}
# Folders of tests that go through the whole house.
THROUGH = {
    "bench": "the benchmark",
    "browser": "the site in a browser",
    "cases": "tables from outside, each with its right records",
    "docs": "what the documents say is so",
    "faults": "builds and other verbs that die, meet each other or run into trouble",
    "figures": "what is read and asked of texts with what is right of them",
    "fuzz": "many inputs for each reader",
    "growth": "twice as much takes twice as long",
    "golden": "small sites and the sample, byte for byte",
    "hostile": "content that means harm",
    "journeys": "another county, as people walk through it",
    "mutants": "small faults in a module, which its tests must notice",
    "property": "what holds for any content",
    "release": "what is handed to offices",
    "sample": "the report of 2022 and all its words",
    "site": "the built site as a whole",
    "windows": "every verb on a machine that keeps the rules of Windows",
}
# Tests of a room that are about more than one of its modules.
WHOLE_ROOM = {
    "analysis/checks/test_rules.py": "what each rule must see, and that one rule asks each code",
    "analysis/measures/test_signs.py": "the signs by which texts are passed over, in all rules",
    "cli/test_chinese.py": "all that is said in Chinese, without English in it",
    "cli/test_speaking.py": "languages, colours and formats of all verbs",
    "content/edit/test_one_writer.py": "nothing writes content but by the one function",
    "content/test_leftovers.py": "files of content that nobody reads",
    "content/test_links.py": "links out of the project, wherever content may be one",
    "content/readers/test_rows.py": "rows one by one are those of the file, in each format",
    "build/test_forged.py": "a cache that somebody prepared",
    "cli/test_long_names.py": "names that no file can have, wherever somebody types one",
    "importing/test_bad_files.py": "files that cannot or should not be read",
    "importing/test_foreign.py": "tables of other places",
    "importing/updating/test_updates.py": "a second import over the first",
    "pages/test_long_lists.py": "long lists in pages: complete, linked, and few made anew",
    "pages/test_shapes.py": "a county of each shape, on all its pages",
    "pages/test_proportion.py": "twice the content is twice the work, for all pages",
    "problems/test_circumstances.py": "problems that come from what happens meanwhile",
    "preview/test_edits.py": "edits while the preview runs",
    "problems/test_problems.py": "every message as it is said, with its content beside it",
}
AS_NAMED = ("cli/verbs", "pages/report", "pages/site")  # like their verb or their page
AROUND = {
    "test_forking.py": "how most tests run the program",
    "test_habits.py": "how tests are written",
    "test_house.py": "this",
    "test_patterns.py": "regular expressions that wait until they are asked",
    "test_resources.py": "what stands for the program",
    "test_supply.py": "what the program rests on",
    "test_temporary.py": "what a run of the tests leaves behind",
    "test_wheel.py": "the package that is installed elsewhere",
}


def place(file: Path, root: Path) -> str:
    return file.relative_to(root).as_posix()


def functions(file: Path) -> Iterator[tuple[str, int]]:
    """Name and lines of every function of a module."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
            yield node.name, (node.end_lineno or first) - first + 1


def test_no_module_is_too_long_to_read_at_once() -> None:
    lines = {place(file, HOUSE): file.read_text(encoding="utf-8").count("\n") for file in MODULES}
    assert {name: count for name, count in lines.items() if count > LONGEST_MODULE} == {}


def test_no_function_is_too_long_to_see_at_once() -> None:
    found = {
        f"{place(file, HOUSE)} {name}": lines
        for file in MODULES
        for name, lines in functions(file)
        if lines > LONGEST_FUNCTION
    }
    assert found == {}


def test_a_module_is_named_once_but_for_verbs_and_pages() -> None:
    """A verb's file is named like its verb and a page's like its page, whatever else is."""
    named = defaultdict(list)
    for file in MODULES:
        if file.stem not in ("__init__", "__main__") and place(file.parent, HOUSE) not in AS_NAMED:
            named[file.stem.strip("_")].append(place(file, HOUSE))
    assert {name: files for name, files in named.items() if len(files) > 1} == {}


def test_names_say_what_is_inside() -> None:
    parts = {part.removesuffix(".py") for file in MODULES for part in file.relative_to(HOUSE).parts}
    assert parts & UNTOLD == set()


def imports(file: Path, known: Container[str]) -> Iterator[str]:
    """Those of the known modules that a module imports as it is loaded."""
    waiting: list[ast.AST] = [ast.parse(file.read_text(encoding="utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module in known:
            inside = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from (name if name in known else node.module for name in inside)
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            waiting += ast.iter_child_nodes(node)


def test_no_module_imports_itself_round_a_corner() -> None:
    """Not even inside a room, where the contracts of the floors do not look."""
    known = {
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): file
        for file in MODULES
    }
    graph = {name: set(imports(file, known)) for name, file in known.items()}
    assert sum(map(len, graph.values())) > 500
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" > ".join(error.args[1]))


def test_the_tests_stand_where_what_they_test_stands() -> None:
    lost = []
    for file in sorted(TESTS.rglob("test_*.py")):
        name = place(file, TESTS)
        if name.partition("/")[0] in THROUGH or name in WHOLE_ROOM | AROUND:
            continue
        module = HOUSE / name.replace("test_", "")
        verb = module.with_name(f"{module.stem}_.py")  # `import` is no name in Python
        if not (module.exists() or verb.exists() or module.with_suffix("").is_dir()):
            lost.append(name)
    assert lost == []


def test_what_goes_through_the_house_or_a_room_is_there() -> None:
    assert {name for name in THROUGH if not (TESTS / name).is_dir()} == set()
    assert {name for name in WHOLE_ROOM | AROUND if not (TESTS / name).is_file()} == set()
