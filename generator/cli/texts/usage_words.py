"""What is said of the call itself, in both languages: options, values, questions, faults."""

from typing import Final

from generator.problems import Language

USAGE_WORDS: Final[dict[str, dict[Language, str]]] = {
    "help": {
        "en": "Turns the records of livelihood projects into a public report.",
        "zh": "把民生实事项目记录生成为公开报告网站。",
    },
    "limit": {
        "en": "Raise a limit on what is read: records=500000; may be repeated.",
        "zh": "放宽读取的限制，如 records=500000；可重复使用。",
    },
    "bad_limit": {
        "en": "--limit {given}: write NAME=NUMBER; names are {known}",
        "zh": "--limit {given}：请写成 名称=数量；名称有 {known}",
    },
    "folder": {"en": "Work in this folder.", "zh": "项目所在的文件夹。"},
    "quiet": {"en": "Print problems only.", "zh": "只显示问题。"},
    "verbose": {"en": "Print what each step took.", "zh": "显示各步骤用时。"},
    "lang": {"en": "Language of messages.", "zh": "消息语言。"},
    "fault": {
        "en": "This is a fault in yqsite, not in your content. Please report the lines above.",
        "zh": "这是 yqsite 程序的错误，不是内容的问题。请把以上内容报告给开发者。",
    },
    "interrupted": {"en": "Interrupted.", "zh": "已中断。"},
    "bad_url": {
        "en": "--base-url {url}: an address that begins with http:// or https:// is needed, "
        "without name and password, ? or #",
        "zh": "--base-url {url}：须为以 http:// 或 https:// 开头的网址，不含用户名、密码、? 和 #",
    },
    "no_year": {
        "en": "--year {year}: there is no such report",
        "zh": "--year {year}：没有这份报告",
    },
    "bad_year": {
        "en": "--year {given}: write the four digits alone: --year {year}",
        "zh": "--year {given}：年份只写四位数字，如 --year {year}",
    },
    "bad_date": {
        "en": "--date {given}: write a day of the calendar, such as --date 2023-01-06",
        "zh": "--date {given}：请写日历上有的日期，如 --date 2023-01-06",
    },
    "missing_sources": {
        "en": "name the files to import, such as: yqsite import table.xlsx --year 2023",
        "zh": "请写明要导入的文件，如：yqsite import 表格.xlsx --year 2023",
    },
    "missing_year": {
        "en": "name the year of the report, such as --year 2023",
        "zh": "请写明报告的年份，如 --year 2023",
    },
    "missing_target": {
        "en": "name the folder (DIR) to make, such as: yqsite init report",
        "zh": "请写明新文件夹的名称，如：yqsite init 报告",
    },
    "missing_what": {
        "en": "name what to export: assessment, docx, xlsx, html, txt or csv",
        "zh": "请写明要导出什么：assessment（考核依据）、docx、xlsx、html、txt 或 csv",
    },
    "yes_or_no": {"en": "{question} [y/N] ", "zh": "{question}（是/否，默认否）"},
    "answer_so": {"en": "Please answer yes or no.", "zh": "请回答“是”或“否”。"},
    "nobody_answers": {
        "en": "nobody answered, and nothing was written; --yes writes without asking",
        "zh": "没有得到回答，未写入任何文件；加 --yes 可不经询问直接写入",
    },
    "project_above": {
        "en": "The project is {folder}",
        "zh": "项目文件夹为 {folder}",
    },
    "taken_back": {
        "en": (
            "A command was killed here while it saved several files. They are as they were before "
            "it; run it again"
        ),
        "zh": "此前有命令在保存多个文件时中断，这些文件已恢复原样；请重新运行那个命令",
    },
    "no_value": {"en": "{found} needs a value.", "zh": "选项 {found} 需要一个值。"},
    "needless_value": {"en": "{found} takes no value.", "zh": "选项 {found} 不带值。"},
    "too_much": {"en": "{found} is too much here.", "zh": "多写了 {found}。"},
    "unprinted": {
        "en": "What this run has to say could not all be printed: {why}.",
        "zh": "本次运行的信息未能全部输出：{why}。",
    },
    "no_folder": {
        "en": "-C {folder}: there is no such folder, or it may not be entered",
        "zh": "-C {folder}：没有这个文件夹，或者无权进入",
    },
    "show_help": {"en": "Show this help.", "zh": "显示帮助。"},
    "show_version": {"en": "Show the version.", "zh": "显示版本。"},
    "no_command": {
        "en": "There is no command {found}. Commands: {known}",
        "zh": "没有命令 {found}。{asked}可用的命令：{known}",
    },
    "no_option": {
        "en": "There is no option {found}.",
        "zh": "没有选项 {found}。",
    },
    "bad_value": {
        "en": "{name}: this value cannot be used. {why}",
        "zh": "{name} 的值不能使用。{why}",
    },
    "missing": {"en": "{name} is missing.", "zh": "缺少 {name}。"},
    "usage": {"en": "Usage error: ", "zh": "用法有误："},
}
