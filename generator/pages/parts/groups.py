"""The rows of a list under the headings that part them, on one of its pages."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from generator.pages.outline import Outline
from generator.pages.paging import Part
from generator.pages.parts.headlines.sentences import group_figures
from generator.records import Project

Heading = Callable[[Project], tuple[str, ...]]


class Group(Struct, frozen=True):
    """Neighbours in a list that share a heading; `begins` says that none stands before them."""

    key: tuple[str, ...]
    projects: tuple[Project, ...]
    figures: str
    begins: bool


def groups_of(
    outline: Outline, projects: Sequence[Project], part: Part, heading: Heading
) -> Iterator[Group]:
    """The groups of a page, each with a line of figures about its projects.

    `projects` are those of the whole list, of which no more is looked at than stands on the page
    and on both sides of it. Of a group that goes on elsewhere it is only said how many are here.
    """
    if part.start == part.end:
        return
    start = max(part.start - 1, 0)
    near = projects[start : part.end + 1]
    shown = near[part.start - start : part.end - start]
    before = heading(near[0]) if part.start else None
    after = heading(near[-1]) if len(near) > part.end - start else None
    for key, members in groupby(shown, heading):
        group = tuple(members)
        begins = key != before or group[0] is not shown[0]
        is_whole = begins and (key != after or group[-1] is not shown[-1])
        figures = group_figures(outline, group) if is_whole else f"本页{len(group)}项。"
        yield Group(key, group, figures, begins)


def continued(words: str, group: Group) -> str:
    """A heading; where its group began on a page before, with the word for that."""
    return words if group.begins else f"{words}（续）"
