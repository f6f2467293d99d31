"""Which inputs hypothesis makes: the same ones, whatever else is tested in the same process."""

import functools
import importlib
import pkgutil
from types import ModuleType

from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants, constants_from_module

import generator


def make_the_same_everywhere() -> None:
    """Has hypothesis take what it takes from source code from all of the program.

    It now and then takes a word or a number that stands in the code, of those modules that happen
    to be loaded: another order of the tests, or fewer of them, made it ask other questions.
    """
    assert callable(providers._get_local_constants)  # or a new version has it otherwise
    providers._get_local_constants = _constants


@functools.cache
def _constants() -> Constants:
    found = Constants()
    for module in _modules():
        found |= constants_from_module(module)
    providers.CONSTANTS_CACHE.cache.clear()
    return found


def _modules() -> list[ModuleType]:
    """Those of the program, without the entry point, which runs it."""
    names = [module.name for module in pkgutil.walk_packages(generator.__path__, "generator.")]
    return [importlib.import_module(name) for name in names if not name.endswith("__main__")]
