"""A new site from its batches: what is as it was is taken over, all else is made."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

import msgspec
from msgspec import Struct

from generator.pages import AnyPage, Batch
from generator.publish import Mark, Writer, Wrote
from generator.render import Renderer, Telling
from generator.workers import shared_out


class Made(Struct, frozen=True, array_like=True, gc=False):
    """A file of the site: its key, or none for a data file; and by what to know it again."""

    address: str
    key: bytes
    mark: Mark


_LIST: Final = msgspec.msgpack.Decoder(list[Made])


def filled(
    batches: Sequence[Batch],
    renderer: Renderer,
    writer: Writer,
    before: dict[str, Made],
    jobs: int,
) -> Iterator[list[Made]]:
    """Makes the files of each batch, the heaviest first; raises what rendering and writing raise.

    `before` are the files of the last build by address. A page whose key is the same is not
    rendered: its file becomes part of the new site as it is. The files are the same for any
    number of `jobs`.
    """
    order = sorted(range(len(batches)), key=lambda number: -batches[number].weight)

    def work(turn: int) -> bytes:
        return msgspec.msgpack.encode(_batch(batches[order[turn]], renderer, writer, before))

    yield from map(_LIST.decode, shared_out(len(order), work, jobs))


def _batch(batch: Batch, renderer: Renderer, writer: Writer, before: dict[str, Made]) -> list[Made]:
    telling = Telling()
    return [
        _made(page, renderer, writer, before.get(page.address), telling.finished)
        for page in telling.pages(batch.make())
    ]


def _made(
    page: AnyPage,
    renderer: Renderer,
    writer: Writer,
    old: Made | None,
    finished: Callable[[AnyPage, bytes], None],
) -> Made:
    key = renderer.key(page)
    wrote: Wrote | None = None
    if old is not None and key and old.key == key:
        wrote = writer.keep(page.address, old.mark)
    if wrote is None:
        content = renderer.file(page).content
        wrote = writer.put(page.address, content)
        finished(page, content)
    return Made(page.address, key, wrote.mark)
