"""The section of a department's page that says what an assessment of it can rest on."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from generator.analysis.counting import plain_number
from generator.analysis.scoring import rule_words, signed_number
from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.outline import Outline
from generator.pages.parts.basis import Basis, basis_of
from generator.pages.parts.words.links import Link
from generator.pages.parts.words.typography import display
from generator.problems.message import message_of
from generator.records import Notice, Project

NO_RULE: Final = "报告没有写明赋分规则，这里只列依据，不计分。"
_LINKS: Final = 100  # of one line
_MOST: Final = 12  # measures, or questions, of a project: its own page has all


class BasisLine(Struct, frozen=True):
    """One thing that an assessment can rest on: its name, what was counted, and where it is."""

    name: str
    text: str
    links: tuple[Link, ...] = ()


class Assessment(Struct, frozen=True):
    """The basis of an assessment; `rule` says by which rule points are given, or that none is."""

    lines: tuple[BasisLine, ...]
    rule: str


def assessment(outline: Outline, slug: str, page: str) -> Assessment:
    """The lines of the section, and the rule beside the points where there is one."""
    of, rule = basis_of(outline, slug), outline.report.scoring
    lines = [*_counts(outline, of, page), *_measures(outline, of, page)]
    lines += _flag_lines(outline, of, page)
    if rule is None or of.points is None:
        return Assessment(tuple(map(_shortened, lines)), NO_RULE)
    lines.append(BasisLine("得分", f"{signed_number(of.points.total)}分：{of.points.formula}"))
    return Assessment(
        tuple(map(_shortened, lines)),
        f"计分规则：{rule_words(outline.kind_words, rule)}。原文：“{rule.quote}”",
    )


def _shortened(line: BasisLine) -> BasisLine:
    """The line with no more links than a page can bear; the pages of the projects have all."""
    if len(line.links) <= _LINKS:
        return line
    return BasisLine(line.name, f"{line.text}，列前{_LINKS}条", line.links[:_LINKS])


def _counts(outline: Outline, of: Basis, page: str) -> list[BasisLine]:
    levels = [f"{outline.levels[key].label}{number}项" for key, number in of.levels.items()]
    by_level = f"：{'、'.join(levels)}" if outline.has["levels"] and levels else ""
    lines = [BasisLine("项目", f"{len(of.projects)}项{by_level}")]
    if of.joint:
        told = f"{len(of.joint)}项与其他单位共同负责，在各单位名下都计入"
        lines.append(BasisLine("共同负责", told, _projects(outline, of.joint, page)))
    assisting = outline.by_assisting.get(of.department.slug, ())
    if assisting:
        links = _projects(outline, assisting[:_MOST], page)
        more = "，列前面一部分" if len(assisting) > _MOST else ""
        lines.append(BasisLine("配合", f"{len(assisting)}项，不计入项目数{more}", links))
    outcomes = [f"{word}{number}项" for word, number in of.outcomes.items()]
    silent = len(of.projects) - sum(of.outcomes.values())
    if silent and outline.has["results"]:
        outcomes.append(f"原文未注明{silent}项")
    return [*lines, BasisLine("完成成效", "、".join(outcomes))] if outcomes else lines


def _measures(outline: Outline, of: Basis, page: str) -> list[BasisLine]:
    links: list[Link] = []
    for project in of.projects:
        words = [
            f"{display(measure.name)} {plain_number(measure.ratio * 100)}%"
            for measure in project.measures[:_MOST]
            if measure.ratio is not None
        ]
        links += _links(outline, project, words, len(project.measures), page)
    return [BasisLine("指标完成率", f"{of.measures}个指标", tuple(links))] if links else []


def _questions(outline: Outline, of: Basis, page: str) -> tuple[Link, ...]:
    links: list[Link] = []
    for project in of.projects:
        questions = outline.questions.get(project.id, ())
        words = [
            f"：{message_of(finding.question, 'zh')['title']}" for finding in questions[:_MOST]
        ]
        links += _links(outline, project, words, len(questions), page)
    return tuple(links)


def _links(
    outline: Outline, project: Project, words: Sequence[str], number: int, page: str
) -> Iterator[Link]:
    """Links to a project, each with some words; the last says how many there are, if more."""
    href, label = relative(page, addresses.project(project.id)), outline.label(project)
    for each in words:
        yield Link(f"{label}{each}", href)
    if number > len(words):
        yield Link(f"{label}：共{number}条", href)


def _flag_lines(outline: Outline, of: Basis, page: str) -> list[BasisLine]:
    questions = _questions(outline, of, page)
    asked = BasisLine("核对提示", f"{of.questions}条待核对" if questions else "无", questions)
    lines = []
    if outline.report.notices:
        links = _notices(outline, of.notices, page, highlight=False)
        lines.append(_list_line("通报", "次", links))
    if outline.report.highlights:
        links = _notices(outline, of.highlights, page, highlight=True)
        lines.append(_list_line("亮点案例", "个", links))
    return [*lines, asked]


def _list_line(name: str, unit: str, links: tuple[Link, ...]) -> BasisLine:
    return BasisLine(name, f"{len(links)} {unit}" if links else "无", links)


def _notices(
    outline: Outline, notices: Sequence[Notice], page: str, *, highlight: bool
) -> tuple[Link, ...]:
    here = addresses.notices(outline.report.folder)
    return tuple(
        Link(
            display(notice.name),
            relative(page, f"{here}#{addresses.notice_fragment(notice.id, highlight=highlight)}"),
        )
        for notice in notices
    )


def _projects(outline: Outline, projects: Sequence[Project], page: str) -> tuple[Link, ...]:
    return tuple(
        Link(outline.label(project), relative(page, addresses.project(project.id)))
        for project in projects
    )
