"""A field as a command names it: `2023/county/16:text`, `2023/county/16#2:text`. Pure."""

import re
from typing import Final

from generator.patterns import pattern
from generator.problems.printed_texts import TEXT_NAMES
from generator.records import Project

# The fields of a result that have a name of their own there.
OF_RESULT: Final = (
    *("text", "outcome", "share", "departments", "assisting", "people", "leaders"),
    *TEXT_NAMES,
    "title",
)
_RESULT: Final = pattern(r"results\[(\d+)\]\.([a-z]+)")


def given_field(record: str, field: str, project: Project | None) -> str:
    """The field of a record as short as it can be said; `project` is the one of that id."""
    match = _RESULT.fullmatch(field)
    results = project.results if project else ()
    if match is None or match[2] not in OF_RESULT or int(match[1]) >= len(results):
        return f"{record}:{field}"
    if len(results) > 1:
        return f"{record}#{results[int(match[1])].part}:{match[2]}"
    # of one result the title is told apart from that of the project
    return f"{record}:{field if match[2] == 'title' else match[2]}"


def quoted(given: str) -> str:
    """The field as a shell takes it."""
    return f'"{given}"' if re.search(r"[\[\]#&]", given) else given
