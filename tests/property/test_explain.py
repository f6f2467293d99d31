"""What msgspec refuses has words, and what it takes has none."""

import copy
from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.schema.record_shapes import LevelFile
from generator.content.schema.report_shapes import DepartmentsFile, ReportFile
from generator.content.schema.shape import shape
from generator.content.schema.site_shapes import SiteFile
from generator.content.tree import Tree, Value
from generator.problems import ProblemsFound
from generator.records.values import Shape

BASE = Path(__file__).parent.parent / "golden/everything/content"
FILES: tuple[tuple[type[Shape], Value], ...] = tuple(
    (kind, yaml.load(next(BASE.glob(name)).read_text(encoding="utf-8"), yaml.BaseLoader))  # noqa: S506
    for kind, name in (
        (SiteFile, "site.yaml"),
        (ReportFile, "*/report.yaml"),
        (DepartmentsFile, "*/departments.yaml"),
    )
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


@st.composite
def mutated(draw: st.DrawFn) -> tuple[type[Shape], Value]:
    """A file of the right shape with up to three values dropped, renamed or replaced."""
    kind, original = draw(st.sampled_from(FILES))
    data = copy.deepcopy(original)
    for _ in range(draw(st.integers(0, 3))):
        path = draw(st.sampled_from(places(data)[1:] or [()]))
        if not path:
            continue
        holder = data
        for key in path[:-1]:
            holder = holder[key]  # type: ignore[index,call-overload]
        how = draw(st.sampled_from(["drop", "rename", "replace"]))
        if how == "replace":
            holder[path[-1]] = draw(VALUES)  # type: ignore[index,call-overload]
        elif isinstance(holder, dict):
            value = holder.pop(path[-1])
            if how == "rename":
                holder[f"{path[-1]}{draw(st.sampled_from('sx_'))}"] = value
        elif isinstance(holder, list):
            holder.pop(path[-1])  # type: ignore[arg-type]
    return kind, data


@given(mutated())
@settings(derandomize=True, database=None, deadline=None, max_examples=400)
def test_a_file_is_explained_exactly_where_msgspec_refuses_it(
    case: tuple[type[Shape], Value],
) -> None:
    kind, data = case
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
    }


def test_a_level_is_explained_too() -> None:
    data: Value = {"level": "a", "projects": [{"number": "x", "title": "", "results": []}]}
    tree = Tree("a.yaml", data, lambda path: (1, 1), lambda path: (1, 1))
    with pytest.raises(ProblemsFound) as found:
        shape(tree, LevelFile)
    assert sorted(problem.at.field for problem in found.value.problems) == [
        "projects[#1].number",
        "projects[#1].results",
        "projects[#1].title",
    ]
