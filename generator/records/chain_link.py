"""The chain of a report's publications."""

from msgspec import Struct


class Link(Struct, frozen=True):
    """One publication: its day, and the digests of the fields that it stated anew, by record.

    An empty digest is that of a field that is gone. `entries` are the digests of the ledger's new
    entries; `head` is the SHA-256 of all that and of the head before. `withheld` are the digests of
    fields that are not public, and `rest` the head of their own chain.
    """

    date: str
    head: str
    rest: str
    fields: dict[str, dict[str, str]]
    entries: tuple[str, ...] = ()
    withheld: dict[str, dict[str, str]] = {}


class Chain(Struct, frozen=True):
    """The publications of a report, from the first one on."""

    links: tuple[Link, ...] = ()

    @property
    def head(self) -> str:
        """The head of the last publication; empty where there was none."""
        return self.links[-1].head if self.links else ""

    @property
    def rest(self) -> str:
        """The head of what is not public; empty where there was no publication."""
        return self.links[-1].rest if self.links else ""
