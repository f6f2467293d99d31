"""One row of a table -> a result: every cell in its own field, as printed."""

from collections.abc import Callable
from typing import Final

from generator.importing.cells import (
    Mend,
    departments_in,
    names_in,
    share_and_word,
    without_number,
    without_spaces,
)
from generator.importing.drafts import Missing, ResultDraft, RowDraft
from generator.importing.facts import Facts
from generator.importing.grids import Grid
from generator.importing.heads import Head
from generator.importing.table_rows import Row

# How a page names the columns that have a meaning and no field.
_SHOWN: Final = {"plan": "计划进度", "note": "备注"}
# Heads that say nothing more than that a share is one of completion.
_PLAIN_HEADS: Final = frozenset({"完成率", "完成比例", "完成百分比", "完成进度", "进度"})
# Of a row that is short in these, the words of the row above hold.
_GOES_ON: Final = ("departments", "assisting", "people", "leaders")
_INHERITED: Final = ("text", "outcome", "share", *_GOES_ON, "deadline")
_Names = tuple[str, ...]


class ResultReader:
    """Reads rows in their order; what a short row leaves out is that of the row above."""

    def __init__(
        self,
        grid: Grid,
        head: Head,
        facts: Facts,
        joined: frozenset[str],
        missing: Missing,
        ask: Callable[..., None],
    ) -> None:
        self.grid = grid
        self.heads = {name: head.words_of(column) for column, name in head.fields.items()}
        self.facts = facts
        self.names = frozenset(facts.departments)
        self.joined = joined
        self.missing = missing
        self.ask = ask
        self.above: dict[str, _Names] = dict.fromkeys(_GOES_ON, ())

    def read(
        self, index: int, row: Row, number: str, of_title: tuple[Mend, ...] = ()
    ) -> ResultDraft:
        """The result of a row of a project; `of_title` are the mends of the title in it."""
        text, numbered = without_number(row.text("text"), number)
        text, spaces = without_spaces("text", text, self.joined)
        people, named = self.people(row, "people")
        leaders, called = self.people(row, "leaders")
        supplied = []
        departments = self.departments(row, "departments")
        if not departments and self.missing.department:
            departments = (self.missing.department,)
            supplied.append("departments")
        assisting = self.departments(row, "assisting")
        self.ask_departments(row, "departments", departments)
        self.ask_departments(row, "assisting", assisting)
        outcome, share, share_head, beside = self.outcome(row)
        if not outcome and not share and self.missing.outcome:
            outcome = self.missing.outcome
            supplied.append("outcome")
        if outcome and outcome not in self.facts.outcomes:
            self.ask("YQ727", row, outcome, "outcome", "share")
        return ResultDraft(
            text=text,
            outcome=outcome,
            share=share,
            share_head=share_head,
            departments=departments,
            assisting=assisting,
            people=people,
            leaders=leaders,
            deadline=row.text("deadline"),
            inherited=tuple([n for n in _INHERITED if n in row.carried and self.goes_on(row, n)]),
            supplied=tuple(supplied),
            extra=(*self.others(row), *beside),
            source=RowDraft(
                *(index, row.raw, self.grid.number, self.grid.sha256, row.line),
                (*of_title, *numbered, *spaces, *named, *called),
            ),
        )

    def goes_on(self, row: Row, name: str) -> bool:
        """Whether there is something above that a merged or an empty cell goes on with."""
        return bool(row.text(name) or self.above.get(name))

    def departments(self, row: Row, name: str) -> _Names:
        """The departments of a column; those of the row above where the cell goes on."""
        if name not in row.carried or row.text(name):
            self.above[name] = tuple(departments_in(row.text(name), self.names))
        return self.above[name]

    def ask_departments(self, row: Row, field: str, names: _Names) -> None:
        """Asks about each name that departments.yaml does not have."""
        for name in names:
            if name not in self.names:
                self.ask("YQ728", row, name, field)

    def people(self, row: Row, name: str) -> tuple[_Names, tuple[Mend, ...]]:
        """The people of a column, and what was mended in their names."""
        people, mends = names_in(row.text(name), name)
        if not (name in row.carried and not people):
            self.above[name] = tuple(people)
        return self.above[name], mends

    def outcome(self, row: Row) -> tuple[str, str, str, tuple[tuple[str, str], ...]]:
        """The word, the share with the head that it needs, and what is neither, as an extra."""
        word = share = share_head = ""
        beside: list[tuple[str, str]] = []
        for name in ("outcome", "share"):
            words, head = row.text(name), self.heads.get(name, "")
            digits, said = share_and_word(words, head)
            is_word = said in self.facts.outcomes
            if name == "share" and said and not (is_word and not word):
                beside.append((head, words))  # 持续推进 is no share, and nobody has listed it
                continue
            if said and not is_word:
                digits, said = "", words
            word = word or said
            if digits and not share:
                share, share_head = digits, "" if head in _PLAIN_HEADS else head
            elif digits:
                beside.append((head, words))
        return word, share, share_head, tuple(beside)

    def others(self, row: Row) -> tuple[tuple[str, str], ...]:
        """What columns say that no field is for, by their heads."""
        found = [(head, cell.text) for head, cell in row.others.items() if cell.text]
        for name, shown in _SHOWN.items():
            # a column of another field may have this very head
            head = shown if shown not in row.others else self.heads[name]
            if row.text(name):
                found.append((head, row.text(name)))
        return tuple(found)
