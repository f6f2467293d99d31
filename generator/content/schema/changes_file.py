"""changes.yaml -> the ledger of a report."""

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Final

from msgspec.structs import asdict

from generator.analysis.published_fields import FIRST_KINDS
from generator.content.schema.change_shapes import ChangesFile, PublishedEntry, PublishedResult
from generator.content.tree import Places
from generator.records import Addition, Change, Ledger

# The fields of which a ledger has digests under their own names.
DIGESTS_OF_PROJECT: Final = ("title", "programme")
DIGESTS_OF_RESULT: Final = ("text", "outcome", "departments", "people")


def ledger_from(places: Places, file: ChangesFile) -> Ledger:
    """The ledger, with its digests under the names of fields.

    A change that names no project is one of the report, whose year is the folder of the file.
    """
    year = PurePath(places.file).parent.name
    published: dict[str, dict[str, str]] = {}
    additions: dict[str, dict[str, Addition]] = {}
    for entry in file.published:
        held = published.setdefault(entry.project, {})
        for name, value in _digests(entry):
            held[name], *recorded = value.split("@")
            if recorded:
                additions.setdefault(entry.project, {})[name] = Addition(*recorded)
    return Ledger(
        file=places.file,
        published=published,
        changes=tuple(
            Change(**{**asdict(entry), "project": entry.project or year}, index=index)
            for index, entry in enumerate(file.changes)
        ),
        covers=frozenset(file.covers or FIRST_KINDS),
        additions=additions,
        head=file.head,
        rest=file.rest,
        places={entry.project: place for place, entry in enumerate(file.published)},
    )


def entry_ids(file: ChangesFile) -> list[str]:
    """What each of the published entries is about; nothing is there twice."""
    return [
        " ".join(filter(None, (entry.project, entry.list, entry.id))) for entry in file.published
    ]


def _digests(entry: PublishedEntry) -> Iterator[tuple[str, str]]:
    """The fields that an entry has digests of, each with what stands behind its name."""
    beginning = f"report.{entry.list}[{entry.id}]." if entry.list else ""
    if not entry.list and "/" not in entry.project:
        beginning = "report."
    yield from _own(entry, DIGESTS_OF_PROJECT, beginning)
    for index, result in enumerate(entry.results):
        yield from _own(result, DIGESTS_OF_RESULT, f"results[{index}].")


def _own(
    entry: PublishedEntry | PublishedResult, names: Iterable[str], beginning: str
) -> Iterator[tuple[str, str]]:
    for name in names:
        if value := getattr(entry, name):
            yield f"{beginning}{name}", value
    for words in entry.more.split():
        name, _, value = words.rpartition("=")
        yield f"{beginning}{name}", value
