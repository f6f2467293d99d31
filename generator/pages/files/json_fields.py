"""The fields of projects.json, by their paths; `[]` stands for every entry of a list."""

from typing import Final

from generator.pages.files.fields import MEASURES, Field

_MEASURE: Final = tuple(
    Field(f"projects[].measures[].{field.name}", field.label, field.about, field.type)
    for field in MEASURES
    if field.name != "project"
)


def _field(name: str, about: str, kind: str = "string") -> Field:
    return Field(name, "", about, kind)


JSON_FIELDS: Final = (
    _field("report", "报告的基本情况", "object"),
    _field("report.id", "年份"),
    _field("report.title", "报告全称"),
    _field("report.published", "原文发布日期；不明则为 null"),
    _field("report.official", "是否官方网站", "boolean"),
    _field("report.publisher", "数据发布者"),
    _field("report.projects", "项目数", "integer"),
    _field("report.levels", "级别的代号（id）和名称（label）", "array"),
    _field("report.outcomes", "成效用语（word）及其类别（kind）", "array"),
    _field("report.departments", "责任单位的代号（slug）和名称（name）", "array"),
    _field("report.documents", "来源文件的代号（id）、名称（title）和摘要（sha256）", "array"),
    _field("projects", "全部项目", "array"),
    _field("projects[].id", "项目编号：年份/级别/序号"),
    _field("projects[].url", "项目页地址，从网站根目录算起"),
    _field("projects[].level", "级别代号"),
    _field("projects[].number", "该级别内的序号", "integer"),
    _field("projects[].programme", "所属工程；没有则为空"),
    _field("projects[].title", "项目内容，照录原文"),
    _field("projects[].outcome", "完成成效，原文用语；几条完成情况不同时为其中较低的"),
    _field("projects[].departments", "责任单位代号，可在 report.departments 中查到名称", "array"),
    _field("projects[].people", "责任人；网站不显示姓名时为空", "array"),
    _field("projects[].results", "年度完成情况，一条或多条", "array"),
    _field("projects[].results[].text", "完成情况，照录原文"),
    _field("projects[].results[].outcome", "完成成效，原文用语"),
    _field("projects[].results[].departments", "责任单位代号", "array"),
    _field("projects[].results[].printed_departments", "附表所写的单位名称", "array"),
    _field("projects[].results[].inherited", "单位一格与上一行合并，承上行", "boolean"),
    _field("projects[].results[].people", "责任人；网站不显示姓名时为空", "array"),
    _field("projects[].measures", "经确认的目标值与实际值", "array"),
    *_MEASURE,
    _field("projects[].notices", "通报的代号", "array"),
    _field("projects[].highlights", "亮点案例的代号", "array"),
    _field("projects[].undertaking", "多个级别共有的同一事项的代号；没有则为 null"),
    _field("projects[].findings", "核对提示的代码", "array"),
    _field("projects[].source", "出处", "object"),
    _field("projects[].source.document", "来源文件的代号；没有则为 null"),
    _field("projects[].source.table", "附表的序号；没有则为 null", "integer"),
    _field("projects[].source.row", "行号，有几行时为第一行；没有则为 null", "integer"),
    _field("projects[].source.raw", "整行原文，未作改动；网站不显示姓名时为空"),
)
