"""Proposals: what a content has to list before its tables can be read, made of the tables' words.

Pure: nothing is read or written here. Each proposal says what it rests on, and whether it is safe
to take without a look.
"""

from generator.importing.proposals.departments import (
    Alias,
    DepartmentProposal,
    Doubt,
    department_proposals,
)
from generator.importing.proposals.levels import LevelProposal, level_of_label, level_proposals
from generator.importing.proposals.outcome_kinds import outcome_kind_of
from generator.importing.proposals.slugs import slug_of

__all__ = [
    "Alias",
    "DepartmentProposal",
    "Doubt",
    "LevelProposal",
    "department_proposals",
    "level_of_label",
    "level_proposals",
    "outcome_kind_of",
    "slug_of",
]
