"""A new site from its batches: what is as it was is taken over, all else is made."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Final

import msgspec
from msgspec import Struct

from generator.pages.page import AnyPage
from generator.pages.page import Batch
from generator.publish import Mark, Writer, Wrote
from generator.render import Renderer, Telling
from generator.build.processes import shared_out


class Made(Struct, frozen=True, array_like=True, gc=False):
    """A file of the site: its key, or none for a data file; and by what to know it again."""

    address: str
    key: bytes
    mark: Mark


class Before(Struct, frozen=True):
    """What can be taken over: files by address, and the origins of batches by their first one."""

    files: dict[str, Made] = {}
    origins: dict[str, bytes] = {}


_TOGETHER: Final = 64  # small pages at hand at a time
_LIST: Final = msgspec.msgpack.Decoder(list[Made])


def filled(
    batches: Sequence[Batch],
    renderer: Renderer,
    writer: Writer,
    before: Before,
    jobs: int,
) -> Iterator[list[Made]]:
    """Makes the files of each batch, the heaviest first; raises what rendering and writing raise.

    A batch whose origin is the same as before is not even planned, and a page whose key is the
    same is not rendered: the file becomes part of the new site as it is. The files are the same
    for any number of `jobs`.
    """
    order = sorted(range(len(batches)), key=lambda number: -batches[number].weight)

    def work(turn: int) -> bytes:
        return msgspec.msgpack.encode(_batch(batches[order[turn]], renderer, writer, before))

    yield from map(_LIST.decode, shared_out(len(order), work, jobs))


def _batch(batch: Batch, renderer: Renderer, writer: Writer, before: Before) -> list[Made]:
    if batch.origin and before.origins.get(batch.addresses[0]) == batch.origin:
        found = _all_kept(batch, writer, before.files)
        if found is not None:
            return found
    telling = Telling()
    pages = telling.pages(batch.make())
    made: list[Made] = []
    while group := list(islice(pages, _TOGETHER if batch.small else 1)):
        made += _group(group, renderer, writer, before.files, telling.finished)
    return made


def _all_kept(batch: Batch, writer: Writer, before: dict[str, Made]) -> list[Made] | None:
    """The files of the last build; None where one of them is not as it was."""
    found: list[Made] = []
    for address in batch.addresses:
        old = before.get(address)
        if old is None or writer.keep(address, old.mark) is None:
            return None
        found.append(old)
    return found


def _group(
    pages: list[AnyPage],
    renderer: Renderer,
    writer: Writer,
    before: dict[str, Made],
    finished: Callable[[AnyPage, bytes], None],
) -> list[Made]:
    """Step by step, not page by page: a processor is a fifth quicker while it does one thing."""
    keys = renderer.keys_of(pages)
    wrote = [_kept(page, key, writer, before) for page, key in zip(pages, keys, strict=True)]
    changed = [page for page, there in zip(pages, wrote, strict=True) if there is None]
    contents = iter(renderer.contents(changed))
    made: list[Made] = []
    for page, key, there in zip(pages, keys, wrote, strict=True):
        if there is None:
            content = next(contents)
            there = writer.put(page.address, content)
            finished(page, content)
        made.append(Made(page.address, key, there.mark))
    return made


def _kept(page: AnyPage, key: bytes, writer: Writer, before: dict[str, Made]) -> Wrote | None:
    """The file of the last build, where the page would be the same."""
    old = before.get(page.address)
    if old is None or not key or old.key != key:
        return None
    return writer.keep(page.address, old.mark)
