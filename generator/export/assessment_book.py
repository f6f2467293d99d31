"""The assessment sheet: every department's basis as a workbook, for those who assess."""

from typing import Final

from generator.analysis.scoring import rule_words
from generator.analysis.state import State
from generator.pages.file_content import Cell, Column, Sheet, WorkbookFile
from generator.pages.files.record_tables import BETWEEN
from generator.pages.files.workbook import day_of, notes_on, notes_sheet
from generator.pages.outline import Outline
from generator.pages.parts.assessment import NO_RULE
from generator.pages.parts.basis import Basis, basis_of
from generator.pages.parts.words.tag import NO_WORD, tag_of
from generator.problems.message import message_of
from generator.records import Level, Measure, Project

_NOTES: Final = (
    (
        "口径",
        "共同负责",
        "由几个单位共同负责的项目，在每个单位名下都计入，各单位之和可能大于项目总数。",
    ),
    ("口径", "完成成效", "原文用语；一个项目有几条完成情况时，按其中较低的计。"),
    ("口径", "通报、亮点案例", "按次计；一次通报涉及同一单位的几个项目时计一次。"),
    ("口径", "完成率", "实际值 ÷ 目标值，只列经确认的指标。"),
    ("口径", "核对提示", "对数据的疑问，不是结论；这里只列尚未答复的。"),
)


def assessment_book(outline: Outline) -> WorkbookFile:
    """One row a department, then its projects and its measures."""
    report = outline.report
    bases = tuple(basis_of(outline, slug) for slug in outline.departments)
    notes = (*notes_on(outline.site, report), *_NOTES, *_scoring_notes(outline))
    return WorkbookFile(
        title=f"{report.title}：考核依据（{report.folder}）",
        author=outline.site.publisher,
        created=day_of(report),
        sheets=(
            notes_sheet(notes),
            _summary(outline, bases),
            _projects(outline, bases),
            _measures(bases),
        ),
    )


def _scoring_notes(outline: Outline) -> tuple[tuple[str, str, str], ...]:
    rule = outline.report.scoring
    if rule is None:
        return (("计分", "规则", NO_RULE),)
    return ("计分", "规则", rule_words(outline.kind_words, rule)), ("计分", "原文", rule.quote)


def _summary(outline: Outline, bases: tuple[Basis, ...]) -> Sheet:
    report = outline.report
    words = [outcome.word for outcome in report.outcomes]
    heads = ["项目", *(level.label for level in _levels(outline)), *words]
    heads += ["共同负责", "指标", "通报", "亮点案例", "待核对"]
    silent = outline.has["results"] and any(map(_silent, bases))
    heads += ["配合"] * bool(outline.by_assisting) + [NO_WORD] * silent
    columns = [Column("责任单位", 20), *(Column(head, 10) for head in heads)]
    if report.scoring:
        columns += [Column(head, 10) for head in ("成效分", "通报分", "亮点分", "合计", "得分")]
        columns += [Column("算式", 40), Column("规则", 40)]
    rows = [_row(outline, basis, words, silent=silent) for basis in bases]
    return Sheet("考核依据", tuple(columns), tuple(rows))


def _levels(outline: Outline) -> tuple[Level, ...]:
    """The levels that have a column: none where the report has one alone."""
    return outline.report.levels if outline.has["levels"] else ()


def _silent(basis: Basis) -> int:
    """Of how many projects the source prints no word."""
    return len(basis.projects) - sum(basis.outcomes.values())


def _row(outline: Outline, basis: Basis, words: list[str], *, silent: bool) -> tuple[Cell, ...]:
    cells: list[Cell] = [basis.department.name, len(basis.projects)]
    cells += [basis.levels.get(level.id, 0) for level in _levels(outline)]
    cells += [basis.outcomes.get(word, 0) for word in words]
    cells += [len(basis.joint), basis.measures, len(basis.notices), len(basis.highlights)]
    cells.append(basis.questions)
    if outline.by_assisting:
        cells.append(len(outline.by_assisting.get(basis.department.slug, ())))
    cells += [_silent(basis)] * silent
    if basis.points and outline.report.scoring:
        got = basis.points
        cells += [got.outcomes, got.notices, got.highlights, got.sum, got.total, got.formula]
        cells.append(rule_words(outline.kind_words, outline.report.scoring))
    return tuple(cells)


def _projects(outline: Outline, bases: tuple[Basis, ...]) -> Sheet:
    columns = (
        *(Column("责任单位", 20), Column("项目编号", 16), Column("项目", 16)),
        *(Column("项目内容", 48), Column("完成成效", 10), Column("共同负责的其他单位", 20)),
        *(Column("通报", 20), Column("亮点案例", 20), Column("待核对", 32)),
    )
    rows = tuple(_project(outline, basis, project) for basis in bases for project in basis.projects)
    return Sheet("项目", columns, rows)


def _project(outline: Outline, basis: Basis, project: Project) -> tuple[Cell, ...]:
    others = [slug for slug in outline.departments_of[project.id] if slug != basis.department.slug]
    questions = [
        message_of(finding.question, "zh")["title"]
        for finding in outline.questions.get(project.id, ())
    ]
    return (
        basis.department.name,
        project.id,
        outline.label(project),
        project.heading,
        _outcome_words(outline, project),
        BETWEEN.join(outline.departments[slug].name for slug in others),
        BETWEEN.join(notice.name for notice in outline.notices.get(project.id, ())),
        BETWEEN.join(highlight.name for highlight in outline.highlights.get(project.id, ())),
        "\n".join(questions),
    )


def _outcome_words(outline: Outline, project: Project) -> str:
    """The word of its results; where the source prints none, that it does not."""
    own = State(project.outcome, share=None, period="", is_stated=bool(project.stated))
    return tag_of(outline, own, has_share=False).word


def _measures(bases: tuple[Basis, ...]) -> Sheet:
    items = any(
        measure.part
        for basis in bases
        for project in basis.projects
        for measure in project.measures
    )
    columns = (
        *(Column("责任单位", 20), Column("项目编号", 16), Column("指标", 24)),
        *(Column("目标值", 10), Column("实际值", 10), Column("单位", 8), Column("完成率", 10)),
        *(Column("子项", 24),) * items,
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            *(basis.department.name, project.id, measure.name),
            *(measure.target, measure.actual, measure.unit, measure.ratio),
            *(_item_title(project, measure),) * items,
        )
        for basis in bases
        for project in basis.projects
        for measure in project.measures
    )
    return Sheet("指标", columns, rows)


def _item_title(project: Project, measure: Measure) -> str:
    return next((item.title for item in project.items if item.part == measure.part), "")
