"""SHA256SUMS: a line a file with its SHA-256, as `sha256sum` writes and reads it."""

from collections.abc import Mapping
from typing import Final

from generator.patterns import pattern

SUM_LINE: Final = pattern(r"([0-9a-f]{64})  (.+)")


def sums_text(sums: Mapping[str, str]) -> str:
    """The lines of all these addresses with their digests, in their order."""
    return "".join(f"{digest}  {address}\n" for address, digest in sums.items())


def sums_in(text: str) -> dict[str, str]:
    """The digests that a text lists, by address; a line of another form says nothing."""
    found = (SUM_LINE.fullmatch(line) for line in text.split("\n"))
    return {match[2]: match[1] for match in found if match}
