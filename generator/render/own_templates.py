"""A project's own templates: which fit something, and what they replace."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from generator.patterns import pattern
from generator.problems import Location, Problem
from generator.render.template_files import find_template, read_template, template_names

# What a template names: whole names between quotes, wherever they stand in it.
_NAMED: Final = pattern(r"[\"']([^\"'\n]+\.[a-z]+)[\"']")
_ALIKE: Final = 0.75  # from here on a misspelt name is taken for a known one
_WORDS: Final = (".html", ".txt", ".xml")  # templates that can name others


def stray_problems(folders: Sequence[Path]) -> tuple[Problem, ...]:
    """The problems (YQ505) of own templates that would never be used.

    One fits where the program has a template of its name, or where one that fits names it; the
    styles of an own component fit with its macro. Misspelt, it would be passed over without a word.
    The last of the `folders` is the program's. Raises ProblemsFound for what nobody may read.
    """
    own_folders = [own for own in folders[:-1] if own.is_dir()]
    known = template_names(folders[-1:]) if own_folders else set()
    strays = [stray for own in own_folders for stray in _strays(own, known)]
    return tuple([_stray_problem(name, known) for name in strays])


def _strays(own: Path, known: set[str]) -> Iterator[str]:
    mine = template_names((own,))
    yield from sorted(mine - known - _used(own, mine, known))


def _used(own: Path, mine: set[str], known: set[str]) -> set[str]:
    """Own templates that others of the project name, and what belongs to such a component."""
    used: set[str] = set()
    waiting = [name for name in mine & known if name.endswith(_WORDS)]
    while waiting:
        name = waiting.pop()
        file = find_template((own,), name)
        named = set(_NAMED.findall(read_template(file, name))) if file else set()
        found = (named & mine) - used - known
        used |= found
        waiting += found
    folders = {name.rpartition("/")[0] for name in used if name.startswith("components/")}
    return used | {name for name in mine if name.rpartition("/")[0] in folders}


def _stray_problem(name: str, known: set[str]) -> Problem:
    """The problem of an own template that fits nothing, with the name that was meant."""
    near = _near(name, sorted(known))
    values = {"suggestion": f"templates/{near}"}
    fix = "template_name" if near else ""
    return Problem("YQ505", Location(f"templates/{name}"), name, fix=fix, values=values)


def _near(name: str, known: Sequence[str]) -> str:
    """The known name that was meant: in another folder or letter case, or misspelt; or nothing."""
    last = name.rpartition("/")[2].casefold()
    stem, _, ending = last.rpartition(".")
    by_stem = {
        other.rpartition("/")[2].rpartition(".")[0]: other
        for other in known
        if other.endswith(f".{ending}")
    }
    near = get_close_matches(stem, by_stem, 1, _ALIKE)
    same = [other for other in known if other.rpartition("/")[2].casefold() == last]
    return (*same, *(by_stem[found] for found in near), "")[0]
