"""Files that the site offers, and addresses that it had."""

from msgspec import Struct


class OfferedFile(Struct, frozen=True):
    """A file for download: its name, where it lies in the project, its bytes, its SHA-256."""

    name: str
    file: str
    size: int
    sha256: str


class FormerAddress(Struct, frozen=True):
    """An address that the site has or had: the days it was seen first, and not found any more.

    Days are ISO dates, and empty where nobody has written them down.
    """

    address: str
    first: str = ""
    gone: str = ""
