"""Files that hold all records are made piece by piece: one of a portion of the projects each."""

from collections.abc import Callable
from typing import Protocol


class Pieces(Protocol):
    """The pieces of one file, in their order."""

    def of(self, number: int, offset: int, make: Callable[[], bytes]) -> bytes:
        """The piece of a portion, which begins at so many bytes: as it was, or made now."""
        ...


class NewPieces:
    """Pieces of which none is known from before."""

    def of(self, number: int, offset: int, make: Callable[[], bytes]) -> bytes:
        """The piece, made now."""
        return make()
