"""Puts measures into the text of a YAML file of records, as proposed; all other lines stay."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from generator.analysis.counting import plain_number
from generator.analysis.measures import Reading
from generator.content.edit.yaml_text import edit_yaml, new_list, new_map


def with_measures(text: str, readings: Mapping[int, Sequence[Reading]]) -> str:
    """The text with readings behind the measures of each project, by its index in the file.

    Raises LayoutError where other lines would change.
    """

    def change(data: Any) -> None:
        for index, found in readings.items():
            project = data["projects"][index]
            if not project.get("measures"):
                project["measures"] = new_list()
            project["measures"] += [new_map(entry_of(reading)) for reading in found]

    return edit_yaml(text, change)


def entry_of(reading: Reading) -> dict[str, str | int | float]:
    """The reading as an entry of `measures`, to be confirmed by a person."""
    entry: dict[str, str | int | float] = {
        "name": reading.name,
        "target": _number(reading.target),
        "actual": _number(reading.actual or Decimal(0)),
        "unit": reading.unit,
    }
    if reading.comparison != "at_least":
        entry["comparison"] = reading.comparison
    entry["target_words"] = reading.target_words
    entry["actual_words"] = reading.actual_words
    return {**entry, "reading": "proposed"}


def _number(exact: Decimal) -> int | float | str:
    """A number that YAML writes without quotes; as text where it would not come back the same."""
    text = plain_number(exact)
    number = int(text) if text.lstrip("-").isdecimal() else float(text)
    return number if str(number) == text else text
