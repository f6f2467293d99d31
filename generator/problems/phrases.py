"""The languages that messages speak, and the phrases that several codes share."""

from typing import Final, Literal

Language = Literal["en", "zh"]
LANGUAGES: Final[tuple[Language, ...]] = ("en", "zh")

# What was expected. The shapes of the content files name the keys of values; `{…}` is filled
# from `Problem.values`.
EXPECTED: Final[dict[str, dict[Language, str]]] = {
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
    # reading
    "file": {"en": "a file {name}", "zh": "文件 {name}"},
    "folder": {"en": "a folder {name} with {inside}", "zh": "文件夹 {name}，内含 {inside}"},
    "readable": {"en": "a file that can be read", "zh": "可读取的文件"},
    "yaml": {"en": "valid YAML ({what})", "zh": "有效的 YAML（{what}）"},
    "yaml_plain": {
        "en": "a text without signs that mean something in YAML, or one between quotes",
        "zh": "不含 YAML 特殊符号的文字，或加引号的文字",
    },
    "yaml_spaces": {"en": "spaces at the beginning of the line", "zh": "行首用空格缩进"},
    "yaml_colon": {
        "en": "a name, a half-width colon and a space, such as title: …",
        "zh": "名称加半角冒号和空格，如 title: …",
    },
    "yaml_quote": {
        "en": "a text that ends with the quote it begins with",
        "zh": "前后引号成对的文字",
    },
    "yaml_indent": {
        "en": "lines of one list or one record with the same indent",
        "zh": "同一列表、同一记录的各行缩进相同",
    },
    "yaml_character": {"en": "text without control characters", "zh": "不含控制字符的文字"},
    "limit_bytes": {"en": "bytes", "zh": "字节"},
    "limit_yaml": {"en": "characters of YAML", "zh": "个字符的 YAML"},
    "limit_depth": {"en": "levels of nesting", "zh": "层嵌套"},
    "limit_values": {"en": "values", "zh": "个值"},
    "limit_records": {"en": "records", "zh": "条记录"},
    "limit_characters": {"en": "characters in one value", "zh": "个字符（每个值）"},
    "limit_brackets": {
        "en": "characters between brackets and what closes them",
        "zh": "个字符（各括号至其闭合处合计）",
    },
    "limit_prose": {"en": "characters of Markdown", "zh": "个字符的 Markdown"},
    "limit_source_bytes": {"en": "bytes", "zh": "字节"},
    "limit_source_unpacked": {"en": "bytes when unpacked", "zh": "字节（解压后）"},
    "limit_source_parts": {"en": "parts in the file", "zh": "个文件部件"},
    "limit_source_cells": {"en": "cells", "zh": "个单元格"},
    "cells": {
        "en": "{number} cells, one for each name in the first row",
        "zh": "{number} 个单元格，与首行的列名一一对应",
    },
    "csv_quote": {
        "en": "a cell that ends with the quote it begins with",
        "zh": "前后引号成对的单元格",
    },
    "json_record": {
        "en": 'a JSON object on one line, such as {{"number": 1, "title": "…"}}',
        "zh": '写在一行的 JSON 对象，如 {{"number": 1, "title": "…"}}',
    },
    "json_list": {
        "en": 'a JSON list, such as [{{"name": "…"}}]',
        "zh": 'JSON 列表，如 [{{"name": "…"}}]',
    },
    # templates
    "jinja": {"en": "valid Jinja ({what})", "zh": "有效的 Jinja 模板（{what}）"},
    "defined": {"en": "a name that is defined ({what})", "zh": "已定义的名称（{what}）"},
    "view_name": {"en": "a name of {view}: {known}", "zh": "{view} 中的名称：{known}"},
    # publishing
    "no_link_out": {
        "en": "not a link that leads out of the project",
        "zh": "不是指向项目之外的链接",
    },
    "no_root": {"en": "not the root or the home folder", "zh": "不是根目录或用户主目录"},
    "no_project": {
        "en": "not the project itself or a folder around it",
        "zh": "不是项目文件夹或其上级文件夹",
    },
    "no_input": {
        "en": "not a folder that the site is built from",
        "zh": "不是网站内容或模板所在的文件夹",
    },
    "no_file": {"en": "not a file", "zh": "不是文件"},
}

# Advice for a particular mistake, where the code's usual advice would be too general.
FIXES: Final[dict[str, dict[Language, str]]] = {
    "split_unit": {
        "en": "write {name}: {number} and unit: {unit}",
        "zh": "写成 {name}: {number}，并写 unit: {unit}",
    },
    "did_you_mean": {"en": "did you mean {suggestion}?", "zh": "是否应为 {suggestion}？"},
    "ascii_digits": {
        "en": "write the number with half-width digits: {number}",
        "zh": "请改用半角数字：{number}",
    },
    "quote_it": {
        "en": "put the whole text between single quotes: : # @ [ {{ and quotes are signs of YAML",
        "zh": "请用单引号括起整段文字：冒号、#、@、括号、引号在 YAML 中另有含义",
    },
    "comment_or_text": {
        "en": "put the whole text between single quotes, or a comment on a line of its own",
        "zh": "若是文字，请用单引号括起整段；若是注释，请另起一行",
    },
    "leave_empty": {
        "en": "leave the value empty, or put the word between quotes if it is text",
        "zh": "请把值留空；若是文字，请加引号",
    },
    "leave_out": {"en": "write the values, or leave {name} out", "zh": "请填写，或删去 {name}"},
    "one_each": {
        "en": "write one name a line, each behind a dash",
        "zh": "每行写一个姓名，前加“- ”",
    },
    "accept_it": {
        "en": "run yqsite ledger --accept",
        "zh": "请运行 yqsite ledger --accept",
    },
    "no_tabs": {
        "en": "indent with spaces; YAML does not allow tabs",
        "zh": "请用空格缩进；YAML 不允许制表符",
    },
}

# The words around a problem, and around a finding, which asks and expects nothing.
LABELS: Final[dict[Language, dict[str, str]]] = {
    "en": {
        "found": "found     ",
        "expected": "expected  ",
        "fix": "fix       ",
        "asked": "text      ",
        "against": "against   ",
        "please": "please    ",
        "answer": "answer    ",
        "by": "{why} ({who}, {when})",
        "nothing": "nothing",
        "quote": "'{}'",
    },
    "zh": {
        "found": "现为  ",
        "expected": "应为  ",
        "fix": "改法  ",
        "asked": "原文  ",
        "against": "对照  ",
        "please": "建议  ",
        "answer": "答复  ",
        "by": "{why}（{who}，{when}）",
        "nothing": "（无）",
        "quote": "‘{}’",
    },
}
