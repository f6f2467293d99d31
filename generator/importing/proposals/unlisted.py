"""Additions: levels, outcome words and departments that an import is about to put into a year."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.importing.facts import Facts, LevelName
from generator.importing.proposals.departments import DepartmentProposal
from generator.records.outcome import OutcomeKind


@dataclass(frozen=True, slots=True)
class Additions:
    """What report.yaml and departments.yaml get, beside what they have."""

    levels: tuple[LevelName, ...] = ()
    outcomes: Mapping[str, OutcomeKind] = field(default_factory=dict)
    departments: tuple[DepartmentProposal, ...] = ()

    @property
    def for_report(self) -> bool:
        """Whether report.yaml gets any of them."""
        return bool(self.levels or self.outcomes)

    def added_to(self, facts: Facts) -> Facts:
        """The facts as they are once the additions are written."""
        names = {
            name: proposal.slug
            for proposal in self.departments
            for name in (proposal.name, *(alias.name for alias in proposal.aliases))
        }
        return replace(
            facts,
            levels=(*facts.levels, *self.levels),
            outcomes=facts.outcomes | set(self.outcomes),
            departments={**facts.departments, **names},
        )

    def report_lines(self) -> list[str]:
        """The lines of report.yaml, as a person would paste them."""
        levels = [_flow(id=level.id, label=level.label, title=level.title) for level in self.levels]
        words = [_flow(word=word, kind=str(kind)) for word, kind in self.outcomes.items()]
        return [*_listed("levels", levels), *_listed("outcomes", words)]

    def department_lines(self) -> list[str]:
        """The lines of departments.yaml that need no look, as a person would paste them."""
        entries = [
            _flow(
                slug=proposal.slug,
                name=proposal.name,
                aliases=[alias.name for alias in proposal.aliases],
            )
            for proposal in self.departments
            if proposal.is_safe
        ]
        return _listed("departments", entries)


def _listed(name: str, entries: list[str]) -> list[str]:
    return [f"{name}:", *(f"  {entry}" for entry in entries)] if entries else []


def _flow(**values: str | list[str]) -> str:
    """An entry of a list on one line; what is empty is left out."""
    parts = [
        f"{name}: {value if isinstance(value, str) else '[' + ', '.join(value) + ']'}"
        for name, value in values.items()
        if value
    ]
    return "- {" + ", ".join(parts) + "}"
