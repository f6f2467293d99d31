"""Importing: the tables that offices have, into content files. No build uses it.

The way of a table: a source gives grids, a head tells what columns mean, rows come under their
columns, drafts are made of rows, and a level's file is written new or on top of what is there.
"""

from generator.importing.columns import FIELDS, vocabulary
from generator.importing.facts import Facts, facts_of
from generator.importing.grids import Grid
from generator.importing.reading import Account, Choices, Reading, read
from generator.importing.sources import read_source
from generator.importing.writing import Change, Origin, Written, new_level, updated_level

__all__ = [
    "FIELDS",
    "Account",
    "Change",
    "Choices",
    "Facts",
    "Grid",
    "Origin",
    "Reading",
    "Written",
    "facts_of",
    "new_level",
    "read",
    "read_source",
    "updated_level",
    "vocabulary",
]
