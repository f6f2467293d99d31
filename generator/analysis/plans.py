"""Whether a report is a plan: nothing is said yet of what was delivered, not even in numbers.

A table may say it in further columns alone, such as 累计开工数 or 投资完成率: their heads and cells
stand beside the record, and are no result.
"""

from collections.abc import Iterable
from typing import Final

from generator.patterns import pattern
from generator.records import Project

_DELIVERED: Final = pattern(
    r"率$|(?<!计划)(?<!应)(?:完成|开工|竣工|建成|投用|到位|支付)(?!时|期|年限|要求|标准|目标|任务)|累计|实际|进度|进展"
)
_TO_COME: Final = pattern(r"计划(?!.*率$)|目标|任务|时限|期限|要求|预计|拟")
_BRACKETS: Final = pattern(r"[(（][^()（）]*[)）]")


def is_plan(projects: Iterable[Project]) -> bool:
    """Whether no project has a result, nor a number of what was delivered in a further column."""
    return not any(
        result.is_stated or any(words and tells_of_delivery(head) for head, words in result.extra)
        for project in projects
        for result in project.results
    )


def tells_of_delivery(head: str) -> bool:
    """Whether the head of a column names what was delivered, and not what is to come."""
    words = _BRACKETS.sub("", "".join(head.split()))
    return _TO_COME.search(words) is None and _DELIVERED.search(words) is not None
