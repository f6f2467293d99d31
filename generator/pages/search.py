"""The page that searches; its scripts read the index that files/search_index.py makes."""

from collections.abc import Iterable

from msgspec import Struct

from generator.pages import addresses
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.links import Link, home_crumb
from generator.pages.parts.sentences import project_word
from generator.pages.parts.tag import Tag


class SearchView(Struct, frozen=True):
    """The view of search.html; `edition` is that of the index, of which the page has the tags."""

    crumbs: tuple[Link, ...]
    title: str
    tags: tuple[Tag, ...]
    edition: str
    without: tuple[Link, ...]


def search_page(framer: Framer, newest: Outline, tags: Iterable[Tag], edition: str) -> Page:
    """search.html; `tags` are those that a hit may bear, in the order in which the index counts."""
    view = SearchView(
        crumbs=home_crumb(newest, addresses.SEARCH),
        title="搜索",
        tags=tuple(tags),
        edition=edition,
        without=(
            Link("全部项目", addresses.projects(newest.report.folder)),
            *[Link("责任单位", addresses.departments(newest.report.folder))][
                : newest.has["departments"]
            ],
        ),
    )
    about = About(
        title=view.title,
        description=f"按内容、责任单位、责任人或工程名称查找{project_word(newest.report.words.project)}。",
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
