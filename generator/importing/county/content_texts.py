"""The texts of a new site's files: settings, report and departments, with a word on each value."""

from collections.abc import Mapping
from typing import Any, Final

from ruamel.yaml.comments import CommentedMap

from generator.content.edit.yaml_text import new_line_list, new_yaml, yaml_text
from generator.importing.county.identity import Identity
from generator.importing.county.page_texts import page_texts
from generator.records.settings import TO_FILL

_SITE_NOTES: Final = {
    "publisher": "发布本网站的单位。",
    "official": "标识码、备案号等未办齐时写 draft，每页注明“试运行”；办齐并填入 codes 后写 true；"
    "不是政府网站的写 false。",
    "contact": "受理更正的电子邮箱，可以公开；留空则网站不显示邮箱。",
    "base_url": "网站的正式网址，如 https://example.org/report；未定时留空。",
    "show_people": "是否公开责任人姓名。经确认可以公开的写 true；false 为不公开。",
}
_REPORT_NOTES: Final = {
    "published": "原件的发布日期；原件没有写明的留空。",
    "levels": "任务由哪一级下达。id 用于网址，公布后不要改动。",
    "outcomes": "表中“完成成效”一栏的用语和含义：exceeded 超额完成，met 完成，ahead 快于进度，"
    "on_track 按进度，behind 滞后，missed 未完成。",
    "stated": "来源文件写明的数字，生成网站时逐一按记录重新统计。",
    "examples": "来源文件点名列举的超额完成项目。",
    "notices": "来源文件写明曾被通报的项目。",
    "highlights": "来源文件写明的亮点案例。",
}


def content_texts(identity: Identity) -> dict[str, str]:
    """The files of content/ but for the records, by their names below it."""
    year = identity.year
    files = {
        "site.yaml": _site(identity),
        f"{year}/report.yaml": _report(identity),
        **{f"pages/{name}": text for name, text in page_texts(identity).items()},
    }
    if identity.departments:
        files[f"{year}/departments.yaml"] = _departments(identity)
    return files


def _site(identity: Identity) -> str:
    values: dict[str, Any] = {
        "title": identity.site_title,
        "publisher": identity.publisher_or_mark,
        "description": f"{identity.county}{identity.year}年度{identity.project_word}项目的目标、"
        f"责任单位和{'完成情况' if identity.has_results else '进展'}。",
        "official": "draft",
        "contact": identity.contact or None,
        "base_url": None,
        "show_people": identity.show_people,
    }
    return with_notes(values, _SITE_NOTES)


def _report(identity: Identity) -> str:
    values: dict[str, Any] = {"title": identity.title, "short_title": identity.site_title}
    words = {}
    if identity.word and identity.word != "民生实事":
        words["project"] = identity.word
    words["county"] = identity.county or TO_FILL
    values["words"] = words
    values["published"] = identity.published or None
    values["sources"] = [
        {name: value for name, value in _source(source).items() if value}
        for source in identity.sources
    ]
    values["levels"] = [
        {"id": level.id, "label": level.label} | ({"title": level.title} if level.title else {})
        for level in identity.levels
    ]
    values["outcomes"] = [{"word": word, "kind": kind} for word, kind in identity.outcomes]
    return with_notes({name: value for name, value in values.items() if value != []}, _REPORT_NOTES)


def _source(source: Any) -> dict[str, str]:
    names = ("id", "title", "publisher", "published", "file", "sha256")
    return {name: getattr(source, name) for name in names}


def _departments(identity: Identity) -> str:
    entries = []
    for department in identity.departments:
        entry: dict[str, Any] = {"slug": department.slug, "name": department.name}
        if department.aliases:
            entry["aliases"] = new_line_list(department.aliases)
        if department.note:
            entry["note"] = department.note
        entries.append(entry)
    notes = {
        "departments": "责任单位：name 为本站统一采用的名称，aliases 为来源文件中的其他写法，"
        "slug 用于网址，公布后不要改动。"
    }
    return with_notes({"departments": entries}, notes)


def with_notes(values: Mapping[str, Any], notes: Mapping[str, str]) -> str:
    """The values as YAML, one after the other, each behind the note that explains it."""
    parts = []
    for name, value in values.items():
        note = f"# {notes[name]}\n" if name in notes else ""
        parts.append(note + yaml_text(new_yaml(), CommentedMap({name: value})))
    return "".join(parts)
