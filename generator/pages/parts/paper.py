"""What paper shows of projects: a row for each measure, open questions in a line, small squares.

On paper nothing leads on: numbers stand where a screen has links, and black where it has colours.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from generator.pages.outline import Outline
from generator.pages.parts.charts.measure import MeasureRow, measure_rows
from generator.pages.parts.doubts.findings import finding_item
from generator.pages.parts.headlines.claims import claim_of, verdict
from generator.pages.parts.headlines.sentences import group_figures
from generator.pages.parts.rows import told_words
from generator.pages.parts.words.tag import TO_COME, UNSTATED, tag
from generator.pages.parts.words.typography import display
from generator.records import Finding, Project

_ROOMY: Final = 20  # lines of a table beside which there is room on a page of A4 to write
_LINE: Final = 14  # characters of a title in a line
_MOST: Final = 12  # of what stands on the sheets of many departments; a project's own page has all


class LedgerRow(Struct, frozen=True):
    """A project with its measures, or one measure of those that stand by their names.

    `outcome` is the word or what stands in its place; of no measure is an actual known where there
    are none.
    """

    number: str
    title: str
    measures: tuple[MeasureRow, ...]
    outcome: str
    asked: bool
    noticed: bool


class Ledger(Struct, frozen=True):
    """Projects with all their measures; which of the columns there are."""

    rows: tuple[LedgerRow, ...]
    figures: bool
    outcomes: bool


class Question(Struct, frozen=True):
    """What is asked, and of each place where it is: the words, and the sum or rule beside them."""

    title: str
    lines: tuple[str, ...]


class PaperSquare(Struct, frozen=True):
    """A project as a square that leads nowhere, with how many there are in `number` of a legend."""

    kind: str
    noticed: bool
    asked: bool
    word: str = ""
    number: int = 0


class Sheet(Struct, frozen=True):
    """What a department or a town may sign: its projects, what is asked, a place to write.

    It is `dense` where there are so many rows that it would not be one page of A4 otherwise.
    """

    kicker: str
    title: str
    lead: str
    squares: tuple[PaperSquare, ...]
    legend: tuple[PaperSquare, ...]
    noticed: int
    ledger: Ledger
    assisting: Ledger
    questions: tuple[Question, ...]
    source: str
    dense: bool


def sheet(
    outline: Outline,
    slug: str,
    page: str,
    projects: Sequence[Project],
    assisting: Sequence[Project],
) -> Sheet:
    """The sheet of a department: the projects that it answers for, and those that it assists."""
    role = "责任单位" if projects else "配合单位"
    return sheet_of(outline, outline.departments[slug].name, role, page, projects, assisting)


def sheet_of(
    outline: Outline,
    name: str,
    role: str,
    page: str,
    projects: Sequence[Project],
    assisting: Sequence[Project] = (),
    notes: Mapping[str, str] = {},
) -> Sheet:
    """The sheet of a department or a town; `notes` stand behind the titles of projects, by id."""
    report = outline.report
    documents = "、".join(f"《{document.title}》" for document in report.documents)
    own = ledger(outline, projects, of_department=True, notes=notes)
    others = ledger(outline, assisting, of_department=True)
    standing = outline.site.standing
    original = "" if standing == "official" else "以原件为准。"
    original = f"非官方整理，{original}" if standing == "unofficial" else original
    return Sheet(
        kicker=f"{report.short_title}{report.folder}　{role}",
        title=name,
        lead=_lead(outline, projects, len(assisting)),
        squares=tuple(_square(outline, project) for project in projects),
        legend=tuple(_legend(outline, projects)),
        noticed=sum(project.id in outline.notices for project in projects),
        ledger=own,
        assisting=others,
        questions=_questions_of(outline, projects, page),
        source=f"{f'录自{documents}。' if documents else ''}{original}",
        dense=_lines(own) + _lines(others) > _ROOMY,
    )


def _lines(table: Ledger) -> int:
    return sum(max(len(each.measures), 1 + len(each.title) // _LINE) for each in table.rows)


def ledger(
    outline: Outline,
    projects: Iterable[Project],
    *,
    of_department: bool,
    notes: Mapping[str, str] = {},
) -> Ledger:
    """The projects of a department by their titles, each with its word and its measures.

    Without a department a row has one measure, and its name; no word stands beside it, which is
    that of the whole project.
    """
    rows = tuple(
        each
        for project in projects
        for each in (
            [_row(outline, project, notes.get(project.id, ""))]
            if of_department
            else _measures(outline, project)
        )
    )
    outcomes = of_department and outline.has["outcomes"]
    return Ledger(rows, any(each.measures for each in rows), outcomes)


def questions(outline: Outline, findings: Iterable[Finding], page: str) -> tuple[Question, ...]:
    """The questions by what they ask, in the order of their codes."""
    lines: dict[str, list[str]] = {}
    for finding in sorted(findings, key=lambda finding: finding.question.code):
        item = finding_item(outline, finding, page, with_projects=False)
        where = [outline.short_label(outline.projects[key]) for key in finding.projects]
        label = "、".join(filter(None, where)) or item.where
        lines.setdefault(item.kind.text, []).append(f"{label}“{item.words}”：{item.formula}")
    return tuple(Question(title, tuple(found)) for title, found in lines.items())


def _questions_of(outline: Outline, projects: Iterable[Project], page: str) -> tuple[Question, ...]:
    """The open questions about these projects; one about several of them stands once.

    The sheet of each department of a project has them, and so a dozen of each project at most.
    """
    found: dict[int, Finding] = {}
    rest = []
    for project in projects:
        asked = outline.questions.get(project.id, ())
        found.update((id(finding), finding) for finding in asked[:_MOST])
        if len(asked) > _MOST:
            rest.append(f"{outline.label(project)}{len(asked) - _MOST}处")
    more = (Question("另见项目页", tuple(rest)),) if rest else ()
    return (*questions(outline, found.values(), page), *more)


def _row(outline: Outline, project: Project, note: str) -> LedgerRow:
    """A project on the sheet of one of its departments, with a dozen measures at most."""
    known = [measure for measure in project.measures if measure.actual is not None]
    more = len(known) - _MOST
    title, word = display(project.heading).rstrip("。"), tag(outline, project)
    title = f"{title}（{display(note)}）" if note else title
    return LedgerRow(
        number=outline.short_label(project) or "—",
        title=f"{title}（另外{more}个数字见项目页）" if more > 0 else title,
        measures=measure_rows(known[:_MOST]),
        outcome=told_words(outline, project) or ("" if word.kind == TO_COME else word.word),
        asked=project.id in outline.questions,
        noticed=project.id in outline.notices,
    )


def _measures(outline: Outline, project: Project) -> Iterator[LedgerRow]:
    number = outline.short_label(project) or "—"
    asked, noticed = project.id in outline.questions, project.id in outline.notices
    for measure in measure_rows(project.measures):
        yield LedgerRow(number, measure.name, (measure,), "", asked, noticed)


def _lead(outline: Outline, projects: Sequence[Project], assisting: int) -> str:
    """What is claimed, flagged and asked: 10项，原文称全部完成；2项曾被通报；7处待核对."""
    also = f"配合{assisting}项。" if assisting else ""
    if not projects:
        return also
    claimed = verdict(outline, claim_of(outline, projects))
    own = f"{len(projects)}项，原文称{claimed}" if claimed else group_figures(outline, projects)
    noticed = sum(project.id in outline.notices for project in projects)
    asked = sum(len(outline.questions.get(project.id, ())) for project in projects)
    parts = [own.rstrip("。")]
    parts += [f"{noticed}项曾被通报"] if noticed else []
    parts += [f"{asked}处待核对"] if asked else []
    return f"{'；'.join(parts)}。{also}"


def _square(outline: Outline, project: Project) -> PaperSquare:
    kind = tag(outline, project).kind
    return PaperSquare(kind, project.id in outline.notices, project.id in outline.questions)


def _legend(outline: Outline, projects: Iterable[Project]) -> Iterator[PaperSquare]:
    """The words of these projects with their numbers, in the order of the report."""
    number = Counter(tag(outline, project) for project in projects)
    for word in sorted(number, key=lambda word: (word.kind == UNSTATED, -number[word])):
        if word.kind != TO_COME:
            yield PaperSquare(
                word.kind, noticed=False, asked=False, word=word.word, number=number[word]
            )
