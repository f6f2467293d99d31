"""What a publication states: the content as it is accepted, and the files that say so.

Here is the one place where all that goes out as fact is collected, before any of it is written.
"""

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from generator.analysis.additions import additions
from generator.build.planning import SitePlan
from generator.build.processes import spread_over
from generator.build.rehearsal import rehearse
from generator.content.address_file import merged_addresses
from generator.content.check import Check, check
from generator.content.edit.acceptance import acceptance, files_of_ledgers
from generator.content.edit.trial import refuse_unreadable
from generator.content.edit.whole_files import write_files
from generator.content.folders import ADDRESSES
from generator.content.load import load, locate_all
from generator.content.project_files import read_project_file
from generator.content.readers import decode
from generator.pages.files.chain_files import chain_addresses
from generator.pages.page import lasting_addresses
from generator.problems import ProblemsFound

_ADDRESSES: Final = f"content/{ADDRESSES}"
_RECORDED: Final = frozenset({"YQ325"})  # publishing records what these ask about


class Statement(Struct, frozen=True):
    """What is stated on a day: the checked content, and the files that change by it.

    `files` are texts by their names from the project on, and `before` the bytes that were read of
    them, None where there was no file. `added` are the fields that are recorded, by record, of each
    report that has a ledger; `begun` are the reports that get one. `gone` are the addresses that
    the site will have no longer, and `heads` those of the chains that grow, by year.
    """

    day: str
    checked: Check
    files: dict[str, str]
    before: dict[str, bytes | None]
    added: dict[str, dict[str, tuple[str, ...]]]
    begun: tuple[str, ...]
    gone: tuple[str, ...]
    heads: dict[str, str]

    def refuse_open_questions(self) -> None:
        """Raises ProblemsFound with the questions that stay open when all this is recorded."""
        waiting = [each for each in self.checked.waiting if each.code not in _RECORDED]
        if waiting:
            raise ProblemsFound(locate_all(self.checked.loaded.project, waiting))

    def write(self) -> None:
        """Writes the files, all or none; raises ProblemsFound with everything as it was."""
        project = self.checked.loaded.project
        if self.files:
            refuse_unreadable(project, {name: text.encode() for name, text in self.files.items()})
            write_files(project, self.files, self.before)


def statement_of(project: Path, templates: Sequence[Path], day: str) -> Statement:
    """What would be stated if the site were published on a day; nothing is written.

    Raises ProblemsFound for all that `check` refuses.
    """
    before = _files_before(project)
    spread = spread_over(0)
    loaded = load(project, instead=before, spread=spread)
    site = rehearse(check(loaded, spread=spread), templates)
    reports = loaded.content.reports
    texts: dict[str, str] = {}
    heads: dict[str, str] = {}
    for report in reports:
        accepted = acceptance(loaded.site, report, before, day)
        texts |= accepted.texts
        heads |= {report.folder: accepted.head} if accepted.head else {}
    begun = (address for year in heads for address in chain_addresses(year))
    made = (*lasting_addresses(site.batches), *begun)
    texts[_ADDRESSES] = merged_addresses(loaded.content.addresses, made, day)
    return Statement(
        day=day,
        checked=site.checked,
        files={name: text for name, text in texts.items() if not _says(before, name, text)},
        before={name: before.get(name) for name in texts},
        added={report.folder: additions(report) for report in reports if report.ledger},
        begun=tuple(report.folder for report in reports if report.ledger is None),
        gone=_gone(site),
        heads=heads,
    )


def _files_before(project: Path) -> dict[str, bytes]:
    """The files that are to be written, as they are now, by their names."""
    before = files_of_ledgers(project)
    with contextlib.suppress(ProblemsFound):  # it is missing, or the loader says why
        before[_ADDRESSES] = read_project_file(project / _ADDRESSES, project)
    return before


def _says(before: dict[str, bytes], name: str, text: str) -> bool:
    """Whether a file says just this already."""
    return name in before and decode(name, before[name]) == text


def _gone(site: SitePlan) -> tuple[str, ...]:
    """The addresses that were there at the last publication and are no longer made."""
    made = frozenset(lasting_addresses(site.batches))
    former = site.checked.loaded.content.addresses
    return tuple(entry.address for entry in former if entry.address not in made and not entry.gone)
