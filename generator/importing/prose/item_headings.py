"""Items that have a heading of their own, and below it in whole sentences what is said of it.

（一）旱厕改造工程, then a paragraph: 计划改造34所。截至9月底，全部完工。（牵头单位：县教育局）.
A title that a narrow page has broken is another thing: it goes on in the next line, which is no
longer.
"""

import re
from collections.abc import Sequence
from enum import Enum
from typing import Final

from generator.importing.prose.item_numbers import Start, Ways
from generator.importing.prose.value_labels import Label

_NEEDED: Final = 2
_HEADING: Final = re.compile(r"[^，,。；;：:！!？?]{4,40}(?<![、及和与])")
_SENTENCES: Final = re.compile(r".*[。；;！!]\s*[(（\[【]?")
# What a plan does not say: how far a thing has come.
_CAME: Final = re.compile(r"截[至止]|目前|[已均]|累计|正在|全部(?:完|建|竣)|完毕|落成|投入使用")
_OF_RESULTS: Final = re.compile(
    "(?:完成|进展|推进|落实|办理|实施)(?:情况|成效)|进展|通报|总结|截[至止]"
)
_OF_PLANS: Final = re.compile("方案|计划|安排|分解|清单|责任书|票决|候选|征集|征求")
_LONGEST: Final = 60  # characters of a line that is a title; a longer one is prose
_LONGER: Final = 1.3
# A chapter of a circular that only says that records follow: 二、项目推进情况.
_CHAPTER: Final = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,3}[、部]分?|[(（][一二三四五六七八九十]{1,3}[)）])?\s*"
    r"(?:[全我][省市县区州旗]|各|具体|主要|总体|目前|当前|民生|实事|重点|工作|项目|任务|工程|目标|年度|建设)*"
    r"(?:(?:推进|进展|完成|落实|实施|办理)(?:工作|的)?(?:情况|成效|进度)|安排|内容|清单)[:：]?"
)


def is_chapter(words: str) -> bool:
    """Whether a heading names no group of records, but what is said of all."""
    return _CHAPTER.fullmatch(words) is not None


class Below(Enum):
    """What stands below the headings of a list: what came, what is to be done, or nobody knows.

    `NOTHING` where most records have no heading with sentences below it.
    """

    RESULTS = "results"
    CONTENTS = "contents"
    UNSAID = "unsaid"
    NOTHING = "nothing"


def below_headings(starts: Sequence[Start], cut: Sequence[Sequence[Label]], ways: Ways) -> Below:
    """What most records have below a heading in the line of their number.

    `cut` are the labels of each line, behind its number. Where the sentences do not tell, the
    lines above the first record do: 完成情况 or 实施方案.
    """
    records = [at for at, start in enumerate(starts) if start.way in ways.records]
    texts = [words for at in records if (words := _text_below(starts, cut, at))]
    if len(texts) < _NEEDED or 2 * len(texts) <= len(records):
        return Below.NOTHING
    above = [start.rest for start in starts[: records[0]] if len(start.rest) <= _LONGEST]
    is_of_results = any(map(_OF_RESULTS.search, above))
    is_of_plans = any(map(_OF_PLANS.search, above))
    came = [words for words in texts if _CAME.search(words)]
    if 2 * len(came) > len(records) or (is_of_results and not is_of_plans):
        return Below.RESULTS
    return Below.CONTENTS if is_of_plans and not is_of_results else Below.UNSAID


def _text_below(starts: Sequence[Start], cut: Sequence[Sequence[Label]], at: int) -> str:
    """The sentences in the line below a heading, before any label; empty where there are none."""
    heading = starts[at].rest.strip()
    if cut[at] or not _HEADING.fullmatch(heading) or at + 1 == len(starts) or starts[at + 1].way:
        return ""
    below = starts[at + 1].rest
    words = below[: cut[at + 1][0].start] if cut[at + 1] else below
    is_longer = len(below) > _LONGER * len(heading)
    return words if is_longer and _SENTENCES.fullmatch(words) else ""
