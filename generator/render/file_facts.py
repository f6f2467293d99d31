"""Pages that tell of other files: which those are, and the page with their figures put in."""

import hashlib
from collections.abc import Mapping

from msgspec.structs import replace

from generator.pages.file_content import FileFacts, PackageFile, SumsFile
from generator.pages.page import AnyPage, FilePage, Page
from generator.pages.report.data import DataView, with_sizes


def needed_files(page: AnyPage) -> tuple[str, ...]:
    """The addresses of the files that the page tells of; they are written before it."""
    if isinstance(page, FilePage):
        content = page.content
        files = content.files if isinstance(content, PackageFile | SumsFile) else ()
        return tuple(file.address for file in files)
    if isinstance(page, Page) and isinstance(page.view, DataView):
        return tuple(file.written.address for file in page.view.files)
    return ()


def with_facts(page: AnyPage, written: Mapping[str, FileFacts]) -> AnyPage:
    """The page with the figures of the files that it needs."""
    if isinstance(page, FilePage) and isinstance(page.content, PackageFile | SumsFile):
        return replace(page, content=replace(page.content, files=_of(page, written)))
    if isinstance(page, Page) and isinstance(page.view, DataView):
        known = _of(page, written)
        files = zip(page.view.files, known, strict=True)
        with_figures = tuple(replace(file, written=facts) for file, facts in files)
        head = page.head and with_sizes(page.head, known)
        return replace(page, head=head, view=replace(page.view, files=with_figures))
    return page


def facts_of(address: str, content: bytes) -> FileFacts:
    """A finished file with its size and digest."""
    return FileFacts(address, len(content), hashlib.sha256(content).hexdigest())


def _of(page: AnyPage, written: Mapping[str, FileFacts]) -> tuple[FileFacts, ...]:
    return tuple(written[address] for address in needed_files(page))
