"""`make mutants`: every mutant of a module against the tests of that module.

    python -m tests.mutants generator/analysis/checks/sums.py tests/analysis/checks/test_sums.py
    python -m tests.mutants --every 5 MODULE TEST ...    every fifth mutant alone

Each runs in a process of its own, which loads the changed source in place of the module. Those that
no test notices are listed: a test is missing, or the change makes no difference.
"""

import argparse
import os
import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType

import pytest

from tests.mutants.faults import Mutant, mutants_of
from tests.processes import ROOT


class _Changed(SourceFileLoader):
    """Loads a module from other source than its file has."""

    def __init__(self, name: str, path: str, source: str) -> None:
        super().__init__(name, path)
        self.source = source

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.source, self.path, "exec", dont_inherit=True)


class _Finder(MetaPathFinder):
    """Finds one module with its changed source, and leaves all others to Python."""

    def __init__(self, name: str, file: Path, source: str) -> None:
        self.name = name
        self.loader: Loader = _Changed(name, str(file), source)

    def find_spec(self, fullname: str, path: object, target: object = None) -> ModuleSpec | None:
        if fullname != self.name:
            return None
        return PathFinder.find_spec(fullname, path) and ModuleSpec(fullname, self.loader)  # type: ignore[arg-type]


def is_noticed(name: str, file: Path, mutant: Mutant, tests: list[str]) -> bool:
    """Whether a test fails where the mutant stands in for the module."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status) != 0
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    sys.meta_path.insert(0, _Finder(name, file, mutant.source))
    code = 1
    try:
        options = ["-q", "-x", "-p", "no:cacheprovider", "-p", "no:randomly", "-p", "no:xdist"]
        code = int(pytest.main([*options, *tests]))
    finally:
        os._exit(code)


def main() -> int:
    """Tries the mutants of a module; 1 where one in twenty or more is alive."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("module", type=Path)
    parser.add_argument("tests", nargs="+")
    parser.add_argument("--every", type=int, default=1, help="try every so-manieth mutant alone")
    options = parser.parse_args()
    file = options.module.resolve()
    name = ".".join(file.relative_to(ROOT).with_suffix("").parts)
    mutants = list(mutants_of(file.read_text(encoding="utf-8")))[:: options.every]
    alive = [mutant for mutant in mutants if not is_noticed(name, file, mutant, options.tests)]
    for mutant in alive:
        sys.stdout.write(f"{options.module}:{mutant.line}: alive: {mutant.change}\n")
    sys.stdout.write(f"{len(alive)} of {len(mutants)} mutants are alive\n")
    return int(20 * len(alive) >= len(mutants))


if __name__ == "__main__":
    sys.exit(main())
