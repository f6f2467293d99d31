"""The lines of a table: a result each, and a title alone where items stand below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.records import Project, Result


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a project: one of its results, or its title alone; `starts` the project or not."""

    project: Project
    result: Result | None
    starts: bool

    @property
    def title(self) -> str:
        """What stands in the column of titles: the project's, or that of an item."""
        if self.result is not None and self.result.title:
            return self.result.title
        return self.project.title


def lines_of(projects: Sequence[Project]) -> list[Line]:
    """The lines of a table in the order of its records."""
    return [
        Line(project, result, place == 0)
        for project in projects
        for place, result in enumerate(_results(project))
    ]


def _results(project: Project) -> Iterator[Result | None]:
    if not project.results or (project.title and has_items(project)):
        yield None
    yield from project.results


def has_items(project: Project) -> bool:
    """Whether one of its results has a title of its own."""
    return any(result.title for result in project.results)
