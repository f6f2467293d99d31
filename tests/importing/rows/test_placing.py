"""Placing: cells of lost rows under the columns that they look like, or a doubt."""

from collections.abc import Sequence

import pytest

from generator.importing.rows.placing import Placed, Token, place, weight_of
from generator.importing.table_heads.likeness import (
    Column,
    is_section,
    kind_of,
    likeness,
    with_kinds,
)

COLUMNS = [
    Column("programme", "类别"),
    Column("number", "序号"),
    Column("title", "项目名称"),
    Column("text", "完成情况"),
    Column("outcome", "完成结果"),
    Column("departments", "责任单位"),
]


def columns_of(words: Sequence[str], columns: Sequence[Column] = COLUMNS) -> list[int]:
    placed = place([Token(one) for one in words], columns)
    assert placed is not None
    assert [way.rival for way in placed] == [None] * len(placed)
    return [way.column for way in placed]


def test_cells_of_several_rows_find_their_columns() -> None:
    words = [
        "教育",
        "1",
        "建学校",
        "建成2所",
        "完成任务",
        "教育局",
        "2",
        "建桥",
        "建成",
        "超额完成",
        "交通局",
    ]
    assert columns_of(words) == [0, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5]
    placed = place([Token(one) for one in words], COLUMNS)
    assert placed is not None
    assert [at for at, way in enumerate(placed) if way.begins_row] == [0, 6]


def test_a_second_line_of_a_cell_goes_on_with_it() -> None:
    placed = place(
        [Token(one) for one in ["1", "建桥", "建成", "完成任务", "教育局", "住建局"]], COLUMNS
    )
    assert placed is not None
    assert placed[-1] == Placed(5, goes_on=True)


def test_a_title_that_is_merged_goes_on_as_its_number_does() -> None:
    columns = [
        *(Column("number", "序号"), Column("title", "项目"), Column("", "目标任务", "text")),
        *(Column("departments", "单位"), Column("", "完成数", "number")),
    ]
    words = ["1", "建校", "建校舍3栋", "教育局", "1,200", "建操场2个", "1,300"]
    assert columns_of(words, columns) == [0, 1, 2, 3, 4, 2, 4]


def test_what_stands_behind_the_last_row_is_below() -> None:
    words = ["1", "建桥", "建成", "完成任务", "教育局", "（完）", "本表由政府办整理，截至年底"]
    assert columns_of(words) == [1, 2, 3, 4, 5, -1, -1]


def test_a_cell_that_fits_two_columns_alike_is_doubtful() -> None:
    columns = [
        Column("title", "项目"),
        Column("departments", "责任单位"),
        Column("assisting", "配合单位"),
    ]
    placed = place([Token("建桥"), Token("教育局", may_go_on=False)], columns)
    assert placed is not None
    assert placed[1].rival is not None


def test_no_way_at_all_is_none() -> None:
    assert place([Token("甲"), Token("乙")], [Column("number", "序号")]) is None


def test_what_full_rows_hold_tells_columns_that_nobody_knows_apart() -> None:
    columns = [Column("title", "项目"), Column("", "甲"), Column("", "乙")]
    seen = with_kinds(
        columns, [["建桥", "说明", "500"], ["建校", "另有", "4.5"], ["建站", "-", "-"]]
    )
    assert [column.kind for column in seen] == ["text", "text", "number"]
    assert columns_of(["修路", "300"], seen) == [0, 2]


def test_the_weight_of_the_best_way_compares_heads() -> None:
    row = [Token("1"), Token("建桥"), Token("80%")]
    right = [Column("number", "序号"), Column("title", "项目"), Column("share", "完成率")]
    wrong = [Column("number", "序号"), Column("share", "完成率"), Column("title", "项目")]
    assert weight_of(row, right) > weight_of(row, wrong)
    assert weight_of([], right) == 0


@pytest.mark.parametrize(
    ("words", "column"),
    [
        ("完成任务", "outcome"),
        ("按序时推进", "outcome"),
        ("教育局、住建局", "departments"),
        ("各县(市、区)政府", "departments"),
        ("96.64%", "share"),
        ("12月底前", "deadline"),
        ("张 三", "people"),
        ("已建成2所，投入使用。", "text"),
        ("第3项", "number"),
    ],
)
def test_words_fit_their_own_column_best(words: str, column: str) -> None:
    fields = ["outcome", "departments", "share", "deadline", "people", "text", "number"]
    weights = {field: likeness(words, Column(field, "")) for field in fields}
    known = {field: weight for field, weight in weights.items() if weight is not None}
    assert max(known, key=lambda field: known[field]) == column


@pytest.mark.parametrize(
    ("words", "kind"),
    [("1,200.5", "number"), ("-3.2%", "share"), ("3所", "text"), ("—", ""), ("", "")],
)
def test_the_kind_of_words(words: str, kind: str) -> None:
    assert kind_of(words) == kind


def test_heads_of_sections() -> None:
    assert is_section("一、主要目标")
    assert is_section("(二)科技")
    assert not is_section("一是加快建设。")
    assert not is_section("二、道路建成通车。")


def test_as_many_cells_take_as_many_steps() -> None:
    """Twice the cells look at twice the states: no way is tried again from its beginning."""
    looked = []

    class Words(str):
        __slots__ = ()

        def __hash__(self) -> int:
            looked.append(1)
            return super().__hash__()

    counts = []
    for times in (20, 40, 80):
        looked.clear()
        row = [Words(one) for one in ("1", "建桥", "建成", "完成任务", "教育局")]
        place([Token(one) for one in row * times], COLUMNS)
        counts.append(len(looked))
    assert counts[2] - counts[1] == 2 * (counts[1] - counts[0]) > 0


def test_prose_merged_over_amounts_stands_in_the_first_of_its_columns() -> None:
    """Where empty cells are printed, a row is short since one covers others, and nothing else."""
    columns = [
        *(Column("number", "序号"), Column("title", "项目"), Column("departments", "单位")),
        *(Column("", "目标任务", "number"), Column("", "累计完成", "number")),
        *(Column("share", "累计进度", "share"), Column("note", "备注")),
    ]
    full = ["1", "建校", "县教育局", "4", "3", "75%", ""]
    wide = ["2", "补贴毕业生", "县人社局", "", "申请已截止，正在审核、公示。"]
    assert columns_of([*full, *wide, *full], columns) == [*range(7), *range(5), *range(7)]
    # a row that has all its cells keeps its note
    noted = ["2", "补贴毕业生", "县人社局", "", "", "", "申请已截止，正在审核、公示。"]
    assert columns_of([*full, *noted], columns) == [*range(7), *range(7)]


def test_departments_that_go_on_from_above_are_covered_by_no_prose() -> None:
    columns = [
        *(Column("number", "序号"), Column("title", "项目"), Column("text", "进展情况")),
        *(Column("departments", "责任单位"), Column("note", "备注")),
    ]
    words = ["1", "建校", "已经封顶，正在装修。", "县教育局", "", "2", "建操场", "已经完工。", ""]
    assert columns_of(words, columns)[:8] == [0, 1, 2, 3, 4, 0, 1, 2]
