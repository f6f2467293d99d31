"""A new site from its batches: what is as it was is taken over, all else is made."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import islice
from typing import Final

import msgspec
from msgspec import Struct

from generator.build.kept_pieces import NO_PIECES, BatchPieces, KeptPieces
from generator.build.processes import share_out
from generator.pages import addresses
from generator.pages.addresses import with_hash
from generator.pages.journal import NotedBatch
from generator.pages.page import AnyPage, Batch, FilePage
from generator.publish import Mark, Writer, sums_text
from generator.render import FileFigures, Renderer
from generator.render.renderer import PiecesOf, no_pieces


class SiteFile(Struct, frozen=True, array_like=True, gc=False):
    """A file of the site: its key, or none for a data file; and by what to know it again.

    `planned` is its address without the hash that it has, or empty where it has none; `digest` is
    its SHA-256.
    """

    address: str
    key: bytes
    mark: Mark
    planned: str = ""
    digest: bytes = b""


class LastFiles(Struct, frozen=True):
    """What can be taken over: files by planned address.

    By the first address of a batch also its origin, and what is known of its files' pieces.
    """

    files: dict[str, SiteFile] = {}
    origins: dict[str, bytes] = {}
    pieces: dict[str, KeptPieces] = {}


class BatchFiles(Struct, frozen=True, array_like=True):
    """The files of a batch, and its first address.

    Of one that was noted also its origin, and of one whose files have pieces what is kept of those.
    """

    files: list[SiteFile]
    first: str = ""
    origin: bytes = b""
    pieces: KeptPieces = NO_PIECES


class SiteFiles(Struct, frozen=True):
    """All files of the site, and by batches' first addresses their origins and kept pieces."""

    files: list[SiteFile]
    origins: dict[str, bytes]
    pieces: dict[str, KeptPieces]


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
    number of `jobs`. The last one is SHA256SUMS, of all others. `progress` is told how many of how
    many pages are done.
    """
    order = sorted(batches, key=lambda batch: -batch.weight)
    site = SiteFiles([], {}, {})

    def work(turn: int) -> bytes:
        return msgspec.msgpack.encode(_make_batch(order[turn], renderer, writer, last))

    whole = sum(len(batch.addresses) for batch in batches)
    if jobs > 1:
        renderer.prepare()
    for answer in share_out(len(order), work, jobs):
        done = _BATCH.decode(answer)
        site.files.extend(done.files)
        if done.origin:
            site.origins[done.first] = done.origin
        if done.pieces.origins:
            site.pieces[done.first] = done.pieces
        progress(len(site.files), whole)
    names = {file.planned: file.address for file in site.files if file.planned}
    for batch in batches:
        if batch.make_last is not None:
            site.files.extend(_make_pages(batch, batch.make_last(names), renderer, writer, last))
            progress(len(site.files), whole)
    site.files.append(_sums(site.files, writer))
    return site


def _sums(files: Iterable[SiteFile], writer: Writer) -> SiteFile:
    """SHA256SUMS of all files, as `sha256sum` reads it."""
    digests = {file.address: file.digest.hex() for file in files}
    content = sums_text(dict(sorted(digests.items()))).encode()
    digest = hashlib.sha256(content).digest()
    return SiteFile(addresses.SUMS, b"", writer.put(addresses.SUMS, content), "", digest)


def _make_batch(batch: Batch, renderer: Renderer, writer: Writer, last: LastFiles) -> BatchFiles:
    if batch.portions:
        return _make_in_pieces(batch, renderer, writer, last)
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


def _make_in_pieces(
    batch: Batch, renderer: Renderer, writer: Writer, last: LastFiles
) -> BatchFiles:
    first, read = batch.addresses[0], partial(_read, writer, last.files)
    pieces = BatchPieces(batch.portions, last.pieces.get(first, NO_PIECES), read)
    files = _make_pages(batch, batch.make(), renderer, writer, last, pieces.of_file)
    return BatchFiles(files, first, pieces=pieces.kept())


def _make_pages(
    batch: Batch,
    made: Iterable[AnyPage],
    renderer: Renderer,
    writer: Writer,
    last: LastFiles,
    pieces: PiecesOf = no_pieces,
) -> list[SiteFile]:
    figures = FileFigures()
    pages = figures.put_into(made)
    files: list[SiteFile] = []
    while group := list(islice(pages, _TOGETHER if batch.small else 1)):
        contents = partial(renderer.contents, pieces=pieces)
        files += _make_group(group, renderer, contents, writer, last.files, figures.note)
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
    render: Callable[[Iterable[AnyPage]], list[bytes]],
    writer: Writer,
    last: dict[str, SiteFile],
    note: Callable[[AnyPage, bytes], None],
) -> list[SiteFile]:
    """Step by step, not page by page: a processor is a fifth quicker while it does one thing."""
    keys = renderer.keys_of(pages)
    files = [_take_over(page, key, writer, last) for page, key in zip(pages, keys, strict=True)]
    changed = [page for page, file in zip(pages, files, strict=True) if file is None]
    contents = iter(render(changed))
    made: list[SiteFile] = []
    for page, key, file in zip(pages, keys, files, strict=True):
        if file is None:
            content = next(contents)
            has_hash = isinstance(page, FilePage) and page.has_hash
            address = with_hash(page.address, content) if has_hash else page.address
            planned = page.address if has_hash else ""
            digest = hashlib.sha256(content).digest()
            file = SiteFile(address, key, writer.put(address, content), planned, digest)
            note(page, content)
        made.append(file)
    return made


def _read(writer: Writer, last: dict[str, SiteFile], address: str) -> bytes | None:
    """A file of the last build; None where it is not as it was."""
    file = last.get(address)
    return writer.read(address, file.mark) if file else None


def _take_over(
    page: AnyPage, key: bytes, writer: Writer, last: dict[str, SiteFile]
) -> SiteFile | None:
    """The file of the last build, where the page would be the same."""
    file = last.get(page.address)
    if file is None or not key or file.key != key or not writer.keep(page.address, file.mark):
        return None
    return file
