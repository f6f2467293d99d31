"""changes.yaml -> the ledger of a report."""

from msgspec.structs import asdict

from generator.content.schema.change_shapes import ChangesFile, PublishedEntry
from generator.content.tree import Places
from generator.records import Change, Ledger


def ledger_from(places: Places, file: ChangesFile) -> Ledger:
    """The ledger, with its digests under the names of fields."""
    return Ledger(
        file=places.file,
        published={entry.project: _digests(entry) for entry in file.published},
        changes=tuple(
            Change(**asdict(entry), index=index) for index, entry in enumerate(file.changes)
        ),
    )


def _digests(entry: PublishedEntry) -> dict[str, str]:
    found = {"title": entry.title, "programme": entry.programme}
    for index, result in enumerate(entry.results):
        for name in ("text", "outcome", "departments", "people"):
            found[f"results[{index}].{name}"] = getattr(result, name)
    return {name: value for name, value in found.items() if value}
