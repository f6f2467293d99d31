"""The mutants that no test can notice, each with the reason: `explained.yaml`."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import yaml

from tests.mutants.faults import Mutant

FILE: Final = Path(__file__).with_name("explained.yaml")

Reasons = dict[tuple[str, str, str, int], str]  # by module, words of the line, change, and which


def reasons() -> Reasons:
    """Why each is not noticed."""
    found: Reasons = {}
    listed = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    for file, entries in (listed or {}).items():
        for entry in entries:
            for nth in entry.get("nth", [1]):
                found[file, entry["line"], entry["change"], nth] = entry["why"]
    return found


def gone(known: Reasons, mutants: Mapping[str, Sequence[Mutant]]) -> list[str]:
    """The explained mutants of these modules that are no more."""
    there = {(file, *mutant.key) for file, some in mutants.items() for mutant in some}
    return [
        f"{file}: explained, and there is none: {words} | {change} | {nth}"
        for file, words, change, nth in known
        if file in mutants and (file, words, change, nth) not in there
    ]
