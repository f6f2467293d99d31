"""Puts measures into the text of a YAML file of records, as proposed; all other lines stay."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from generator.analysis.counting import plain_number
from generator.analysis.measures import Reading
from generator.content.edit.yaml_text import edit_yaml, new_list, new_map
from generator.records import Measure


def with_measures(
    text: str,
    readings: Mapping[int, Sequence[Reading]],
    *,
    confirmed: bool = False,
    accepted: Mapping[int, Sequence[Measure]] | None = None,
) -> str:
    """The text with readings behind the measures of each project, by its index in the file.

    They are proposed, or `confirmed` where a person has said so; `accepted` are those that stand
    in the file as proposed and are confirmed now. One of an item stands in the item's row. Raises
    LayoutError where other lines would change.
    """

    def change(data: Any) -> None:
        for index, found in readings.items():
            project = data["projects"][index]
            for reading in found:
                holder = _holder_of(project, reading.part)
                if not holder.get("measures"):
                    holder["measures"] = new_list()
                holder["measures"].append(new_map(entry_of(reading, confirmed=confirmed)))
        for index, measures in (accepted or {}).items():
            for measure in measures:
                _confirm(_holder_of(data["projects"][index], measure.part)["measures"], measure)

    return edit_yaml(text, change)


def _confirm(entries: Any, measure: Measure) -> None:
    """Takes the lines that say that a measure is proposed from its entry."""
    for entry in entries:
        is_it = (f"{entry['name']}", entry.get("target_words") or "") == (
            measure.name,
            measure.target_words,
        )
        if is_it and entry.get("reading") == "proposed":
            del entry["reading"]
            entry.pop("grade", None)
            return


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
