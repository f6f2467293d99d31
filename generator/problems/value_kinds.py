"""What the values of the content's fields have to be, in words.

The shapes of the content files name these keys.
"""

from typing import Final

from generator.problems.language import Language
from generator.problems.printed_texts import TEXT_LABELS

# Words that a field chooses from, each with what it says in Chinese.
CHOICES: Final[dict[str, dict[str, str]]] = {
    "flag": {"true": "是", "false": "否"},
    "standing": {"true": "官方", "draft": "试运行", "false": "非官方"},
    "match": {"exact": "原名对应", "inferred": "推断对应"},
    "mend": {
        "forum_space": "论坛插入的空格",
        "repeated_number": "重复的项目编号",
        "beside_name": "名称以外的字",
    },
    "reading": {"confirmed": "已确认", "proposed": "待确认", "rejected": "已否定"},
    "grade": {"proven": "已证实", "likely": "大致可信", "unsure": "存疑"},
    "comparison": {"at_least": "不少于", "at_most": "不多于", "exactly": "等于"},
    "outcome_kind": {
        "exceeded": "超额完成",
        "met": "完成",
        "ahead": "快于序时",
        "on_track": "按序时",
        "behind": "滞后",
        "missed": "未完成",
    },
    "stated_figure": {
        "projects": "项目数",
        "results": "行数",
        "exceeded": "超额完成数",
        "exceeded_share": "超额完成占比",
    },
    "change": {"correction": "更正", "typography": "排印订正", "moved": "改号"},
    "result_field": {
        "title": "子项内容",
        "text": "完成情况",
        "outcome": "完成成效",
        "share": "完成比例",
        "departments": "责任单位",
        "assisting": "配合单位",
        "people": "责任人",
        "leaders": "分管领导",
        **TEXT_LABELS,
    },
}


def _one_of(kind: str) -> dict[Language, str]:
    """The words of a choice in a sentence, in Chinese each with its meaning."""
    *others, last = CHOICES[kind]
    meant = "、".join(f"{word}（{meaning}）" for word, meaning in CHOICES[kind].items())
    return {"en": f"{', '.join(others)} or {last}", "zh": f"下列之一：{meant}"}


_HALF_SAID: Final = ("基本", "部分", "大体", "初步", "不")


def meant_word(text: str, kind: str) -> str:
    """The word of a choice whose Chinese meaning a text has in it; empty where it has none.

    Of several the longest counts, because 未完成 holds 完成. Of 基本完成 nobody can say.
    """
    if kind == "outcome_kind" and any(word in text for word in _HALF_SAID):
        return ""
    meant = [word for word, meaning in CHOICES[kind].items() if meaning in text]
    return max(meant, key=lambda word: len(CHOICES[kind][word]), default="")


VALUE_KINDS: Final[dict[str, dict[Language, str]]] = {
    "text": {"en": "text", "zh": "文字"},
    "filled": {"en": "text that is not empty", "zh": "非空的文字"},
    "list": {
        "en": "a list: one value a line, each behind a dash",
        "zh": "列表：每行一个值，前加“- ”",
    },
    "records": {"en": "at least one project", "zh": "至少一个项目"},
    "mapping": {"en": "fields, each written as name: value", "zh": "若干字段，写成“名称: 值”"},
    "printed": {"en": "a number as printed, such as 16, 1.1 or (一)", "zh": "编号，照录原文"},
    "key": {
        "en": "lower-case letters, digits and single hyphens, at most 40, such as 1-1",
        "zh": "小写字母、数字和单个连字符，最多 40 个，如 1-1",
    },
    "record_id": {
        "en": "a project's id: year, level and key, such as {example}; an item's ends with # and "
        "its part",
        "zh": "项目编号：年份/级别/编号，如 {example}；子项再加 # 和序号",
    },
    "whole": {"en": "a whole number such as 12", "zh": "整数，如 12"},
    "tile": {"en": "a whole number from 1 to 99", "zh": "1 到 99 的整数"},
    "percent": {
        "en": "a share in percent, not below 0, such as 65 or 96.64",
        "zh": "百分数，不小于 0，如 65 或 96.64",
    },
    "number": {"en": "a number such as 10 or 21.2", "zh": "数字，如 10 或 21.2"},
    "flag": _one_of("flag"),
    "standing": _one_of("standing"),
    "slug": {
        "en": "at most 60 lower-case letters, digits and hyphens, such as health-commission, "
        "but not index, and no name that Windows keeps, such as con",
        "zh": "至多 60 个小写字母、数字和连字符，如 health-commission；"
        "不用 index，也不用 con 等 Windows 保留名",
    },
    "level_id": {
        "en": "at most 60 lower-case letters, digits and hyphens, such as county, but no name that "
        "the report has already (data, departments, places, report, changes, answers, index), "
        "and none that Windows keeps, such as con",
        "zh": "至多 60 个小写字母、数字和连字符，如 county；不用报告自己的名称（data、departments、"
        "places、report、changes、answers、index），也不用 con 等 Windows 保留名",
    },
    "project_id": {
        "en": "a project's id: year, level and number, such as {example}",
        "zh": "项目编号：年份/级别/编号，如 {example}",
    },
    "finding_code": {
        "en": "the code of a finding such as YQ304",
        "zh": "核对提示的代码，如 YQ304",
    },
    "date": {
        "en": "a day of the calendar such as 2023-01-06",
        "zh": "日历上有的日期，如 2023-01-06",
    },
    "moment": {
        "en": "a day of the calendar, or a day and a time, such as 2023-01-06 09:30",
        "zh": "日历上有的日期，或日期加时间，如 2023-01-06 09:30",
    },
    "time_of_day": {
        "en": "a date and a time such as 2023-01-06 09:30",
        "zh": "日期加时间，如 2023-01-06 09:30",
    },
    "sha256": {"en": "64 hexadecimal digits", "zh": "64 位十六进制数字"},
    "url": {
        "en": "an address that begins with http:// or https://",
        "zh": "以 http:// 或 https:// 开头的网址",
    },
    "base_url": {
        "en": "an address that begins with http:// or https://, without name and password, ? or #, "
        "such as https://example.gov.cn/report",
        "zh": "以 http:// 或 https:// 开头的网址，不含用户名、密码、? 和 #，"
        "如 https://example.gov.cn/report",
    },
    "email": {"en": "an e-mail address", "zh": "电子邮箱地址"},
    "match": _one_of("match"),
    "mend": _one_of("mend"),
    "reading": _one_of("reading"),
    "grade": _one_of("grade"),
    "comparison": _one_of("comparison"),
    "period": {
        "en": "a month (2022-08), a quarter (2022-Q3), half a year (2022-H1) or months from one "
        "to another (2022-01--09)",
        "zh": "月份（2022-08）、季度（2022-Q3）、半年（2022-H1）或起止月份（2022-01--09）",
    },
    "outcome_kind": _one_of("outcome_kind"),
    "stated_figure": _one_of("stated_figure"),
    "change": _one_of("change"),
    "result_field": _one_of("result_field"),
    "head": {
        "en": "64 hexadecimal digits, as yqsite publish writes them",
        "zh": "64 位十六进制数字，由 yqsite publish 写入",
    },
    "digest": {"en": "12 hexadecimal digits", "zh": "12 位十六进制数字"},
    "digests": {
        "en": "names of fields and digests, such as number=0123456789ab, with spaces between them",
        "zh": "字段名与摘要，如 number=0123456789ab，用空格隔开",
    },
    "field_kind": {
        "en": "a kind of field such as results.text",
        "zh": "字段的种类，如 results.text",
    },
    "field_name": {
        "en": "project, or a field such as title, results[0].text, steps[2023-08].word or "
        "report.notices[road].reason",
        "zh": "project，或字段名，如 title、results[0].text、steps[2023-08].word、"
        "report.notices[road].reason",
    },
    "ledger_id": {
        "en": "a project's id such as {example}, or the year of the report",
        "zh": "项目编号，如 {example}，或报告的年份",
    },
    "site_code": {
        "en": "10 digits, or bm and 8 digits",
        "zh": "10 位数字，或 bm 加 8 位数字",
    },
    "one_name": {"en": "one name, without separators", "zh": "一个姓名，不含分隔符"},
}
