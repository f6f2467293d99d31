"""A new site from its batches: what is as it was is taken over, all else is made."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Final

import msgspec
from msgspec import Struct

from generator.build.processes import share_out
from generator.pages.addresses import with_hash
from generator.pages.journal import NotedBatch
from generator.pages.page import AnyPage, Batch, FilePage
from generator.publish import Mark, Writer
from generator.render import FileFigures, Renderer


class SiteFile(Struct, frozen=True, array_like=True, gc=False):
    """A file of the site: its key, or none for a data file; and by what to know it again.

    `planned` is its address without the hash that it has, or empty where it has none.
    """

    address: str
    key: bytes
    mark: Mark
    planned: str = ""


class LastFiles(Struct, frozen=True):
    """What can be taken over: files by planned address, and the origins of batches by the first."""

    files: dict[str, SiteFile] = {}
    origins: dict[str, bytes] = {}


class BatchFiles(Struct, frozen=True, array_like=True):
    """The files of a batch; of one that was noted also its first address and its origin."""

    files: list[SiteFile]
    first: str = ""
    origin: bytes = b""


class SiteFiles(Struct, frozen=True):
    """All files of the site, and the origins of batches by their first address."""

    files: list[SiteFile]
    origins: dict[str, bytes]


Progress = Callable[[int, int], None]

_TOGETHER: Final = 64  # small pages at hand at a time
_BATCH: Final = msgspec.msgpack.Decoder(BatchFiles)


def make(
    batches: Sequence[Batch],
    renderer: Renderer,
    writer: Writer,
    last: LastFiles,
    jobs: int,
    progress: Progress,
) -> SiteFiles:
    """Makes every file of the site, by so many processes; raises what rendering and writing raise.

    The heaviest batches come first, and pages that name files by their content last. A batch whose
    makers would read the same as before is not even planned, and a page whose key is the same is
    not rendered: the file becomes part of the new site as it is. The files are the same for any
    number of `jobs`. `progress` is told how many of how many pages are done.
    """
    order = sorted(batches, key=lambda batch: -batch.weight)
    site = SiteFiles([], {})

    def work(turn: int) -> bytes:
        return msgspec.msgpack.encode(_make_batch(order[turn], renderer, writer, last))

    whole = sum(len(batch.addresses) for batch in batches)
    for answer in share_out(len(order), work, jobs):
        done = _BATCH.decode(answer)
        site.files.extend(done.files)
        if done.origin:
            site.origins[done.first] = done.origin
        progress(len(site.files), whole)
    names = {file.planned: file.address for file in site.files if file.planned}
    for batch in batches:
        if batch.make_last is not None:
            site.files.extend(_make_pages(batch, batch.make_last(names), renderer, writer, last))
            progress(len(site.files), whole)
    return site


def _make_batch(batch: Batch, renderer: Renderer, writer: Writer, last: LastFiles) -> BatchFiles:
    if not isinstance(batch, NotedBatch):
        return BatchFiles(_make_pages(batch, batch.make(), renderer, writer, last))
    first = batch.addresses[0]
    before = last.origins.get(first)
    if before and batch.is_as_before(before):
        files = _take_over_batch(batch, writer, last.files)
        if files is not None:
            return BatchFiles(files, first, before)
    with batch.noting() as looks:
        files = _make_pages(batch, batch.make(), renderer, writer, last)
    return BatchFiles(files, first, batch.origin(looks))


def _make_pages(
    batch: Batch, made: Iterable[AnyPage], renderer: Renderer, writer: Writer, last: LastFiles
) -> list[SiteFile]:
    figures = FileFigures()
    pages = figures.put_into(made)
    files: list[SiteFile] = []
    while group := list(islice(pages, _TOGETHER if batch.small else 1)):
        files += _make_group(group, renderer, writer, last.files, figures.note)
    return files


def _take_over_batch(
    batch: Batch, writer: Writer, last: dict[str, SiteFile]
) -> list[SiteFile] | None:
    """The files of the last build; None where one of them is not as it was."""
    files: list[SiteFile] = []
    for address in batch.addresses:
        file = last.get(address)
        if file is None or not writer.keep(file.address, file.mark):
            return None
        files.append(file)
    return files


def _make_group(
    pages: list[AnyPage],
    renderer: Renderer,
    writer: Writer,
    last: dict[str, SiteFile],
    note: Callable[[AnyPage, bytes], None],
) -> list[SiteFile]:
    """Step by step, not page by page: a processor is a fifth quicker while it does one thing."""
    keys = renderer.keys_of(pages)
    files = [_take_over(page, key, writer, last) for page, key in zip(pages, keys, strict=True)]
    changed = [page for page, file in zip(pages, files, strict=True) if file is None]
    contents = iter(renderer.contents(changed))
    made: list[SiteFile] = []
    for page, key, file in zip(pages, keys, files, strict=True):
        if file is None:
            content = next(contents)
            has_hash = isinstance(page, FilePage) and page.has_hash
            address = with_hash(page.address, content) if has_hash else page.address
            planned = page.address if has_hash else ""
            file = SiteFile(address, key, writer.put(address, content), planned)
            note(page, content)
        made.append(file)
    return made


def _take_over(
    page: AnyPage, key: bytes, writer: Writer, last: dict[str, SiteFile]
) -> SiteFile | None:
    """The file of the last build, where the page would be the same."""
    file = last.get(page.address)
    if file is None or not key or file.key != key or not writer.keep(page.address, file.mark):
        return None
    return file
