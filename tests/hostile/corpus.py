"""All hostile cases, by family and name."""

from itertools import chain

from tests.hostile import places, sources, structure, texts
from tests.hostile.case import Case

ALL = (
    *(texts.markup, texts.unseen),
    *(structure.yaml, structure.identifiers, structure.tables),
    *(sources.sources, places.pages, places.places),
)
CASES: dict[str, Case] = {
    f"{case.family}: {case.name}": case for case in chain.from_iterable(one() for one in ALL)
}


def beside(name: str) -> list[str]:
    """The cases that are run together with this one; of most only this one itself."""
    word = CASES[name].together
    return [other for other, case in CASES.items() if case.together == word] if word else [name]
