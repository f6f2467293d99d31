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
