"""Files of a site, with what the next build has to know to take them over as they are."""

from msgspec import Struct

from generator.build.kept_pieces import KeptPieces
from generator.publish import Mark


class SiteFile(Struct, frozen=True, array_like=True, gc=False):
    """A file of the site: its key, or none for a data file; and by what to know it again.

    `planned` is its address without the hash that it has, or empty where it has none; `digest` is
    its SHA-256.
    """

    address: str
    key: bytes
    mark: Mark
    planned: str = ""
    digest: bytes = b""


class SiteFiles(Struct, frozen=True):
    """All files of the site, and by batches' first addresses their origins and kept pieces."""

    files: list[SiteFile]
    origins: dict[str, bytes]
    pieces: dict[str, KeptPieces]

    @property
    def marks(self) -> dict[str, Mark]:
        """By what to know each file again, by its address."""
        return {file.address: file.mark for file in self.files}


class LastFiles(Struct, frozen=True):
    """What can be taken over: files by planned address.

    By the first address of a batch also its origin, and what is known of its files' pieces.
    """

    files: dict[str, SiteFile] = {}
    origins: dict[str, bytes] = {}
    pieces: dict[str, KeptPieces] = {}
