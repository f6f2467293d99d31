"""What stands in changes.yaml of what was published: an entry a project, several of the report."""

import json
from collections.abc import Container, Mapping
from typing import Final, TypeAlias

from generator.content.schema.changes_file import DIGESTS_OF_PROJECT, DIGESTS_OF_RESULT
from generator.content.tree import Value
from generator.patterns import pattern
from generator.records import Ledger

# Of each project, or under the year of the report: its published fields, and their digests, behind
# which day and document stand of those that were added later.
Published: TypeAlias = Mapping[str, Mapping[str, str]]
# What an entry is about: a project, or of the report a list and the id of an entry there.
EntryId: TypeAlias = tuple[str, str, str]

_RESULT: Final = pattern(r"results\[(\d+)\]\.(.+)")
_LISTED: Final = pattern(r"report\.([a-z_]+)\[([^\]]*)\]\.(.+)")
_PLAIN: Final = pattern(r"[0-9A-Za-z_./-]+")


def published_of(ledger: Ledger) -> dict[str, dict[str, str]]:
    """The digests of a ledger, with day and document of each addition."""
    found = {key: {**digests} for key, digests in ledger.published.items()}
    for key, additions in ledger.additions.items():
        for name, addition in additions.items():
            behind = filter(None, (addition.date, addition.document))
            found[key][name] += "".join(f"@{words}" for words in behind)
    return found


def entries_of(published: Published) -> dict[EntryId, Value]:
    """The entries under `published`, by what each is about."""
    found: dict[EntryId, Value] = {}
    for project, digests in published.items():
        if "/" in project:
            found[project, "", ""] = _entry(project, digests)
        else:
            found |= _report_entries(project, digests)
    return found


def _entry(project: str, digests: Mapping[str, str]) -> Value:
    """That of a project: the fields of the first ledgers by name, all further ones in one text."""
    entry: dict[str, Value] = {"project": project}
    results: list[dict[str, Value]] = []
    for name, value in digests.items():
        match = _RESULT.fullmatch(name)
        if match is None:
            _put(entry, name, value, DIGESTS_OF_PROJECT)
            continue
        while len(results) <= int(match[1]):
            results.append({})
        _put(results[int(match[1])], match[2], value, DIGESTS_OF_RESULT)
    further = {"more": entry.pop("more")} if "more" in entry else {}
    return {**entry, **({"results": [*results]} if results else {}), **further}


def _put(entry: dict[str, Value], name: str, value: str, own: Container[str]) -> None:
    """Puts a digest into an entry: under its own name, or among the further ones."""
    if name in own and "@" not in value:
        entry[name] = value
        if more := entry.pop("more", None):
            entry["more"] = more  # stays behind
    else:
        before = f"{entry['more']} " if "more" in entry else ""
        entry["more"] = f"{before}{name}={value}"


def _report_entries(year: str, digests: Mapping[str, str]) -> dict[EntryId, Value]:
    """Those of the report: its own fields, then of each list an entry for each id."""
    found: dict[EntryId, dict[str, Value]] = {}
    for name, value in digests.items():
        match = _LISTED.fullmatch(name)
        names = (match[1], match[2]) if match else ("", "")
        entry = found.setdefault((year, *names), {"project": year})
        if match and len(entry) == 1:
            entry |= {"list": match[1], "id": match[2]}
        _put(entry, match[3] if match else name.removeprefix("report."), value, ())
    return {**found}


def flow(value: Value) -> str:
    """The value on one line: one line a project, so that a version control's difference names it.

    Names of fields, digests and ids of projects are plain; what may hold other signs is quoted.
    """
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name}: {flow(part)}' for name, part in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(flow, value))}]"
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
