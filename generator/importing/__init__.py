"""Importing: the tables that offices have, into content files. No build uses it.

The way of a table: a source gives grids, a head tells what columns mean, rows come under their
columns, drafts are made of rows, and a level's file is written new or on top of what is there.
"""

from generator.importing.account import Account, Choices, Reading, read_tables
from generator.importing.columns import FIELDS, vocabulary
from generator.importing.facts import Facts, facts_of, titles_in
from generator.importing.grids import Grid
from generator.importing.level_texts import Change, NewText, Origin, new_level, updated_level
from generator.importing.progress_tables import CourseRead, course_file, read_course
from generator.importing.sources import read_source

__all__ = [
    "FIELDS",
    "Account",
    "Change",
    "Choices",
    "CourseRead",
    "Facts",
    "Grid",
    "NewText",
    "Origin",
    "Reading",
    "course_file",
    "facts_of",
    "new_level",
    "read_course",
    "read_source",
    "read_tables",
    "titles_in",
    "updated_level",
    "vocabulary",
]
