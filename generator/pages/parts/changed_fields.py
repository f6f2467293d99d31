"""A changed field as people name it: `steps[2023-08].word` is 2023年8月进度用语."""

import re
from typing import Final

from generator.pages.outline import Outline
from generator.pages.parts.words.field_words import FIELD_WORDS
from generator.pages.parts.year.course import period_words
from generator.patterns import pattern
from generator.problems.printed_texts import TEXT_LABELS
from generator.problems.value_kinds import CHOICES
from generator.records import Change, Report
from generator.records.values import PERIOD

LISTED: Final = pattern(r"report\.([a-z_]+)\[([^\]]*)\]")

_RESULT: Final = pattern(r"results\[(\d+)\](?:\.(.+))?")
_KEYED: Final = pattern(r"([a-z]+)\[([^\]]*)\](?:\.(.+))?")
# By the group that a field stands in; what stands in none is under "".
_WORDS: Final[dict[str, dict[str, str]]] = {
    "": {
        **FIELD_WORDS,
        "project": "整个项目",
        "number": "编号",
        "table": "所在附表",
        "continues": "续办的项目",
        "part": "子项序号",
        "share": "完成比例",
        "assisting": "配合单位",
        "leaders": "分管领导",
        **TEXT_LABELS,
    },
    "measures": {"": "指标", "target": "目标值", "actual": "实际值"},
    "steps": {
        "": "进展",
        "plan": "计划进度",
        "actual": "实际进度",
        "percent": "完成比例",
        "word": "进度用语",
        "note": "进展说明",
        "source": "进展的出处",
    },
    "source": {
        "": "出处",
        "row": "出处",
        "raw": "原文整行",
        "cells": "原文各格",
        "mends": "修正",
        "inherited": "沿用上一行的字段",
        "supplied": "补记的字段",
    },
    "places": {"": "地点"},
    "extra": {"": "附加内容"},
    "aliases": {"": "附表中的写法"},
    "tables": {"": "附表", "title": "附表标题", "word": "附表对项目的称呼"},
    "report": {
        "title": "报告标题",
        "short_title": "报告短标题",
        "published": "发布日期",
        "compiled": "整理日期",
        "words.project": "项目的称呼",
        "words.report": "报告的称呼",
        "words.county": "县（市、区）名",
        "scoring": "赋分规则",
        "scoring.quote": "赋分规则原文",
        "scoring.exceeded": "超额完成得分",
        "scoring.met": "完成得分",
        "scoring.ahead": "快于序时得分",
        "scoring.on_track": "按序时得分",
        "scoring.behind": "滞后得分",
        "scoring.missed": "未完成得分",
        "scoring.notice": "通报扣分",
        "scoring.highlight": "亮点加分",
        "scoring.cap": "得分上限",
    },
    "listed": {
        "title": "标题",
        "name": "名称",
        "note": "说明",
        "publisher": "发布单位",
        "url": "网址",
        "sha256": "SHA-256",
        "published": "发布日期",
        "label": "显示名称",
        "set_by": "下达单位",
        "kind": "含义",
        "by": "提出单位",
        "reason": "事由",
        "match": "对应方式",
        "department": "责任单位",
        "ended": "结果",
        "period": "时期",
        "basis": "依据",
        "projects": "所指的项目",
        "story": "经过",
        "quote": "原文",
        "value": "数值",
    },
}
_LISTS: Final = {
    "documents": "来源文件",
    "levels": "级别",
    "outcomes": "完成成效用语",
    "notices": "通报",
    "highlights": "亮点案例",
    "examples": "所列举的项目",
    "undertakings": "同一事项",
    "stated": "原文数字",
    "departments": "责任单位",
}
# Values that are words of the content's files, and not of a source.
_VALUES: Final = {"match": CHOICES["match"], "kind": CHOICES["outcome_kind"]}


def field_words(outline: Outline, change: Change) -> str:
    """What was changed, as people name it; of several results, which one."""
    if change.field.startswith("report."):
        return _of_report(outline.report, change.field)
    match = _RESULT.fullmatch(change.field)
    if match is None:
        return _of_project(change.field)
    project = outline.projects.get(change.project)
    several = project is not None and len(project.results) > 1
    part = f"第{int(match[1]) + 1}部分" if several or match[1] != "0" else ""
    name = "子项内容" if match[2] == "title" else _of_project(match[2] or "text")
    return part + name


def kind_words(kind: str) -> str:
    """What fields of a kind are about: of `results.source.raw` it is 出处."""
    names = kind.removeprefix("results.").split(".")
    if names[0] == "report":
        of_list = _LISTS.get(names[1])
        return of_list or _WORDS["report"].get(".".join(names[1:]), _WORDS["report"]["scoring"])
    if names[0] in _WORDS:
        return _WORDS[names[0]][""]
    return "子项内容" if kind == "results.title" else _WORDS[""].get(names[0], names[0])


def value_words(field: str, value: str) -> str:
    """The words of a value that a file writes in words of its own; else the value itself."""
    name = field.rpartition(".")[2]
    if name in ("inherited", "supplied"):
        words = _WORDS[""] | {"title": "子项内容"}
        return "、".join(words.get(part, part) for part in value.split("、"))
    if field.startswith("report."):
        return _VALUES.get(name, {}).get(value, value)
    return value


def _of_project(name: str) -> str:
    """A field of a project or a result, of which the name stands before or behind it."""
    match = _KEYED.fullmatch(name)
    if match is None:
        return _WORDS[""].get(name, name)
    group, key, inner = match[1], match[2], match[3] or ""
    words = _WORDS.get(group, {}).get(inner, inner or group)
    if group == "steps" and re.fullmatch(PERIOD, key):
        return f"{period_words(key)}{words}"
    if group in ("source", "places"):
        return words
    whole = _WORDS.get(group, {}).get("", group)
    return f"{whole}“{key}”{words if inner else ''}"


def _of_report(report: Report, field: str) -> str:
    match = LISTED.match(field)
    if match is None:
        name = field.removeprefix("report.")
        return _WORDS["report"].get(name, name)
    inner = field[match.end() :].removeprefix(".")
    words = f"{_LISTS.get(match[1], match[1])}“{_name_of(report, match[1], match[2])}”"
    if "[" in inner:
        return f"{words}{_of_project(inner)}"
    return f"{words}{_WORDS['listed'].get(inner, inner)}"


def _name_of(report: Report, of_list: str, key: str) -> str:
    """What an entry of a list is called; one that is gone by its id."""
    if of_list == "stated":
        figure, _, level = key.partition("/")
        labels = {each.id: each.label for each in report.levels}
        return f"{labels.get(level, level)}{CHOICES['stated_figure'].get(figure, figure)}"
    names = {
        "documents": {document.id: document.title for document in report.documents},
        "levels": {level.id: level.label for level in report.levels},
        "notices": {notice.id: notice.name for notice in report.notices},
        "highlights": {case.id: case.name for case in report.highlights},
        "examples": {case.item or case.project: case.name for case in report.examples},
        "undertakings": {work.id: work.title for work in report.undertakings},
        "departments": {each.slug: each.name for each in report.departments},
    }
    return names.get(of_list, {}).get(key, key)
