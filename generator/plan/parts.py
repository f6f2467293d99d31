"""The parts that several pages share: squares, rows, notices."""

from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final
from urllib.parse import quote

from generator.pages import Item, Legend, Link, ListedRow, NoticeItem, Option, Row, Square, Tag
from generator.plan import addresses
from generator.plan.frame import Framer
from generator.plan.outline import Outline
from generator.plan.typography import display
from generator.records.report import Match, Notice, Outcome, Project, Source

FLAGS = (Option("notice", "曾被通报"), Option("highlight", "亮点案例"))
MATCH_WORDS = {Match.EXACT: "原名对应", Match.INFERRED: "推断对应"}

_FIELDS: Final = {
    "title": "项目内容",
    "text": "完成情况",
    "people": "责任人",
    "departments": "责任单位",
}
_MENDS: Final = {"forum_space": "论坛插入的空格", "repeated_number": "重复的项目编号"}


def tag(project: Project) -> Tag:
    """The project's published outcome word."""
    return _tag(project.outcome)


@lru_cache(maxsize=256)  # a report has a handful of words, and shows each on every page
def _tag(outcome: Outcome) -> Tag:
    return Tag(outcome.word, outcome.kind.value)


def square(outline: Outline, project: Project, page: str) -> Square:
    """One project as a link."""
    noticed, highlighted = project.id in outline.notices, project.id in outline.highlights
    outcome, title = project.outcome, display(project.title).rstrip("。")
    raised = f"{'，曾被通报' if noticed else ''}{'，亮点案例' if highlighted else ''}"
    label = f"{outline.levels[project.level].label}{project.number}"
    return Square(
        href=addresses.relative(page, addresses.project(project.id)),
        label=f"{label}：{title}，{outcome.word}{raised}",
        kind=outcome.kind.value,
        noticed=noticed,
        highlighted=highlighted,
    )


def legend(outline: Outline, projects: Iterable[Project]) -> Legend:
    """What the squares of these projects mean, and how many there are of each kind."""
    shown = list(projects)
    number = Counter(project.outcome.word for project in shown)
    words = sorted(outline.report.outcomes, key=lambda word: -word.kind.rank)
    return Legend(
        kinds=tuple(
            (word.word, word.kind.value, number[word.word]) for word in words if number[word.word]
        ),
        noticed=sum(project.id in outline.notices for project in shown),
        highlighted=sum(project.id in outline.highlights for project in shown),
    )


def department_links(outline: Outline, slugs: Iterable[str], page: str) -> tuple[Link, ...]:
    """Links to departments, by their canonical names."""
    folder = outline.report.folder
    return tuple(
        [
            _link(
                outline.departments[slug].name,
                addresses.relative(page, addresses.department(folder, slug)),
            )
            for slug in slugs
        ]
    )


@lru_cache(maxsize=4096)  # a department answers for many projects of one list
def _link(text: str, href: str) -> Link:
    return Link(text, href)


def row(outline: Outline, project: Project, page: str, seen_from: str = "") -> Row:
    """A project in a table.

    `seen_from` is the department whose page it stands on; a shared project then names the others.
    """
    slugs = project.departments
    others = [slug for slug in slugs if seen_from and slug != seen_from]
    return Row(
        label=outline.label(project),
        href=addresses.relative(page, addresses.project(project.id)),
        title=display(project.title),
        text=display(_results(project)),
        tag=tag(project),
        noticed=project.id in outline.notices,
        highlighted=project.id in outline.highlights,
        departments=department_links(outline, slugs, page),
        joint=department_links(outline, others, page) if others else (),
    )


def listed_row(outline: Outline, project: Project, page: str) -> ListedRow:
    """A project in the list of all, with what its filter compares."""
    slugs = project.departments
    noticed, highlighted = project.id in outline.notices, project.id in outline.highlights
    return ListedRow(
        label=outline.label(project),
        href=addresses.relative(page, addresses.project(project.id)),
        title=display(project.title),
        text=display(_results(project)),
        tag=tag(project),
        noticed=noticed,
        highlighted=highlighted,
        departments=department_links(outline, slugs, page),
        joint=(),
        number=project.number,
        people="、".join(project.people) if outline.site.show_people else "",
        level=project.level,
        programme=outline.programmes.get((project.level, project.programme), ""),
        slugs=" ".join(slugs),
        flags=_flags(noticed, highlighted),
    )


def _results(project: Project) -> str:
    results = project.results
    return results[0].text if len(results) == 1 else " ".join([one.text for one in results])


@cache
def _flags(noticed: bool, highlighted: bool) -> str:
    """What was raised about a project, as the values of the filter."""
    raised = zip(FLAGS, (noticed, highlighted), strict=True)
    return " ".join(flag.value for flag, is_raised in raised if is_raised)


def item(outline: Outline, project: Project, page: str) -> Item:
    """A project in a short list."""
    return Item(
        label=outline.label(project),
        title=display(project.title).rstrip("。"),
        href=addresses.relative(page, addresses.project(project.id)),
        tag=tag(project),
    )


def notice_fragment(notice: Notice, *, highlight: bool) -> str:
    """The id of a notice or a highlight on the pages that tell it."""
    return f"{'highlight' if highlight else 'notice'}-{notice.id}"


def period_words(period: str) -> str:
    """A period as people say it: 2022年8月, 2022年第三季度."""
    year, _, part = period.partition("-")
    if part.startswith("Q"):
        return f"{year}年第{'一二三四'[int(part[1]) - 1]}季度"
    return f"{year}年{int(part)}月"


def notice_item(outline: Outline, notice: Notice, page: str, *, highlight: bool) -> NoticeItem:
    """A notice in one neutral sentence, or a highlight, with its story and how it matched."""
    who = f"（{notice.department}）" if notice.department else ""
    if highlight:
        sentence = f"“{display(notice.name)}”{who}被{notice.by}{notice.reason}。"
    else:
        ended = f"原文称{notice.ended}。" if notice.ended else ""
        when = f"于{period_words(notice.period)}" if notice.period else ""
        sentence = (
            f"“{display(notice.name)}”{who}曾{when}因{notice.reason}被{notice.by}通报。{ended}"
        )
    here = addresses.notices(outline.report.folder)
    fragment = notice_fragment(notice, highlight=highlight)
    return NoticeItem(
        id=fragment,
        name=display(notice.name),
        sentence=sentence,
        href=addresses.relative(page, f"{here}#{fragment}"),
        items=tuple(item(outline, outline.projects[key], page) for key in notice.projects),
        match=MATCH_WORDS[notice.match],
        basis=notice.basis,
        story=notice.story.html[addresses.depth(page)],
    )


def home_crumb(outline: Outline, page: str) -> tuple[Link, ...]:
    """The way back to the summary."""
    return (Link("首页", addresses.relative(page, addresses.summary(outline.report.folder))),)


def list_crumbs(outline: Outline, page: str) -> tuple[Link, ...]:
    """The way back to the summary and to the list of all projects."""
    projects = addresses.projects(outline.report.folder)
    return (*home_crumb(outline, page), Link("项目", addresses.relative(page, projects)))


def report_error(framer: Framer, page: str, about: str) -> tuple[Link, ...]:
    """A letter that is begun already, or the page that says how to report an error, or nothing."""
    site = framer.site
    if not site.contact:
        return framer.article_link("corrections", "报告错误", page)
    subject = quote(f"更正：{about}")
    body = quote(f"页面：{page}\n有误的文字：\n应为：\n依据：\n")
    return (Link("报告错误", f"mailto:{site.contact}?subject={subject}&body={body}"),)


def programme_fragment(outline: Outline, level: str, programme: str) -> str:
    """The id of a programme on its level's page; projects without one have a group too."""
    number = outline.programmes.get((level, programme), "-0").rpartition("-")[2]
    return f"programme-{number}"


def mend_words(outline: Outline, source: Source) -> tuple[str, ...]:
    """What was altered in a row when it was read in; nothing about people where none are named."""
    return tuple(
        f"{_FIELDS.get(mend.field, mend.field)}：删去{_MENDS[mend.kind]}，"
        f"“{mend.before}”{f'改为“{mend.after}”' if mend.after else ''}"
        for mend in source.mends
        if outline.site.show_people or mend.field != "people"
    )
