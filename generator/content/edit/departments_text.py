"""Puts departments and their further names into the text of departments.yaml; other lines stay."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from generator.content.edit.yaml_text import (
    edit_yaml,
    new_line_list,
    new_list,
    new_map,
    new_yaml,
    yaml_text,
)

_HEAD: Final = "# yaml-language-server: $schema=../schema/departments.schema.json\n"


def with_departments(
    text: str, new: Sequence[Mapping[str, Any]], aliases: Mapping[str, Sequence[str]]
) -> str:
    """The text with new entries behind the others, and aliases at those of their slugs.

    Where the text is empty it begins with them. Raises LayoutError where other lines would change.
    """
    if not text.strip():
        entries = new_list()
        entries += [_entry(values) for values in new]
        return _HEAD + yaml_text(new_yaml(), new_map({"departments": entries}))

    def change(data: Any) -> None:
        if not data.get("departments"):
            data["departments"] = new_list()
        for entry in data["departments"]:
            names = aliases.get(str(entry["slug"]), ())
            if names and not entry.get("aliases"):
                entry["aliases"] = new_line_list(())
            for name in names:
                entry["aliases"].append(name)
        for values in new:
            data["departments"].append(_entry(values))

    return edit_yaml(text, change)


def _entry(values: Mapping[str, Any]) -> Any:
    entry = new_map({name: value for name, value in values.items() if value})
    if "aliases" in entry:
        entry["aliases"] = new_line_list(entry["aliases"])
    return entry
