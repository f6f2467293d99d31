"""Kept: what was read of a file before, so that an unchanged file need not be read again.

Where it is kept, and for how long, is for whoever implements the protocol. What was kept is
trusted as the build's own, HTML too: an implementation must not believe what came with the content,
and must forget all when the program or one of its libraries is another.
"""

import hashlib
from collections.abc import Iterable
from typing import Protocol, TypeVar

import msgspec

from generator import __version__

T = TypeVar("T")


class Kept(Protocol):
    """Bytes by kind and key."""

    def get(self, kind: str, key: bytes, /) -> bytes | None:
        """The bytes that were put there, or None."""

    def put(self, kind: str, key: bytes, value: bytes, /) -> None:
        """Keeps the bytes, or does not."""


def key_of(parts: Iterable[bytes | str]) -> bytes:
    """One key for all that a result depends on, with the version of the program."""
    digest = hashlib.blake2b(__version__.encode(), digest_size=32)
    for part in parts:
        one = part.encode(errors="surrogatepass") if isinstance(part, str) else part
        digest.update(b"%d:" % len(one))
        digest.update(one)
    return digest.digest()


def recall(kept: Kept | None, kind: str, key: bytes, wanted: type[T]) -> T | None:
    """What was kept, checked again as what is wanted; None where there is no such thing.

    Bytes that are something else, because they were damaged, count as missing.
    """
    found = kept.get(kind, key) if kept is not None else None
    if found is None:
        return None
    try:
        return msgspec.msgpack.decode(found, type=wanted)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def keep(kept: Kept | None, kind: str, key: bytes, value: object) -> None:
    """Keeps what `recall` will read as what is wanted there."""
    if kept is not None:
        kept.put(kind, key, msgspec.msgpack.encode(value))
