"""Writing the course of a year: files of periods, and records that hold one on the way there."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from generator.content.edit.records_text import edit_records
from generator.content.edit.yaml_text import edit_yaml, new_yaml, plain_scalar, yaml_text
from generator.content.schema.period_rows import (
    OF_THE_YEAR,
    PeriodRow,
    StepText,
    is_lasting,
    step_text,
)

_HEAD: Final = "# yaml-language-server: $schema=../../schema/progress.schema.json\n"
_SOURCE: Final = ("document", "table", "row")
# By a period the entries of its file.
Course = dict[str, list[CommentedMap]]


def step_entry(project: str, words: StepText, source: Mapping[str, Any]) -> CommentedMap:
    """A project's entry in the file of a period; of its source what a step keeps."""
    entry = CommentedMap(project=project)
    for name in StepText._fields:
        if value := getattr(words, name):
            entry[name] = plain_scalar(value) if name == "percent" else value
    if said := {name: source[name] for name in _SOURCE if name in source}:
        entry["source"] = CommentedMap(said)
        entry["source"].fa.set_flow_style()
    return entry


def new_course(period: str, entries: Sequence[CommentedMap]) -> str:
    """The text of a new file of a period."""
    data = CommentedMap(period=period, projects=CommentedSeq(entries))
    return _HEAD + yaml_text(new_yaml(), data)


def with_steps(text: str, period: str, entries: Sequence[CommentedMap]) -> str:
    """The file of a period with more entries, or a new one; raises LayoutError."""
    if not text:
        return new_course(period, entries)
    return edit_yaml(text, lambda data: data["projects"].extend(entries))


def has_period(entry: Mapping[str, Any]) -> bool:
    """Whether a result of a record tells of a period."""
    return any(result.get("period") for result in entry.get("results") or ())


def without_periods(
    name: str, text: str, id_of: Callable[[Mapping[str, Any]], str]
) -> tuple[str, Course]:
    """A file of records without what its results say of periods, and the steps that they make.

    `id_of` gives the id of the project of a record. Raises LayoutError.
    """
    course: Course = {}

    def change(entries: list[Any]) -> None:
        for entry in entries:
            results = [result for result in entry.get("results") or () if result.get("period")]
            for period in dict.fromkeys(str(result["period"]) for result in results):
                own = [result for result in results if str(result["period"]) == period]
                words = step_text([_row(result) for result in own], is_lasting)
                step = step_entry(id_of(entry), words, _source(own[0]))
                course.setdefault(period, []).append(step)
            for result in results:
                _take_out(result)

    return edit_records(name, text, change), course


def _row(result: Mapping[str, Any]) -> PeriodRow:
    title, text, outcome, share, head = (
        str(result.get(name) or "") for name in ("title", "text", "outcome", "share", "share_head")
    )
    extra = [(str(head), str(words or "")) for head, words in (result.get("extra") or {}).items()]
    return PeriodRow(title, text, outcome, share, head, extra)


def _source(result: Mapping[str, Any]) -> dict[str, Any]:
    source = result.get("source") or {}
    return {
        name: source[name] if name == "document" else plain_scalar(str(source[name]))
        for name in _SOURCE
        if name in source
    }


def _take_out(result: Any) -> None:
    """Leaves what lasts of a result: who answers for it, and where it was read."""
    for name in ("period", *OF_THE_YEAR):
        result.pop(name, None)
    extra = result.get("extra") or {}
    for head in [head for head in extra if not is_lasting(str(head))]:
        del extra[head]
    merged = result.get("inherited")
    if isinstance(merged, list):
        merged[:] = [field for field in merged if field not in OF_THE_YEAR]
    for name in ("extra", "inherited"):
        if name in result and not result[name]:
            del result[name]
