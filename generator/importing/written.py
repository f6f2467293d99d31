"""What was written of each row: the entries of files that a row's words went into."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from generator.importing.rows.drafts import ProjectDraft, RowDraft

# What an entry says beside the words of its rows.
_BESIDE: Final = frozenset({"results", "source", "inherited", "supplied", "measures", "period"})
PART: Final = "\0"  # stands before a part among the values, as no text has it


@dataclass(frozen=True, slots=True)
class Written:
    """The entries by the digest of a document, the number of a table in it, and that of a row.

    They are those that stand in the files afterwards, whether the import changed them or not.
    """

    by_row: dict[tuple[str, int, int], list[Mapping[str, Any]]] = field(default_factory=dict)

    def note(self, row: RowDraft | None, *entries: Mapping[str, Any]) -> None:
        """Notes entries that hold words of a row; of a record those of its results stand alone."""
        if row is not None:
            self.by_row.setdefault((row.document, row.table, row.row), []).extend(entries)

    def note_record(self, project: ProjectDraft, entry: Mapping[str, Any]) -> None:
        """Notes for all rows of a project the record that they are about, with its results."""
        results = [result for result in entry.get("results") or () if isinstance(result, Mapping)]
        for row in (project.source, *(result.source for result in project.results)):
            self.note(row, entry, *results)

    def values(self, document: str, table: int, row: int) -> Counter[str]:
        """How often each text stands in the entries of a row, white space aside.

        The part that a result is stands among them behind `PART`.
        """
        entries = self.by_row.get((document, table, row), [])
        return Counter(value for entry in entries for value in _values(entry))


def _values(entry: Any) -> Iterator[str]:
    if isinstance(entry, Mapping):
        for name, value in entry.items():
            if name == "part":
                yield f"{PART}{value}"
            elif name not in _BESIDE:
                yield from _values(value)
    elif isinstance(entry, list | tuple):
        for value in entry:
            yield from _values(value)
    elif entry is not None:
        yield "".join(str(entry).split())
