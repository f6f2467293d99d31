"""What an earlier run read of a file, so that an unchanged file need not be read again.

Where it is kept, and for how long, is for whoever implements the protocol. An implementation must
not believe what came with the content, and must forget all when the program or one of its libraries
is another. What comes out of it goes through the same walls again all the same: records are
checked by their shape, and HTML by what cleans it.
"""

import hashlib
from collections.abc import Iterable
from typing import Protocol, TypeVar

import msgspec

from generator import __version__

T = TypeVar("T")


class Cache(Protocol):
    """Bytes by kind and key."""

    def get(self, kind: str, key: bytes, /) -> bytes | None:
        """The bytes that were put there, or None."""

    def put(self, kind: str, key: bytes, value: bytes, /) -> None:
        """Keeps the bytes, or does not."""


def key_of(parts: Iterable[bytes | str]) -> bytes:
    """One key for all that a result depends on, with the version of the program."""
    digest = hashlib.blake2b(__version__.encode(), digest_size=32)
    for part in parts:
        content = part.encode(errors="surrogatepass") if isinstance(part, str) else part
        digest.update(b"%d:" % len(content))
        digest.update(content)
    return digest.digest()


def read_cached(cache: Cache | None, kind: str, key: bytes, wanted: type[T]) -> T | None:
    """What was cached, checked again as what is wanted; None where there is no such thing.

    Bytes that are something else, because they were damaged, count as missing.
    """
    found = cache.get(kind, key) if cache is not None else None
    if found is None:
        return None
    try:
        return msgspec.msgpack.decode(found, type=wanted)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def write_cached(cache: Cache | None, kind: str, key: bytes, value: object) -> None:
    """Keeps what `read_cached` will read as what is wanted there."""
    if cache is not None:
        cache.put(kind, key, msgspec.msgpack.encode(value))
