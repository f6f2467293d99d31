"""Sentences with figures: about a whole report, and about a group of its projects."""

from collections.abc import Sequence
from typing import Final

from generator.analysis.counting import distinct_works, exceeded_count, finished_count, percentage
from generator.pages.outline import Outline
from generator.records import Notice, Project, Report

# A share of less than five says more about chance than about a department (design §7).
FEWEST_FOR_SHARE: Final = 5


def headline(projects: Sequence[Project]) -> tuple[str, ...]:
    """The takeaway, in two lines, from the outcomes alone."""
    number, over = len(projects), exceeded_count(projects)
    finished = finished_count(projects)
    first = f"{number} 项民生实事，"
    if finished == number:
        return first, f"全部完成，{over} 项超额" if over else "全部完成"
    return first, f"已完成 {finished} 项，{over} 项超额" if over else f"已完成 {finished} 项"


def lead(outline: Outline) -> str:
    """The figures of each level, and in one sentence what was flagged."""
    parts = [
        f"{outline.levels[level].label} {len(projects)} 项"
        for level, projects in outline.by_level.items()
    ]
    return "、".join(parts) + "。" + _notices_sentence(outline.report.notices)


def _notices_sentence(notices: Sequence[Notice]) -> str:
    if not notices:
        return ""
    alike = len({(notice.by, notice.reason, notice.ended) for notice in notices}) == 1
    number = len({key for notice in notices for key in notice.projects})
    if not alike:
        return f"其中 {number} 个项目曾被通报。"
    first = notices[0]
    ended = f"，原文称{first.ended}" if first.ended else ""
    return f"其中 {number} 个项目曾因{first.reason}被{first.by}通报{ended}。"


def source_sentence(report: Report) -> str:
    """From which documents the report was compiled, and when."""
    titles = "、".join(f"《{document.title}》" for document in report.documents)
    published = f"原文发布于 {report.published}。" if report.published else "原文未注明发布日期。"
    compiled = f"记录整理于 {report.compiled}。" if report.compiled else ""
    return f"录自{titles}。{published}{compiled}"


def distinct_sentence(report: Report) -> str:
    """How many works the projects are; empty where no undertaking is confirmed."""
    if not report.undertakings:
        return ""
    number, groups = len(report.projects), len(report.undertakings)
    return f"{number} 项记录中有 {groups} 组同一事项，实为 {distinct_works(report)} 件事。"


def group_figures(projects: Sequence[Project]) -> str:
    """One line with the figures of a group of projects: 12 项，超额完成 5 项（41.67%）."""
    number, over = len(projects), exceeded_count(projects)
    finished = finished_count(projects)
    done = "" if finished == number else f"，已完成 {finished} 项"
    share = share_words(projects)
    part = f"（{share}）" if share else ""
    beyond = f"，超额完成 {over} 项{part}" if over else ""
    return f"{number} 项{done}{beyond}。"


def share_words(projects: Sequence[Project]) -> str:
    """How many of the projects were over-fulfilled, in percent.

    Empty where none was, and where there are too few projects for a share to say something.
    """
    over = exceeded_count(projects)
    if not over or not are_enough(projects):
        return ""
    return f"{percentage(over, len(projects))}%"


def are_enough(projects: Sequence[Project]) -> bool:
    """Whether there are enough projects for a share to say something."""
    return len(projects) >= FEWEST_FOR_SHARE
