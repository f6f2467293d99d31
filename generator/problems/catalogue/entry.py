"""One code of the catalogue, with its words in both languages."""

from enum import StrEnum

from msgspec import Struct

from generator.problems.language import Language


class Severity(StrEnum):
    """What a code means for the run."""

    PROBLEM = "problem"  # nothing is built
    FINDING = "finding"  # a question about the data; fails only with --strict


class Words(Struct, frozen=True):
    """One language's words for a code: its name, what was expected, and how to mend it."""

    title: str
    expected: str
    fix: str


class Entry(Struct, frozen=True):
    """One code of the catalogue."""

    code: str
    en: Words
    zh: Words

    @property
    def severity(self) -> Severity:
        """Codes YQ3xx are findings; all others stop the run."""
        return Severity.FINDING if self.code.startswith("YQ3") else Severity.PROBLEM

    def words(self, language: Language) -> Words:
        """The words in one language."""
        return self.zh if language == "zh" else self.en


def entry(code: str, en: tuple[str, str, str], zh: tuple[str, str, str]) -> Entry:
    """An entry from title, expected and fix in English and in Chinese."""
    return Entry(code, Words(*en), Words(*zh))
