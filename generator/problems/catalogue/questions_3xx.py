"""YQ304 and on: questions about the published words themselves. None of them is a verdict."""

from typing import Final

from generator.problems.catalogue.entry import entry

_LABEL_EN: Final = "look at label and numbers again; the published word stands until then"
_LABEL_ZH: Final = "标签与数字不一致，请核对；核对之前以原文为准"
_SOURCE_EN: Final = "compare with the source; the published words stand until then"
_SOURCE_ZH: Final = "请对照来源；核对之前以原文为准"
_PRIVATE_EN: Final = "take it out of the content, and out of the source's raw row"
_PRIVATE_ZH: Final = "请从记录和原文整行中删去"

QUESTIONS: Final = (
    entry(
        "YQ304",
        ("a stated rate of completion differs from target and result", "{formula}", _LABEL_EN),
        ("标明的完成率与目标、实际不符", "{formula}", _LABEL_ZH),
    ),
    entry(
        "YQ305",
        (
            "the whole rate is given as what goes beyond the target",
            "{formula}; beyond the target: {excess}%",
            "is the share of the target meant, or what goes beyond it?",
        ),
        (
            "“超额”之后写的是完成率",
            "{formula}，超出目标 {excess}%",
            "请核对所写的是完成率，还是超出目标的部分",
        ),
    ),
    entry(
        "YQ306",
        ("the outcome says less than the numbers", "{formula}", _LABEL_EN),
        ("成效用语低于数字", "{formula}", _LABEL_ZH),
    ),
    entry(
        "YQ307",
        ("the outcome says more than the numbers", "{formula}", _LABEL_EN),
        ("成效用语高于数字", "{formula}", _LABEL_ZH),
    ),
    entry(
        "YQ308",
        ("a whole and its parts do not add up", "{formula}", _SOURCE_EN),
        ("分项之和与总数不符", "{formula}", _SOURCE_ZH),
    ),
    entry(
        "YQ309",
        (
            "a list has another length than the number beside it",
            "{named} {unit}, counted from the names",
            _SOURCE_EN,
        ),
        ("所列名称与所写数量不符", "列出 {named} {unit}", _SOURCE_ZH),
    ),
    entry(
        "YQ310",
        (
            "a person stands under another department than elsewhere",
            "{usual}, where {person} stands in {rows} other rows",
            "check the department or the name; two people may share a name",
        ),
        (
            "责任人在别处属于另一单位",
            "{person}在另外 {rows} 行中都属于{usual}",
            "请核对责任单位或责任人；也可能是同名的两人",
        ),
    ),
    entry(
        "YQ311",
        (
            "the same result in the same words, with another outcome",
            "{outcome}, as {level} {number} has it ({other})",
            "check which of the two words is meant",
        ),
        (
            "相同的完成情况，不同的成效用语",
            "{level}第{number}项“{other}”完成情况相同，成效为{outcome}",
            "请核对两处的成效用语",
        ),
    ),
    entry(
        "YQ312",
        (
            "a condition is open, and the outcome says that the task is done",
            "{outcome}, with nothing left to wait for",
            "check whether the task was done on that day",
        ),
        (
            "成效为已完成，但文字中仍有未完成的事项",
            "成效为“{outcome}”",
            "请核对当时是否已经完成",
        ),
    ),
    entry(
        "YQ313",
        (
            "a printed name fits several projects, or none",
            "a name in the title of one project; found in {number}{listed}",
            "check which project is meant, and say in basis why",
        ),
        (
            "原文所称名称与多个项目相符，或都不相符",
            "项目内容含有该名称的有 {number} 项{listed}",
            "请核对所指的是哪一项，并在 basis 写明依据",
        ),
    ),
    entry(
        "YQ314",
        (
            "截止 stands before a date",
            "截至, which counts up to a day; 截止 ends a thing",
            "check the wording",
        ),
        ("“截止”后接时间", "“截至”表示统计到某日；“截止”表示到期停止", "请核对用语"),
    ),
    entry(
        "YQ315",
        ("a date is written with 号", "{written}", "check the wording"),
        ("日期用了“号”", "{written}", "请核对用语，公文中写“日”"),
    ),
    entry(
        "YQ316",
        (
            "a bracket or a quotation mark stands alone",
            "a partner for {sign}",
            "check whether words are missing",
        ),
        ("括号或引号不成对", "与 {sign} 配对的另一半", "请核对是否缺字或多字"),
    ),
    entry(
        "YQ317",
        (
            "a space stands between two Chinese characters",
            "no space",
            "compare with the source; list the mend if a filter put it there",
        ),
        ("汉字之间有空格", "没有空格", "请对照来源；若是转载时插入，请记入 mends"),
    ),
    entry(
        "YQ318",
        ("a number of an identity card", "no personal data", _PRIVATE_EN),
        ("疑似身份证号码", "不含个人信息", _PRIVATE_ZH),
    ),
    entry(
        "YQ319",
        ("a mobile telephone number", "no personal data", _PRIVATE_EN),
        ("疑似手机号码", "不含个人信息", _PRIVATE_ZH),
    ),
    entry(
        "YQ320",
        (
            "a text begins with the project's own number",
            "the text without its number",
            "compare with the source; list the mend if it was repeated there",
        ),
        (
            "文字开头重复了项目编号",
            "不含编号的文字",
            "请对照来源；若是重复，请记入 mends",
        ),
    ),
    entry(
        "YQ321",
        (
            "an answer fits no finding",
            "a finding {finding} at this project, field and text",
            "correct the answer, or remove it if the question has gone",
        ),
        (
            "答复没有对应的核对提示",
            "该项目、字段和文字有提示 {finding}",
            "请更正答复；提示已不存在的，请删去答复",
        ),
    ),
    entry(
        "YQ322",
        (
            "a confirmed measure quotes words that are no longer in the text",
            "these words in the record, as {name} of the measure {measure} has them",
            'read it again and correct it: yqsite amend --field {given} --to "NUMBER(WORDS)"',
        ),
        (
            "指标引用的原文在记录中已找不到",
            "记录中仍有这些文字（指标“{measure}”所引）",
            '请重新核对后更正：yqsite amend --field {given} --to "数字（所引原文）"',
        ),
    ),
    entry(
        "YQ325",
        (
            "words were added after publication and are not in the ledger yet",
            "all recorded; not yet: {number}, in records: {records}",
            "run yqsite publish",
        ),
        (
            "公布后新增的内容尚未记入改动台账",
            "均已记入台账（未记入 {number} 处，涉及 {records} 条记录）",
            "请运行 yqsite publish",
        ),
    ),
    entry(
        "YQ330",
        (
            "the outcome says done, and the result does not speak of this target",
            "what was delivered of it, where the outcome is {outcome}",
            "look whether the result leaves it out; the published words stand until then",
        ),
        (
            "成效为已完成，但完成情况没有提到这一目标",
            "成效为“{outcome}”，完成情况应写明这一目标的完成数",
            "请核对完成情况是否遗漏；核对之前以原文为准",
        ),
    ),
    entry(
        "YQ331",
        (
            "the outcome says done, and the number is that of the plan",
            "what was delivered, where the outcome is {outcome}",
            "look whether this is the target said again; the published words stand until then",
        ),
        (
            "成效为已完成，但所写的数字是计划数",
            "成效为“{outcome}”，应为实际完成数",
            "请核对所写的是目标还是完成数；核对之前以原文为准",
        ),
    ),
    entry(
        "YQ332",
        (
            "a stated share or difference is not that of the numbers beside it",
            "{formula}",
            _SOURCE_EN,
        ),
        ("写明的占比或差额，按旁边的数字算不出", "{formula}", _SOURCE_ZH),
    ),
    entry(
        "YQ333",
        ("a date that no calendar has", "a day that there is", _SOURCE_EN),
        ("日期不存在", "历法上有的日期", _SOURCE_ZH),
    ),
    entry(
        "YQ334",
        ("a share of all there are is more than 100 %", "at most 100%", _SOURCE_EN),
        ("比例超过100%", "不超过100%", _SOURCE_ZH),
    ),
    entry(
        "YQ345",
        (
            "a confirmed measure without words has a number that the record does not hold",
            "this number in the record, for nothing says which words the measure {measure} is of",
            "correct it: yqsite amend --field {given} --to NUMBER; or quote its words as {name}",
        ),
        (
            "指标没有写明所引原文，数字在记录中也找不到",
            "记录中仍有这个数字（指标“{measure}”）",
            "请核对后更正：yqsite amend --field {given} --to 数字；或用 {name} 写明所引原文",
        ),
    ),
)
