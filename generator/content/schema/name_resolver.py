"""Names in the records of one file, resolved by what the report's other files say of them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from generator.content.schema.known_words import KnownWords
from generator.content.slips import parts_of
from generator.content.tree import Path, Places
from generator.problems import Problem
from generator.records import Outcome


class Names(Struct, frozen=True):
    """What the other files of the report say about names; `tables` are those of each level.

    `places` are the towns of places.yaml, or None where there is no such file.
    """

    folder: str
    outcomes: Mapping[str, Outcome]
    departments: Mapping[str, str]
    documents: tuple[str, ...]
    tables: Mapping[str, tuple[str, ...]] = {}
    places: frozenset[str] | None = None


class NameResolver:
    """Resolves names; notes those that nobody knows.

    What is said again and again, the same departments, people, numbers and units, is made once and
    shared. Paths are only put together where there is something to complain about.
    """

    def __init__(
        self, places: Places, names: Names, tables: Sequence[str], problems: list[Problem]
    ) -> None:
        self.places = places
        self.names = names
        self.tables = tables
        self.problems = problems
        self.words: dict[str, str] = {}
        self.lists: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.slugs: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.numbers: dict[str, Decimal] = {}
        self.known = {
            "YQ206": KnownWords(names.outcomes),
            "YQ207": KnownWords(names.departments),
            "YQ214": KnownWords(names.documents),
            "YQ226": KnownWords(tables),
            "YQ227": KnownWords(names.places or ()),
        }

    def share(self, words: str) -> str:
        """The text, the same object for the same words."""
        return self.words.setdefault(words, words)

    def share_all(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The texts, the same object for the same words."""
        found = self.lists.get(words)
        if found is None:
            found = self.lists[words] = tuple(map(self.share, words))
        return found

    def number(self, text: str) -> Decimal:
        """The number, the same object for the same digits."""
        found = self.numbers.get(text)
        if found is None:
            found = self.numbers[text] = Decimal(text)
        return found

    def outcome(self, path: Path, word: str) -> Outcome | None:
        """The outcome of a printed word; None where none is printed, or nobody knows it."""
        if not word:
            return None
        found = self.names.outcomes.get(word)
        if found is None:
            self.note_unknown("YQ206", (*path, "outcome"), word)
        return found

    def departments(
        self, path: Path, name: str, printed: tuple[str, ...]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The slugs of the printed names, and the names."""
        printed = self.share_all(printed)
        known = self.slugs.get(printed)
        if known is not None:
            return known, printed
        slugs = []
        for place, words in enumerate(printed):
            slug = self.names.departments.get(words)
            if slug is None:
                self.note_unknown("YQ207", (*path, name, place), words)
            else:
                slugs.append(slug)
        found = tuple(slugs)
        if len(found) == len(printed):  # a name that is not known is told wherever it stands
            self.slugs[printed] = found
        return found, printed

    def document(self, path: Path, entry: str, *, is_said: bool) -> str:
        """The document that a row is from; the only one of the report where none is named."""
        documents = self.names.documents
        if not entry:
            return documents[0] if is_said and len(documents) == 1 else ""
        if entry not in self.known["YQ214"]:
            self.note_unknown("YQ214", path, entry)
        return self.share(entry)

    def later_table(self, index: int, table: str) -> str:
        """The table's id where it is not the first of its level, whose keys begin with it."""
        if table and table not in self.known["YQ226"]:
            self.note_unknown("YQ226", ("projects", index, "table"), table)
        return table if table and table != (self.tables or ("",))[0] else ""

    def check_place(self, path: Path, place: str) -> None:
        """Notes a place that places.yaml does not have."""
        if self.names.places is not None and place not in self.names.places:
            self.note_unknown("YQ227", path, place)

    def note_unknown(self, code: str, path: Path, found: str) -> None:
        """Notes a name that nobody knows, with those that are known and the nearest of them."""
        known = self.known[code]
        values, fix = {"known": known.listed}, ""
        parts = parts_of(found)
        if code == "YQ207" and len(parts) > 1 and all(part in known for part in parts):
            fix, values["name"], values["items"] = "write_list", "departments", ", ".join(parts)
        elif close := known.closest(found):
            fix, values["suggestion"] = "did_you_mean", close
        self.problems.append(Problem(code, self.places.at(path), found, fix=fix, values=values))
