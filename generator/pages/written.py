"""Files that tell of other files: their sizes and digests are known only after those are written.

Such a file names its siblings by address. The plan makes it without the figures, and the renderer
puts them in: so the plan stays pure, and the figures are those of the very bytes.
"""

from typing import Final

from msgspec import Struct

_KILO: Final = 1000


class Written(Struct, frozen=True):
    """A finished file; while it is only planned, its size is 0 and its digest empty."""

    address: str
    size: int = 0
    sha256: str = ""

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self.address.rpartition("/")[2]

    @property
    def words(self) -> str:
        """The size as people read it: 812 B, 12.4 KB; a thousand bytes are a kilobyte."""
        if self.size < _KILO:
            return f"{self.size} B"
        tenths = (10 * self.size + _KILO // 2) // _KILO
        return f"{tenths // 10}.{tenths % 10} KB"


class SumsFile(Struct, frozen=True):
    """SHA256SUMS: the digests of the files beside it, as `sha256sum --check` reads them."""

    files: tuple[Written, ...]


class PackageFile(Struct, frozen=True):
    """datapackage.json: what is said of the whole, and of each of its files in the same order."""

    about: dict[str, object]
    resources: tuple[dict[str, object], ...]
    files: tuple[Written, ...]
