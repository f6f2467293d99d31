"""The parts that several pages share: squares, rows, notices."""

from collections import Counter
from collections.abc import Iterable

from generator.pages import Legend, Link, NoticeItem, Row, Square, Tag
from generator.plan import addresses
from generator.plan.outline import Outline
from generator.plan.typography import display
from generator.records import Match, Notice, Project

MATCH_WORDS = {Match.EXACT: "原名对应", Match.INFERRED: "推断对应"}


def tag(project: Project) -> Tag:
    """The project's published outcome word."""
    return Tag(project.outcome.word, project.outcome.kind.value)


def square(outline: Outline, project: Project, page: str) -> Square:
    """One project as a link."""
    noticed, highlighted = project.id in outline.notices, project.id in outline.highlights
    words = [project.outcome.word] + ["曾被通报"] * noticed + ["亮点案例"] * highlighted
    title = display(project.title).rstrip("。")
    return Square(
        href=addresses.relative(page, addresses.project(project.id)),
        label=f"{outline.label(project)}：{title}（{'，'.join(words)}）",
        kind=project.outcome.kind.value,
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
        Link(
            outline.departments[slug].name,
            addresses.relative(page, addresses.department(folder, slug)),
        )
        for slug in slugs
    )


def row(outline: Outline, project: Project, page: str, seen_from: str = "") -> Row:
    """A project in a table.

    `seen_from` is the department whose page it stands on; a shared project then names the others.
    """
    others = [slug for slug in project.departments if seen_from and slug != seen_from]
    return Row(
        id=project.id,
        label=outline.label(project),
        href=addresses.relative(page, addresses.project(project.id)),
        title=display(project.title),
        text=display(" ".join(result.text for result in project.results)),
        tags=(tag(project),),
        noticed=project.id in outline.notices,
        highlighted=project.id in outline.highlights,
        departments=department_links(outline, project.departments, page),
        people=project.people if outline.site.show_people else (),
        joint=department_links(outline, others, page),
    )


def notice_item(outline: Outline, notice: Notice, page: str, *, highlight: bool) -> NoticeItem:
    """A notice in one neutral sentence, or a highlight, with its story and how it matched."""
    who = f"（{notice.department}）" if notice.department else ""
    if highlight:
        sentence = f"“{display(notice.name)}”{who}被{notice.by}{notice.reason}。"
    else:
        ended = f"原文称{notice.ended}。" if notice.ended else ""
        sentence = f"“{display(notice.name)}”{who}曾因{notice.reason}被{notice.by}通报。{ended}"
    here = addresses.notices(outline.report.folder)
    return NoticeItem(
        id=notice.id,
        name=display(notice.name),
        sentence=sentence,
        href=addresses.relative(page, f"{here}#{notice.id}"),
        projects=tuple(row(outline, outline.projects[key], page) for key in notice.projects),
        match=MATCH_WORDS[notice.match],
        basis=notice.basis,
        story=notice.story.html[addresses.depth(page)],
    )


def by_kind(projects: Iterable[Project]) -> tuple[Project, ...]:
    """The better outcomes first, otherwise in their own order."""
    return tuple(sorted(projects, key=lambda project: -project.outcome.kind.rank))
