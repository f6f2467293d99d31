"""Problem: one thing that is wrong, at one place."""

from collections.abc import Iterable

from msgspec import Struct


class Location(Struct, frozen=True):
    """A place in the input.

    `file` is relative to the project folder, with forward slashes; `line` and `column` count
    from 1, and 0 means that the problem is about the file as a whole. `field` is the path of
    the value inside the file, for example `projects[16].measures[0].target`, where the number
    behind `projects` is the project's own number.
    """

    file: str
    line: int = 0
    column: int = 0
    field: str = ""


class Problem(Struct, frozen=True):
    """A permanent code, a place, what was found there and what fills the catalogue's words.

    `kind` names the phrase that says what was expected, and `fix` an advice that suits better
    than the code's usual one; both are keys into the catalogue, never sentences.
    """

    code: str
    at: Location
    found: str = ""
    kind: str = ""
    fix: str = ""
    values: dict[str, str] = {}


_TOLD = 10  # of the problems that an exception names


class ProblemsFound(Exception):  # noqa: N818 - expected trouble, not an error of the program
    """Raised where a step cannot go on; carries every problem it could find, at least one."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        told = [
            f"{problem.code} {problem.at.file}:{problem.at.line}"
            for problem in self.problems[:_TOLD]
        ]
        more = len(self.problems) - len(told)
        super().__init__(", ".join(told) + (f" and {more} more" if more else ""))

    def __reduce__(self) -> tuple[type["ProblemsFound"], tuple[tuple[Problem, ...]]]:
        """From one process to another it travels with its problems."""
        return ProblemsFound, (self.problems,)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by file, line, column and code, each once."""
    seen: dict[tuple[str, int, int, str, str, str], Problem] = {}
    for problem in problems:
        at = problem.at
        seen.setdefault(
            (at.file, at.line, at.column, problem.code, at.field, problem.found), problem
        )
    return tuple(seen[key] for key in sorted(seen))
