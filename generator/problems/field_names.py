"""The fields of the content as an office calls them, in place of the path in the file.

`projects[16].results[0].text` of the file of the county's level is 县级第16项 完成情况.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from generator.patterns import pattern
from generator.problems.printed_texts import TEXT_LABELS
from generator.problems.problem import Location

# By the list or the group that a field stands in; what is alike everywhere stands under "".
FIELD_NAMES: Final[dict[str, dict[str, str]]] = {
    "": {
        "title": "标题",
        "short_title": "短标题",
        "summary": "摘要",
        "name": "名称",
        "id": "代号",
        "kind": "类别",
        "word": "用语",
        "level": "级别",
        "levels": "级别",
        "label": "显示名称",
        "set_by": "下达单位",
        "sources": "来源文件",
        "publisher": "发布单位",
        "url": "网址",
        "sha256": "文件的 SHA-256",
        "note": "说明",
        "outcomes": "完成成效用语",
        "published": "发布日期",
        "compiled": "整理日期",
        "stated": "原文写明的数字",
        "figure": "数字的含义",
        "value": "数值",
        "quote": "原文",
        "examples": "所列举的项目",
        "notices": "通报",
        "highlights": "亮点案例",
        "by": "提出单位",
        "reason": "事由",
        "ended": "结果",
        "match": "对应方式",
        "basis": "依据",
        "story": "经过",
        "undertakings": "同一事项",
        "scoring": "赋分规则",
        "projects": "项目",
        "project": "项目编号",
        "period": "时期",
        "department": "责任单位",
        "departments": "责任单位",
        "slug": "代号",
        "aliases": "别名",
        "changes": "改动",
        "answers": "答复",
        "finding": "提示代码",
        "field": "字段",
        "text": "所问的字句",
        "date": "日期",
        "when": "日期",
        "who": "由谁",
        "why": "原因",
        "old": "改动前的文字",
        "new": "改动后的文字",
        "covers": "所记的字段",
        "head": "公布校验值",
        "rest": "不公开部分的校验值",
        "list": "所属列表",
        "more": "其他字段",
        "description": "简介",
        "official": "官方网站",
        "contact": "联系邮箱",
        "base_url": "正式网址",
        "logo": "徽标",
        "licence": "数据许可",
        "continues": "续办的项目",
        "menu": "列入页脚",
        "show_people": "显示姓名",
        "words": "用语",
        "report": "报告的称呼",
        "county": "县（市、区）名",
        "tables": "附表",
        "file": "文件名",
        "offer": "提供下载",
        "place": "地点",
        "towns": "乡镇街道",
        "villages": "村（社区）",
        "column": "示意图上的列",
        "reading": "核对状态",
        "codes": "政府网站标识",
    },
    "projects": {
        "number": "编号",
        "key": "网址代号",
        "table": "所在附表",
        "places": "地点",
        "source": "出处",
        "note": "说明",
        "title": "项目内容",
        "programme": "所属工程",
        "results": "完成情况",
        "measures": "指标",
        "extra": "附加内容",
        "plan": "计划进度",
        "actual": "实际进度",
        "percent": "完成比例",
        "percent_head": "完成比例的栏目名",
        "word": "进度用语",
    },
    "results": {
        "text": "完成情况",
        "outcome": "完成成效",
        "departments": "责任单位",
        "people": "责任人",
        "inherited": "沿用上一行",
        "part": "子项序号",
        "title": "子项内容",
        "share": "完成比例",
        "share_head": "完成比例的栏目名",
        "assisting": "配合单位",
        "leaders": "分管领导",
        **TEXT_LABELS,
        "supplied": "补记",
        "measures": "指标",
        "extra": "附加内容",
        "source": "出处",
    },
    "measures": {
        "name": "名称",
        "target": "目标值",
        "actual": "实际值",
        "unit": "单位",
        "comparison": "比较方式",
        "target_words": "目标值的原文",
        "actual_words": "实际值的原文",
        "reading": "核对状态",
        "grade": "可信程度",
    },
    "source": {
        "document": "来源文件",
        "table": "附表号",
        "row": "行号",
        "raw": "原文整行",
        "cells": "原文各格",
        "mends": "修正",
    },
    "mends": {"field": "字段", "kind": "类别", "before": "修正前", "after": "修正后"},
    "scoring": {
        "quote": "原文",
        "exceeded": "超额完成得分",
        "met": "完成得分",
        "ahead": "快于序时得分",
        "on_track": "按序时得分",
        "behind": "滞后得分",
        "missed": "未完成得分",
        "notice": "通报扣分",
        "highlight": "亮点加分",
        "cap": "得分上限",
    },
    "codes": {
        "site_code": "网站标识码",
        "domain": "域名",
        "icp": "ICP 备案号",
        "police": "公安备案号",
        "find_error": "纠错平台网址",
    },
}
# What stands between a record and its fields is left out where a field is named.
_BETWEEN: Final = ("results", "source")
_COUNTED: Final = {
    "changes": "条",
    "additions": "条",
    "answers": "条",
    "sources": "份",
    "results": "行",
}
_CALLED: Final = {"published": "已公布项目", "results": "", "stated": "原文数字"}
_OWN_FILES: Final = ("report", "departments", "changes", "answers")
_RECORDS: Final = pattern(r"content/([0-9]{4})/([a-z0-9-]+)\.[a-z]+")
_TABLE: Final = pattern(r"^table\[([0-9]+)\]")  # one that has no name, in what is imported
_STEP: Final = pattern(r"([^.\[\]]+)(?:\[(#?)([a-z0-9-]{1,40})\])?")


def place_in_chinese(at: Location, labels: Mapping[str, str]) -> str:
    """The field of a place in words; the path itself where the place is no field of content.

    `labels` has the label of each level by year and id: `{"2023/county": "县级"}`.
    """
    if not at.file.startswith("content/"):
        return _TABLE.sub(r"第\1张表", at.field)
    records = _RECORDS.fullmatch(at.file)
    if records is None or records[2] in _OWN_FILES:
        return " ".join(_words_of(_steps_of(at.field), ""))
    first, *steps = _steps_of(at.field) or [("", "", "")]
    name, sign, number = first
    if name == "projects" and number:
        label = labels.get(f"{records[1]}/{records[2]}", "")
        called = project_in_chinese(label, number, sign)
        return " ".join([called, *_words_of(steps, "projects")])
    return _column_name(name) if not steps else " ".join(_words_of([first, *steps], "results"))


def _column_name(name: str) -> str:
    """A column of a table: of the project, of its result, or of the row it was read from."""
    if name.startswith("item_"):
        return _name_in("results", name.removeprefix("item_"))
    groups = ("projects", "results", "source")
    group = next((group for group in groups if name in FIELD_NAMES[group]), "")
    return _name_in(group, name)


def project_in_chinese(label: str, key: str, sign: str = "") -> str:
    """A project by its key, or by its place where a sign says so: 县级第16项, 县级项目 t2-1."""
    if sign:
        return f"{label}第{key}个项目"
    return f"{label}第{key}项" if key.isdigit() else f"{label}项目 {key}"


def field_in_chinese(path: str) -> str:
    """A field of a record in words, from its path there: `results[0].text` is 完成情况."""
    return " ".join(_words_of(_steps_of(path), "projects"))


def _steps_of(path: str) -> list[tuple[str, str, str]]:
    """Name, `#` and number of each step of a path, of which only the name is always there."""
    return [(step[1], step[2] or "", step[3] or "") for step in _STEP.finditer(path)]


def _words_of(steps: Sequence[tuple[str, str, str]], group: str) -> list[str]:
    """The words of the steps of a path, which begins in a group of fields."""
    words: list[str] = []
    is_inner = group == "projects"
    for place, (name, sign, number) in enumerate(steps):
        is_last = place == len(steps) - 1
        if number.isdigit() and (not (is_inner and is_last) or name == "results"):
            index = int(number) - bool(sign)
            words.append(_entry(name, group, index, is_inner=is_inner))
        elif is_last or name not in _BETWEEN:
            words.append(_name_in(group, name))
        group, is_inner = name if name in FIELD_NAMES else group, True
    return [word for word in words if word]


def _entry(name: str, group: str, index: int, *, is_inner: bool) -> str:
    """One of a list: 第2条改动. In a record the first is not counted: most have but one."""
    called = _CALLED.get(name, _name_in(group, name))
    if is_inner and index == 0:
        return called
    return f"第{index + 1}{_COUNTED.get(name, '个')}{called}"


def _name_in(group: str, name: str) -> str:
    """A field's name in a group, else that of a record, else the usual one, else as written."""
    for place in (group, "projects" if group else "", ""):
        if name in FIELD_NAMES[place]:
            return FIELD_NAMES[place][name]
    return name
