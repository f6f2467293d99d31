"""What was expected, in phrases that several codes share."""

from typing import Final

from generator.problems.language import Language
from generator.problems.value_kinds import VALUE_KINDS

# `{…}` is filled from `Problem.values`.
EXPECTED: Final[dict[str, dict[Language, str]]] = {
    **VALUE_KINDS,
    # the ledger
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
    "first_published": {
        "en": "the words as they were published first",
        "zh": "最初公布的文字",
    },
    "the_words": {"en": "'{text}'", "zh": "‘{text}’"},
    "changed_field": {
        "en": "a change that was made to a published field",
        "zh": "确实改动过的已公布字段",
    },
    # reading
    "file": {"en": "a file {name}", "zh": "文件 {name}"},
    "folder": {"en": "a folder {name} with {inside}", "zh": "文件夹 {name}，内含 {inside}"},
    "readable": {"en": "a file that can be read", "zh": "可读取的文件"},
    "yaml": {"en": "valid YAML ({what})", "zh": "有效的 YAML"},
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
    "yaml_dash": {
        "en": "a half-width dash and a space before each entry of a list",
        "zh": "列表各项前用半角短横加一个空格",
    },
    "yaml_escape": {
        "en": "between double quotes no backslash but one that YAML knows",
        "zh": "双引号中不含反斜线",
    },
    "yaml_list": {
        "en": "a list that begins on the line below its name",
        "zh": "列表从名称的下一行开始",
    },
    "yaml_comment": {"en": "a field, or a comment behind #", "zh": "字段，或用 # 开头的注释"},
    "yaml_brackets": {
        "en": "values between half-width brackets, parted by half-width commas",
        "zh": "各值用半角逗号隔开，前后用半角括号",
    },
    "yaml_indent": {
        "en": "lines of one list or one record with the same indent",
        "zh": "同一列表、同一记录的各行缩进相同",
    },
    "yaml_character": {"en": "text without control characters", "zh": "不含控制字符的文字"},
    "limit_bytes": {"en": "bytes", "zh": "字节"},
    "limit_theme_bytes": {"en": "bytes", "zh": "字节"},
    "limit_yaml": {"en": "characters of YAML", "zh": "个字符的 YAML"},
    "limit_depth": {"en": "levels of nesting", "zh": "层嵌套"},
    "limit_values": {"en": "values", "zh": "个值"},
    "limit_records": {"en": "records", "zh": "条记录"},
    "limit_characters": {"en": "characters in one value", "zh": "个字符（每个值）"},
    "limit_brackets": {
        "en": "characters between brackets and what closes them, beyond two for each of the text",
        "zh": "个字符（各括号至其闭合处合计，超出全文字数两倍的部分）",
    },
    "limit_prose": {"en": "characters of Markdown", "zh": "个字符的 Markdown"},
    "limit_prose_depth": {"en": "levels of nesting in Markdown", "zh": "层嵌套（Markdown）"},
    "limit_prose_breaks": {
        "en": "characters from each heading or rule to the end of its paragraph; empty lines "
        "between them end paragraphs",
        "zh": "个字符（各标题、分隔线至段末合计）；请在它们之间空一行",
    },
    "limit_prose_cells": {"en": "cells in Markdown tables", "zh": "个单元格（Markdown 表格）"},
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
    # theme.css
    "css_control": {"en": "text without control characters", "zh": "不含控制字符的文字"},
    "css_deep": {"en": "at most 16 brackets inside each other", "zh": "括号嵌套不超过 16 层"},
    "css_bracket": {
        "en": "a bracket that closes the one opened last",
        "zh": "与前面的括号成对的右括号",
    },
    "css_open": {"en": "a bracket that is closed again", "zh": "成对的括号"},
    "css_comment": {"en": "a comment that ends with */", "zh": "以 */ 结束的注释"},
    "css_string": {
        "en": "a text that ends on its line with the quote it begins with",
        "zh": "同一行内前后引号成对的文字",
    },
    "css_markup": {"en": "CSS without <!-- and -->", "zh": "不含 <!-- 和 --> 的 CSS"},
    "css_escape": {"en": "a sign behind the backslash", "zh": "反斜线后有字符"},
    "css_address": {
        "en": "an address without spaces, quotes and brackets, or one between quotes",
        "zh": "不含空格、引号、括号的地址，或加引号的地址",
    },
    "css_url": {"en": "a picture of the site: {known}", "zh": "本站的图片：{known}"},
    "css_rule": {"en": "one of: {known}", "zh": "下列之一：{known}"},
    "css_function": {
        "en": "a function that works out a value: var(), calc(), rgb(), linear-gradient() …",
        "zh": "用来计算数值的函数，如 var()、calc()、rgb()、linear-gradient()",
    },
    "contrast_light": {
        "en": "{text} on {ground}: at least {least} of contrast on light screens, not {ratio}",
        "zh": "浅色界面下 {text} 与 {ground} 的对比度不低于 {least}（现为 {ratio}）",
    },
    "contrast_dark": {
        "en": "{text} on {ground}: at least {least} of contrast on dark screens, not {ratio}",
        "zh": "深色界面下 {text} 与 {ground} 的对比度不低于 {least}（现为 {ratio}）",
    },
    # files for download
    "offered_kind": {"en": "one of these kinds: {kinds}", "zh": "下列格式之一：{kinds}"},
    "offered_name": {
        "en": "a name of letters, digits and - . ( ), at most 99 characters, without spaces",
        "zh": "文件名只用文字、数字和 - . （ ），不含空格，不超过 99 个字符",
    },
    "offered_bytes": {
        "en": "a file that is inside what its name says: .{ending}",
        "zh": "内容与扩展名 .{ending} 相符的文件",
    },
    "offer_people": {
        "en": "people's names to be public (show_people: true in site.yaml): they stand in it",
        "zh": "先在 site.yaml 写明公开姓名（show_people: true），因为文件中有姓名",
    },
    "offer_file": {
        "en": "a file in content/documents/, named by file",
        "zh": "file 写明的文件在 content/documents/ 中",
    },
    "hidden_sheets": {"en": "hidden sheets", "zh": "隐藏的工作表"},
    "hidden_rows": {"en": "hidden rows", "zh": "隐藏的行"},
    "hidden_columns": {"en": "hidden columns", "zh": "隐藏的列"},
    "hidden_text": {"en": "hidden text", "zh": "隐藏的文字"},
    "comments": {"en": "comments", "zh": "批注"},
    "tracked_changes": {"en": "tracked changes", "zh": "修订记录"},
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
    "folder_name": {"en": "with a name that this system takes", "zh": "名称为系统所允许"},
    "no_source": {
        "en": "not a file of the content or of the templates",
        "zh": "不是网站内容或模板中的文件",
    },
    "no_folder": {"en": "not a folder", "zh": "不是文件夹"},
    "plain_file": {"en": "a plain file, not a pipe or a device", "zh": "普通文件，不是管道或设备"},
    "file_name": {"en": "a name that a file can have", "zh": "可以用作文件名的名称"},
    # the course of a year
    "below_even": {
        "en": "{time}: {listed}; an even course would have {due}% by then, and what is less than "
        "half of it, by {points} points or more, is asked about",
        "zh": "{time}：{listed}；按月均分应到 {due}%，不到一半、且低 {points} 个百分点以上的才提示",
    },
    "below_plan": {
        "en": "{time}: {listed}, {points} points or more below the source's own plan",
        "zh": "{time}：{listed}，比原文自己的计划低 {points} 个百分点以上",
    },
    "late_above_plan": {
        "en": "{time}: {listed}, {points} points or more above the source's own plan",
        "zh": "{time}：{listed}，比原文自己的计划高 {points} 个百分点以上",
    },
    "late_done": {
        "en": "{time}: {listed}, which is all of it",
        "zh": "{time}：{listed}，已经全部完成",
    },
    "done_below": {
        "en": "{time}: {listed}, which is not all of it",
        "zh": "{time}：{listed}，还没有全部完成",
    },
    "share_back": {
        "en": "no lower share than at the time before: {listed}",
        "zh": "完成比例不低于上一期：{listed}",
    },
    "actual_back": {
        "en": "in the same words no smaller number than at the time before: {listed}",
        "zh": "文字相同，数字不小于上一期：{listed}",
    },
    "no_table": {
        "en": "each period from {first} to {newest}; missing: {missing}",
        "zh": "从 {first} 到 {newest} 逐期都有；缺 {missing}",
    },
    "no_row": {
        "en": "{listed} in each period that came from {first} to {newest}; missing: {missing}",
        "zh": "从 {first} 到 {newest} 来的各期都有{listed}；缺 {missing}",
    },
    "rows_differ": {
        "en": "each project in each period that came from {first} to {newest}; in some of them "
        "{listed} are missing",
        "zh": "从 {first} 到 {newest} 来的各期都有每一项；各缺一期或几期的有{listed}",
    },
}
