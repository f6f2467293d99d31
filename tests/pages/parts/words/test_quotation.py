"""The words around names of places: whole where they are short, cut at their marks where not."""

import pytest

from generator.pages.parts.words.quotation import quotation
from generator.records import Project, Result, Source
from generator.records.project import Position

SOURCE = Source("bulletin", 0, 0, "", ())


def project(*texts: str, title: str = "新建卫生室9个", item: str = "") -> Project:
    return Project(
        id="2025/county/1",
        key="1",
        number="1",
        level="county",
        title=title,
        results=tuple(
            Result(
                title=item,
                text=text,
                part=part,
                outcome=None,
                departments=(),
                printed_departments=(),
                source=SOURCE,
            )
            for part, text in enumerate(texts, start=1)
        ),
        measures=(),
        position=Position("county.yaml", 0),
    )


def quoted(of: Project, *names: str) -> str:
    """The quotation with the names found in brackets."""
    return "".join(
        f"[{run.text}]" if run.is_name else run.text for run in quotation(of, names).runs
    )


LONG = (
    "已完成安和县白石村卫生室、安和县青石镇柳树村卫生室、安和县城东街道东门社区卫生服务站、"
    "安和县南岭乡石桥村第一卫生室等9家规范化村卫生室（社区卫生服务站）的新建任务。"
)


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("在青石镇建成2处。", ("青石镇",), "在[青石镇]建成2处。"),
        (LONG, ("青石镇柳树村",), "……安和县[青石镇柳树村]卫生室……"),
        # near each other: what is between them is not cut out
        (
            LONG,
            ("青石镇柳树村", "东门社区"),
            "……安和县[青石镇柳树村]卫生室、安和县城东街道[东门社区]卫生服务站……",
        ),
        (
            LONG,
            ("白石村", "石桥村"),
            "已完成安和县[白石村]卫生室……安和县南岭乡[石桥村]第一卫生室等9家规范化村卫生室……",
        ),
        ("建成(青石镇)2处,已用", ("青石镇",), "建成（[青石镇]）2处，已用"),
        ("青石镇青石镇", ("青石", "青石镇"), "[青石镇][青石镇]"),
        ("一行\n在青石镇", ("青石镇",), "一行　在[青石镇]"),
    ],
)
def test_what_is_quoted(text: str, names: tuple[str, ...], expected: str) -> None:
    assert quoted(project(text), *names) == expected


def test_what_came_of_it_is_quoted_before_what_was_wanted() -> None:
    of = project("在青石镇办好。", title="青石镇卫生室")
    assert quoted(of, "青石镇") == "在[青石镇]办好。"
    assert quoted(project("已办好。", title="青石镇卫生室"), "青石镇") == "[青石镇]卫生室"
    assert quotation(of, ("柳树村",)).runs == ()
    assert quotation(of, ("",)).runs == ()


def test_of_items_the_part_is_known_that_has_the_words() -> None:
    assert quotation(project("在城东。", "在青石镇。", item="新建卫生室"), ("青石镇",)).part == 2
    assert quotation(project("在城东。", "在青石镇。"), ("青石镇",)).part == 0
