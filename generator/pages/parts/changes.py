"""What was changed after publication: on a project's page, among the corrections, in the feed."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.outline import Outline
from generator.pages.parts.field_words import FIELD_WORDS
from generator.pages.parts.links import Link
from generator.records import Change

KINDS: Final = {"correction": "更正", "typography": "排印订正"}

_WHOLE: Final = {"project": "整个项目"}
_RESULT: Final = re.compile(r"results\[(\d+)\]\.(\w+)")


class ChangeItem(Struct, frozen=True):
    """A change after publication. `project` is empty on the project's own page."""

    date: str
    kind: str
    project: tuple[Link, ...]
    field: str
    old: str
    new: str
    who: str
    why: str


def changes_of(outline: Outline, project_id: str, page: str) -> tuple[ChangeItem, ...]:
    """The changes of one project, the newest first."""
    changes = outline.changes_of.get(project_id, ())
    return tuple(change_item(outline, change, page) for change in changes)


def all_changes(outlines: Iterable[Outline], page: str, kind: str) -> tuple[ChangeItem, ...]:
    """The changes of one kind in all reports, the newest first."""
    found = [
        (change.date, change_item(outline, change, page))
        for outline in outlines
        for change in outline.changes
        if change.kind == kind
    ]
    return tuple(item for _, item in sorted(found, key=lambda pair: pair[0], reverse=True))


def change_item(outline: Outline, change: Change, page: str) -> ChangeItem:
    """A change in words. Its texts are not set for display: a sign may be what was changed."""
    return ChangeItem(
        date=change.date,
        kind=KINDS[change.kind],
        project=tuple(_project(outline, change, page)),
        field=field_words(outline, change),
        old=change.old,
        new=change.new,
        who=change.who,
        why=change.why,
    )


def field_words(outline: Outline, change: Change) -> str:
    """What was changed, as people name it; of several results, which one."""
    match = _RESULT.fullmatch(change.field)
    if match is None:
        return (FIELD_WORDS | _WHOLE)[change.field]
    project = outline.projects.get(change.project)
    several = project is not None and len(project.results) > 1
    part = f"第 {int(match[1]) + 1} 部分" if several or match[1] != "0" else ""
    return part + FIELD_WORDS[match[2]]


def project_words(outline: Outline, change: Change) -> str:
    """Year, level and number of the changed project, which may be gone by now."""
    folder, level, number = change.project.split("/")
    label = outline.levels[level].label if level in outline.levels else level
    return f"{folder}年{label}第{number}项"


def _project(outline: Outline, change: Change, page: str) -> Iterator[Link]:
    """A link to the project; one that was removed is named without an address."""
    gone = change.project not in outline.projects
    href = "" if gone else relative(page, addresses.project(change.project))
    if page != addresses.project(change.project):
        yield Link(project_words(outline, change), href)
