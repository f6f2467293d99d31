"""What an update knows beside the rows, and the changes that it makes in the records of a level.

A field that an entry of the ledger has amended since the documents were made stays as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.analysis.moves import WHOLE
from generator.importing.facts import Amendment, Facts
from generator.importing.updating.record_entries import (
    Documents,
)
from generator.importing.updating.title_index import letters_of
from generator.importing.written import Written


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a level's records: added, changed, removed, left or withdrawn; its words.

    Of what is left `old` is what stays, `new` what the table prints, and `entry` says why.
    """

    kind: str
    label: str
    field: str = ""
    old: str = ""
    new: str = ""
    entry: Amendment | None = None


@dataclass(frozen=True, slots=True)
class Update:
    """What an update knows beside the rows: ids of documents, and what the ledger has amended.

    `imported` are the digests of the documents that had been imported before, `dates` the days of
    those of which it is known. `withdrawn` are the entries by which projects went that did not come
    back; with the ids that projects have left, theirs are `taken`. In `written` it notes where the
    words of each row are.
    """

    documents: Documents = field(default_factory=dict)
    amended: Mapping[tuple[str, str], tuple[Amendment, ...]] = field(default_factory=dict)
    imported: frozenset[str] = frozenset()
    written: Written = field(default_factory=Written)
    dates: Mapping[str, str] = field(default_factory=dict)
    withdrawn: Mapping[str, Amendment] = field(default_factory=dict)
    taken: frozenset[str] = frozenset()

    def amendment_of(
        self, id_: str, where: str, old: str, new: str, documents: set[str]
    ) -> Amendment | None:
        """The entry by which a person has amended these words since the documents were made.

        They are older where all have been imported before, or are dated before the amendment; and
        so they are where they say just what stood there before it. None where there is none.
        """
        found = (
            amendment
            for amendment in self.amended.get((id_, where), ())
            if amendment.new == old
            and (amendment.old == new or self.is_older(documents, amendment))
        )
        return next(found, None)

    def withdrawals(self, folder: str) -> dict[str, list[Amendment]]:
        """The entries by which projects of a level went, by the letters of their titles.

        `folder` is what their ids begin with, as `2023/county/`.
        """
        found: dict[str, list[Amendment]] = {}
        for id_, entry in sorted(self.withdrawn.items()):
            if id_.startswith(folder):
                found.setdefault(letters_of(entry.old), []).append(entry)
        return found

    def is_older(self, documents: set[str], amendment: Amendment) -> bool:
        """Whether documents were there before an amendment, by their digests."""
        if documents <= self.imported:
            return True
        days = [self.dates.get(document, "")[:10] for document in documents]
        return bool(days) and all(day and day < amendment.date for day in days)


def update_of(facts: Facts, ids: Documents) -> Update:
    """What an update knows of the content; `ids` are those of the documents by their digests."""
    days = {document.id: document.published for document in facts.documents}
    withdrawn = {
        id_: entries[-1]
        for (id_, field), entries in facts.amendments.items()
        if field == WHOLE and not entries[-1].new
    }
    return Update(
        ids,
        facts.amendments,
        frozenset(document.sha256 for document in facts.documents),
        dates={digest: days.get(id_, "") for digest, id_ in ids.items()},
        withdrawn=withdrawn,
        taken=facts.moved.union(withdrawn),
    )
