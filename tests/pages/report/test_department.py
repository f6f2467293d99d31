"""Department pages list what a department answers for, at all levels, and nothing else."""

import re
from pathlib import Path

import pytest

from tests.sample.content import departments
from tests.sample.test_figures import Projects, addresses, exceeded, figures, of_department, share
from tests.site.markup import Element, Pages

NAMES = {one["slug"]: one["name"] for one in departments()}


def listed_rows(pages: Pages, slug: str) -> list[str]:
    tables = pages[f"2022/departments/{slug}.html"].all("table", "rows")
    return [
        one
        for table in tables
        for row in table.one("tbody").all("tr")
        for one in addresses(row.one("td", "rows-title"))
    ]


def wanted(projects: Projects) -> list[str]:
    return [f"{one['level']}/{one['number']}" for one in projects]


def test_a_department_page_lists_exactly_its_projects(pages: Pages, projects: Projects) -> None:
    for slug in NAMES:
        own = of_department(projects, slug)
        assert listed_rows(pages, slug) == wanted(own), slug
        groups = pages[f"2022/departments/{slug}.html"].all("ul", "squares")
        squares = [address for group in groups for address in addresses(group)]
        assert sorted(squares) == sorted(wanted(own)), slug


def test_a_department_page_counts_its_projects(pages: Pages, projects: Projects) -> None:
    for slug, name in NAMES.items():
        page, own = pages[f"2022/departments/{slug}.html"], of_department(projects, slug)
        over = exceeded(own)
        assert page.one("h1").text == name
        counts = figures(page.one("p", "lead").text)
        # A share of fewer than ten projects would say more about chance than about anybody.
        shares = [share(own)] if over and len(own) >= 10 else []
        assert counts == [f"{len(own)}", *([f"{over}"] if over else []), *shares], slug


def test_a_joint_project_says_so_on_the_page_of_each_department(
    pages: Pages, projects: Projects
) -> None:
    joint = [project for project in projects if len(project["departments"]) > 1]
    assert [project["id"] for project in joint] == [
        *("2022/wenzhou/15", "2022/wenzhou/16", "2022/yueqing/22")
    ]
    for slug in NAMES:
        page = pages[f"2022/departments/{slug}.html"]
        said = [one for one in page.all("p", "small") if "共同负责" in one.text]
        own = [project for project in joint if slug in project["departments"]]
        assert len(said) == len(own), slug
        for project, sentence in zip(own, said, strict=True):
            assert f"第{project['number']}项" in sentence.text
            others = [NAMES[one] for one in project["departments"] if one != slug]
            assert [link.text for link in sentence.all("a")] == others


def told(block: Element) -> dict[str, str]:
    """What the index says of a department; a share or a count that is not told is left out."""
    patterns = {"projects": "([0-9]+)项", "exceeded": "超额([0-9]+)项", "share": "（(.*?%)）"}
    patterns |= {"noticed": "曾被通报([0-9]+)项", "joint": "共同负责([0-9]+)项"}
    found = {name: re.search(pattern, block.text) for name, pattern in patterns.items()}
    return {name: match[1] for name, match in found.items() if match}


def counted(own: Projects) -> dict[str, str]:
    over = exceeded(own)
    numbers = {
        "projects": len(own),
        "exceeded": over,
        "noticed": sum(bool(project["notices"]) for project in own),
        "joint": sum(len(project["departments"]) > 1 for project in own),
    }
    # A share of fewer than ten projects would say more about chance than about anybody.
    shares = {"share": share(own)} if over and len(own) >= 10 else {}
    return {name: f"{number}" for name, number in numbers.items() if number} | shares


@pytest.mark.parametrize(
    "address", ["2022/departments/index.html", "2022/index.html", "index.html"]
)
def test_a_list_of_departments_counts_each_and_says_what_is_joint(
    address: str, pages: Pages, projects: Projects
) -> None:
    sizes = {slug: len(of_department(projects, slug)) for slug in NAMES}
    listed = []
    for block in pages[address].one("ul", "departments").all("li"):
        (link,) = block.links()
        slug = Path(link).stem
        listed.append(slug)
        assert block.one("a").text == NAMES[slug]
        assert told(block) == counted(of_department(projects, slug)), slug
    # The summary may leave out the small ones, the index no one.
    whole = address == "2022/departments/index.html"
    assert set(listed) == {slug for slug, size in sizes.items() if size >= (0 if whole else 5)}
    assert [sizes[slug] for slug in listed] == sorted((sizes[one] for one in listed), reverse=True)


def test_the_index_says_that_joint_projects_count_for_each(pages: Pages) -> None:
    lead = pages["2022/departments/index.html"].one("p", "lead").text
    assert "3个项目由两个以上单位共同负责，在每个单位名下都计入" in lead


def test_a_department_page_tells_the_other_spellings_and_its_doubts(pages: Pages) -> None:
    for one in departments():
        shown = pages[f"2022/departments/{one['slug']}.html"].text
        for alias in one.get("aliases", []):
            assert alias in shown
        assert one.get("note", "") in shown
