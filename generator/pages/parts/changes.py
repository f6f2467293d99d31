"""What was changed after publication: on a project's page, among the corrections, in the feed."""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from generator.analysis.moves import MOVED, WHOLE
from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.outline import Outline
from generator.pages.parts.changed_fields import LISTED, field_words, value_words
from generator.pages.parts.words.links import Link, undertaking_address
from generator.records import Change

_KINDS: Final = {"correction": "更正", "typography": "排印订正", MOVED: "改号"}


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


def kind_words(change: Change) -> str:
    """What kind of change it is; of a whole project that it was withdrawn, or came back."""
    if change.field == WHOLE and change.kind != MOVED:
        return "恢复" if change.new else "撤下"
    return _KINDS[change.kind]


def all_changes(outlines: Iterable[Outline], page: str, kind: str) -> tuple[ChangeItem, ...]:
    """The changes that `kind_words` calls so in all reports, the newest first."""
    found = [
        (change.date, change_item(outline, change, page))
        for outline in outlines
        for change in outline.changes
        if kind_words(change) == kind
    ]
    return tuple(item for _, item in sorted(found, key=lambda pair: pair[0], reverse=True))


def change_item(outline: Outline, change: Change, page: str) -> ChangeItem:
    """A change in words. Its texts are not set for display: a sign may be what was changed."""
    return ChangeItem(
        date=change.date,
        kind=kind_words(change),
        project=tuple(_project(outline, change, page)),
        field=_field(outline, change),
        old=words_of(change, change.old),
        new=words_of(change, change.new),
        who=change.who,
        why=change.why,
    )


def _field(outline: Outline, change: Change) -> str:
    """What was changed; of a project as a whole its kind says it."""
    if change.field == WHOLE:
        return "网址" if change.kind == MOVED else ""
    return field_words(outline, change)


def words_of(change: Change, words: str) -> str:
    """The words of one side of a change; of a move the address."""
    return addresses.project(words) if change.kind == MOVED else value_words(change.field, words)


def project_words(outline: Outline, change: Change) -> str:
    """Year, level and number of the changed project, which may be gone; else the whole report."""
    if change.project == outline.report.folder:
        return f"{change.project}年报告"
    folder, level, key = change.project.split("/")
    project = outline.projects.get(change.project)
    if project is not None:
        return f"{folder}年{outline.label(project)}"
    label = outline.levels[level].label if level in outline.levels else level
    label = label if outline.has["levels"] else ""  # one level alone nobody names
    return f"{folder}年{label}第{key}项" if key.isdigit() else f"{folder}年{label}项目{key}"


def _project(outline: Outline, change: Change, page: str) -> Iterator[Link]:
    """A link to what was changed; what was removed is named without an address."""
    address = change_address(outline, change)
    if page != address.partition("#")[0] or change.project == outline.report.folder:
        yield Link(project_words(outline, change), relative(page, address) if address else "")


def change_address(outline: Outline, change: Change) -> str:
    """The page that shows what was changed; empty where there is none any more."""
    if change.project != outline.report.folder:  # of one that is gone the page says so
        return addresses.project(change.project)
    report, folder = outline.report, outline.report.folder
    match = LISTED.match(change.field)
    of_list, key = (match[1], match[2]) if match else ("", "")
    if of_list in ("notices", "highlights"):
        cases = report.notices if of_list == "notices" else report.highlights
        fragment = addresses.notice_fragment(key, highlight=of_list == "highlights")
        is_there = any(case.id == key for case in cases)
        return f"{addresses.notices(folder)}#{fragment}" if is_there else ""
    if of_list == "undertakings":
        is_there = any(work.id == key for work in report.undertakings)
        return undertaking_address(outline, key) if is_there else ""
    if of_list == "departments" and key in outline.departments:
        return addresses.department(folder, key)
    if of_list == "levels" and key in outline.levels:
        return addresses.level(folder, key)
    return addresses.summary(folder)
