"""Blocks of a document in reading order, and everything else in it that holds text.

Text is *stored* where the file has these very characters, and *made* where a program makes what it
shows of something else: a number or a date by its format, a formula's value, an automatic number.
Every stored character of a file stands in one place of a `Document`, and in one only: in a cell, a
paragraph, the separators of a table or in `other_text`. White space is layout and not counted.
"""

from dataclasses import dataclass
from enum import Enum


class Oddity(Enum):
    """What is unusual about a cell, or a document, so that nobody takes it for plain text."""

    HIDDEN = "hidden"  # in a hidden row or column
    UNCALCULATED = "uncalculated"  # a formula whose value the file does not hold
    ERROR = "error"  # an error value of a spreadsheet, such as #REF!
    FORMAT = "format"  # a number in a format that not every program shows alike
    NO_DATE = "no_date"  # a number beyond all dates, where the sheet shows ##### for a date
    NESTED = "nested"  # it held a table of its own, which is a grid by itself
    STRUCK = "struck"  # text that is struck through or a tracked deletion
    UNSEEN = "unseen"  # characters that nobody sees were left out
    SYMBOL = "symbol"  # a sign of a font of symbols that nobody knows
    DRAWING = "drawing"  # of a document: text boxes, charts or pictures, in which words may stand
    HEADER = "header"  # of a document: a page's head or foot


class Part(Enum):
    """What holds text beside paragraphs and tables. The value is the name that messages look up."""

    TEXT_BOX = "text_box"
    NOTE = "note"  # a footnote or an endnote
    HEADER = "header"  # a page's head or foot
    COMMENT = "comment"
    RUBY = "ruby"  # the reading above characters
    DELETED = "deleted"  # a tracked deletion, or what was moved away
    STRUCK = "struck"  # struck through
    HIDDEN = "hidden"  # hidden text, rows, columns, elements; what a filter hides
    HIDDEN_SHEET = "hidden_sheet"
    PICTURE = "picture"  # what is written for a picture that cannot be seen; its name in a sheet
    CHART = "chart"
    ALTERNATIVE = "alternative"  # what a program that shows less would show instead
    AGAIN = "again"  # an alternative with the very words that stand in their own place already
    FORM = "form"  # choices and buttons of a page, prompts of a form
    DATA = "data"  # a formula, a defined name, a script: nobody reads it as text
    EMBEDDED = "embedded"  # a document inside the document
    OTHER = "other"  # whatever no reader knows: the walk alone has found it


@dataclass(frozen=True, slots=True)
class Made:
    """Text that a program made: what the file stores, and what is shown instead."""

    stored: str
    shown: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell with its text. A merged cell is one cell that spans several rows or columns.

    `made` lists what of `text` was made: each `shown` stands in `text` and is no stored text.
    """

    text: str  # as shown, without the white space around it; line breaks inside are \n
    row: int  # of its upper left corner, 1 is the first row of the document's table
    column: int  # 1 is the first column
    rows: int = 1
    columns: int = 1
    oddities: frozenset[Oddity] = frozenset()
    left_out: tuple[str, ...] = ()  # the unseen characters, each once, as they are named
    made: tuple[Made, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a heading, an item of a list: its own text, and the mark that is made for it."""

    text: str
    mark: str = ""  # the number or bullet that a program shows before it
    depth: int = 0  # of an item in its lists, from 1; 0 is no item
    made: tuple[Made, ...] = ()  # what of the text was made, the mark aside
    area: str = ""  # of the walk, which counts its text there too


@dataclass(frozen=True, slots=True)
class Table:
    """A table, a sheet: its cells in reading order."""

    cells: tuple[Cell, ...]
    name: str = ""  # a sheet's name, which is no text of the sheet; empty where there is none
    caption: str = ""  # stored text that names the table from inside, as in HTML
    hidden: bool = False  # a hidden sheet
    # False where a kind of document cannot say what is merged: CSV, pasted text.
    states_merges: bool = True
    # True where an empty cell still holds its place, as in CSV: then it goes on from above.
    keeps_columns: bool = False
    raw: tuple[str, ...] = ()  # each row as it stood in a text; empty where cells are all there is
    first_row: int = 1  # the place of row 1 in the document: a line of a text file, else 1
    # What each column means, where a list's reader knows it; an empty text: nothing that is known.
    fields: tuple[str, ...] = ()
    separators: str = ""  # stored signs that only part cells: bars, quotes, lines that draw
    area: str = ""  # of the walk, which counts its text there too


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class OtherText:
    """Text that stands beside the blocks: it is named, and goes into no record.

    `table` counts the tables of the document from 1 and is 0 where it stands in none; `at` is the
    name of its cell, or of whatever people find it by.
    """

    part: Part
    text: str
    table: int = 0
    at: str = ""
    area: str = ""  # of the walk, which counts its text there too
    made: tuple[Made, ...] = ()  # what of the text was made


@dataclass(frozen=True, slots=True)
class Note:
    """What is said of a file as a whole; messages look up the kind, and print what was found."""

    kind: str
    found: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """What a file holds: blocks in reading order, and all other text by the name of its part."""

    name: str  # the file's name, `-` for standard input
    sha256: str  # of the document's bytes
    blocks: tuple[Block, ...]
    other_text: tuple[OtherText, ...] = ()
    not_read: frozenset[Oddity] = frozenset()  # what is known to be there and was not read
    notes: tuple[Note, ...] = ()

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables in their order."""
        return tuple(block for block in self.blocks if isinstance(block, Table))
