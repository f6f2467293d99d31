"""Sentences with figures: about a whole report, and about a group of its projects."""

from collections.abc import Sequence
from typing import Final

from generator.analysis.counting import distinct_works, percentage, recounts
from generator.pages.list_order import table_of
from generator.pages.outline import Outline
from generator.pages.parts.headlines.claims import (
    Claim,
    claim_of,
    exceeded_word,
    running_verdict,
    sharing_words,
    unfinished,
    verdict,
)
from generator.pages.parts.words.tag import is_supplied
from generator.pages.parts.year.course import at_words, newest_period
from generator.records import Notice, Project, Report

# A share of fewer than ten says more about chance than about a department.
FEWEST_FOR_SHARE: Final = 10
FEWEST_TO_LIST: Final = 5  # of a department that the summary names
MOST_TO_LIST: Final = 12  # departments there, the largest


def by_word(outline: Outline, projects: Sequence[Project]) -> list[tuple[str, list[Project]]]:
    """The projects by what they are called: by the word of their table, or by the report's."""
    if not outline.has["tables"]:
        return [(outline.report.words.project, list(projects))]
    groups: dict[str, list[Project]] = {}
    for project in projects:
        table = table_of(outline.levels[project.level], project)
        word = (table.word if table else "") or outline.report.words.project
        groups.setdefault(word, []).append(project)
    return list(groups.items()) or [(outline.report.words.project, [])]


def _number(word: str, projects: Sequence[Project], *, first: bool = False) -> str:
    return f"{word}{len(projects)}项" if first else f"{len(projects)}项{word}"


def counted_words(outline: Outline, projects: Sequence[Project]) -> str:
    """40项民生实事; where words differ: 主要目标12项、重点任务30项."""
    groups = by_word(outline, projects)
    if len(groups) == 1:
        return _number(*groups[0])
    return "、".join(_number(word, members, first=True) for word, members in groups)


def list_word(outline: Outline, projects: Sequence[Project]) -> str:
    """What these projects are called, as the name of a list: 民生实事项目; 主要目标、重点任务."""
    return "、".join(project_word(word) for word, _ in by_word(outline, projects))


def project_word(word: str) -> str:
    """What a place calls its projects, as the name of a list: 民生实事项目, 重点项目."""
    return word if word.endswith(("项目", "任务", "工程", "目标", "事项")) else f"{word}项目"


def lead(outline: Outline) -> str:
    """The figures of each level, what the headline leaves out, what was flagged and is doubtful.

    Of a report of one level it says how many departments answer for it, where that is known.
    """
    notices = notices_sentence(outline.report.notices)
    return "".join([scope_sentence(outline), *remarks(outline), notices, doubts_sentence(outline)])


def scope_sentence(outline: Outline) -> str:
    """How many projects each level has; of one level, how many departments answer for them."""
    if not outline.has["levels"]:
        return _answering(outline)
    parts, several = [], False
    for level, projects in outline.by_level.items():
        groups, label = by_word(outline, projects), outline.levels[level].label
        several = several or len(groups) > 1
        parts.append(
            f"{label}：{counted_words(outline, projects)}"
            if len(groups) > 1
            else f"{label}{len(projects)}项"
        )
    return f"{('；' if several else '、').join(parts)}。"


def _answering(outline: Outline) -> str:
    """How many departments answer for the projects, as far as the source says so."""
    number = sum(bool(projects) for projects in outline.by_department.values())
    named = sum(bool(slugs) for slugs in outline.departments_of.values())
    if not number:
        return ""
    if named == len(outline.departments_of):
        return f"由{number}个责任单位负责。"
    return f"{named}项写明了责任单位，共{number}个。"


def remarks(outline: Outline) -> list[str]:
    """What the headline does not say: shares beside words, older states, what was supplied."""
    projects = outline.report.projects
    claim, newest, parts = claim_of(outline, projects), newest_period(outline, projects), []
    if claim.words and claim.sharing:
        parts.append(f"其中{sharing_words(claim)}。")
    older = sum(outline.states[project.id].period not in ("", newest) for project in projects)
    if older:
        parts.append(f"其中{older}项只有更早的进展。")
    supplied = sum(is_supplied(outline, project) for project in projects)
    if supplied:
        parts.append(f"其中{supplied}项的成效是整理时补记的，原文没有。")
    return parts


def notices_sentence(notices: Sequence[Notice]) -> str:
    """How many projects notices were raised about, and, where that is one thing, why."""
    if not notices:
        return ""
    alike = len({(n.by, n.reason, n.ended, n.period) for n in notices}) == 1
    number = len({key for notice in notices for key in notice.projects})
    if not alike:
        return f"其中{number}个项目曾被通报。"
    first = notices[0]
    ended = f"，原文称{first.ended}" if first.ended else ""
    when = at_words(first.period)
    return f"其中{number}个项目曾{when}因{first.reason}被{first.by}通报{ended}。"


def doubts_sentence(outline: Outline) -> str:
    """How many findings are open; empty where none is."""
    number = open_doubts(outline)
    return f"数字或用语有疑问的{number}处，待核对。" if number else ""


def open_doubts(outline: Outline) -> int:
    """How many findings are without an answer."""
    return sum(finding.answer is None for finding in outline.findings)


def recounted_sentence(outline: Outline) -> str:
    """Whether the totals that the source states hold; empty where it states none."""
    report = outline.report
    if not report.stated:
        return ""
    again = zip(report.stated, recounts(report), strict=True)
    wrong = sum(counted != figure.value for figure, counted in again)
    result = f"其中{wrong}个不一致" if wrong else "都一致"
    return f"原文自己的{len(report.stated)}个合计数重新数过，{result}。"


def source_sentence(report: Report) -> str:
    """From which documents the report was compiled, and when."""
    titles = "、".join(f"《{document.title}》" for document in report.documents)
    read = f"录自{titles}。" if titles else "没有注明来源文件。"
    own = [document.published for document in report.documents]
    days = [report.published] if report.published else list(dict.fromkeys(own)) if all(own) else []
    each = "分别" if len(days) > 1 else ""
    published = f"原文{each}发布于{'、'.join(days)}。" if days else "原文未注明发布日期。"
    compiled = f"记录整理于{report.compiled}。" if report.compiled else ""
    return f"{read}{published}{compiled}"


def distinct_sentence(report: Report) -> str:
    """How many works the projects are; empty where no undertaking is confirmed."""
    if not report.undertakings:
        return ""
    number, groups = len(report.projects), len(report.undertakings)
    return f"{number}项记录中有{groups}组同一事项，实为{distinct_works(report)}件事。"


def numbers_alone(outline: Outline) -> str:
    """Where to look, of a report that tells by further columns alone, where these are public."""
    return "，完成数字见各项" if outline.site.show_people else ""


def group_figures(outline: Outline, projects: Sequence[Project], *, short: bool = False) -> str:
    """The figures of a group of projects in one line, as 12项，超额完成5项（41.67%）.

    In its `short` form, beside squares, there is no full stop, and one says 超额. Projects that go
    by different words are counted each for themselves.
    """
    claim, groups = claim_of(outline, projects), by_word(outline, projects)
    end = "" if short else "。"
    if len(groups) > 1:  # goals and tasks are not summed
        return f"{counted_words(outline, projects)}{end}"
    if not outline.has["results"] and not short:
        if not outline.has["plan"]:
            return f"列出{claim.number}项{numbers_alone(outline)}。"
        return f"计划实施{claim.number}项。"
    return "，".join([f"{claim.number}项", *_figures(outline, claim, short=short)]) + end


def _figures(outline: Outline, claim: Claim, *, short: bool) -> list[str]:
    if not claim.words:
        told = verdict(outline, claim)
        if claim.number and not told and outline.has["results"]:
            return ["尚无完成情况"]
        return [told] if told else []
    if claim.is_running:
        return [running_verdict(claim, "项")]
    parts, over = [], claim.exceeded
    if claim.finished and claim.finished != claim.number:
        parts.append(f"已完成{claim.finished}项")
    if over:
        share = share_words(claim)
        told = f"{exceeded_word(outline, short=short)}{over}项"
        parts.append(f"{told}（{share}）" if share else told)
    parts += [f"{word}{number}项" for word, number in unfinished(claim)]
    if claim.silent:
        parts.append(f"原文未注明{claim.silent}项")
    return parts


def share_words(claim: Claim) -> str:
    """How many of the projects were over-fulfilled, in percent.

    Empty where none was, where there are too few projects for a share to say something, and where
    the source says nothing of some of them.
    """
    over = claim.exceeded
    if not over or claim.silent or claim.number < FEWEST_FOR_SHARE:
        return ""
    return f"{percentage(over, claim.number, 0)}%"


def are_many(projects: Sequence[Project]) -> bool:
    """Whether a department has enough projects to be named on the summary."""
    return len(projects) >= FEWEST_TO_LIST
