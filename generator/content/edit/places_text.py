"""Puts places into the text of a YAML file of records, and writes the list of a county's towns."""

from collections.abc import Mapping, Sequence
from typing import Any

from generator.content.edit.yaml_text import edit_yaml, new_list, new_map
from generator.records.place import Town
from generator.records.project import PlaceWords

_HEAD = "# yaml-language-server: $schema=schema/places.schema.json\n"


def with_places(text: str, places: Mapping[int, Sequence[PlaceWords]]) -> str:
    """The text with places behind those of each project, by its index in the file.

    Raises LayoutError where other lines would change.
    """

    def change(data: Any) -> None:
        for index, found in places.items():
            project = data["projects"][index]
            if not project.get("places"):
                _put_before_results(project)
            for place in found:
                project["places"].append(new_map(_entry_of(place)))

    return edit_yaml(text, change)


def places_text(towns: Sequence[Town]) -> str:
    """A new places.yaml."""
    lines = [_HEAD, "towns:\n"]
    for town in towns:
        lines.append(f"  - slug: {town.slug}\n    name: {town.name}\n")
        if town.villages:
            lines.append(f"    villages: [{', '.join(town.villages)}]\n")
    return "".join(lines)


def _put_before_results(project: Any) -> None:
    """An empty list of places where a reader expects it: behind what the project itself says."""
    names = list(project)
    at = names.index("results") if "results" in names else len(names)
    project.insert(at, "places", new_list())


def _entry_of(place: PlaceWords) -> dict[str, str]:
    """The place as an entry; one that is certain needs no word of who confirmed it."""
    entry = {"place": place.place, "words": place.words}
    return entry if place.reading == "confirmed" else {**entry, "reading": place.reading}
