"""What the field for a search proposes: words that people use and that this report has."""

from collections.abc import Iterable, Sequence
from typing import Final

from generator.records import Project

_SHOWN: Final = 2
# Words of daily life that lists of projects use; what a report does not have is not proposed.
_WORDS: Final = (
    *("幼儿园", "养老", "停车位", "公厕", "农村公路", "老旧小区", "食堂", "学校", "学位"),
    *("公交", "医院", "卫生室", "公园", "绿道", "农贸市场", "充电桩", "残疾人", "供水"),
    *("就业", "住房", "图书馆", "书房", "桥", "路灯", "河道", "水库", "托育", "电梯", "道路"),
)


def search_hint(projects: Sequence[Project]) -> str:
    """Two words of the titles, as 如：幼儿园、养老; empty where none is in one."""
    titles = "\n".join(title for project in projects for title in _titles(project))
    found = [word for word in _WORDS if word in titles][:_SHOWN]
    return f"如：{'、'.join(found)}" if found else ""


def _titles(project: Project) -> Iterable[str]:
    yield project.title
    yield from (result.title for result in project.results)
