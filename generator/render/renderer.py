"""Pages -> bytes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import jinja2

from generator.content.reuse import Cache
from generator.pages.file_content import AssetFile, FileFacts, ScriptFile
from generator.pages.page import AnyPage, FilePage, Frame, Page
from generator.problems import ProblemsFound
from generator.render.encode import as_bytes
from generator.render.environment import complaints, environment
from generator.render.file_facts import facts_of, with_facts
from generator.render.keys import FrameCache, Keys
from generator.render.pieces import NewPieces, Pieces

PiecesOf = Callable[[str], Pieces]


def no_pieces(address: str) -> Pieces:
    """Pieces of a file of which nothing is known from before."""
    return NewPieces()


class Renderer:
    """Templates and the frames that were rendered already; a frame serves many pages.

    `folders` hold the templates, whose code is kept in the `cache`; `program` stands for all that
    makes a page and is no data.
    """

    def __init__(
        self, folders: Sequence[Path], program: bytes = b"", cache: Cache | None = None
    ) -> None:
        self.environment = environment(folders, cache)
        self.keys = Keys(self.environment, program)
        self.frames = FrameCache(self._halves)

    def prepare(self) -> None:
        """Makes code of all templates, which forks would each have to make for themselves.

        One that is wrong is left for the page that uses it.
        """
        for name in self.environment.list_templates(extensions=["html"]):
            with suppress(jinja2.TemplateError, ProblemsFound):
                self.environment.get_template(name)

    def keys_of(self, pages: Iterable[AnyPage]) -> list[bytes]:
        """By what to know that each page would be as before; empty for a data file.

        Raises ProblemsFound (YQ101).
        """
        with complaints():
            return [self.keys.of(page) for page in pages]

    def contents(self, pages: Iterable[AnyPage], pieces: PiecesOf = no_pieces) -> list[bytes]:
        """The files of pages, in their order; raises ProblemsFound (YQ101, YQ501 to YQ503).

        `pieces` gives those of the file at an address.
        """
        with complaints():
            return [self._content(page, pieces) for page in pages]

    def _content(self, page: AnyPage, pieces: PiecesOf) -> bytes:
        if isinstance(page, FilePage):
            return as_bytes(page.content, pieces(page.address))
        if isinstance(page, Page):
            return self._html(page).encode()
        return self._fill(page.template, page.view).encode()

    def _html(self, page: Page) -> str:
        body = self._fill(page.template, page.view)
        if page.head is None or page.frame is None:
            return body
        top, bottom = self.frames.of(page.frame)
        return "".join((self._fill("frame/head.html", page.head), top, body, bottom))

    def _halves(self, frame: Frame) -> tuple[str, str]:
        return self._fill("frame/top.html", frame), self._fill("frame/bottom.html", frame)

    def _fill(self, template: str, view: object) -> str:
        return self.environment.fill(template, view)


class FileFigures:
    """Gives pages that tell of other files their figures; those files were finished before."""

    def __init__(self) -> None:
        self.written: dict[str, FileFacts] = {}

    def put_into(self, pages: Iterable[AnyPage]) -> Iterator[AnyPage]:
        """The pages in order, with the figures of the files that each tells of."""
        for page in pages:
            yield with_facts(page, self.written)

    def note(self, page: AnyPage, content: bytes) -> None:
        """Takes note of a finished data file, of which a later page may tell."""
        if isinstance(page, FilePage) and not isinstance(page.content, ScriptFile | AssetFile):
            self.written[page.address] = facts_of(page.address, content)
