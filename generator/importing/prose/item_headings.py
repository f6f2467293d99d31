"""Items that have a heading of their own, and below it in whole sentences what came of it.

（一）旱厕改造工程, then a paragraph: 计划改造34所。截至9月底，全部完工。（牵头单位：县教育局）.
A title that a narrow page has broken is another thing: it goes on in the next line, which is no
longer.
"""

import re
from collections.abc import Sequence
from typing import Final

from generator.importing.prose.item_numbers import Start, Ways
from generator.importing.prose.value_labels import Label

_NEEDED: Final = 2
_HEADING: Final = re.compile(r"[^，,。；;：:！!？?]{4,40}(?<![、及和与])")
_SENTENCES: Final = re.compile(r".*[。；;！!]\s*[(（\[【]?")
# What a plan does not say: how far a thing has come.
_CAME: Final = re.compile(r"截[至止]|目前|[已均]|累计|正在|全部(?:完|建|竣)|完毕|落成|投入使用")
_LONGER: Final = 1.3
# A chapter of a circular that only says that records follow: 二、项目推进情况.
_CHAPTER: Final = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,3}[、部]分?|[(（][一二三四五六七八九十]{1,3}[)）])?\s*"
    r"(?:[全我][省市县区州旗]|各|具体|主要|总体|目前|当前|民生|实事|重点|工作|项目|任务|工程|目标|年度|建设)*"
    r"(?:推进|进展|完成|落实|实施|办理)(?:工作|的)?(?:情况|成效|进度)(?:[:：])?"
)


def is_chapter(words: str) -> bool:
    """Whether a heading names no group of records, but what is said of all."""
    return _CHAPTER.fullmatch(words) is not None


def have_headings(starts: Sequence[Start], cut: Sequence[Sequence[Label]], ways: Ways) -> bool:
    """Whether most records have a heading in the line of their number and sentences below it.

    `cut` are the labels of each line, behind its number.
    """
    records = [at for at, start in enumerate(starts) if start.way in ways.records]
    headed = [at for at in records if _is_headed(starts, cut, at)]
    return len(headed) >= _NEEDED and 2 * len(headed) > len(records)


def _is_headed(starts: Sequence[Start], cut: Sequence[Sequence[Label]], at: int) -> bool:
    heading = starts[at].rest.strip()
    if cut[at] or not _HEADING.fullmatch(heading) or at + 1 == len(starts) or starts[at + 1].way:
        return False
    below = starts[at + 1].rest
    words = below[: cut[at + 1][0].start] if cut[at + 1] else below
    is_longer = len(below) > _LONGER * len(heading)
    return is_longer and _SENTENCES.fullmatch(words) is not None and bool(_CAME.search(words))
