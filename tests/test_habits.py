"""Tests decide by what is done, never by how long it took on a machine that may be busy.

Whatever would make one fail by the clock, by the collection of garbage or by a time that reading
changes is found here in the tests' own code; `tests/processes.py` has what to use instead.
"""

import ast
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import hypothesis
import pytest
from hypothesis.internal.conjecture import providers

from tests.processes import ROOT

FILES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("*.py"))


class Rule(NamedTuple):
    """Calls that only few may make: each of those is a file and a function, with its reason."""

    names: frozenset[str]
    may: frozenset[str]
    words: str


CALLS = (
    Rule(
        frozenset({"time.sleep", "asyncio.sleep", "asyncio.wait_for"}),
        frozenset(
            {
                "tests/processes.py until",  # the one polling loop
                "tests/processes.py stay",  # what is to be killed meanwhile
                "tests/faults/trials.py killed_after",  # any instant will do: it is what is tried
            }
        ),
        "waits for time to pass: poll with until()",
    ),
    Rule(
        frozenset(
            f"time.{name}{unit}"
            for name in ("time", "monotonic", "perf_counter")
            for unit in ("", "_ns")
        ),
        frozenset(
            {
                "tests/processes.py until",
                "tests/faults/scenarios.py duration",  # how far apart those instants may lie
                "tests/faults/__main__.py counted",  # printed for people
                "tests/fuzz/__main__.py fuzzed",
            }
        ),
        "looks at the clock: limit processor time, or count",
    ),
    Rule(
        frozenset(
            {
                *(f"subprocess.{name}" for name in ("run", "Popen", "call")),
                *(f"subprocess.check_{name}" for name in ("call", "output")),
                *("os.system", "os.popen", "os.posix_spawn", "asyncio.create_subprocess_exec"),
            }
        ),
        frozenset({"tests/processes.py started"}),
        "starts a process in a way of its own: use tests/processes.py",
    ),
    Rule(
        frozenset({"websocket_connect"}),
        frozenset({"tests/preview/browser.py listening"}),
        "leaves a connection to the collector: use tests/preview/browser.py",
    ),
)
STATUS = {"stat", "lstat", "fstat"}


class Found(NamedTuple):
    """A piece of code, its parent in the tree, and where it stands: the file and the function."""

    node: ast.AST
    parent: ast.AST
    place: str


def walk(file: str, code: str) -> Iterator[Found]:
    waiting: list[Found] = [Found(ast.parse(code), ast.Module([], []), file)]
    while waiting:
        node, _, place = found = waiting.pop()
        yield found
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            place = f"{file} {node.name}"
        waiting += [Found(child, node, place) for child in ast.iter_child_nodes(node)]


def name_of(node: ast.AST) -> str:
    """`time.sleep` for a call of it, or a name of a module or function; empty for anything else."""
    called = node.func if isinstance(node, ast.Call) else node
    return ast.unparse(called) if isinstance(called, ast.Name | ast.Attribute) else ""


def faults(file: str, code: str) -> Iterator[str]:
    """What is not as it should be in the code of a test, each with its place."""
    for found in walk(file, code):
        for words in (*forbidden(found), *impatient(found), *left(found)):
            yield f"{found.place}:{getattr(found.node, 'lineno', 0)} {words}"


def forbidden(found: Found) -> Iterator[str]:
    """Calls that may be made elsewhere only."""
    if isinstance(found.node, ast.ImportFrom) and found.node.module in ("time", "subprocess"):
        yield f"names of {found.node.module} stand without their module"
    if isinstance(found.node, ast.Call):
        for names, may, words in CALLS:
            if name_of(found.node) in names and found.place not in may:
                yield words


def impatient(found: Found) -> Iterator[str]:
    """Verdicts after a time of their own."""
    node, value = found.node, None
    if isinstance(node, ast.keyword) and node.arg == "timeout":
        value = node.value
    elif isinstance(node, ast.Call) and name_of(node) == "asyncio.timeout":
        value = node.args[0]
    if value is not None and not patient(value):
        yield "gives up after a time of its own: use PATIENCE"


def left(found: Found) -> Iterator[str]:
    """What reading changes, and what the collector closes."""
    node, parent, _ = found
    if isinstance(node, ast.Attribute) and node.attr.startswith("st_atime"):
        yield "reading changes this time"
    if not isinstance(node, ast.Call):
        return
    if name_of(node).rpartition(".")[2] in STATUS:
        if not isinstance(parent, ast.Attribute | ast.Assign | ast.Call):
            yield "a whole status has times that reading changes: name its parts"
    elif name_of(node) == "socket.socket" and not closed(found):
        yield "a socket that only the collector closes: use `with`"


def patient(value: ast.AST) -> bool:
    return any("patience" in name_of(node).lower() for node in ast.walk(value))


def closed(found: Found) -> bool:
    """Whether what is opened is closed at the end of a block."""
    parent = found.parent
    return isinstance(parent, ast.withitem) or name_of(parent).endswith(".enter_context")


def test_no_test_rests_on_the_clock_or_on_the_collector() -> None:
    codes = {file: (ROOT / file).read_text(encoding="utf-8") for file in FILES}
    assert [fault for file, code in codes.items() for fault in faults(file, code)] == []


@pytest.mark.parametrize(
    "code",
    [
        "import time\ntime.sleep(1)",
        "from time import sleep",
        "import time\nassert time.monotonic() - start < 10",
        "import subprocess\nsubprocess.run(['true'])",
        "process.wait(timeout=5)",
        "async def a():\n async with asyncio.timeout(5): pass",
        "assert {one: one.stat() for one in files} == before",
        "assert file.stat() == before",
        "assert file.stat().st_atime == before",
        "one = socket.socket()",
        "browser = await_(websocket_connect('ws://x'))",
    ],
)
def test_what_would_rest_on_them_is_found(code: str) -> None:
    assert len(list(faults("tests/some.py", code))) == 1


@pytest.mark.parametrize(
    "code",
    [
        "process.wait(timeout=PATIENCE)",
        "size = file.stat().st_size",
        "status = file.lstat()",
        "with socket.socket() as one: pass",
    ],
)
def test_what_does_not_is_left_alone(code: str) -> None:
    assert list(faults("tests/some.py", code)) == []


def test_whoever_may_is_there() -> None:
    places = {
        f"{file} {node.name}"
        for file in FILES
        for node in ast.walk(ast.parse((ROOT / file).read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert places >= {place for rule in CALLS for place in rule.may}


def test_drawn_inputs_are_the_same_at_every_run_and_have_no_deadline() -> None:
    assert hypothesis.settings.default is not None
    assert hypothesis.settings.default.deadline is None
    assert hypothesis.settings.default.derandomize
    assert hypothesis.HealthCheck.too_slow in hypothesis.settings.default.suppress_health_check


def test_words_of_the_code_are_drawn_whatever_happens_to_be_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stray = tmp_path / "stray.py"
    stray.write_text("WORD = 'a word of another module'\n", encoding="utf-8")
    module = ModuleType("stray")
    module.__file__ = str(stray)
    monkeypatch.setitem(sys.modules, "stray", module)
    words = providers._get_local_constants().strings
    assert "publisher" in words  # a field of site.yaml, which stands in the program
    assert "a word of another module" not in words


def test_a_warning_is_an_error_and_nothing_is_tried_again() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    asked = tomllib.loads(text)["tool"]["pytest"]["ini_options"]
    assert asked["filterwarnings"] == ["error"]
    assert asked["xfail_strict"] is True
    assert not {"rerunfailures", "flaky"} & set(text.replace("-", " ").split())
