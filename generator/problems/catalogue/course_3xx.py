"""YQ335 and on: questions about the course of a year."""

from typing import Final

from generator.problems.catalogue.entry import entry

COURSE: Final = (
    entry(
        "YQ335",
        (
            "the word of progress says otherwise than the share beside it",
            "{kind}",
            "check the word and the share; where the plan is not even, say so in an answer",
        ),
        (
            "进度用语与完成比例不符",
            "{kind}",
            "请核对用语和比例；计划本来就不是按月均分的，可在答复中写明",
        ),
    ),
    entry(
        "YQ336",
        (
            "less than at the time before",
            "{kind}",
            "check both; an amount of one month alone, and a corrected one, may be lower",
        ),
        (
            "比上一期少",
            "{kind}",
            "请核对前后两期；所写是当期数、或已经更正的，可在答复中写明",
        ),
    ),
    entry(
        "YQ337",
        (
            "a period has no progress",
            "{kind}",
            "look for a table or a row that was not imported; an answer can say that there is none",
        ),
        (
            "有一期没有进展",
            "{kind}",
            "请核对是否漏导入了表格或漏了行；当期没有调度的，可在答复中写明",
        ),
    ),
)
