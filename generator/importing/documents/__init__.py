"""Documents: what a file holds, between the file and its tables, and whether nothing is missing.

A source reads a file into a `Document`. A walk, which knows nothing of tables, counts the same
file for itself. `differences` holds the two against each other.
"""

from generator.importing.documents.blocks import (
    Block,
    Cell,
    Document,
    Made,
    Note,
    Oddity,
    OtherText,
    Paragraph,
    Part,
    Table,
)
from generator.importing.documents.closing import Difference, differences
from generator.importing.documents.walk import Area, Walk, signs_of

__all__ = [
    "Area",
    "Block",
    "Cell",
    "Difference",
    "Document",
    "Made",
    "Note",
    "Oddity",
    "OtherText",
    "Paragraph",
    "Part",
    "Table",
    "Walk",
    "differences",
    "signs_of",
]
