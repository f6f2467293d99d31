"""Puts measures into the text of a file of records, as proposed; all other lines stay."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.analysis.counting import plain_number
from generator.analysis.measures import Reading
from generator.content.edit.records_text import edit_records
from generator.content.edit.yaml_text import LayoutError, new_list, new_map
from generator.records import Measure


def with_measures(
    text: str,
    readings: Mapping[int, Sequence[Reading]],
    *,
    confirmed: bool = False,
    accepted: Mapping[int, Sequence[Measure]] | None = None,
    file: str = "records.yaml",
) -> str:
    """The text with readings behind the measures of each project, by its index in the file.

    The ending of the `file` says how the records stand in it: YAML, CSV or JSON lines.

    They are proposed, or `confirmed` where a person has said so; `accepted` are those that stand
    in the file as proposed and are confirmed now. One of an item stands in the item's row. Raises
    LayoutError where other lines would change.
    """

    def change(projects: list[Any]) -> None:
        for index, found in readings.items():
            for reading in found:
                _append(projects[index], reading.part, entry_of(reading, confirmed=confirmed))
        for index, measures in (accepted or {}).items():
            for measure in measures:
                entry = _entry_of_measure(projects[index], measure)
                del entry["reading"]
                entry.pop("grade", None)

    return edit_records(file, text, change)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person says of a reading: that it is a measure, in these words and numbers, or none.

    `index` is that of its project in the file; `proposed` is the entry that stands there, if any.
    """

    index: int
    reading: Reading
    proposed: Measure | None
    is_measure: bool


def with_decision(file: str, text: str, decision: Decision) -> str:
    """The text with the measure as it was decided, or with a note that there is none.

    That note is `reading: rejected`, with which nobody is asked again. Raises LayoutError where
    other lines would change.
    """
    made = entry_of(decision.reading, confirmed=True)
    if not decision.is_measure:
        made["reading"] = "rejected"

    def change(projects: list[Any]) -> None:
        project = projects[decision.index]
        if decision.proposed is None:
            _append(project, decision.reading.part, made)
            return
        entry = _entry_of_measure(project, decision.proposed)
        told = {name: value for name, value in made.items() if value != "" or name == "unit"}
        for name in ("reading", "grade", "actual", "target_words", "actual_words"):
            if name not in told:
                entry.pop(name, None)
        for name, value in told.items():
            if str(entry.get(name)) != str(value):
                entry[name] = value

    return edit_records(file, text, change)


def _append(project: Any, part: int, entry: dict[str, Any]) -> None:
    holder = _holder_of(project, part)
    if not holder.get("measures"):
        holder["measures"] = new_list()
    holder["measures"].append(new_map(entry))


def _entry_of_measure(project: Any, measure: Measure) -> Any:
    """The entry of a measure that is proposed; raises LayoutError where it is not there."""
    for entry in _holder_of(project, measure.part).get("measures") or ():
        is_it = (f"{entry['name']}", entry.get("target_words") or "") == (
            measure.name,
            measure.target_words,
        )
        if is_it and entry.get("reading") == "proposed":
            return entry
    raise LayoutError


def _holder_of(project: Any, part: int) -> Any:
    """The entry of the project, or of the result that has the part."""
    if not part:
        return project
    results = project["results"]
    return next(
        result
        for place, result in enumerate(results, start=1)
        if str(result.get("part") or place) == f"{part}"
    )


def entry_of(reading: Reading, *, confirmed: bool = False) -> dict[str, str | int | float]:
    """The reading as an entry of `measures`, to be confirmed by a person if it is not yet."""
    entry: dict[str, str | int | float] = {
        "name": reading.name,
        "target": _number(reading.target),
    }
    if reading.actual is not None:  # of a plan nothing is known yet
        entry["actual"] = _number(reading.actual)
    entry["unit"] = reading.unit
    if reading.comparison != "at_least":
        entry["comparison"] = reading.comparison
    entry["target_words"] = reading.target_words
    if reading.actual_words:
        entry["actual_words"] = reading.actual_words
    if confirmed:
        return entry
    return {**entry, "reading": "proposed", "grade": reading.grade.value}


def _number(exact: Decimal) -> int | float | str:
    """A number that YAML writes without quotes; as text where it would not come back the same."""
    text = plain_number(exact)
    number = int(text) if text.lstrip("-").isdecimal() else float(text)
    return number if str(number) == text else text
