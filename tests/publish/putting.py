"""Publishing files that are at hand."""

from collections.abc import Iterable

from generator.publish import Output, Publication, staged


def put(files: Iterable[tuple[str, bytes]], place: Output, patience: float = 1.0) -> Publication:
    """Has just these files published."""
    with staged(place, patience) as stage:
        marks = {address: stage.writer.put(address, content) for address, content in files}
        return stage.commit(marks)
