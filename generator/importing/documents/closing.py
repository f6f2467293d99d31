"""Closing: what the walk has counted against what the reader has given a place."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from generator.importing.documents.blocks import Document, Made, Table
from generator.importing.documents.walk import Area, Walk, signs_of

_AROUND: Final = 12  # characters on either side of a piece that are shown with it
_SOUGHT: Final = 100


@dataclass(frozen=True, slots=True)
class Difference:
    """An area whose two counts differ: characters that the reader lacks, or has too many of.

    `place` has the first piece of the walk in which missing characters stand, in its surroundings.
    """

    area: str
    holds_tables: bool
    missing: Counter[str]
    surplus: Counter[str]
    place: str

    @property
    def size(self) -> int:
        """How many characters the counts differ by."""
        return self.missing.total() + self.surplus.total()


@dataclass(slots=True)
class _Placed:
    """What a reader has given a place in an area."""

    texts: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    stored: Counter[str] = field(default_factory=Counter)


def differences(document: Document, walk: Walk) -> Iterator[Difference]:
    """The areas of which the document has not exactly the stored text that the walk has found.

    Made text is held against the walk by cell: each stored value once.
    """
    placed = _placed(document)
    for area in walk:
        yield from _difference(area, placed.pop(area.name, _Placed()))
    for name, rest in placed.items():
        yield from _difference(Area(name), rest)


def _difference(area: Area, there: _Placed) -> Iterator[Difference]:
    walked = signs_of(area.pieces)
    read = signs_of(there.texts)
    read.subtract(signs_of(there.shown))
    missing = Counter({sign: walked[sign] - read[sign] for sign in walked | read})
    surplus = Counter({sign: -count for sign, count in missing.items()})
    made = Counter(area.made) - there.stored
    missing, surplus = +missing, +surplus
    if missing or surplus:
        place = _place(area.pieces, missing, "".join("".join(there.texts).split()))
        yield Difference(area.name, area.holds_tables, missing, surplus, place)
    if made:
        yield Difference(area.name, area.holds_tables, made, Counter(), next(iter(made)))


def _placed(document: Document) -> defaultdict[str, _Placed]:
    found: defaultdict[str, _Placed] = defaultdict(_Placed)
    for block in document.blocks:
        there = found[block.area]
        if isinstance(block, Table):
            there.texts += [cell.text for cell in block.cells]
            there.texts += [block.caption, block.separators]
            _add_made(there, (made for cell in block.cells for made in cell.made))
        else:
            there.texts.append(block.text)
            _add_made(there, block.made)
    for other in document.other_text:
        found[other.area].texts.append(other.text)
        _add_made(found[other.area], other.made)
    return found


def _add_made(there: _Placed, several: Iterable[Made]) -> None:
    for made in several:
        there.shown.append(made.shown)
        there.stored[made.stored] += 1


def _place(pieces: list[str], missing: Counter[str], read: str) -> str:
    """The first piece that the reader has nowhere, else the first with a missing character.

    Of many pieces only the first are sought, as each may be compared with the whole text.
    """
    touched = [n for n, piece in enumerate(pieces) if not missing.keys().isdisjoint(piece)]
    sought = (n for n in touched[:_SOUGHT] if "".join(pieces[n].split()) not in read)
    at = next(sought, next(iter(touched), None))
    if at is None:
        return ""
    before = "".join(pieces[max(0, at - 2) : at])[-_AROUND:]
    behind = "".join(pieces[at + 1 : at + 3])[:_AROUND]
    return f"{before}【{pieces[at].strip()}】{behind}"
