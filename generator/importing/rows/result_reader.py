"""One row of a table -> a result: every cell in its own field, as printed."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from generator.analysis.kept_columns.head_words import head_of_share
from generator.analysis.kept_columns.number_columns import has_unit
from generator.importing.cells import (
    Mend,
    first_word,
    share_and_word,
    whole_share,
    without_number,
    without_spaces,
)
from generator.importing.facts import Facts
from generator.importing.grids import Grid
from generator.importing.names.labelled_names import Names, names_in, people_of
from generator.importing.proposals.outcome_kinds import outcome_kind_of
from generator.importing.rows.drafts import Extra, Missing, ResultDraft, RowDraft
from generator.importing.rows.table_rows import Row
from generator.importing.table_heads.columns import ANSWERING, UNITS
from generator.importing.table_heads.heads import Head
from generator.importing.table_heads.ticks import is_tick
from generator.problems.printed_texts import TEXT_NAMES

# How a page names the columns that have a meaning and no field.
_SHOWN: Final = {"plan": "计划进度", "note": "备注"}
# Heads that say nothing more than that a share is one of completion.
_PLAIN_HEADS: Final = frozenset({"完成率", "完成比例", "完成百分比", "完成进度", "进度"})
# Of a row that is short in these, the words of the row above hold.
_PEOPLE: Final = ("people", "leaders")
_INHERITED: Final = (
    *("text", "outcome", "share", "departments", "assisting"),
    *_PEOPLE,
    *TEXT_NAMES,
)
# A target in percent: what came of it is no share of completion.
_OF_PERCENT: Final = re.compile("[%\uff05率]|比例|比重|增长|增速")
# How something stands, as one writes it in place of a share; what kind it is, is asked.
_STANDING: Final = re.compile(
    r"(?=.{2,6}$)[^\d，。；,;、/]*(?:完成|推进|开工|启动|实施|办结|销号|验收|停工|暂停|暂缓|终止|取消|变更)[^\d，。；,;、/]*"
)
_ENDLESS: Final = re.compile("持续|长期|常态")
_OUTCOME: Final = "完成成效"  # of outcomes that no column of their own has
_Names = tuple[str, ...]


def offices_seen(rows: Iterable[Row], known: frozenset[str]) -> frozenset[str]:
    """The names of offices that stand by themselves in a table."""
    found: set[str] = set()
    for row in rows:
        for name in UNITS:
            units = names_in(row.own(name), known, name).units
            found |= {*units.lead, *units.assisting}
    return frozenset(found)


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
        self.seen = frozenset[str]()
        self.is_in_percent = False
        self.has_offices = False
        self.joined = joined
        self.missing = missing
        self.ask = ask
        self.above = dict.fromkeys((*UNITS, *_PEOPLE), Names())
        self.mended: set[int] = set()  # cells whose mends a row has, by their identity

    def read(
        self, index: int, row: Row, number: str, of_title: tuple[Mend, ...] = ()
    ) -> ResultDraft:
        """The result of a row of a project; `of_title` are the mends of the title in it."""
        text, numbered = without_number(row.text("text"), number)
        text, spaces = without_spaces("text", text, self.joined)
        who, aside, mended = self.who(row)
        supplied = []
        # one that stands at the end of a page alone is of none of its rows
        of_row = self.missing.office if row.office is None else row.office
        office = of_row if self.has_offices else ""
        if not who["departments"] and office:
            who["departments"] = (office,)
        elif not who["departments"] and self.missing.department:
            who["departments"] = (self.missing.department,)
            supplied.append("departments")
        for name in ("departments", "assisting"):
            self.ask_departments(row, name, who[name])
        outcome, share, share_head, beside = self.outcome(row)
        if outcome in self.facts.left:  # nobody knows what it means, so it is no outcome yet
            beside = (*beside, (self.head_of_word(row), outcome))
            outcome = ""
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
            departments=who["departments"],
            assisting=who["assisting"],
            people=who["people"],
            leaders=who["leaders"],
            **{name: row.text(name) for name in TEXT_NAMES},
            inherited=self.inherited(row, who, outcome),
            supplied=tuple(supplied),
            extra=(*self.others(row), *beside, *aside),
            source=RowDraft(
                *(index, row.raw, self.grid.number, self.grid.sha256, row.line),
                (*of_title, *numbered, *spaces, *mended),
            ),
        )

    def head_of_word(self, row: Row) -> str:
        """The head of the column in which a row's word stands."""
        names = [name for name in ("outcome", "share") if row.text(name)]
        return next((head for name in names if (head := self.heads.get(name))), _OUTCOME)

    def inherited(self, row: Row, who: dict[str, _Names], outcome: str) -> _Names:
        """The fields whose words are of a cell that goes on from the row above."""
        went_on = {name for name in row.carried if row.text(name) or who.get(name)}
        if "departments" in went_on:  # one cell may have them all
            names = ("assisting", *_PEOPLE)
            went_on |= {name for name in names if who[name] and not row.own(name)}
        if "text" in went_on and outcome and not row.text("outcome"):
            went_on.add("outcome")
        return tuple([name for name in _INHERITED if name in went_on])

    def who(self, row: Row) -> tuple[dict[str, _Names], Extra, tuple[Mend, ...]]:
        """Offices and people by their fields, what else their cells say, and what was mended.

        An office that stands with a person answers where no other does. Where others do, nobody
        knows what it is, and the words stay as they are printed.
        """
        cells = {name: self.names_of(row, name) for name in (*UNITS, *_PEOPLE)}
        lead = tuple(office for cell in cells.values() for office in cell.units.lead)
        assisting = tuple(office for cell in cells.values() for office in cell.units.assisting)
        beside = tuple(person for name in UNITS for person in cells[name].units.people)
        people: dict[str, _Names] = {}
        mends = [mend for name in UNITS for mend in self.mends_of(row, name, cells[name])]
        for name in _PEOPLE:
            own = people_of(cells[name], name)
            if own.units and not lead:
                lead = own.units
            is_printed = not {*lead, *assisting}.issuperset(own.units)
            mends += self.mends_of(row, name, cells[name], is_printed=is_printed)
            behind_labels = [
                person
                for other, cell in cells.items()
                if other != name
                for person in people_of(cell, name).names
            ]
            people[name] = (*(own.printed if is_printed else own.names), *behind_labels)
        aside = tuple(pair for cell in cells.values() for pair in cell.aside)
        return (
            {
                "departments": tuple(dict.fromkeys(lead)),
                "assisting": tuple(dict.fromkeys(assisting)),
                "people": tuple(dict.fromkeys((*people["people"], *beside))),
                "leaders": tuple(dict.fromkeys(people["leaders"])),
            },
            aside,
            tuple(mends),
        )

    def names_of(self, row: Row, name: str) -> Names:
        """The names of a column; those of the row above where the cell goes on."""
        text = row.text(name)
        if name not in row.carried or text:
            field = "departments" if name == ANSWERING else name
            found = names_in(text, self.names, field, self.seen)
            for people in (found.people, found.leaders):
                if people.is_doubtful:
                    ways = {"one": "、".join(people.names), "other": "、".join(text.split())}
                    self.ask("YQ721", row, text, name, **ways)
            self.above[name] = found
        return self.above[name]

    def mends_of(
        self, row: Row, name: str, names: Names, *, is_printed: bool = False
    ) -> tuple[Mend, ...]:
        """The mends of a cell of names; those of its own people not where they are as printed."""
        kinds = [kind for kind in _PEOPLE if not (is_printed and kind == name)]
        of_people = [mend for kind in kinds for mend in people_of(names, kind).mends]
        return self.new_mends(row, name, (*names.mends, *names.units.mends, *of_people))

    def new_mends(self, row: Row, name: str, mends: tuple[Mend, ...]) -> tuple[Mend, ...]:
        """The mends of a cell in the first row that has it."""
        cell = id(row.cells.get(name))
        if name not in row.cells or cell in self.mended:
            return ()
        self.mended.add(cell)
        return mends

    def ask_departments(self, row: Row, field: str, names: _Names) -> None:
        """Asks about each name that departments.yaml does not have."""
        for name in names:
            if name not in self.names:
                self.ask("YQ728", row, name, field, ANSWERING)

    def outcome(self, row: Row) -> tuple[str, str, str, tuple[tuple[str, str], ...]]:
        """The word, the share with the head that it needs, and what is neither, as an extra."""
        word = share = share_head = ""
        beside: list[tuple[str, str]] = []
        for name in ("outcome", "share"):
            words, head = row.text(name), self.heads.get(name, "")
            if is_tick(words) and words not in self.facts.outcomes:
                beside.append((head, words))  # √ says yes to its head, and is no word by itself
                continue
            digits, said, is_beside = self.share_and_word(name, words, head, has_word=bool(word))
            word = word or said
            if is_beside:
                beside.append((head, words))
            if digits and not share:
                own = head_of_share(head)
                share, share_head = digits, "" if own in _PLAIN_HEADS else own
            elif digits and (head, words) not in beside:
                beside.append((head, words))
        text = row.text("text")
        if (
            not share
            and not _OF_PERCENT.search(row.text("title"))
            and (digits := whole_share(text))
        ):
            share, share_head = digits, self.heads.get("text", "")
        ticked = next((ticked for ticked, _ in row.ticks), "")
        word = word or ticked or first_word(text, self.facts.outcomes)
        return word, share, share_head, tuple(beside)

    def share_and_word(
        self, name: str, words: str, head: str, *, has_word: bool
    ) -> tuple[str, str, bool]:
        """The share and the word of a cell, and whether its words stay beside them as an extra."""
        is_percent = name == "share" and self.is_in_percent
        digits, said, is_beside = share_and_word(words, f"{head}%" if is_percent else head)
        is_word = said in self.facts.outcomes
        if name == "share" and said and (has_word or not (is_word or _stands(said))):
            return digits, "", True  # 见备注 is no share, and no word for what came of it
        if said and not is_word and name == "outcome":
            return "", words, False
        return digits, said, is_beside

    def others(self, row: Row) -> tuple[tuple[str, str], ...]:
        """What columns say that no field is for, by their heads."""
        found = [(head, cell.text) for head, cell in row.others.items() if cell.text]
        result_head = self.heads.get("text", "")
        if has_unit(result_head) and row.text("text"):
            found.append((result_head, row.text("text")))  # 49.2 alone does not say of what
        for name, shown in _SHOWN.items():
            # a column of another field may have this very head
            head = shown if shown not in row.others else self.heads[name]
            if row.text(name):
                found.append((head, row.text(name)))
        return tuple(found)


def _stands(words: str) -> bool:
    """Whether words in a column of shares say what came of a project: 已完成, 未开工.

    持续推进 is of work that has no end, and says that there is no share.
    """
    is_known = outcome_kind_of(words) is not None or _STANDING.fullmatch(words) is not None
    return is_known and _ENDLESS.match(words) is None
