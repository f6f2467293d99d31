"""Which rows of a list stand on which page, and how the pager names the pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages import addresses
from generator.pages.paging import (
    FROM,
    SIZE,
    Part,
    list_pager,
    page_at,
    page_count,
    part_of,
)


def test_a_small_report_has_each_list_on_one_page() -> None:
    assert page_count(FROM - 1, FROM - 1) == 1
    assert part_of(FROM - 1, FROM - 1, 1) == Part(1, 1, 0, FROM - 1, FROM - 1)
    assert list_pager(part_of(FROM - 1, FROM - 1, 1), "2022/projects.html") is None


def test_from_300_projects_on_a_page_has_100_rows_whatever_the_list() -> None:
    assert (FROM, SIZE) == (300, 100)
    assert page_count(300, 300) == 3
    assert page_count(101, 12_600) == 2
    assert page_count(100, 12_600) == page_count(0, 12_600) == 1
    assert part_of(101, 12_600, 2) == Part(2, 2, 100, 101, 101)


@given(rows=st.integers(0, 700), projects=st.integers(1, 900), size=st.sampled_from([None, 30]))
def test_every_row_stands_on_one_page_and_a_link_finds_it(
    rows: int, projects: int, size: int | None
) -> None:
    parts = [
        part_of(rows, projects, number, size)
        for number in range(1, page_count(rows, projects, size) + 1)
    ]
    assert [place for part in parts for place in range(part.start, part.end)] == [*range(rows)]
    for part in parts:
        for place in range(part.start, part.end):
            assert page_at(place, projects, size) == part.number


@given(rows=st.integers(300, 2000), first=st.integers(0, 2000))
def test_two_lists_behind_each_other_share_the_pages_of_both(rows: int, first: int) -> None:
    first = min(first, rows)
    shown: list[int] = []
    for number in range(1, page_count(rows, rows) + 1):
        part = part_of(rows, rows, number)
        one, other = part.within(0, first), part.within(first, rows - first)
        shown += [*range(one.start, one.end)]
        shown += [first + place for place in range(other.start, other.end)]
    assert shown == [*range(rows)]


def seen(number: int, pages: int, on: str) -> str:
    """What a pager shows on a wide or a narrow screen."""
    pager = list_pager(Part(number, pages, 0, 1, 1), "2022/projects.html")
    assert pager is not None
    links = [link for link in pager.links if link.where in ("", on)]
    return " ".join(f"[{link.text}]" if link.is_current else link.text for link in links)


@pytest.mark.parametrize(
    ("number", "pages", "wide", "narrow"),
    [
        (1, 2, "[1] 2", "[1] 2"),
        (1, 6, "[1] 2 3 … 6", "[1] 2 … 6"),
        (3, 6, "1 2 [3] 4 5 6", "1 … [3] … 6"),
        (6, 6, "1 … 4 5 [6]", "1 … 5 [6]"),
        (60, 126, "1 … 58 59 [60] 61 62 … 126", "1 … [60] … 126"),
    ],
)
def test_the_pager_names_the_first_the_last_and_those_around(
    number: int, pages: int, wide: str, narrow: str
) -> None:
    assert seen(number, pages, "wide") == wide
    assert seen(number, pages, "narrow") == narrow


def test_the_pager_says_which_rows_and_leads_on() -> None:
    pager = list_pager(part_of(592, 592, 2), "2022/projects.html")
    assert pager is not None
    assert pager.count == "第101–200项，共592项"
    assert (pager.previous, pager.next) == ("projects.html", "projects-3.html")
    last = list_pager(part_of(592, 592, 6), "2022/county/index.html")
    assert last is not None
    assert (last.previous, last.next) == ("page-5.html", "")


def test_pages_of_lists_have_addresses_beside_the_first_or_in_its_folder() -> None:
    assert addresses.page_of("2022/projects.html", 1) == "2022/projects.html"
    assert addresses.page_of("2022/projects.html", 2) == "2022/projects-2.html"
    assert addresses.page_of("2022/county/index.html", 3) == "2022/county/page-3.html"
    assert addresses.department_page("2022", "roads-2", 1) == "2022/departments/roads-2.html"
    assert addresses.department_page("2022", "roads", 2) == "2022/departments/roads/page-2.html"
    assert addresses.list_of("2022/projects-12.html") == "2022/projects.html"
    assert addresses.list_of("2022/projects.html") == "2022/projects.html"
