"""Squares, one project each: as blocks of levels, and their legend."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.pages import addresses, paging
from generator.pages.list_order import table_of
from generator.pages.outline import Outline
from generator.pages.parts.charts.counted import counted_parts
from generator.pages.parts.headlines.sentences import group_figures
from generator.pages.parts.words.share import headed_percent
from generator.pages.parts.words.tag import TO_COME, UNSTATED, Tag, is_supplied, tag
from generator.pages.parts.words.typography import display
from generator.records import OutcomeKind, Project

MOST_SQUARES: Final = 500  # of one page
_BESIDE_ROWS: Final = 200  # of one page that has a hundred rows as well
_LONGEST: Final = 9  # characters of a title in a square's name


class Square(Struct, frozen=True):
    """One project as a square: `label` is its accessible name, of a long title the beginning.

    `asked` says that a question about it is open. In a year that is not over `fill` is how far it
    is in tenths, where the source prints shares; else it is empty. `kind` is that of its word, in
    a group of several words; else it is empty, too.
    """

    href: str
    label: str
    kind: str
    fill: str
    noticed: bool
    highlighted: bool
    asked: bool


class SquareGroup(Struct, frozen=True):
    """The squares of one printed word, in the order of the source.

    `word` says whose word it is; of a plan it is empty. `kind` is what it means. Where there are
    too many squares to look at there is none, and the group is a part of a bar: from `start`, as
    long as `length`, in percent.
    """

    word: str
    kind: str
    number: int
    squares: tuple[Square, ...]
    start: str = ""
    length: str = ""


class SquareView(Struct, frozen=True):
    """Squares in one of several orders; `id` is the fragment that shows it."""

    id: str
    name: str
    groups: tuple[SquareGroup, ...]


class LevelBlock(Struct, frozen=True):
    """A level, or one of its tables, as a block of squares with a line of recounted figures.

    `number` counts its projects. `label` is empty where the report has no other level or table to
    tell it from.
    """

    label: str
    href: str
    number: int
    note: str
    groups: tuple[SquareGroup, ...]


class Legend(Struct, frozen=True):
    """How many squares of the page have each mark; the groups themselves say what fills one."""

    asked: int
    noticed: int
    highlighted: int


def square(
    outline: Outline, project: Project, page: str, *, with_level: bool = False, kind: str = ""
) -> Square:
    """One project as a link; `with_level` names the level before the number."""
    noticed, highlighted = project.id in outline.notices, project.id in outline.highlights
    title, asked = display(project.heading).rstrip("。"), project.id in outline.questions
    if len(title) > _LONGEST:
        title = f"{title[: _LONGEST - 1]}…"
    marks = (("曾被通报", noticed), ("亮点案例", highlighted), ("待核对", asked))
    raised = "".join(f"，{words}" for words, is_so in marks if is_so)
    label = outline.short_label(project) if with_level else project.number
    is_filled = outline.has["course"]
    now = outline.states[project.id] if is_filled else None
    share = now.share if now else None
    state = f"，{headed_percent(now.share_head, share)}" if now and share is not None else ""
    return Square(
        href=addresses.relative(page, addresses.project(project.id)),
        label=f"{label}：{title}{state}{raised}" if label else f"{title}{state}{raised}",
        kind=kind,
        fill=f"{_tenths(share or Decimal(0))}" if is_filled else "",
        noticed=noticed,
        highlighted=highlighted,
        asked=asked,
    )


def _tenths(share: Decimal) -> int:
    """A share in tenths, at most ten; none is full that is not."""
    return int(min(max(share, Decimal(0)), Decimal(100)) // 10)


def are_too_many(number: int) -> bool:
    """Whether so many projects have a counted bar in place of squares."""
    return number > MOST_SQUARES


def squares_heading(groups: Iterable[SquareGroup]) -> str:
    """What stands over squares, or over the bar that too many projects have in their place."""
    is_bar = any(group.length for group in groups)
    return "各有多少项" if is_bar else "每一格是一个项目"


def square_groups(
    outline: Outline,
    projects: Sequence[Project],
    page: str,
    *,
    as_bar: bool,
    with_level: bool = False,
) -> tuple[SquareGroup, ...]:
    """The squares of projects by the word that is printed of them, the better words first.

    Of a year that is not over the worse stand first; of a plan there is one group without a word.
    Where the page shows more projects than one can look at, there are no squares, and the groups
    are the parts of a counted bar (`as_bar`).
    """
    members: dict[Tag, list[Project]] = {}
    for project in projects:
        members.setdefault(tag(outline, project), []).append(project)
    words = _in_order(outline, members)
    numbers = [len(members[word]) for word in words]
    bar = counted_parts(numbers) if as_bar else [("", "")] * len(words)
    return tuple(
        SquareGroup(
            _claim(outline, word, members[word]),
            word.kind,
            len(members[word]),
            tuple(
                square(outline, project, page, with_level=with_level)
                for project in (() if as_bar else members[word])
            ),
            start,
            length,
        )
        for word, (start, length) in zip(words, bar, strict=True)
    )


def square_views(
    outline: Outline, projects: Sequence[Project], page: str
) -> tuple[SquareView, ...]:
    """The squares of a level by the words of the source; on request by programme, and by number.

    Of a plan they stand by number alone, and by programme where there are several. Of too many
    projects there is a counted bar alone, and beside a list on several pages but one view.
    """
    is_long = paging.page_count(len(projects), len(outline.report.projects)) > 1
    are_many = are_too_many(len(projects))
    as_bar = are_many or (is_long and len(projects) > _BESIDE_ROWS)
    groups = square_groups(outline, projects, page, as_bar=as_bar)
    by_word = SquareView("by-outcome", "按成效", groups)
    if is_long or are_many:
        return (by_word,)
    number = SquareView(addresses.BY_NUMBER, "按编号", (_mixed(outline, "", projects, page),))
    programmes: dict[str, list[Project]] = {}
    for project in projects:
        programmes.setdefault(project.programme, []).append(project)
    by_programme = SquareView(
        "by-programme",
        "按工程",
        tuple(
            _mixed(outline, programme or "其他", _by_word(outline, members), page)
            for programme, members in programmes.items()
        ),
    )
    first = by_word if outline.has["results"] else number
    rest = (number,) if outline.has["results"] else ()
    return (first, *((by_programme,) if len(programmes) > 1 else ()), *rest)


def _by_word(outline: Outline, projects: Sequence[Project]) -> list[Project]:
    """The projects with the better words first, of one word in their order."""
    words = {tag(outline, project) for project in projects}
    places = {word: place for place, word in enumerate(_in_order(outline, words))}
    return sorted(projects, key=lambda project: places[tag(outline, project)])


def _mixed(outline: Outline, name: str, projects: Sequence[Project], page: str) -> SquareGroup:
    """Squares of several words under a name."""
    squares = [
        square(outline, project, page, kind=tag(outline, project).kind) for project in projects
    ]
    return SquareGroup(name, "met", len(squares), tuple(squares))


def _claim(outline: Outline, word: Tag, projects: Sequence[Project]) -> str:
    """The word as what it is: the source's, a compiler's, or that there is none."""
    if word.kind == UNSTATED:
        return word.word
    if not outline.has["results"]:
        return ""
    supplied = any(is_supplied(outline, project) for project in projects)
    return f"{'记录为' if supplied else '原文写作'}{word.word}"


def level_blocks(outline: Outline, page: str) -> tuple[LevelBlock, ...]:
    """Every level with its squares and recounted figures; of several tables each for itself."""
    return tuple(block for level in outline.levels for block in _level_blocks(outline, level, page))


def _level_blocks(outline: Outline, level: str, page: str) -> Iterator[LevelBlock]:
    as_bar = are_too_many(len(outline.report.projects))
    for label, projects in by_table(outline, level):
        yield LevelBlock(
            label=label,
            href=addresses.relative(page, addresses.level(outline.report.folder, level)),
            number=len(projects),
            note=group_figures(outline, projects, short=True),
            groups=square_groups(outline, projects, page, as_bar=as_bar),
        )


def by_table(outline: Outline, level: str) -> list[tuple[str, Sequence[Project]]]:
    """The projects of a level, or of each of its tables, with the label that tells them apart.

    The label is empty where the report has one level of one table.
    """
    label = outline.levels[level].label if outline.has["levels"] else ""
    if len(outline.levels[level].tables) < 2:
        return [(label, outline.by_level[level])]
    groups: dict[str, list[Project]] = {}
    for project in outline.by_level[level]:
        table = table_of(outline.levels[level], project)
        title = (table.title or table.word) if table else ""
        groups.setdefault(f"{label}《{title}》" if title else label, []).append(project)
    return list(groups.items())


def legend(outline: Outline, projects: Iterable[Project]) -> Legend:
    """How many of these projects have each mark."""
    shown = list(projects)
    return Legend(
        asked=sum(project.id in outline.questions for project in shown),
        noticed=sum(project.id in outline.notices for project in shown),
        highlighted=sum(project.id in outline.highlights for project in shown),
    )


def _in_order(outline: Outline, words: Iterable[Tag]) -> list[Tag]:
    """The better words first, or the worse in a year that is not over; what is silent is last."""
    places, worst_first = outline.outcome_places, outline.has["running"]
    return sorted(
        words,
        key=lambda word: (
            (1, 0, 0)
            if word.kind in (UNSTATED, TO_COME)
            else (0, _rank(word, worst_first), places[word.word])
        ),
    )


def _rank(word: Tag, worst_first: bool) -> int:
    """The better kinds first, or the worse."""
    rank = OutcomeKind(word.kind).rank
    return rank if worst_first else -rank
