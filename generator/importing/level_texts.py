"""Writing: the records of a level as a YAML file, new or on top of what stands there.

What a person put there stays: measures, comments, the order of the file, and every line that the
import does not change.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from typing import Any, Final

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from generator.content.edit.yaml_text import edit_yaml, new_yaml, yaml_text
from generator.importing.drafts import ProjectDraft, ResultDraft

_HEAD: Final = """\
# yaml-language-server: $schema=../schema/level.schema.json
# 由 yqsite import 导入。文字照录原文；机械性修正列在 mends，未改动的整行在 raw。
# Written by yqsite import. Texts are as in the source; raw has each row unaltered.
"""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a level's records: added, changed or removed, with old and new words."""

    kind: str
    number: int
    field: str = ""
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """The document and the table that records came from; no id where report.yaml has none."""

    document: str
    table: int


@dataclass(slots=True)
class NewText:
    """The new text of a level's file, what changed in it, and projects that only it has.

    `before` are the bytes that it was made of, None where there was no file.
    """

    text: str
    changes: list[Change] = field(default_factory=list)
    kept: list[int] = field(default_factory=list)
    before: bytes | None = None


def new_level(level: str, projects: Sequence[ProjectDraft], origin: Origin) -> NewText:
    """A level's file that is not there yet."""
    data = CommentedMap(level=level, projects=CommentedSeq())
    data["projects"] += [_project_entry(project, origin) for project in projects]
    return NewText(
        _HEAD + yaml_text(new_yaml(), data),
        [Change("added", p.number, new=p.title) for p in projects],
    )


def updated_level(
    text: str, projects: Sequence[ProjectDraft], origin: Origin, *, replace: bool
) -> NewText:
    """A level's file with the projects put in; raises LayoutError where other lines would change.

    A project that the import does not have stays, unless `replace` takes it away.
    """
    found = NewText(text)
    mine = {project.number for project in projects}

    def change(data: Any) -> None:
        entries = data["projects"]
        there = {int(entry["number"]): entry for entry in entries}
        gone = there.keys() - mine
        for project in projects:
            if project.number in there:
                found.changes += _update(there[project.number], project, origin)
            else:
                entries.append(_project_entry(project, origin))
                found.changes.append(Change("added", project.number, new=project.title))
        if not replace:
            found.kept = sorted(gone)
            return
        for number in sorted(gone):
            found.changes.append(Change("removed", number, old=str(there[number]["title"])))
        _take_out(entries, {id(there[number]) for number in gone})

    made = edit_yaml(text, change)
    found.text = made if found.changes else text
    return found


def _take_out(entries: CommentedSeq, gone: Set[int]) -> None:
    """Takes entries out of a list, all at once; comments stay with the others."""
    kept = [index for index, entry in enumerate(entries) if id(entry) not in gone]
    comments = entries.ca.items
    moved = {place: comments[index] for place, index in enumerate(kept) if index in comments}
    list.__setitem__(entries, slice(None), [entries[index] for index in kept])
    comments.clear()
    comments.update(moved)


def _update(entry: Any, project: ProjectDraft, origin: Origin) -> Iterator[Change]:
    """Puts the words of a project into its entry, and tells what was different."""
    if project.programme or "programme" in entry:
        yield from _put(entry, "programme", project.programme, project.number, "programme")
    yield from _put(entry, "title", project.title, project.number, "title")
    if project.extra or "extra" in entry:
        yield from _put(entry, "extra", CommentedMap(project.extra), project.number, "extra")
    results = entry["results"]
    for index, result in enumerate(project.results):
        made = _result_entry(result, origin)
        if index >= len(results):
            results.append(made)
            yield Change("added", project.number, f"results[{index}]", new=result.text)
            continue
        for name in ("text", "outcome", "departments", "inherited", "people", "source"):
            where = f"results[{index}].{name}"
            there = results[index]
            if name == "source" and not origin.document and "document" in there.get(name, {}):
                made[name].insert(0, "document", there[name]["document"])
            yield from _put(there, name, made.get(name), project.number, where)


def _put(entry: Any, name: str, value: Any, number: int, where: str) -> Iterator[Change]:
    old, new = _as_read(entry.get(name)), _as_read(value)
    if old == new:
        return
    _set(entry, name, value)
    yield Change("changed", number, where, _words(old), _words(new))


def _set(entry: Any, name: str, value: Any) -> None:
    """Puts a value in place; a map is kept and changed inside, so that comments in it stay."""
    if value in (None, "", [], {}):
        entry.pop(name, None)
    elif isinstance(value, dict) and isinstance(entry.get(name), dict):
        there = entry[name]
        for key in [key for key in there if key not in value]:
            del there[key]
        for key, part in value.items():
            if _as_read(there.get(key)) != _as_read(part):
                _set(there, key, part)
    else:
        entry[name] = value


def _as_read(value: Any) -> Any:
    """A value as the reader of content sees it: every scalar as text, nothing as empty."""
    if isinstance(value, dict):
        parts = {str(name): _as_read(part) for name, part in value.items()}
        return {name: part for name, part in parts.items() if part != ""}
    if isinstance(value, list | tuple):
        return [_as_read(part) for part in value]
    if isinstance(value, bool):
        return "true" if value else ""
    return "" if value is None else str(value)


def _words(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(_words(part) for part in value)
    if isinstance(value, dict):
        return "；".join(f"{name}={_words(part)}" for name, part in value.items())
    return str(value)


def _project_entry(project: ProjectDraft, origin: Origin) -> CommentedMap:
    entry = CommentedMap(number=project.number)
    if project.programme:
        entry["programme"] = project.programme
    entry["title"] = project.title
    entry["results"] = CommentedSeq([_result_entry(result, origin) for result in project.results])
    if project.extra:
        entry["extra"] = CommentedMap(project.extra)
    return entry


def _result_entry(result: ResultDraft, origin: Origin) -> CommentedMap:
    entry = CommentedMap(text=result.text, outcome=result.outcome)
    entry["departments"] = _flow_list(result.departments)
    if result.inherited:
        entry["inherited"] = True
    if result.people:
        entry["people"] = _flow_list(result.people)
    source = CommentedMap()
    if origin.document:
        source["document"] = origin.document
    source["table"] = origin.table
    source["row"] = result.row
    source["raw"] = result.raw
    if result.mends:
        source["mends"] = CommentedSeq(
            [
                CommentedMap(
                    [("field", mend.field), ("kind", mend.kind), ("before", mend.before)]
                    + ([("after", mend.after)] if mend.after else [])
                )
                for mend in result.mends
            ]
        )
    entry["source"] = source
    return entry


def _flow_list(names: Sequence[str]) -> CommentedSeq:
    made = CommentedSeq(names)
    made.fa.set_flow_style()
    return made
