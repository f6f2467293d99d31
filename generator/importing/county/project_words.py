"""What a place calls its projects: the first of the usual names that a title has."""

import re
from typing import Final

from generator.importing.county.evidence import Answer, Evidence

# The longer one first: 民生实事工程 is not 实事工程.
_NAMES: Final = (
    *("民生实事", "民生工程", "为民办实事", "为民实事", "惠民实事", "办实事", "实事工程", "实事"),
    *("重点民生项目", "重点工作", "重点任务", "重点项目", "目标任务", "民生项目"),
)
_WORD: Final = re.compile("|".join(_NAMES))


def project_word(evidence: Evidence) -> Answer:
    """The name, and the title that has it; empty where no title has one."""
    for line in evidence.titles:
        if match := _WORD.search(line.words):
            return Answer(match[0], line)
    return Answer("")
