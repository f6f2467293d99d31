"""What the command line says, in both languages."""

import locale
import os
from collections.abc import Mapping, Sequence
from typing import Final

from generator.cli.texts.answer_words import ANSWER_WORDS
from generator.cli.texts.continued_words import CONTINUED_WORDS
from generator.cli.texts.guide_words import GUIDE_WORDS
from generator.cli.texts.import_question_words import IMPORT_QUESTION_WORDS
from generator.cli.texts.import_words import IMPORT_WORDS
from generator.cli.texts.new_words import NEW_WORDS
from generator.cli.texts.place_words import PLACE_WORDS
from generator.cli.texts.publish_words import PUBLISH_WORDS
from generator.cli.texts.template_words import TEMPLATE_WORDS
from generator.problems import Language
from generator.problems.message import one_line
from generator.problems.system_words import in_chinese

WORDS: Final[dict[str, dict[Language, str]]] = {
    **ANSWER_WORDS,
    **CONTINUED_WORDS,
    **GUIDE_WORDS,
    **IMPORT_QUESTION_WORDS,
    **IMPORT_WORDS,
    **NEW_WORDS,
    **PLACE_WORDS,
    **TEMPLATE_WORDS,
    **PUBLISH_WORDS,
    "help": {
        "en": "Turns the records of livelihood projects into a public report.",
        "zh": "把民生实事项目记录生成为公开报告网站。",
    },
    "build": {"en": "Build the site.", "zh": "生成网站。"},
    "check": {"en": "Check the content without building.", "zh": "只核对内容，不生成网站。"},
    "undertakings": {
        "en": "Propose projects of several levels, or of two years, that may be the same work.",
        "zh": "找出几个级别、前后两年中可能是同一件事的项目，供人确认。",
    },
    "as_before": {
        "en": "Nothing has changed since the last build; no file was written.",
        "zh": "上次生成后没有任何改动，未写入文件。",
    },
    "left_over": {
        "en": "The temporary folder {folder} could not be removed; the next build tries again.",
        "zh": "临时文件夹 {folder} 未能删除，下次生成时将自动清理。",
    },
    "limit": {
        "en": "Raise a limit on what is read: records=500000; may be repeated.",
        "zh": "放宽读取的限制，如 records=500000；可重复使用。",
    },
    "bad_limit": {
        "en": "--limit {given}: write NAME=NUMBER; names are {known}",
        "zh": "--limit {given}：请写成 名称=数量；名称有 {known}",
    },
    "report_year": {"en": "Which report; the newest if left out.", "zh": "哪一年度；默认最新。"},
    "confirmed": {
        "en": "{projects} projects, {groups} confirmed undertakings, {works} distinct works:",
        "zh": "{projects} 个项目，已确认 {groups} 组同一事项，实为 {works} 件事：",
    },
    "proposed": {
        "en": "{groups} proposals that nobody has confirmed. Read them; what is the same work, "
        "paste into {file} under undertakings:",
        "zh": "{groups} 组待确认。请逐组核对；确为同一事项的，写入 {file} 的 undertakings 下：",
    },
    "nothing_proposed": {
        "en": "No further proposals.",
        "zh": "没有其他待确认的项目。",
    },
    "score": {"en": "alike: {score} of 100", "zh": "相似度 {score}（满分 100）"},
    "add_to": {
        "en": "some stand in {ids} already; add to it, or leave it",
        "zh": "其中有项目已列入 {ids}；请并入该组，或不作改动",
    },
    "serve": {
        "en": "Preview the site and reload it on every change.",
        "zh": "预览网站，内容改动后自动刷新。",
    },
    "clean": {"en": "Remove the files that a build made.", "zh": "删除生成的文件。"},
    "schema": {
        "en": "Write JSON Schemas of the content files, for editors.",
        "zh": "写出内容文件的格式说明（JSON Schema），供编辑器补全和检查。",
    },
    "init": {
        "en": "Put a real report into a new folder, as sample content to start from.",
        "zh": "在新文件夹中放入一份真实的报告，作为示例内容。",
    },
    "folder": {"en": "Work in this folder.", "zh": "项目所在的文件夹。"},
    "quiet": {"en": "Print problems only.", "zh": "只显示问题。"},
    "verbose": {"en": "Print what each step took.", "zh": "显示各步骤用时。"},
    "lang": {"en": "Language of messages.", "zh": "消息语言。"},
    "output": {"en": "Folder to build into.", "zh": "输出文件夹。"},
    "base_url": {
        "en": "The site's public address, instead of the one in site.yaml.",
        "zh": "网站的正式网址，代替 site.yaml 中的设置。",
    },
    "strict": {
        "en": "Let unanswered findings fail, not problems alone.",
        "zh": "有待核对的提示时也视为失败。",
    },
    "jobs": {
        "en": "Processes that make the pages; else as many as pay.",
        "zh": "生成网页所用的进程数；不写时由程序决定。",
    },
    "format": {"en": "How problems are printed.", "zh": "问题的输出格式。"},
    "host": {
        "en": "Address to listen on; if left out, for this machine alone.",
        "zh": "监听地址；不写时只限本机访问。",
    },
    "port": {"en": "Port to listen on (8000).", "zh": "监听端口；默认 8000。"},
    "open": {"en": "Open the browser.", "zh": "打开浏览器。"},
    "built": {
        "en": "{output}: {files} files, {projects} projects, {size} in {seconds:.2f} s.",
        "zh": "{output}：{files} 个文件，{projects} 个项目，{size}，用时 {seconds:.2f} 秒。",
    },
    "removed": {
        "en": "{removed} files of the previous build are no longer needed and were removed.",
        "zh": "上次生成的 {removed} 个文件已不再需要，已删除。",
    },
    "no_base_url": {
        "en": "base_url is not set: pages carry no canonical link, and sitemap.xml lists "
        "relative addresses that search engines do not read.",
        "zh": "未设置 base_url：页面没有规范链接，sitemap.xml 只有相对地址，搜索引擎不会读取。",
    },
    "unchanged": {"en": " {output} was not changed.", "zh": "{output} 未改动。"},
    "fine": {
        "en": "{projects} projects in {files} files: no problems; findings: {findings}, "
        "unanswered: {waiting}.",
        "zh": "{files} 个文件，{projects} 个项目：没有问题，"
        "{findings} 条核对提示，其中 {waiting} 条待核对。",
    },
    "findings": {
        "en": "Findings: {findings}, unanswered: {waiting}; yqsite check lists them.",
        "zh": "{findings} 条核对提示，其中 {waiting} 条待核对；用 yqsite check 查看。",
    },
    "cleaned": {
        "en": "{output}: {removed} files removed.",
        "zh": "{output}：已删除 {removed} 个文件。",
    },
    "schemas": {
        "en": "{folder}: {number} schemas written.",
        "zh": "{folder}：已写出 {number} 个格式说明文件。",
    },
    "sample": {
        "en": "This is a sample, to be replaced by your own content: {title}",
        "zh": "放入的是示例，请换成自己的内容：{title}",
    },
    "created": {
        "en": "{folder} holds the sample content. Next: yqsite -C {folder} build",
        "zh": "{folder} 中已放入示例内容。下一步：yqsite -C {folder} build",
    },
    "exists": {
        "en": "{folder} has a content folder already; nothing was written.",
        "zh": "{folder} 中已有 content 文件夹；没有写入任何文件。",
    },
    "no_new_folder": {
        "en": "{folder}: no project can be begun there ({why}); nothing was written.",
        "zh": "{folder}：不能在此新建项目（{why}）；没有写入任何文件。",
    },
    "serving": {
        "en": "Preview at {url} (Ctrl-C stops it)",
        "zh": "预览地址 {url}（按 Ctrl-C 停止）",
    },
    "serving_others": {
        "en": "  from other machines: {url}",
        "zh": "  其他机器请访问 {url}",
    },
    "refused_name": {
        "en": "A request that calls this machine “{name}” was refused, because another site can "
        "have that name point here. Open one of the addresses above.",
        "zh": "已拒绝用“{name}”访问预览的请求：其他网站也可以把这个名称指向本机。"
        "请用上面列出的地址访问。",
    },
    "moved_on": {
        "en": "Port {port} is taken; the next free one is used.",
        "zh": "端口 {port} 已被占用，改用下一个空闲端口。",
    },
    "rebuilt": {"en": "rebuilt in {seconds:.2f} s", "zh": "已重新生成，用时 {seconds:.2f} 秒"},
    "open_to_all": {
        "en": "Other machines can read this preview, drafts included.",
        "zh": "其他机器也能看到这个预览，包括尚未发布的内容。",
    },
    "pdf": {
        "en": "Print a report into a PDF, with the browser that is installed.",
        "zh": "用本机的浏览器把报告打印为 PDF。",
    },
    "export": {
        "en": "Write the report's tables: docx, xlsx, html, txt, csv; or assessment, the basis of "
        "each department's assessment.",
        "zh": "导出表格：docx、xlsx、html、txt、csv，或考核依据 assessment。",
    },
    "export_year": {
        "en": "Report to take; the newest if left out.",
        "zh": "导出哪一年度；默认最新。",
    },
    "pdf_output": {"en": "File to write.", "zh": "输出文件。"},
    "year": {"en": "Report to print; the newest if left out.", "zh": "要打印的年度；默认最新。"},
    "browser": {
        "en": "Program file of Chromium, Google Chrome or Microsoft Edge.",
        "zh": "Chromium、Google Chrome 或 Microsoft Edge 的程序文件。",
    },
    "printed": {"en": "{output}: {size}.", "zh": "{output}：{size}。"},
    "measures": {
        "en": "List the numbers that are read of targets and results, for a person to confirm.",
        "zh": "列出从项目内容和完成情况中读出的目标值与实际值，供人工确认。",
    },
    "write_measures": {
        "en": "Add what is new to the records, to be confirmed.",
        "zh": "把新读出的写入记录，等待确认。",
    },
    "accept_measures": {
        "en": "Confirm in one step what is read with this certainty.",
        "zh": "把达到这一可信程度的一次确认，写入记录。",
    },
    "all_measures": {
        "en": "List the confirmed and the rejected ones too.",
        "zh": "已确认和已否定的也列出。",
    },
    "read": {
        "en": "{targets} numeric targets: {confirmed} confirmed, {new} new, "
        "{unpaired} without a certain actual.",
        "zh": "{targets} 个数字目标：{confirmed} 个已确认，{new} 个新读出，"
        "{unpaired} 个没有确定的实际值。",
    },
    "added": {
        "en": "{file}: {number} measures added as proposed. To check one by one: "
        "yqsite measures --review",
        "zh": "{file}：已写入 {number} 个待确认的指标。逐个确认，请运行：yqsite measures --review",
    },
    "proven_accepted": {
        "en": "{file}: {number} measures confirmed, each proven by its own text.",
        "zh": "{file}：已确认 {number} 个指标，均由原文自身证实。",
    },
    "not_added": {
        "en": "{file}: {number} measures cannot be added here without changing other lines; "
        "add them by hand.",
        "zh": "{file}：{number} 个指标无法在不改动其他行的情况下写入，请手工填写。",
    },
    "column_status": {"en": "status", "zh": "状态"},
    "column_project": {"en": "project", "zh": "项目"},
    "column_name": {"en": "name", "zh": "指标"},
    "column_target": {"en": "target", "zh": "目标"},
    "column_actual": {"en": "actual", "zh": "实际"},
    "column_unit": {"en": "unit", "zh": "单位"},
    "column_ratio": {"en": "ratio", "zh": "完成率"},
    "column_grade": {"en": "grade", "zh": "可信程度"},
    "column_target_words": {"en": "words of the target", "zh": "目标原文"},
    "column_actual_words": {"en": "words of the actual", "zh": "实际原文"},
    "status_new": {"en": "new", "zh": "新读出"},
    "status_proposed": {"en": "proposed", "zh": "待确认"},
    "status_confirmed": {"en": "confirmed", "zh": "已确认"},
    "status_rejected": {"en": "rejected", "zh": "已否定"},
    "status_differs": {"en": "differs", "zh": "不一致"},
    "status_unpaired": {"en": "unpaired", "zh": "未配对"},
    "status_by_hand": {"en": "by hand", "zh": "手工填写"},
    "fault": {
        "en": "This is a fault in yqsite, not in your content. Please report the lines above.",
        "zh": "这是 yqsite 程序的错误，不是内容的问题。请把以上内容报告给开发者。",
    },
    "interrupted": {"en": "Interrupted.", "zh": "已中断。"},
    "rendering": {"en": "Rendering", "zh": "正在生成"},
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
    "schema_output": {"en": "Folder to write them to.", "zh": "写入的文件夹。"},
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


def say(name: str, language: Language, /, **values: object) -> str:
    """One of the command line's sentences; `why` may be words of the system.

    Every value that is text stays on its line, so that none can pass for a line of ours.
    """
    if language == "zh" and isinstance(why := values.get("why"), str):
        values["why"] = in_chinese(why)
    shown = {
        key: one_line(str(value)) if isinstance(value, str | os.PathLike) else value
        for key, value in values.items()
    }
    return WORDS[name][language].format_map(shown)


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """`--lang` if it is among the arguments, else the language of the locale.

    It is read before the arguments are parsed, because the help speaks it too.
    """
    for index, argument in enumerate(arguments):
        value = argument.partition("=")[2] if argument.startswith("--lang=") else ""
        if argument == "--lang" and index + 1 < len(arguments):
            value = arguments[index + 1]
        if value in ("en", "zh"):
            return "zh" if value == "zh" else "en"
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next((name for name in names if name), "")
    if not name and os.name == "nt":
        name = locale.getlocale()[0] or ""
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"
