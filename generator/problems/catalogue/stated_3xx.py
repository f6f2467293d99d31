"""YQ3xx: questions about the data."""

from typing import Final

from generator.problems.catalogue.entry import entry

FINDINGS: Final = (
    entry(
        "YQ301",
        (
            "a stated count differs from the recount",
            "{recount}, counted from the records",
            "check the records against the source, or the statement",
        ),
        (
            "标明的数量与重新统计不一致",
            "{recount}（按记录统计）",
            "请核对记录与来源，或核对所述数字",
        ),
    ),
    entry(
        "YQ302",
        (
            "a stated share differs from the recount",
            "{recount}%, from {part} of {whole}",
            "check the records against the source, or the statement",
        ),
        (
            "标明的占比与重新统计不一致",
            "{recount}%（{whole} 项中的 {part} 项）",
            "请核对记录与来源，或核对所述数字",
        ),
    ),
    entry(
        "YQ303",
        (
            "a number is missing in a level's numbering",
            "the numbers from {lowest} to {highest} without a gap; missing: {missing}",
            "check that no row of the source was lost",
        ),
        ("编号不连续", "从 {lowest} 到 {highest} 连续编号；缺 {missing}", "请核对来源是否漏行"),
    ),
)
