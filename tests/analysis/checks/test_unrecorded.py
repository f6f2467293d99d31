"""Words that came where there were none, and that no entry records yet."""

from msgspec.structs import replace

from generator.analysis.additions import accepted_ledger
from generator.analysis.checks.unrecorded import unrecorded
from generator.records import Report
from tests.analysis.checks.asked import project, report

FILE = "content/2022/changes.yaml"


def with_more_words() -> Report:
    """A report that was published, to which two results came since."""
    before = report(project(1, "新建公园。"), project(2, "新建绿道。"))
    ledger = accepted_ledger(before, FILE, "2023-03-01")
    now = report(project(1, "新建公园。", "建成。"), project(2, "新建绿道。", "建成。"))
    return replace(now, ledger=ledger)


def test_all_of_them_are_one_question() -> None:
    asked = with_more_words()
    (question,) = unrecorded(asked)
    assert (question.code, question.at.file) == ("YQ325", FILE)
    assert question.found.startswith(f"{asked.projects[0].id} results[0].")
    assert question.values["records"] == "2"


def test_without_a_ledger_or_new_words_nothing_is_asked() -> None:
    asked = with_more_words()
    assert list(unrecorded(replace(asked, ledger=None))) == []
    ledger = accepted_ledger(asked, FILE, "2023-03-02")
    assert list(unrecorded(replace(asked, ledger=ledger))) == []
