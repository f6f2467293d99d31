"""The walk: a second count of a file, which knows nothing of rows, cells and columns.

For each kind of file `generator.importing.walks` has a function `walk_…(content) -> Walk`. It goes
through the file from the first character to the last and gives every piece of text that it meets,
in an area: a part of the file that one can name without knowing what a table is. It must share no
code with the reader of the same kind, or both would forget the same.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Area:
    """A part of a file: its pieces of stored text in their order.

    `made` has what is stored where something else is shown, such as the numbers of a sheet: one
    entry a cell. Where an area `holds_tables`, an import stops when its count does not close.
    """

    name: str
    holds_tables: bool = False
    pieces: list[str] = field(default_factory=list)
    made: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Walk:
    """The areas of a file by their names; an area is there as soon as it is asked for."""

    areas: dict[str, Area] = field(default_factory=dict)

    def area(self, name: str, *, holds_tables: bool = False) -> Area:
        """The area of this name."""
        return self.areas.setdefault(name, Area(name, holds_tables))

    def __iter__(self) -> Iterator[Area]:
        return iter(self.areas.values())


def signs_of(texts: Iterable[str]) -> Counter[str]:
    """How often each character stands in the texts, white space aside."""
    counted = Counter("".join(texts))
    for sign in [sign for sign in counted if sign.isspace()]:
        del counted[sign]
    return counted
