"""Publishing files that are at hand."""

from collections.abc import Iterable

from generator.publish import Output, Published, publish


def put(files: Iterable[tuple[str, bytes]], place: Output, patience: float = 1.0) -> Published:
    """Has just these files published."""
    return publish(
        lambda writer: [writer.put(address, content) for address, content in files],
        place,
        patience,
    )
