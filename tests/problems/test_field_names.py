"""Fields in Chinese: each has a name, and a path in a file reads as an office would say it."""

import pytest
from msgspec import inspect

from generator.content.schema.json_schema import FILES
from generator.problems import Location
from generator.problems.field_names import FIELD_NAMES, place_in_chinese

LABELS = {"2023/city": "市级"}
PATHS = {
    ("city.yaml", "projects[16].results[0].text"): "市级第16项 完成情况",
    ("city.yaml", "projects[16].results[1].people[0]"): "市级第16项 第2行 责任人",
    ("city.yaml", "projects[16].results[0].source.mends[0].kind"): "市级第16项 修正 类别",
    ("city.yaml", "projects[16].measures[0].target"): "市级第16项 指标 目标值",
    ("city.yaml", "projects[16].measures[2].unit"): "市级第16项 第3个指标 单位",
    ("city.yaml", "projects[#3].number"): "市级第3个项目 编号",
    ("city.yaml", "projects[16]"): "市级第16项",
    ("city.yaml", "projects[16].titel"): "市级第16项 titel",
    ("town.yaml", "projects[16].title"): "第16项 项目内容",
    ("city.csv", "title"): "项目内容",
    ("city.csv", "outcome"): "完成成效",
    ("report.yaml", "title"): "标题",
    ("report.yaml", "levels[1].id"): "第2个级别 代号",
    ("report.yaml", "notices[0].projects[1]"): "第1个通报 项目",
    ("changes.yaml", "changes[1].old"): "第2条改动 改动前的文字",
    ("changes.yaml", "published[4].results[0].text"): "第5个已公布项目 完成情况",
    ("answers.yaml", "answers[0].text"): "第1条答复 所问的字句",
    ("departments.yaml", "departments[1].aliases[0]"): "第2个责任单位 别名",
    ("progress/2023-08.yaml", "projects[#2].actual"): "第2个项目 实际进度",
}


@pytest.mark.parametrize(("path", "words"), PATHS.items())
def test_a_path_reads_as_an_office_says_it(path: tuple[str, str], words: str) -> None:
    assert place_in_chinese(Location(f"content/2023/{path[0]}", field=path[1]), LABELS) == words


def test_a_place_that_is_no_field_of_content_is_named_as_it_is() -> None:
    assert place_in_chinese(Location("通报.xlsx", 3, field="title"), LABELS) == "title"
    assert place_in_chinese(Location("content/2023/report.yaml"), LABELS) == ""


def fields_in(kind: inspect.Type) -> set[str]:
    """The names of all fields of a kind of value."""
    if isinstance(kind, inspect.Metadata):
        return fields_in(kind.type)
    if isinstance(kind, inspect.ListType | inspect.VarTupleType):
        return fields_in(kind.item_type)
    if isinstance(kind, inspect.StructType):
        inner = (fields_in(field.type) for field in kind.fields)
        return {field.encode_name for field in kind.fields}.union(*inner)
    return set()


def test_every_field_of_every_file_has_a_name_in_chinese() -> None:
    used = set[str]().union(*(fields_in(inspect.type_info(wanted)) for wanted, _ in FILES.values()))
    named = set[str]().union(*FIELD_NAMES.values())
    assert used - named == set()
    assert named - used == set()
