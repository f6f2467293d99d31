"""How a rule asks: about which words of which field, with which formula."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from generator.analysis.counting import plain_number
from generator.problems import Location, Problem
from generator.records import Project
from generator.records.rounding import round_ratio


class Field(Struct, frozen=True):
    """A published text of a project, and the field it stands in."""

    project: Project
    name: str
    text: str

    def ask(self, code: str, start: int, end: int, **values: str) -> Problem:
        """A question about the words from `start` to `end`."""
        return ask(self.project, self.name, code, self.text[start:end], **values)


def ask(project: Project, field: str, code: str, words: str, **values: str) -> Problem:
    """A question about some words of a project's field, such as `results[0].text`.

    The words stand in the field just as they are, so that a page can mark them.
    """
    at = Location(project.position.file, field=f"projects[{project.key}].{field}")
    return Problem(code, at, words, values=values)


def texts(project: Project) -> Iterator[Field]:
    """The title, then the text of every result."""
    yield Field(project, "title", project.title)
    for number, result in enumerate(project.results):
        yield Field(project, f"results[{number}].text", result.text)


def percent(exact: Decimal) -> str:
    """A rate of completion in percent, with two places at most; 100 only if it is just that."""
    return plain_number(100 * round_ratio(exact, Decimal(100), 4))
