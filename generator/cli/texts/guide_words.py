"""What shows the way, in both languages: where one stands, what comes next, help of a code."""

from typing import Final

from generator.problems import Language

GUIDE_WORDS: Final[dict[str, dict[Language, str]]] = {
    "start": {
        "en": "What dropping files on the program does: the first ones make a site, later ones add "
        "to it.",
        "zh": "把文件拖到程序上时执行的命令：第一次建立网站，以后导入。",
    },
    "start_how": {
        "en": "Drop your Excel tables and Word bulletin, all together, on this program's icon. It "
        "makes a site from them, in the folder {folder} beside the program. Your files stay "
        "as they are.",
        "zh": "请把 Excel 表格和 Word 通报一起选中，拖到“开始”图标上。\n"
        "程序用它们在旁边的文件夹“{folder}”中建立网站，不会改动原来的文件。",
    },
    "start_how_later": {
        "en": "The site is in the folder {folder}. To add later tables, drop them on this "
        "program's icon.",
        "zh": "网站在文件夹“{folder}”中。以后收到新的表格，拖到“开始”图标上即可导入。",
    },
    "start_other_year": {
        "en": "The files are of {found}, the reports here of {years}; nothing was changed. Tables "
        "of another year belong into a site or report of that year.",
        "zh": "文件写的是 {found} 年，这里的报告是 {years} 年，未作改动。请确认拖入的文件；"
        "其他年份的表格不能导入这一年的报告。",
    },
    "start_new_year": {
        "en": "The files are of {found}, the newest report here is of {newest}. Begin a report of "
        "{found} beside it?",
        "zh": "文件写的是 {found} 年，这里最新的报告是 {newest} 年。在旁边新建 {found} 年的报告？",
    },
    "standing_nothing": {
        "en": "There is no report in {folder} yet.",
        "zh": "{folder} 中还没有报告。",
    },
    "standing_folder": {"en": "Project:   {folder}", "zh": "文件夹：{folder}"},
    "standing_report": {
        "en": "Report:    {title} ({projects} projects)",
        "zh": "报告：{title}（{projects} 个项目）",
    },
    "standing_fine": {"en": "Content:   no problems", "zh": "内容：没有问题"},
    "standing_problems": {
        "en": "Content:   {problems} problems in {files} files, to be mended first:",
        "zh": "内容：{files} 个文件中有 {problems} 处问题，须先改正：",
    },
    "standing_more": {"en": "  and {number} more", "zh": "  另有 {number} 处"},
    "standing_findings": {
        "en": "Findings:  {findings}, unanswered: {waiting}",
        "zh": "核对提示：{findings} 条，其中 {waiting} 条待核对",
    },
    "standing_readings": {
        "en": "Measures:  {number} wait for a person: {command}",
        "zh": "指标：{number} 个待确认，逐个确认：{command}",
    },
    "standing_no_readings": {
        "en": "Measures:  none is confirmed yet: {command}",
        "zh": "指标：还没有确认过，逐个确认：{command}",
    },
    "standing_built": {
        "en": "Site:      built, and nothing has changed since: {file}",
        "zh": "网站：已生成，此后内容没有改动：{file}",
    },
    "standing_changed": {
        "en": "Site:      something has changed since it was built",
        "zh": "网站：生成后内容有改动，需要重新生成",
    },
    "standing_unbuilt": {"en": "Site:      not built yet", "zh": "网站：尚未生成"},
    "standing_published": {
        "en": "Published: yes; changes since then: {changes}",
        "zh": "公布：已公布，此后写明的改动 {changes} 处",
    },
    "standing_unpublished": {
        "en": "Published: not yet",
        "zh": "公布：尚未公布（没有改动台账）",
    },
    "next_new": {
        "en": "Next, make a site from your own tables and bulletin:",
        "zh": "下一步，用本单位的表格和通报建立网站：",
    },
    "next_sample": {"en": "Or look at a sample first:", "zh": "或者先看一个示例："},
    "next_check": {
        "en": "Next, mend the places above; this lists all of them, with what to write:",
        "zh": "下一步，改正上面的问题；全部问题和改法见：",
    },
    "next_build": {"en": "Next, build the site:", "zh": "下一步，生成网站："},
    "next_look": {
        "en": "Next, answer the findings one by one, then publish {folder}:",
        "zh": "下一步，逐条答复核对提示，再公布 {folder}：",
    },
    "next_fill": {
        "en": "Next, fill in what is marked so (this lists the places), then publish {folder}:",
        "zh": "下一步，填好标有【请填写】的地方（以下命令列出各处），再公布 {folder}：",
    },
    "next_publish": {
        "en": "Next, record what goes out, and see what to upload of {folder}:",
        "zh": "下一步，公布（记入台账，列出 {folder} 中要上传的文件）：",
    },
    "next_import": {
        "en": "Next, import what comes in later:",
        "zh": "下一步，导入以后收到的表格：",
    },
    "next_verbs": {"en": "All commands: {command}", "zh": "全部命令：{command}"},
    "help_verb": {
        "en": "Explain a code such as YQ103, or a command; alone, list the commands.",
        "zh": "说明提示代码（如 YQ103）或命令的用法；不写时列出全部命令。",
    },
    "help_unknown": {
        "en": "{topic}: there is no such code or command; the nearest is {nearest}",
        "zh": "没有 {topic} 这个代码或命令；最接近的是 {nearest}",
    },
    "help_example": {"en": "For example:", "zh": "例如："},
    "help_finding": {
        "en": "A question about the data: the site is built all the same, except with --strict.",
        "zh": "这是核对提示，不妨碍生成网站；加 --strict 时视为失败。",
    },
}
