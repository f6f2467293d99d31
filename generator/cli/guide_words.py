"""What shows the way, in both languages: where one stands, what comes next, help of a code."""

from typing import Final

from generator.problems import Language

GUIDE_WORDS: Final[dict[str, dict[Language, str]]] = {
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
    "next_sample": {"en": "Next, look at a sample:", "zh": "下一步，看一个示例："},
    "next_check": {
        "en": "Next, mend the places above; this lists all of them, with what to write:",
        "zh": "下一步，改正上面的问题；全部问题和改法见：",
    },
    "next_build": {"en": "Next, build the site:", "zh": "下一步，生成网站："},
    "next_look": {
        "en": "Next, go through the findings, then publish {folder}:",
        "zh": "下一步，逐条核对提示，再公布 {folder}：",
    },
    "next_publish": {
        "en": "Next, publish {folder}, then record it as published:",
        "zh": "下一步，公布 {folder}，再记入改动台账：",
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
