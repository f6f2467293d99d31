"""Sources: the files that offices have, as grids. What a file is, its first bytes decide."""

import hashlib
from pathlib import PurePath

from generator.content.limits import is_over, limit_error
from generator.importing.grids import Grid, readable_grid
from generator.importing.sources.charset import decode
from generator.importing.sources.pasted import read_text_tables
from generator.importing.sources.safety import refuse
from generator.problems import Location, Problem, ProblemsFound


def read_source(name: str, content: bytes) -> tuple[Grid, ...]:
    """The tables of a file; raises ProblemsFound (YQ70x) where it cannot be read whole.

    `name` is the file's name, or `-` for standard input, which is read as text.
    """
    if is_over("source_bytes", len(content)):
        raise limit_error("YQ701", Location(name), "source_bytes", f"{len(content):,}")
    if not content.strip():
        raise ProblemsFound([Problem("YQ702", Location(name))])
    suffix = PurePath(name).suffix.lower()
    refuse(name, suffix, content)
    grids = tuple(readable_grid(grid) for grid in _read(name, suffix, content))
    covered = sum(cell.rows * cell.columns for grid in grids for cell in grid.cells)
    if is_over("source_cells", covered):  # few merged cells can cover more than any table has
        raise limit_error("YQ710", Location(name), "source_cells", f"{covered:,}")
    return grids


def _read(name: str, suffix: str, content: bytes) -> tuple[Grid, ...]:
    sha256 = hashlib.sha256(content).hexdigest()
    match suffix:
        case ".xlsx" | ".xls":
            from generator.importing.sources.sheets import read_workbook

            return read_workbook(name, content, sha256)
        case ".docx":
            from generator.importing.sources.word import read_word

            return read_word(name, content, sha256)
        case ".html" | ".htm":
            from generator.importing.sources.web import read_web

            return read_web(name, decode(name, content, declared=True), sha256)
        case ".csv":
            from generator.importing.sources.csv_tables import read_csv

            return read_csv(name, decode(name, content), sha256)
        case _:
            return read_text_tables(name, decode(name, content), sha256)
