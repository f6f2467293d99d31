"""The names under which tables print the departments, each of which leads to one of them."""

import unicodedata

from generator.content.schema.report_shapes import DepartmentsFile
from generator.content.tree import Path, Places
from generator.problems import Problem


def printed_names(places: Places, file: DepartmentsFile, problems: list[Problem]) -> dict[str, str]:
    """Every printed name and alias -> slug; appends a problem (YQ208) for what is claimed twice."""
    slugs: dict[str, str] = {}
    owner: dict[str, str] = {}
    like: dict[str, str] = {}  # names that look the same and are spelt with other characters
    for index, entry in enumerate(file.departments):
        path: Path = ("departments", index)
        if entry.slug in owner:
            values = {"other": owner[entry.slug]}
            problems.append(Problem("YQ208", places.at((*path, "slug")), entry.slug, values=values))
        owner.setdefault(entry.slug, entry.name)
        claims: list[tuple[Path, str]] = [((*path, "name"), entry.name)]
        claims += [((*path, "aliases", n), alias) for n, alias in enumerate(entry.aliases)]
        for place, name in claims:
            alike = unicodedata.normalize("NFKC", name)
            if name in slugs or like.get(alike, entry.slug) != entry.slug:
                values = {"other": like[alike]}
                problems.append(Problem("YQ208", places.at(place), name, values=values))
            slugs.setdefault(name, entry.slug)
            like.setdefault(alike, entry.slug)
    return slugs
