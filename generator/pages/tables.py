"""Tables as data: what CSV files and workbooks are made of."""

from decimal import Decimal

from msgspec import Struct

# Text, a number, yes or no, or nothing; the file's own form is chosen when it is written.
Cell = str | int | Decimal | bool | None


class CsvFile(Struct, frozen=True):
    """A table: the names of its columns and its rows.

    With `bom` the file begins with a byte order mark, without which Excel misreads UTF-8.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    bom: bool = False


class Column(Struct, frozen=True):
    """The head of a column, and its width in characters."""

    title: str
    width: int


class Sheet(Struct, frozen=True):
    """A sheet of a workbook; its head stays in sight and filters."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


class WorkbookFile(Struct, frozen=True):
    """A workbook. `created` is a date such as 2023-01-06, or empty where none is known."""

    title: str
    author: str
    created: str
    sheets: tuple[Sheet, ...]
