"""Pieces of files that hold all records: those of the last build that are as before are used again.

Each piece is of a portion of the projects. Where all that was read of a portion would be the same
now, its pieces are taken out of the last build's files, which are known by their marks.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from generator.pages.file_content import Portion

Place = tuple[int, int]  # where a piece begins in its file, and how many bytes it has


class KeptPieces(Struct, frozen=True, array_like=True):
    """What the next build has to know: the portions' origins, and where each file's pieces lie."""

    origins: tuple[bytes, ...] = ()
    places: dict[str, tuple[Place, ...]] = {}


NO_PIECES: Final = KeptPieces()


class BatchPieces:
    """The pieces of a batch's files. `read` gives a file of the last build, or None."""

    def __init__(
        self,
        portions: "Sequence[Portion]",
        before: KeptPieces,
        read: Callable[[str], bytes | None],
    ) -> None:
        self.portions, self.before, self.read = portions, before, read
        known = [*before.origins, *[b""] * len(portions)]
        self.origins = [
            origin if origin and portion.is_as_before(origin) else b""
            for portion, origin in zip(portions, known, strict=False)
        ]
        self.files: dict[str, FilePieces] = {}

    def of_file(self, address: str) -> "FilePieces":
        """The pieces of the file at an address."""
        places = self.before.places.get(address, ())
        old = self.read(address) if places and any(self.origins) else None
        self.files[address] = FilePieces(self, old or b"", places if old else ())
        return self.files[address]

    def kept(self) -> KeptPieces:
        """What the next build has to know of them."""
        found = zip(self.portions, self.origins, strict=True)
        origins = tuple([origin or portion.origin() for portion, origin in found])
        places = {address: tuple(file.now) for address, file in self.files.items() if file.now}
        return KeptPieces(origins, places)


class FilePieces:
    """The pieces of one file: where they were in the `old` one, and where they are `now`."""

    def __init__(self, batch: BatchPieces, old: bytes, places: Sequence[Place]) -> None:
        self.batch, self.old, self.places = batch, memoryview(old), places
        self.now: list[Place] = []

    def of(self, number: int, offset: int, make: Callable[[], bytes]) -> bytes:
        """The piece of a portion, which begins at so many bytes: as it was, or made now."""
        piece = self._as_before(number)
        if piece is None:
            with self.batch.portions[number].noting():
                piece = make()
        self.now.append((offset, len(piece)))
        return piece

    def _as_before(self, number: int) -> bytes | None:
        if number >= len(self.places) or not self.batch.origins[number]:
            return None
        start, size = self.places[number]
        return bytes(self.old[start : start + size])
