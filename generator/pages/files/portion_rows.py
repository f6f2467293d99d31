"""Rows about all projects, portion by portion: so that an edit makes one of the pieces anew."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from generator.pages.file_content import PortionRows
from generator.pages.journal import NotedPortion
from generator.pages.outline import Outline
from generator.records import Project

T = TypeVar("T")
Maker = Callable[[Outline, Iterable[Project]], Iterator[T]]


def portion_rows(
    projects: Sequence[Project],
    portions: Sequence[NotedPortion],
    make: Maker[T],
    count: Callable[[Project], int],
) -> PortionRows[T]:
    """The rows that `make` gives of each portion; `count` says how many a project has."""
    sizes = tuple([sum(map(count, projects[portion.start : portion.end])) for portion in portions])
    return PortionRows(sizes, partial(_rows, portions, make))


def one_row(project: Project) -> int:
    """The count where each project has one row."""
    return 1


def _rows(portions: Sequence[NotedPortion], make: Maker[T], number: int) -> Iterator[T]:
    portion = portions[number]
    return make(portion.outline, portion.projects)
