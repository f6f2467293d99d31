"""A site against its own sums, its chain of publications, and a head that somebody noted.

All is read from the folder alone. Without a head from outside this finds damage: who rewrites
pages, data, sums and chain together leaves a site that agrees with itself. With one it finds that
too, for no other past leads to the same head.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final, TypeVar

import msgspec
from msgspec import Struct

from generator.analysis.chain import broken_link, digests_of, entry_digests, folded, unexplained
from generator.pages import addresses
from generator.pages.files.chain_files import ChainShape, StatementShape
from generator.patterns import pattern
from generator.problems import Location, Problem
from generator.publish.manifest import MANIFEST
from generator.publish.shown_words import shown_otherwise
from generator.publish.sums_file import SUM_LINE
from generator.records import Change
from generator.records.chain_link import Link

T = TypeVar("T")

_YEAR: Final = pattern(r"[0-9]{4}")
SHORTEST_HEAD: Final = 16  # signs of a head that say which one is meant


class Verification(Struct, frozen=True):
    """What was verified: how many files, the publications of each year, and what is wrong.

    `head` is that of the newest report's last publication; `found` says where a head from outside
    stands, as the year and the day of its publication.
    """

    files: int
    publications: dict[str, int]
    head: str
    found: tuple[str, str]
    problems: tuple[Problem, ...]


def verify(folder: Path, head: str = "", also: Iterable[str] = ()) -> Verification:
    """Everything of a site in a folder; raises OSError.

    `head` is one from outside, or its first 16 or more digits; `also` are patterns of addresses at
    which the owner put files: CNAME, .well-known/*.
    """
    sums, problems = _sums(folder)
    problems += _files(folder, sums, tuple(also)) if sums else ()
    chains: dict[str, tuple[Link, ...]] = {}
    for year in _years(folder):
        links, found = _report(folder, year)
        chains[year] = links
        problems += found
    lost = {problem.at for problem in problems if problem.code == "YQ617"}
    problems = [each for each in problems if each.code != "YQ623" or each.at not in lost]
    place = next(
        (
            (year, link.date)
            for year, links in chains.items()
            for link in links
            if head and link.head.startswith(head)
        ),
        ("", ""),
    )
    if head and not place[0]:
        problems.append(Problem("YQ624", Location(addresses.chain("*")), head))
    newest = [links[-1].head for links in chains.values() if links]
    publications = {year: len(links) for year, links in chains.items()}
    return Verification(
        len(sums), publications, newest[-1] if newest else "", place, tuple(problems)
    )


def _sums(folder: Path) -> tuple[dict[str, str], list[Problem]]:
    """The digests of SHA256SUMS by address, and what is wrong with the file (YQ619)."""
    at = Location(addresses.SUMS)
    try:
        text = (folder / addresses.SUMS).read_bytes().decode()
    except (FileNotFoundError, UnicodeDecodeError):
        return {}, [Problem("YQ619", at)]
    found: dict[str, str] = {}
    *lines, rest = text.split("\n")
    for number, line in enumerate([*lines, rest] if rest else lines, 1):
        match = SUM_LINE.fullmatch(line)
        if match is None or match[2] in found or line is rest:
            return found, [Problem("YQ619", Location(addresses.SUMS, number, 1), line)]
        found[match[2]] = match[1]
    return found, [] if found else [Problem("YQ619", at)]


def _files(folder: Path, sums: dict[str, str], also: Sequence[str]) -> Iterator[Problem]:
    """Files that are not as the sums say (YQ616), not there (YQ617), or not listed (YQ618)."""
    there = {
        file.relative_to(folder).as_posix(): file
        for file in folder.rglob("*")
        if file.is_symlink() or not file.is_dir()
    }
    for address, digest in sums.items():
        file = there.get(address)
        if file is None:
            yield Problem("YQ617", Location(address))
        elif file.is_symlink() or _digest(file) != digest:
            yield Problem("YQ616", Location(address))
    for address in sorted(there.keys() - sums.keys() - {MANIFEST, addresses.SUMS}):
        if not any(fnmatchcase(address, pattern) for pattern in also):
            yield Problem("YQ618", Location(address), values={"address": address})


def _digest(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _years(folder: Path) -> list[str]:
    """The years of which the site tells what was published, from old to new."""
    return sorted(
        entry.name
        for entry in folder.iterdir()
        if _YEAR.fullmatch(entry.name)
        and any(
            (folder / name(entry.name)).exists() for name in (addresses.chain, addresses.statement)
        )
    )


def _report(folder: Path, year: str) -> tuple[tuple[Link, ...], list[Problem]]:
    """The publications of a report, and what is wrong with them (YQ619 to YQ623)."""
    chain_at, statement_at = addresses.chain(year), addresses.statement(year)
    chain = _read(folder / chain_at, ChainShape)
    statement = _read(folder / statement_at, StatementShape)
    unread = [
        Problem("YQ619", Location(name))
        for name, found in ((chain_at, chain), (statement_at, statement))
        if found is None
    ]
    if chain is None or statement is None:
        return (), unread
    links = tuple(Link(each.date, each.head, "", each.fields, each.entries) for each in chain.links)
    problems = list(_chain(links, chain_at))
    problems += _against_chain(links, statement, chain_at, statement_at)
    problems += shown_otherwise(folder, year, statement)
    return links, problems


def _read(file: Path, kind: type[T]) -> T | None:
    try:
        return msgspec.json.decode(file.read_bytes(), type=kind)
    except (FileNotFoundError, IsADirectoryError, msgspec.DecodeError):
        return None
    except (UnicodeDecodeError, RecursionError):
        return None


def _chain(links: Sequence[Link], name: str) -> Iterator[Problem]:
    place = broken_link(links)
    if place is not None:
        at = Location(name, field=f"links[{place}].head")
        yield Problem("YQ620", at, links[place].head, values={"date": links[place].date})


def _against_chain(
    links: Sequence[Link], statement: StatementShape, chain_at: str, statement_at: str
) -> Iterator[Problem]:
    """What is stated and not in the chain, or the other way (YQ621); changes in silence (YQ622)."""
    changes = [
        Change(**msgspec.structs.asdict(entry), who="-", why="-", index=index)
        for index, entry in enumerate(statement.entries)
    ]
    held, now = folded(link.fields for link in links), digests_of(statement.records)
    for record in dict.fromkeys([*held, *now]):
        before, after = held.get(record, {}), now.get(record, {})
        for name in dict.fromkeys([*before, *after]):
            if before.get(name) != after.get(name):
                found = statement.records.get(record, {}).get(name, "")
                at = Location(statement_at, field=f"records.{record}.{name}")
                yield Problem("YQ621", at, found, values={"project": record, "field": name})
    known = {digest for link in links for digest in link.entries}
    for place, digest in enumerate(entry_digests(changes)):
        if digest not in known:
            at = Location(statement_at, field=f"entries[{place}]")
            values = {"project": changes[place].project, "field": changes[place].field}
            yield Problem("YQ621", at, changes[place].new, values=values)
    if len(known) > len(changes):
        at = Location(statement_at, field="entries")
        yield Problem("YQ621", at, values={"project": "", "field": "entries"})
    for date, record, name in unexplained(links, changes):
        values = {"project": record, "field": name, "date": date}
        yield Problem("YQ622", Location(chain_at, field=f"{record}.{name}"), values=values)
