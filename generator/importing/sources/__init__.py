"""Sources: the files that offices have, as documents. What a file is, its first bytes decide."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import Final
from xml.parsers.expat import ExpatError

from generator.content.limits import is_over, limit_error
from generator.importing.charset import decode, decode_page
from generator.importing.documents import Document, OtherText, Part, Walk, differences
from generator.importing.grids import Grid, grids_of
from generator.importing.prose import with_lists
from generator.importing.sources.cards import with_cards
from generator.importing.sources.kinds import kind_of
from generator.importing.sources.pasted import read_text_tables
from generator.importing.sources.safety import refuse
from generator.importing.table_heads.columns import Vocabulary, vocabulary
from generator.importing.table_heads.heads import head_of
from generator.importing.walks.book_walk import walk_xls, walk_xlsx
from generator.importing.walks.page_walk import walk_page
from generator.importing.walks.text_walk import walk_text
from generator.importing.walks.word_walk import walk_word
from generator.problems import Location, Problem, ProblemsFound

# By the ending of the name: what is read is held against a walk that knows nothing of the reader.
WALKS: Final[dict[str, Callable[[bytes], Walk]]] = {
    "": walk_text,  # standard input
    ".csv": walk_text,
    ".docx": walk_word,
    ".htm": walk_page,
    ".html": walk_page,
    ".txt": walk_text,
    ".xls": walk_xls,
    ".xlsx": walk_xlsx,
}


def read_source(name: str, content: bytes, known: Vocabulary | None = None) -> tuple[Grid, ...]:
    """The tables of a file; raises ProblemsFound (YQ70x) where it cannot be read whole."""
    return grids_of(read_document(name, content, known))


def read_document(name: str, content: bytes, known: Vocabulary | None = None) -> Document:
    """What a file holds; raises ProblemsFound (YQ70x) where it cannot be read whole.

    `name` is the file's name, or `-` for standard input, which is read as text. `known` has the
    heads by which a text is told to be a table; without it those of the package.
    """
    if is_over("source_bytes", len(content)):
        raise limit_error("YQ701", Location(name), "source_bytes", f"{len(content):,}")
    if not content.strip():
        raise ProblemsFound([Problem("YQ702", Location(name))])
    suffix = kind_of(name, content)
    refuse(name, suffix, content)
    known = known or vocabulary()
    document = with_cards(_read(name, suffix, content, known), known)
    listed = with_lists(document, known)
    if listed is not document and not any(head_of(grid, known) for grid in grids_of(document)):
        document = listed
    cells = (cell for table in document.tables for cell in table.cells)
    covered = sum(cell.rows * cell.columns for cell in cells)
    if is_over("source_cells", covered):  # few merged cells can cover more than any table has
        raise limit_error("YQ710", Location(name), "source_cells", f"{covered:,}")
    return _closed(document, content, suffix)


def _closed(document: Document, content: bytes, suffix: str) -> Document:
    """The document with whatever only the walk has found; raises ProblemsFound (YQ706, YQ712).

    The latter is raised where the text of tables is not wholly placed, or some of it twice.
    """
    try:
        walk = WALKS[suffix](content)
    except (ExpatError, ValueError, KeyError):  # what one program opens another may not
        raise ProblemsFound([Problem("YQ706", Location(document.name), suffix)]) from None
    problems = []
    rest = []
    for found in differences(document, walk):
        if found.holds_tables:
            at = Location(document.name)
            values = {"missing": f"{found.missing.total()}", "twice": f"{found.surplus.total()}"}
            problems.append(Problem("YQ712", at, found.place, values=values))
        elif found.missing:
            text = "".join(found.missing.elements())
            rest.append(OtherText(Part.OTHER, text, area=found.area))
    if problems:
        raise ProblemsFound(problems)
    return replace(document, other_text=(*document.other_text, *rest)) if rest else document


def _read(name: str, suffix: str, content: bytes, known: Vocabulary) -> Document:
    sha256 = hashlib.sha256(content).hexdigest()
    match suffix:
        case ".xlsx":
            from generator.importing.sources.sheets import read_xlsx

            return read_xlsx(name, content, sha256)
        case ".xls":
            from generator.importing.sources.old_workbooks import read_xls

            return read_xls(name, content, sha256)
        case ".docx":
            from generator.importing.sources.word import read_word

            return read_word(name, content, sha256)
        case ".html" | ".htm":
            from generator.importing.sources.web import read_web

            return read_web(name, decode_page(name, content), sha256)
        case ".csv":
            from generator.importing.sources.csv_tables import read_csv

            return read_csv(name, decode(name, content), sha256, known)
        case _:
            return read_text_tables(name, decode(name, content), sha256, known)
