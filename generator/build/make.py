"""A new site from its batches: what is as it was is taken over, all else is made."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Final

import msgspec
from msgspec import Struct

from generator.build.kept_files import LastFiles, SiteFile, SiteFiles
from generator.build.kept_pieces import NO_PIECES, BatchPieces, KeptPieces
from generator.build.processes import share_out
from generator.pages import addresses
from generator.pages.addresses import with_hash
from generator.pages.journal import NotedBatch
from generator.pages.page import AnyPage, Batch, FilePage
from generator.publish import Writer, sums_text
from generator.render import FileFigures, Renderer
from generator.render.renderer import PiecesOf, no_pieces


class BatchFiles(Struct, frozen=True, array_like=True):
    """The files of a batch, and its first address.

    Of one that was noted also its origin, and of one whose files have pieces what is kept of those.
    """

    files: list[SiteFile]
    first: str = ""
    origin: bytes = b""
    pieces: KeptPieces = NO_PIECES


Progress = Callable[[int, int], None]

_TOGETHER: Final = 64  # small pages at hand at a time
_BATCH: Final = msgspec.msgpack.Decoder(BatchFiles)


def make(batches: Sequence[Batch], maker: "Maker", jobs: int, progress: Progress) -> SiteFiles:
    """Makes every file of the site, by so many processes; raises what rendering and writing raise.

    The heaviest batches come first, and pages that name files by their content last. The files are
    the same for any number of `jobs`. The last one is SHA256SUMS, of all others. `progress` is told
    how many of how many pages are done.
    """
    order = sorted(batches, key=lambda batch: -batch.weight)
    site = SiteFiles([], {}, {})

    def work(turn: int) -> bytes:
        return msgspec.msgpack.encode(maker.batch(order[turn]))

    whole = sum(len(batch.addresses) for batch in batches)
    if jobs > 1:
        maker.renderer.prepare()
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
            site.files.extend(maker.pages(batch, batch.make_last(names)))
            progress(len(site.files), whole)
    site.files.append(_sums(site.files, maker.writer))
    return site


def _sums(files: Iterable[SiteFile], writer: Writer) -> SiteFile:
    """SHA256SUMS of all files, as `sha256sum` reads it."""
    digests = {file.address: file.digest.hex() for file in files}
    content = sums_text(dict(sorted(digests.items()))).encode()
    digest = hashlib.sha256(content).digest()
    return SiteFile(addresses.SUMS, b"", writer.put(addresses.SUMS, content), "", digest)


class Maker:
    """Makes files: takes them over from the `last` build, or has them rendered and written."""

    def __init__(self, renderer: Renderer, writer: Writer, last: LastFiles) -> None:
        self.renderer = renderer
        self.writer = writer
        self.last = last

    def batch(self, batch: Batch) -> BatchFiles:
        """The files of a batch, which is not even planned where its makers would read the same."""
        if batch.portions:
            return self._batch_in_pieces(batch)
        if not isinstance(batch, NotedBatch):
            return BatchFiles(self.pages(batch, batch.make()))
        first = batch.addresses[0]
        before = self.last.origins.get(first)
        if before and batch.is_as_before(before):
            files = self._batch_as_before(batch)
            if files is not None:
                return BatchFiles(files, first, before)
        with batch.noting() as looks:
            files = self.pages(batch, batch.make())
        return BatchFiles(files, first, batch.origin(looks))

    def pages(
        self, batch: Batch, pages: Iterable[AnyPage], pieces: PiecesOf = no_pieces
    ) -> list[SiteFile]:
        """The files of a batch's pages; one whose key is the same is not rendered."""
        figures = FileFigures()
        coming = figures.put_into(pages)
        files: list[SiteFile] = []
        while group := list(islice(coming, _TOGETHER if batch.small else 1)):
            files += self._group(group, pieces, figures.note)
        return files

    def _batch_in_pieces(self, batch: Batch) -> BatchFiles:
        first = batch.addresses[0]
        before = self.last.pieces.get(first, NO_PIECES)
        pieces = BatchPieces(batch.portions, before, self._content_as_before)
        files = self.pages(batch, batch.make(), pieces.of_file)
        return BatchFiles(files, first, pieces=pieces.kept())

    def _batch_as_before(self, batch: Batch) -> list[SiteFile] | None:
        """The files of the last build; None where one of them is not as it was."""
        files: list[SiteFile] = []
        for address in batch.addresses:
            file = self.last.files.get(address)
            if file is None or not self.writer.keep(file.address, file.mark):
                return None
            files.append(file)
        return files

    def _group(
        self, pages: list[AnyPage], pieces: PiecesOf, note: Callable[[AnyPage, bytes], None]
    ) -> list[SiteFile]:
        """Step by step, not page by page: a processor is a fifth quicker while it does one thing.

        What a page that was rendered holds is given to `note`.
        """
        keys = self.renderer.keys_of(pages)
        before = list(map(self._file_as_before, pages, keys))
        changed = [page for page, file in zip(pages, before, strict=True) if file is None]
        contents = iter(self.renderer.contents(changed, pieces))
        files: list[SiteFile] = []
        for page, key, file in zip(pages, keys, before, strict=True):
            if file is None:
                content = next(contents)
                file = self._new_file(page, key, content)
                note(page, content)
            files.append(file)
        return files

    def _file_as_before(self, page: AnyPage, key: bytes) -> SiteFile | None:
        """The file of the last build, where the page would be the same."""
        file = self.last.files.get(page.address)
        if file is None or not key or file.key != key:
            return None
        return file if self.writer.keep(page.address, file.mark) else None

    def _content_as_before(self, address: str) -> bytes | None:
        """What a file of the last build holds; None where it is not as it was."""
        file = self.last.files.get(address)
        return self.writer.read(address, file.mark) if file else None

    def _new_file(self, page: AnyPage, key: bytes, content: bytes) -> SiteFile:
        has_hash = isinstance(page, FilePage) and page.has_hash
        address = with_hash(page.address, content) if has_hash else page.address
        planned = page.address if has_hash else ""
        digest = hashlib.sha256(content).digest()
        return SiteFile(address, key, self.writer.put(address, content), planned, digest)
