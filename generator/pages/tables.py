"""Tables as data: what CSV files and workbooks are made of."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Protocol

from msgspec import Struct

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


class Sheet(Struct, frozen=True):
    """A sheet of a workbook; its head stays in sight and filters."""

    name: str
    columns: tuple[Column, ...]
    rows: Rows


class WorkbookFile(Struct, frozen=True):
    """A workbook. `created` is a date such as 2023-01-06, or empty where none is known."""

    title: str
    author: str
    created: str
    sheets: tuple[Sheet, ...]
