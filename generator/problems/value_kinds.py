"""What the values of the content's fields have to be, in words.

The shapes of the content files name these keys.
"""

from typing import Final

from generator.problems.language import Language

VALUE_KINDS: Final[dict[str, dict[Language, str]]] = {
    "text": {"en": "text", "zh": "文字"},
    "filled": {"en": "text that is not empty", "zh": "非空的文字"},
    "list": {
        "en": "a list: one value a line, each behind a dash",
        "zh": "列表：每行一个值，前加“- ”",
    },
    "mapping": {"en": "fields, each written as name: value", "zh": "若干字段，写成“名称: 值”"},
    "whole": {"en": "a whole number such as 12", "zh": "整数，如 12"},
    "number": {"en": "a number such as 10 or 21.2", "zh": "数字，如 10 或 21.2"},
    "flag": {"en": "true or false", "zh": "true（是）或 false（否）"},
    "slug": {
        "en": "at most 60 lower-case letters, digits and hyphens, such as health-commission, "
        "but not index, and no name that Windows keeps, such as con",
        "zh": "至多 60 个小写字母、数字和连字符，如 health-commission；"
        "不用 index，也不用 con 等 Windows 保留名",
    },
    "project_id": {
        "en": "a project's id such as 2022/wenzhou/16",
        "zh": "项目编号，如 2022/wenzhou/16",
    },
    "finding_code": {
        "en": "the code of a finding such as YQ304",
        "zh": "核对提示的代码，如 YQ304",
    },
    "date": {"en": "a date such as 2023-01-06", "zh": "日期，如 2023-01-06"},
    "moment": {
        "en": "a date, or a date and a time, such as 2023-01-06 09:30",
        "zh": "日期，或日期加时间，如 2023-01-06 09:30",
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
    "email": {"en": "an e-mail address", "zh": "电子邮箱地址"},
    "match": {"en": "exact or inferred", "zh": "exact（原名对应）或 inferred（推断对应）"},
    "mend": {"en": "forum_space or repeated_number", "zh": "forum_space 或 repeated_number"},
    "reading": {
        "en": "confirmed, proposed or rejected",
        "zh": "confirmed、proposed 或 rejected",
    },
    "comparison": {"en": "at_least, at_most or exactly", "zh": "at_least、at_most 或 exactly"},
    "period": {
        "en": "a month such as 2022-08, or a quarter such as 2022-Q3",
        "zh": "月份，如 2022-08；或季度，如 2022-Q3",
    },
    "outcome_kind": {
        "en": "exceeded, met, ahead, on_track, behind or missed",
        "zh": "exceeded、met、ahead、on_track、behind 或 missed",
    },
    "stated_figure": {
        "en": "projects, results, exceeded or exceeded_share",
        "zh": "projects、results、exceeded 或 exceeded_share",
    },
    "change": {
        "en": "correction or typography",
        "zh": "correction（更正）或 typography（排印订正）",
    },
    "digest": {"en": "12 hexadecimal digits", "zh": "12 位十六进制数字"},
    "field_name": {
        "en": "title, programme, project, or one such as results[0].text",
        "zh": "title、programme、project，或 results[0].text 之类",
    },
    "as_published": {
        "en": "the words that were published, or an entry in changes.yaml",
        "zh": "已公布的文字，或在 changes.yaml 中写明改动",
    },
    "as_changed": {
        "en": "'{text}', as the last entry in changes.yaml says, or a further entry",
        "zh": "‘{text}’（changes.yaml 中最后一条所写），或再写一条改动",
    },
    "the_project": {
        "en": "the project, or an entry in changes.yaml that it was removed",
        "zh": "这个项目，或在 changes.yaml 中写明删去",
    },
    "no_new_project": {
        "en": "projects that were published, or an entry in changes.yaml that it was added",
        "zh": "已公布的项目，或在 changes.yaml 中写明增加",
    },
    "accepted": {
        "en": "a project whose words are in the ledger",
        "zh": "文字已记入底册的项目",
    },
    "first_published": {
        "en": "the words as they were published first",
        "zh": "最初公布的文字",
    },
    "the_words": {"en": "'{text}'", "zh": "‘{text}’"},
    "changed_field": {
        "en": "a change that was made to a published field",
        "zh": "确实改动过的已公布字段",
    },
    "site_code": {
        "en": "10 digits, or bm and 8 digits",
        "zh": "10 位数字，或 bm 加 8 位数字",
    },
    "one_name": {"en": "one name, without separators", "zh": "一个姓名，不含分隔符"},
}
