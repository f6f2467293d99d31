"""What msgspec refuses has words, and what it takes has none."""

import copy
from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.schema.change_shapes import ChangesFile
from generator.content.schema.record_shapes import LevelFile
from generator.content.schema.report_shapes import (
    AnswersFile,
    DepartmentsFile,
    ProgressFile,
    ReportFile,
)
from generator.content.schema.shape import shape
from generator.content.schema.site_shapes import SiteFile
from generator.content.tree import Tree, Value
from generator.problems import ProblemsFound
from generator.records.values import Shape

BASE = Path(__file__).parent.parent / "golden/everything/content"
LEVEL: Value = {
    "level": "city",
    "projects": [
        {
            "number": "1",
            "title": "新建学校2所",
            "programme": "一、教育",
            "results": [
                {
                    "text": "建成2所",
                    "outcome": "完成任务",
                    "departments": ["市教育局", "市住建局"],
                    "inherited": "true",
                    "people": ["张三"],
                    "source": {
                        "document": "bulletin",
                        "table": "1",
                        "row": "2",
                        "raw": "1 | 新建学校2所",
                        "mends": [{"field": "text", "kind": "forum_space", "before": "建 成"}],
                    },
                },
                {"text": "验收", "outcome": "完成任务", "departments": ["市教育局"]},
            ],
            "measures": [{"name": "学校", "target": "2", "actual": "2", "unit": "所"}],
            "extra": {"投资主体": "区财政", "备注": ""},
        },
        {
            "number": "2",
            "title": "新建公园",
            "results": [{"text": "建成", "outcome": "完成任务", "departments": ["市住建局"]}],
            "extra": {"备注": "跨年"},
        },
    ],
}
PROGRESS: Value = {
    "period": "2023-08",
    "projects": [{"project": "2023/city/1", "plan": "开工", "percent": "65", "word": "完成任务"}],
}
ANSWERS: Value = {
    "answers": [
        {"finding": "YQ304", "who": "张三", "when": "2024-02-29", "why": "已核", "text": "2"}
    ]
}


def of_base(name: str) -> Value:
    text = next(BASE.glob(name)).read_text(encoding="utf-8")
    data: Value = yaml.load(text, yaml.BaseLoader)  # noqa: S506
    return data


FILES: tuple[tuple[type[Shape], Value], ...] = (
    (SiteFile, of_base("site.yaml")),
    (ReportFile, of_base("*/report.yaml")),
    (DepartmentsFile, of_base("*/departments.yaml")),
    (ChangesFile, of_base("*/changes.yaml")),
    (LevelFile, LEVEL),
    (ProgressFile, PROGRESS),
    (AnswersFile, ANSWERS),
)
SCALARS = st.sampled_from(
    [
        "",
        " ",
        "x",
        "1",
        "-1",
        "1.50",
        "\uff11",
        "true",
        "no",
        "exact",
        "met",
        "2022/a/1",
        "a、b",
        "a-b",
    ]
) | st.text(max_size=8)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SCALARS, inner, max_size=3),
    max_leaves=4,
)


def places(value: Value, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    found = [path]
    if isinstance(value, dict):
        for name, part in value.items():
            found += places(part, (*path, name))
    if isinstance(value, list):
        for number, part in enumerate(value):
            found += places(part, (*path, number))
    return found


Change = tuple[type[Shape], Value, tuple[str | int, ...]]


def changed(draw: st.DrawFn, data: Value) -> tuple[str | int, ...]:
    """Drops, renames or replaces one value; gives the path below which this may be blamed."""
    path = draw(st.sampled_from(places(data)[1:] or [()]))
    if not path:
        return path
    holder = data
    for key in path[:-1]:
        holder = holder[key]  # type: ignore[index,call-overload]
    how = draw(st.sampled_from(["drop", "rename", "replace"]))
    if how == "replace":
        holder[path[-1]] = draw(VALUES)  # type: ignore[index,call-overload]
        return path
    if isinstance(holder, dict):
        value = holder.pop(path[-1])
        if how == "rename":
            holder[f"{path[-1]}{draw(st.sampled_from('sx_'))}"] = value
    elif isinstance(holder, list):
        holder.pop(path[-1])  # type: ignore[arg-type]
    return path[:-1]


@st.composite
def mutated(draw: st.DrawFn, most: int = 3) -> Change:
    """A file of the right shape with up to so many values dropped, renamed or replaced."""
    kind, original = draw(st.sampled_from(FILES))
    data = copy.deepcopy(original)
    path: tuple[str | int, ...] = ()
    for _ in range(draw(st.integers(most == 1, most))):
        path = changed(draw, data)
    return kind, data, path


@given(mutated())
@settings(derandomize=True, database=None, deadline=None, max_examples=400)
def test_a_file_is_explained_exactly_where_msgspec_refuses_it(
    case: Change,
) -> None:
    kind, data, _ = case
    tree = Tree("a.yaml", data, lambda path: (1, 1), lambda path: (1, 1))
    taken = error = None
    try:
        taken = msgspec.convert(data, kind)
    except msgspec.ValidationError as refused:
        error = refused
    if error is None:
        assert shape(tree, kind) == taken
        return
    with pytest.raises(ProblemsFound) as found:
        shape(tree, kind)
    assert {problem.code for problem in found.value.problems} <= {
        "YQ201",
        "YQ202",
        "YQ203",
        "YQ204",
        "YQ228",  # no records at all
    }


@given(mutated(most=1))
@settings(derandomize=True, database=None, deadline=None, max_examples=400)
def test_what_is_right_is_never_blamed_beside_what_is_wrong(case: Change) -> None:
    """A correct `extra` was, as soon as anything else in the file was wrong."""
    kind, data, path = case
    tree = Tree("a.yaml", data, lambda path: (1, 1), lambda path: (1, 1))
    try:
        shape(tree, kind)
    except ProblemsFound as found:
        for problem in found.problems:
            assert problem.at.field.startswith(tree.name_of(path)), problem


def test_a_level_is_explained_too() -> None:
    data: Value = {"level": "a", "projects": [{"number": [], "key": "X", "results": ""}]}
    tree = Tree("a.yaml", data, lambda path: (1, 1), lambda path: (1, 1))
    with pytest.raises(ProblemsFound) as found:
        shape(tree, LevelFile)
    assert sorted(problem.at.field for problem in found.value.problems) == [
        "projects[#1].key",
        "projects[#1].number",
        "projects[#1].results",
    ]
