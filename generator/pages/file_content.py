"""What a data file holds, by kind; `render` turns each into bytes."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from decimal import Decimal
from typing import Final, Generic, Protocol, TypeVar

from msgspec import Struct

Made = TypeVar("Made", covariant=True)


class Portion(Protocol):
    """Projects that follow each other, of which files that hold all records tell piece by piece.

    What a piece is made of is noted while it is made, so that a later run can tell whether it
    would be the same.
    """

    def noting(self) -> AbstractContextManager[object]:
        """While it lasts all that is read is noted."""
        ...

    def origin(self) -> bytes:
        """What a later run has to know of all that was read."""
        ...

    def is_as_before(self, origin: bytes) -> bool:
        """Whether the same would be read now; raises DecodeError for other bytes."""
        ...


class PortionRows(Struct, Generic[Made], frozen=True):
    """Rows by portions of the projects, made whenever they are gone through: all fill much memory.

    `sizes` are the numbers of rows of each portion; `make` gives those of a portion, by its number.
    """

    sizes: tuple[int, ...]
    make: Callable[[int], Iterator[Made]]

    def __len__(self) -> int:
        return sum(self.sizes)

    def __iter__(self) -> Iterator[Made]:
        for number in range(len(self.sizes)):
            yield from self.make(number)


class JsonFile(Struct, frozen=True):
    """The file projects.json; its projects need not all be in memory at a time."""

    report: Struct
    projects: PortionRows[Struct]


class ScriptFile(Struct, frozen=True):
    """Data as a classic script: a call of the function `name` with these arguments."""

    name: str
    arguments: tuple[object, ...]


class AssetFile(Struct, frozen=True):
    """A style sheet, a script or the icon, as the templates have it."""

    content: bytes


class ReadyFile(Struct, frozen=True):
    """A file of the project that is offered as it is; it is read when it is written."""

    read: Callable[[], bytes]

    @property
    def content(self) -> bytes:
        """Its bytes, read anew each time; raises ProblemsFound."""
        return self.read()


# Text, a number, yes or no, or nothing; the file's own form is chosen when it is written.
Cell = str | int | Decimal | bool | None

Cells = tuple[Cell, ...]  # a row


class Rows(Protocol):
    """Rows that can be gone through more than once; they need not all be in memory at a time."""

    def __len__(self) -> int:
        """How many rows there are."""
        ...

    def __iter__(self) -> Iterator[Cells]:
        """The rows from the first."""
        ...

    def __hash__(self) -> int:
        """Two files may share their rows, which can then be written once."""
        ...


class CsvFile(Struct, frozen=True):
    """A table: the names of its columns and its rows.

    With `bom` the file begins with a byte order mark, without which Excel misreads UTF-8.
    """

    head: tuple[str, ...]
    rows: Rows
    bom: bool = False


class Column(Struct, frozen=True):
    """The head of a column, and its width in characters."""

    title: str
    width: int


class Span(Struct, frozen=True):
    """A cell that goes on over the rows below: its row and column, from 0, and over how many."""

    row: int
    column: int
    rows: int


class Sheet(Struct, frozen=True):
    """A sheet of a workbook; its head stays in sight and filters.

    A `framed` one is a table as documents have it: a line with its `title` above the head, lines
    around every cell, cells that go over several rows, and no filter.
    """

    name: str
    columns: tuple[Column, ...]
    rows: Rows
    framed: bool = False
    title: str = ""
    spans: tuple[Span, ...] = ()


class WorkbookFile(Struct, frozen=True):
    """A workbook. `created` is a date such as 2023-01-06, or empty where none is known."""

    title: str
    author: str
    created: str
    sheets: tuple[Sheet, ...]


_KILO: Final = 1000


class FileFacts(Struct, frozen=True):
    """A finished file; while it is only planned, its size is 0 and its digest empty."""

    address: str
    size: int = 0
    sha256: str = ""

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self.address.rpartition("/")[2]

    @property
    def words(self) -> str:
        """The size as people read it: 812 B, 12.4 KB; a thousand bytes are a kilobyte."""
        if self.size < _KILO:
            return f"{self.size} B"
        tenths = (10 * self.size + _KILO // 2) // _KILO
        return f"{tenths // 10}.{tenths % 10} KB"


class SumsFile(Struct, frozen=True):
    """SHA256SUMS: the digests of the files beside it, as `sha256sum --check` reads them."""

    files: tuple[FileFacts, ...]


class PackageFile(Struct, frozen=True):
    """datapackage.json: what is said of the whole, and of each of its files in the same order."""

    about: dict[str, object]
    resources: tuple[dict[str, object], ...]
    files: tuple[FileFacts, ...]


class CardSquare(Struct, frozen=True):
    """A project in a picture for sharing.

    `kind` is what the printed word means; `fill` is how far it is in tenths, where that is printed.
    """

    kind: str
    fill: int | None
    noticed: bool
    highlighted: bool
    asked: bool


class CardGroup(Struct, frozen=True):
    """The squares of one word; of too many a part of a bar, from `start` on, in percent."""

    kind: str
    number: int
    squares: tuple[CardSquare, ...]
    start: str = ""
    length: str = ""


class CardBlock(Struct, frozen=True):
    """A level or a table, with its number of projects where there are several of them."""

    number: str
    groups: tuple[CardGroup, ...]


class CardFile(Struct, frozen=True):
    """A picture for sharing, under the title that its page has.

    `total` is empty where projects go by several words.
    """

    title: str
    total: str
    blocks: tuple[CardBlock, ...]


FileContent = (
    CardFile
    | JsonFile
    | CsvFile
    | ScriptFile
    | AssetFile
    | ReadyFile
    | WorkbookFile
    | PackageFile
    | SumsFile
)
