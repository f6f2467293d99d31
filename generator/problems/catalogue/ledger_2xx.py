"""YQ2xx about the ledger, the chain of publications, and what stands in two places."""

from typing import Final

from generator.problems.catalogue.entry import entry

LEDGER: Final = (
    entry(
        "YQ220",
        (
            "something published was changed without an entry",
            "{kind}",
            "put the words back, or say who changed them and why: yqsite amend --field {given}",
        ),
        (
            "已公布的内容改动后没有写明",
            "{kind}",
            "请恢复原文，或写明由谁改动、为什么：yqsite amend --field {given}",
        ),
    ),
    entry(
        "YQ221",
        (
            "an entry in changes.yaml does not fit what was published and what stands now",
            "{kind}",
            "old is what stood before this change, new what stood after it; correct the entry",
        ),
        (
            "changes.yaml 中的一条与已公布的内容或现有记录不符",
            "{kind}",
            "old 是这次改动之前的文字，new 是之后的文字；请改正这一条",
        ),
    ),
    entry(
        "YQ231",
        (
            "two places say how far a project was in one period",
            "one of them for {period}: this entry, or results with period: {period} in {file}",
            "take one away: this entry, or those words and the period in {file}",
        ),
        (
            "同一期的进展有两处记录",
            "{period} 只保留一处：这一条，或 {file} 中写有 period: {period} 的完成情况",
            "请删去其中一处：这一条，或 {file} 中的那些文字和 period",
        ),
    ),
    entry(
        "YQ232",
        (
            "the chain of publications is broken",
            "each head follows from what stands before it, and changes.yaml names the last one",
            "take chain.txt and changes.yaml back as yqsite publish wrote them, from a copy",
        ),
        (
            "历次公布的链断开",
            "每一次的校验值都由此前的内容得出，changes.yaml 写的是最后一次的",
            "请从备份取回 yqsite publish 写出的 chain.txt 和 changes.yaml",
        ),
    ),
)
