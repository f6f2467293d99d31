"""Proposals: what a content has to list before its tables can be read, made of the tables' words.

Pure: nothing is read or written here. Each proposal says what it rests on, and whether it is safe
to take without a look.
"""

from generator.importing.proposals.decisions import decisions_of
from generator.importing.proposals.departments import (
    Alias,
    DepartmentProposal,
    Doubt,
    department_proposals,
)
from generator.importing.proposals.levels import LevelProposal, level_of_label, level_proposals
from generator.importing.proposals.outcome_kinds import outcome_kind_of
from generator.importing.proposals.slugs import slug_of
from generator.importing.proposals.titles import (
    names_place,
    other_year,
    plain_title,
    report_title,
    short_title,
)
from generator.importing.proposals.unlisted import Additions

__all__ = [
    "Additions",
    "Alias",
    "DepartmentProposal",
    "Doubt",
    "LevelProposal",
    "decisions_of",
    "department_proposals",
    "level_of_label",
    "level_proposals",
    "names_place",
    "other_year",
    "outcome_kind_of",
    "plain_title",
    "report_title",
    "short_title",
    "slug_of",
]
