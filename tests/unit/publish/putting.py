"""Publishing files that are at hand."""

from collections.abc import Iterable

from generator.publish import Output, Publication, publish


def put(files: Iterable[tuple[str, bytes]], place: Output, patience: float = 1.0) -> Publication:
    """Has just these files published."""
    return publish(
        lambda writer: [writer.put(address, content) for address, content in files],
        place,
        patience,
    )
