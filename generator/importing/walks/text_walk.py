"""The walk through a text: its lines, with every sign that stands in them."""

from generator.importing.charset import decode
from generator.importing.documents import Walk


def walk_text(content: bytes) -> Walk:
    """The text of a file in one area."""
    found = Walk()
    text = decode("", content).removeprefix("\ufeff")
    found.area("", holds_tables=True).pieces.extend(text.splitlines())
    return found
