"""The assessment sheet: every department's basis as a workbook, for those who assess."""

from typing import Final

from generator.analysis.scoring import rule_words
from generator.pages.file_content import Cell, Column, Sheet, WorkbookFile
from generator.pages.files.tables import BETWEEN
from generator.pages.files.workbook import about, created, notes_sheet
from generator.pages.outline import Outline
from generator.pages.parts.assessment import NO_RULE
from generator.pages.parts.basis import Basis, basis
from generator.problems.message import tell
from generator.records.report import Project

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
    of = tuple(basis(outline, slug) for slug in outline.departments)
    rule = report.scoring
    told = (
        [("计分", "规则", rule_words(report, rule)), ("计分", "原文", rule.quote)] if rule else []
    )
    notes = (*about(outline.site, report), *_NOTES, *(told or [("计分", "规则", NO_RULE)]))
    return WorkbookFile(
        title=f"{report.title}：考核依据（{report.folder}）",
        author=outline.site.publisher,
        created=created(report),
        sheets=(notes_sheet(notes), _summary(outline, of), _projects(outline, of), _measures(of)),
    )


def _summary(outline: Outline, of: tuple[Basis, ...]) -> Sheet:
    report = outline.report
    words = [outcome.word for outcome in report.outcomes]
    heads = ["项目", *(level.label for level in report.levels), *words]
    heads += ["共同负责", "指标", "通报", "亮点案例", "待核对"]
    columns = [Column("责任单位", 20), *(Column(head, 10) for head in heads)]
    if report.scoring:
        columns += [Column(head, 10) for head in ("成效分", "通报分", "亮点分", "合计", "得分")]
        columns += [Column("算式", 40), Column("规则", 40)]
    return Sheet("考核依据", tuple(columns), tuple(_row(outline, entry, words) for entry in of))


def _row(outline: Outline, of: Basis, words: list[str]) -> tuple[Cell, ...]:
    cells: list[Cell] = [of.department.name, len(of.projects)]
    cells += [of.levels.get(level.id, 0) for level in outline.report.levels]
    cells += [of.outcomes.get(word, 0) for word in words]
    cells += [len(of.joint), len(of.measures), len(of.notices), len(of.highlights)]
    cells.append(len(of.questions))
    if of.points and outline.report.scoring:
        got = of.points
        cells += [got.outcomes, got.notices, got.highlights, got.sum, got.total, got.formula]
        cells.append(rule_words(outline.report, outline.report.scoring))
    return tuple(cells)


def _projects(outline: Outline, of: tuple[Basis, ...]) -> Sheet:
    columns = (
        *(Column("责任单位", 20), Column("项目编号", 16), Column("项目", 16)),
        *(Column("项目内容", 48), Column("完成成效", 10), Column("共同负责的其他单位", 20)),
        *(Column("通报", 20), Column("亮点案例", 20), Column("待核对", 32)),
    )
    rows = tuple(_project(outline, entry, project) for entry in of for project in entry.projects)
    return Sheet("项目", columns, rows)


def _project(outline: Outline, of: Basis, project: Project) -> tuple[Cell, ...]:
    others = [slug for slug in project.departments if slug != of.department.slug]
    questions = [
        tell(finding.question, "zh")["title"]
        for owner, finding in of.questions
        if owner.id == project.id
    ]
    return (
        of.department.name,
        project.id,
        outline.label(project),
        project.title,
        project.outcome.word,
        BETWEEN.join(outline.departments[slug].name for slug in others),
        BETWEEN.join(notice.name for notice in outline.notices.get(project.id, ())),
        BETWEEN.join(highlight.name for highlight in outline.highlights.get(project.id, ())),
        "\n".join(questions),
    )


def _measures(of: tuple[Basis, ...]) -> Sheet:
    columns = (
        *(Column("责任单位", 20), Column("项目编号", 16), Column("指标", 24)),
        *(Column("目标值", 10), Column("实际值", 10), Column("单位", 8), Column("完成率", 10)),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            *(entry.department.name, project.id, measure.name),
            *(measure.target, measure.actual, measure.unit, measure.ratio),
        )
        for entry in of
        for project, measure in entry.measures
    )
    return Sheet("指标", columns, rows)
