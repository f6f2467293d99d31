"""Which field a person means: `2023/county/16:text`, `2023/county/16#2:完成情况`."""

from typing import Final

import click
from msgspec import Struct

from generator.analysis.given_field import OF_RESULT
from generator.analysis.moves import WHOLE
from generator.cli.context import Context
from generator.cli.words import say
from generator.pages.parts.words.field_words import FIELD_WORDS
from generator.patterns import pattern
from generator.problems.printed_texts import TEXT_LABELS
from generator.records import Project, Report

_RECORD: Final = pattern("[0-9]{4}(?:/[^/]+/[^/]+)?")
_GIVEN: Final = pattern(r"(?P<record>[^:：#]+)(?:#(?P<part>[0-9]+))?(?:[:：](?P<field>.+))?")
_LABELS: Final = {
    **{label: name for name, label in FIELD_WORDS.items()},
    "完成比例": "share",
    **{label: name for name, label in TEXT_LABELS.items()},
    "编号": "number",
    "子项内容": "title",
    "牵头单位": "departments",
    "整个项目": WHOLE,
    "代号": "key",
}
_OWN: Final = ("title", "programme", "number", "key", WHOLE)


class Named(Struct, frozen=True):
    """A record, which is a project's id or the year of the report, and a field of it."""

    record: str
    field: str


def named_field(context: Context, report: Report, given: str) -> Named:
    """The record and the field, as the ledger names them; raises UsageError for what is none.

    Without a field it is the text of the project's result.
    """
    match = _GIVEN.fullmatch(given.strip())
    if match is None or not _RECORD.fullmatch(match["record"].strip("/ ")):
        raise click.UsageError(say("amend_bad_field", context.language, given=given))
    record, part, field = match["record"].strip("/ "), match["part"], (match["field"] or "").strip()
    if record == report.folder:
        return Named(record, field if field.startswith("report.") else f"report.{field}")
    project = next((project for project in report.projects if project.id == record), None)
    field = _LABELS.get(field, field) or "text"
    if project is None or "[" in field or field in (WHOLE, "key"):
        return Named(record, field)
    if field in _OWN and not (part and field == "title"):
        return Named(record, field)
    if field in OF_RESULT:
        return Named(record, f"results[{_place_of(context, project, part)}].{field}")
    known = "、".join(dict.fromkeys(_label(context, name) for name in (*_OWN, *OF_RESULT)))
    raise click.UsageError(say("amend_no_field", context.language, field=field, known=known))


def _label(context: Context, name: str) -> str:
    """How a field may be written in the language of the messages."""
    labels = {field: label for label, field in _LABELS.items()} | FIELD_WORDS
    return labels[name] if context.language == "zh" else name


def _place_of(context: Context, project: Project, part: str | None) -> int:
    """The place of the result that a part is; of a project with one result no part is needed."""
    if part is None and len(project.results) == 1:
        return 0
    places = {f"{result.part}": place for place, result in enumerate(project.results)}
    if part in places:
        return places[part]
    known = "、".join(f"{project.id}#{number}" for number in places)
    raise click.UsageError(say("amend_which_part", context.language, id=project.id, known=known))
