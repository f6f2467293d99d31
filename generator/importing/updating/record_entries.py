"""Drafts -> entries of a file of records: plain mappings, lists and texts in their order."""

from collections.abc import Mapping
from typing import Any, Final

from generator.content.edit.yaml_text import plain_scalar
from generator.importing.rows.drafts import ProjectDraft, ResultDraft, RowDraft
from generator.problems.printed_texts import TEXT_NAMES
from generator.records.project import BETWEEN_PROGRAMMES

# The words of a result, in the order of a file; each stands under its own name.
WORDS: Final = (
    *("title", "text", "outcome", "share", "share_head", "departments", "assisting", "people"),
    *("leaders", *TEXT_NAMES),
)
_LISTS: Final = frozenset({"departments", "assisting", "people", "leaders"})
# By the SHA-256 of a file its id among the sources.
Documents = Mapping[str, str]


def project_entry(project: ProjectDraft, key: str, documents: Documents) -> dict[str, Any]:
    """A project that the file does not have; the key stands where it is not the number."""
    entry: dict[str, Any] = {}
    if project.number:
        entry["number"] = plain_scalar(project.number)
    if key != project.number:
        entry["key"] = plain_scalar(key)
    programme = programme_entry(project.programme)
    entry |= _filled(table=project.table, programme=programme, title=project.title)
    if project.source is not None:
        entry["source"] = source_entry(project.source, documents)
    several = len(project.results) > 1
    entry["results"] = [
        ({"part": part} if several else {}) | result_entry(result, documents)
        for part, result in enumerate(project.results, start=1)
    ]
    return entry


def programme_entry(programme: str) -> str | list[str]:
    """A programme of a draft: its name, or the names from the outermost in."""
    names = programme.split(BETWEEN_PROGRAMMES)
    return names if len(names) > 1 else programme


def result_entry(result: ResultDraft, documents: Documents) -> dict[str, Any]:
    """A result with what is known of it."""
    entry = _filled(period=result.period, **words_of(result))
    if result.extra:
        entry["extra"] = dict(result.extra)
    entry |= _filled(inherited=list(result.inherited), supplied=list(result.supplied))
    entry["source"] = source_entry(result.source, documents)
    return entry


def words_of(result: ResultDraft) -> dict[str, Any]:
    """The words of a result by the names of their fields, empty ones too."""
    found = {name: getattr(result, name) for name in WORDS}
    found |= {name: list(found[name]) for name in _LISTS}
    return found | {"share": plain_scalar(result.share)}


def source_entry(row: RowDraft, documents: Documents) -> dict[str, Any]:
    """Where a row was read."""
    entry: dict[str, Any] = _filled(document=documents.get(row.document, ""))
    entry |= {"table": row.table, "row": row.row}
    entry |= _filled(cells=list(row.cells), raw=row.raw)
    if row.mends:
        entry["mends"] = [
            _filled(field=mend.field, kind=mend.kind, before=mend.before, after=mend.after)
            for mend in row.mends
        ]
    return entry


def _filled(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in ("", [])}
