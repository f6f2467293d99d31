"""Whether tests notice a mutant.

Tests are collected once, and run once to see which functions each of them calls. Then every mutant
gets a process of its own, forked from there, in which the function has the changed code; only the
tests that call it are run, those of least work first, up to the first that fails.

A number of the module itself is put in the same way, where it is used in functions alone. All else
outside functions, and a function that no test calls, is at work while modules are loaded: there a
process loads them anew. There the tests that are named after the module come first.
"""

import gc
import os
import pickle
import resource
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from importlib.util import spec_from_loader
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any, Final

import pytest
from _pytest.runner import runtestprotocol

from tests.mutants.faults import Mutant
from tests.processes import ROOT

_OPTIONS: Final = (
    "-q",
    "--assert=plain",
    "--tb=native",
    "-x",
    "-s",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:randomly",
    "-p",
    "no:xdist",
)
# Of processor time, beside what the same test took while its calls were counted, some three times
# what it takes else: so a mutant that never ends is noticed, and none for the length of the tests.
_SECONDS: Final = 5
_MEMORY: Final = 4 << 30  # bytes

Place = tuple[str, int]  # a module, and which of its mutants
Verdicts = dict[Place, bool]


def verdicts_of(
    mutants: Mapping[str, Sequence[Mutant]], tests: Sequence[str], processes: int = 1
) -> Verdicts:
    """Whether each mutant is noticed; raises where the tests fail without any."""
    session = _Session(mutants, processes)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "verdicts")
        # in a process of its own, so that here no module is loaded yet
        code = _status(lambda: _run_session(session, tests, file))
        if code:
            raise SystemExit(f"the tests fail without any mutant: {code}")
        found: Verdicts
        seconds: float
        found, seconds = pickle.loads(file.read_bytes())  # noqa: S301 - written just above
    # what is at work while modules are loaded
    left = [
        (file, at)
        for file, some in mutants.items()
        for at, mutant in enumerate(some)
        if (file, at) not in found
    ]
    anew = _in_processes(
        left,
        lambda place: (
            _status(partial(_run_anew, place[0], mutants[place[0]][place[1]], tests), seconds) != 0
        ),
        processes,
    )
    return found | anew


def _in_processes(
    places: Sequence[Place], verdict: Callable[[Place], bool], processes: int
) -> Verdicts:
    """The verdict on each, worked out in so many processes at once.

    They end behind the mutant they are at when this process is no more, however it ended.
    """
    found: Verdicts = {}
    here = os.getpid()
    with tempfile.TemporaryDirectory() as folder:
        children = {}
        for nth in range(processes):
            file = Path(folder, f"{nth}")
            child = os.fork()
            if child:
                children[child] = file
                continue
            code = 1
            try:
                own = {}
                for place in places[nth::processes]:
                    if os.getppid() != here:
                        break
                    own[place] = verdict(place)
                else:
                    file.write_bytes(pickle.dumps(own))
                    code = 0
            finally:
                os._exit(code)
        for child, file in children.items():
            _, status = os.waitpid(child, 0)
            if status:
                raise SystemExit(f"a process ended before its mutants: {status}")
            found |= pickle.loads(file.read_bytes())  # noqa: S301 - written just above
    return found


def _run_session(session: "_Session", tests: Sequence[str], file: Path) -> int:
    code = int(pytest.main([*_OPTIONS, *tests], plugins=[session]))
    file.write_bytes(pickle.dumps((session.found, session.seconds)))
    return code


def _status(run: Callable[[], int], seconds: float | None = None) -> int:
    """The exit code of what is run in a forked process; silent and limited where it has a limit."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status)
    code = 1
    try:
        if seconds is not None:
            silent = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silent, 1)
            os.dup2(silent, 2)
            _limit(seconds)
            resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))
        code = run()
    finally:
        os._exit(code)


def _limit(seconds: float) -> None:
    """Ends this process where it takes more than so much of the processor's time from now on."""
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time() + seconds) + _SECONDS, most))


class _Session:
    """A plugin that tries the mutants where pytest would run its tests."""

    def __init__(self, mutants: Mapping[str, Sequence[Mutant]], processes: int) -> None:
        self.mutants = mutants
        self.processes = processes
        self.found: Verdicts = {}
        self.seconds = 0.0

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        calls = _Calls(session.items, self.mutants)
        self.seconds = sum(calls.seconds.values())
        gc.freeze()
        places = [
            (file, at)
            for file, some in self.mutants.items()
            for at, mutant in enumerate(some)
            if (mutant.function or mutant.constant) and calls.items_of(file, mutant.function)
        ]
        self.found = _in_processes(places, partial(self._verdict, calls), self.processes)
        return True

    def _verdict(self, calls: "_Calls", place: Place) -> bool:
        file, at = place
        mutant = self.mutants[file][at]
        items = calls.items_of(file, mutant.function)
        is_noticed = _is_noticed(file, mutant, items, calls.seconds)
        if not is_noticed:
            sys.stderr.write(f"{file}:{mutant.line}: {mutant.key}\n")
        return is_noticed


class _Calls:
    """Which tests call which functions, first those that call least."""

    def __init__(self, items: Sequence[pytest.Item], files: Mapping[str, object]) -> None:
        self._files = {str(ROOT / file): file for file in files}
        self._items: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        self._all = items
        self.seconds: dict[pytest.Item, float] = {}  # of the processor's time, while it was watched
        kept = _caches()
        for at, item in enumerate(items):
            for cache in kept:  # else a test would not call what one before it has asked
                cache.cache_clear()
            called: Counter[CodeType] = Counter()
            begun = time.process_time()
            sys.setprofile(_watch(called))
            try:
                reports = runtestprotocol(item, nextitem=_after(items, at), log=False)
            finally:
                sys.setprofile(None)
            if any(report.failed for report in reports):
                raise SystemExit(f"without any mutant fails {item.nodeid}")
            self.seconds[item] = time.process_time() - begun
            took = called.total()
            for file, name in self._names(called):
                self._items[file, name].append((took, at))
            for file in {file for file, _ in self._names(called)}:
                self._items[file, ""].append((took, at))

    def items_of(self, file: str, function: str) -> list[pytest.Item]:
        """The tests that call a function, or one inside it; without a name any of the module."""
        return [self._all[at] for _, at in sorted(self._items[file, _outer(function)])]

    def _names(self, called: Counter[CodeType]) -> set[tuple[str, str]]:
        return {
            (self._files[code.co_filename], _outer(code.co_qualname))
            for code in called
            if code.co_filename in self._files
        }


def _watch(called: Counter[CodeType]) -> Callable[[FrameType, str, object], None]:
    def see(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            called[frame.f_code] += 1

    return see


def _after(items: Sequence[pytest.Item], at: int) -> pytest.Item | None:
    return items[at + 1] if at + 1 < len(items) else None


def _outer(name: str) -> str:
    """The function of a module, or the method of a class, that a dotted name is inside of."""
    first, *rest = name.split(".")
    return f"{first}.{rest[0]}" if rest and rest[0] != "<locals>" else first


def _is_noticed(
    file: str, mutant: Mutant, items: Sequence[pytest.Item], seconds: Mapping[pytest.Item, float]
) -> bool:
    def run() -> int:
        _put_in(file, mutant)
        for at, item in enumerate(items):
            _limit(seconds[item])
            reports = runtestprotocol(item, nextitem=_after(items, at), log=False)
            if any(report.failed for report in reports):
                return 1
        return 0

    return _status(run, 0) != 0


def _put_in(file: str, mutant: Mutant) -> None:
    """Has a function or a number of the module changed, and forgets what any function has kept."""
    module = sys.modules[_module_name(file)]
    ours = [
        loaded
        for name, loaded in list(sys.modules.items())
        if name.startswith(("generator.", "tests."))
    ]
    if mutant.constant:
        name, value = mutant.constant
        was = vars(module)[name]
        for loaded in ours:
            if vars(loaded).get(name) is was:
                vars(loaded)[name] = value
    else:
        _change_function(module, mutant, str(ROOT / file))
    for cache in _caches():
        cache.cache_clear()


def _caches() -> list[Any]:
    """The functions of the program and its tests whose results are kept."""
    return [
        kept
        for name, loaded in list(sys.modules.items())
        if name.startswith(("generator.", "tests."))
        for kept in list(vars(loaded).values())
        if callable(getattr(kept, "cache_clear", None))
    ]


def _change_function(module: ModuleType, mutant: Mutant, file: str) -> None:
    codes = {code.co_qualname: code for code in _codes(mutant.code(file))}
    name = _outer(mutant.function)
    found: Any = vars(module)[name.partition(".")[0]]
    if isinstance(found, type):
        found = vars(found)[name.partition(".")[2]]
    else:
        name = name.partition(".")[0]
    _function_of(found).__code__ = codes[name]


def _function_of(found: Any) -> FunctionType:
    """The function itself, of a property or of one whose results are kept."""
    while not isinstance(found, FunctionType):
        found = next(
            getattr(found, name)
            for name in ("__wrapped__", "__func__", "fget", "func")
            if hasattr(found, name)
        )
    return found


def _codes(code: CodeType) -> Iterator[CodeType]:
    for part in code.co_consts:
        if isinstance(part, CodeType):
            yield part
            yield from _codes(part)


def _module_name(file: str) -> str:
    return ".".join(Path(file).with_suffix("").parts).removesuffix(".__init__")


class _Changed(SourceFileLoader):
    """Loads a module with a fault."""

    def __init__(self, file: str, mutant: Mutant) -> None:
        super().__init__(_module_name(file), str(ROOT / file))
        self.mutant = mutant

    def get_code(self, fullname: str) -> CodeType:
        return self.mutant.code(self.path)


class _Finder(MetaPathFinder):
    """Finds one module with its fault, and leaves all others to Python."""

    def __init__(self, name: str, loader: Loader) -> None:
        self.name = name
        self.loader = loader

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> ModuleSpec | None:
        if fullname != self.name:
            return None
        return PathFinder.find_spec(fullname, path) and spec_from_loader(fullname, self.loader)


def _run_anew(file: str, mutant: Mutant, tests: Sequence[str]) -> int:
    sys.meta_path.insert(0, _Finder(_module_name(file), _Changed(file, mutant)))
    own = own_tests(file, tests)
    return int((own and pytest.main([*_OPTIONS, *own])) or pytest.main([*_OPTIONS, *tests]))


def own_tests(file: str, tests: Sequence[str]) -> list[str]:
    """Those of the tests, or of the files in their folders, that are named after a module."""
    name = f"test_{Path(file).stem}.py"
    return [
        f"{found.relative_to(ROOT)}"
        for test in tests
        for found in ([ROOT / test] if test.endswith(".py") else sorted((ROOT / test).rglob(name)))
        if found.name == name
    ]
