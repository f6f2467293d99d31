"""The page that searches; its scripts read the index that files/search_index.py makes."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from generator.pages import addresses
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.headlines.sentences import project_word
from generator.pages.parts.words.links import Link, home_crumb
from generator.pages.parts.words.tag import Tag


class SearchView(Struct, frozen=True):
    """The view of search.html; `edition` is that of the index, of which the page has the tags."""

    crumbs: tuple[Link, ...]
    title: str
    tags: tuple[Tag, ...]
    edition: str
    without: tuple[Link, ...]
    fields: str


def search_page(
    framer: Framer, outlines: Sequence[Outline], tags: Iterable[Tag], edition: str
) -> Page:
    """search.html; `tags` are those that a hit may bear, in the order in which the index counts.

    `outlines` are those of all reports, the newest first.
    """
    newest, fields = outlines[0], "、".join(_fields(outlines))
    view = SearchView(
        crumbs=home_crumb(newest, addresses.SEARCH),
        title="搜索",
        tags=tuple(tags),
        edition=edition,
        fields=fields,
        without=(
            Link("全部项目", addresses.projects(newest.report.folder)),
            *[Link("责任单位", addresses.departments(newest.report.folder))][
                : newest.has["departments"]
            ],
        ),
    )
    about = About(
        title=view.title,
        description=_description(outlines, project_word(newest.report.words.project)),
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(
        addresses.SEARCH,
        "pages/search.html",
        view,
        about,
        report=newest.report,
        scripts=(addresses.SEARCH_SCRIPT, addresses.SEARCH_INDEX),
    )


def _fields(outlines: Sequence[Outline]) -> list[str]:
    """What is searched, as far as a report has it."""
    projects = [project for outline in outlines for project in outline.report.projects]
    fields = {
        "项目内容": True,
        "完成情况": any(outline.has["texts"] for outline in outlines),
        "责任单位": any(outline.has["departments"] for outline in outlines),
        "责任人": any(project.people for project in projects),
        "工程": any(project.programme for project in projects),
    }
    return [name for name, is_there in fields.items() if is_there]


def _description(outlines: Sequence[Outline], word: str) -> str:
    names = {"项目内容": "内容", "工程": "工程名称"}
    fields = [names.get(name, name) for name in _fields(outlines) if name != "完成情况"]
    said = f"{'、'.join(fields[:-1])}或{fields[-1]}" if len(fields) > 1 else fields[0]
    number = sum(len(outline.report.projects) for outline in outlines)
    return f"在{number}项{word}中按{said}查找。"
