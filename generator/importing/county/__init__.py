"""County: what sources say of themselves, for a new site. Each answer names where it was read.

The year, the county, the levels and what the place calls its projects stand in titles, in names of
sheets and files, in the signature. What nothing says is not guessed here; a person is asked.
"""

from generator.importing.county.content_texts import content_texts
from generator.importing.county.county_name import county_of
from generator.importing.county.county_table import CountyTable, county_table
from generator.importing.county.evidence import Answer, Evidence, evidence_of
from generator.importing.county.identity import Identity
from generator.importing.county.level_names import (
    LevelFound,
    level_alone,
    levels_by_table,
    levels_in,
    with_labels,
)
from generator.importing.county.project_words import project_word
from generator.importing.county.report_year import year_of

__all__ = [
    "Answer",
    "CountyTable",
    "Evidence",
    "Identity",
    "LevelFound",
    "content_texts",
    "county_of",
    "county_table",
    "evidence_of",
    "level_alone",
    "levels_by_table",
    "levels_in",
    "project_word",
    "with_labels",
    "year_of",
]
