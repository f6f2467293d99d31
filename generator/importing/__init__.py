"""Importing: the tables that offices have, into content files. No build uses it.

The way of a table: a source gives grids, a head tells what columns mean, rows come under their
columns, drafts are made of rows, and a level's file is written new or on top of what is there.
"""

from generator.importing.account import Account
from generator.importing.documents import Document
from generator.importing.facts import Facts, LevelName, facts_of
from generator.importing.grids import Grid, grids_of
from generator.importing.headed_tables import Choices, Tables, tables_of
from generator.importing.periods import periods_of
from generator.importing.settling import settle
from generator.importing.sources import read_document, read_source
from generator.importing.table_heads.columns import NAMES, Vocabulary, vocabulary
from generator.importing.table_reading import LevelRead, Reading, read_tables
from generator.importing.updating.level_tables import LevelTable, TableRead, placed_tables
from generator.importing.updating.level_texts import NewText, Target, new_level, updated_level
from generator.importing.updating.progress_tables import course_file
from generator.importing.updating.updates import Change, Update, update_of

__all__ = [
    "NAMES",
    "Account",
    "Change",
    "Choices",
    "Document",
    "Facts",
    "Grid",
    "LevelName",
    "LevelRead",
    "LevelTable",
    "NewText",
    "Reading",
    "TableRead",
    "Tables",
    "Target",
    "Update",
    "Vocabulary",
    "course_file",
    "facts_of",
    "grids_of",
    "new_level",
    "periods_of",
    "placed_tables",
    "read_document",
    "read_source",
    "read_tables",
    "settle",
    "tables_of",
    "update_of",
    "updated_level",
    "vocabulary",
]
