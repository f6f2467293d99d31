"""Numbers in columns of their own: the target beside what was delivered of it."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from generator.analysis.kept_columns.number_columns import (
    NumberCells,
    cell_readings,
    readings_of_cells,
)
from generator.analysis.measures import Grade
from generator.records import Project
from tests.analysis.checks.asked import project

# The title and the cells, then the name, target, actual, unit and comparison.
ROWS = {
    "unit in a column": (
        ("农村转移就业", "3.6", "4.41", "万人"),
        ("农村转移就业", "36000", "44100", "人", "at_least"),
    ),
    "at least": (("门诊预约率", "≥70", "74.3", "%"), ("门诊预约率", "70", "74.3", "%", "at_least")),
    "at most": (("失业人数", "≤5200", "4386", "人"), ("失业人数", "5200", "4386", "人", "at_most")),
    "thousands": (
        ("资助", "18,400", "19,268", "人次"),
        ("资助", "18400", "19268", "人次", "at_least"),
    ),
    "full-width": (
        ("厂房", "\uff11\uff12\uff0e\uff15", "\uff11\uff13", "公里"),
        ("厂房", "12.5", "13", "公里", "at_least"),
    ),
    "an amount in the title": (
        ("减少大班额1.4万个以上", "96", "118", "个"),
        ("减少大班额", "96", "118", "个", "at_least"),
    ),
    "a limit in the title": (
        ("登记失业率低于4.5%", "4.5", "3.6", "%"),
        ("登记失业率", "4.5", "3.6", "%", "at_most"),
    ),
    "own units": (("油茶", "1500亩", "1612亩"), ("油茶", "1500", "1612", "亩", "at_least")),
    "own multiples": (("油茶", "1500亩", "0.16万亩"), ("油茶", "1500", "1600", "亩", "at_least")),
    "other units": (("油茶", "1500亩", "1612户"), ("油茶", "1500", None, "亩", "at_least")),
    "within": (
        ("粉尘", "控制在29吨以内", "26吨"),
        ("粉尘", "29", "26", "吨", "at_most"),
    ),
    "over and about": (
        ("培训", "1000人次左右", "1200余人次"),
        ("培训", "1000", "1200", "人次", "at_least"),
    ),
    "target in words": (
        ("安心照护", "培训护理员420人次", "437"),
        ("护理员", "420", "437", "人次", "at_least"),
    ),
    "target in the title": (
        ("新增1500张护理型床位", "", "1622"),
        ("护理型床位", "1500", "1622", "张", "at_least"),
    ),
    "multiple in the title": (
        ("农村劳动力培训0.45万人", "", "0.52"),
        ("农村劳动力培训", "4500", "5200", "人", "at_least"),
    ),
    "actual in words": (
        ("食堂", "24家", "已建成26家，运行良好"),
        ("食堂", "24", "26", "家", "at_least"),
    ),
    "two numbers in words": (
        ("食堂", "24家", "已建成26家，在建2家"),
        ("食堂", "24", "26", "家", "at_least"),
    ),
    "two that were done": (
        ("食堂", "24家", "改造6家，新建9家"),
        ("食堂", "24", None, "家", "at_least"),
    ),
    "what is to come": (
        ("驿站", "18", "年底前可全部建成18座", "座"),
        ("驿站", "18", None, "座", "at_least"),
    ),
    "what is to come of a target in words": (
        ("便民驿站", "新建驿站18座", "拟于11月底前建成18座"),
        ("驿站", "18", None, "座", "at_least"),
    ),
    "only under way": (
        ("危旧房治理", "32幢", "32幢危旧房已全部进场施工"),
        ("危旧房治理", "32", None, "幢", "at_least"),
    ),
    "a step of the work": (
        ("出行", "更新公交车60辆", "60辆车已完成招标采购"),
        ("公交车", "60", None, "辆", "at_least"),
    ),
    "the step that was wanted": (
        ("前期工作", "完成施工图设计7项", "施工图设计已完成6项"),
        ("施工图设计", "7", "6", "项", "at_least"),
    ),
    "words that name nothing of the title": (
        ("技能提升", "400", "举办夜校3期，420人次走进课堂", "人次"),
        ("技能提升", "400", "420", "人次", "at_least"),
    ),
    "a ceiling in words": (
        ("调查失业率", "≤5.5", "控制在5.1%", "%"),
        ("调查失业率", "5.5", "5.1", "%", "at_most"),
    ),
    "nothing yet": (("电梯", "60", "", "台"), ("电梯", "60", None, "台", "at_least")),
    "a dash": (("电梯", "60", "—", "台"), ("电梯", "60", None, "台", "at_least")),
    "done, in words alone": (
        ("档案馆", "1", "已建成", "个"),
        ("档案馆", "1", None, "个", "at_least"),
    ),
    "no unit": (("广场", "15", "17"), ("广场", "15", "17", "", "at_least")),
    "unit in the title": (
        ("城镇新增就业(人)", "2600", "2875"),
        ("城镇新增就业", "2600", "2875", "人", "at_least"),
    ),
    "bracketed multiple in the title": (
        ("设施农业贷款（单位：万元）", "1800", "1950"),
        ("设施农业贷款", "18000000", "19500000", "元", "at_least"),
    ),
    "bound and unit in the title": (
        ("调查失业率低于（%）", "5.5", "5.1"),
        ("调查失业率", "5.5", "5.1", "%", "at_most"),
    ),
    "bound that is the least": (
        ("污水处理率不低于(%)", "95", "96.4"),
        ("污水处理率", "95", "96.4", "%", "at_least"),
    ),
    "what else is done in brackets": (
        ("新(改)建步道(公里)", "12", "12.6"),
        ("新(改)建步道", "12", "12.6", "公里", "at_least"),
    ),
    "where it is in brackets": (
        ("电网改造(9个村)", "640", "640", "万元"),
        ("电网改造(9个村)", "6400000", "6400000", "元", "at_least"),
    ),
    "two units in the title": (
        ("技能培训(人)(期)", "300", "312"),
        ("技能培训", "300", "312", "", "at_least"),
    ),
    "the column has the unit": (
        ("农民体育健身工程(个)", "40", "43", "处"),
        ("农民体育健身工程", "40", "43", "处", "at_least"),
    ),
}


@pytest.mark.parametrize("kind", ROWS)
def test_a_row_of_numbers_is_a_target_and_its_actual(kind: str) -> None:
    (title, *cells), (name, target, actual, unit, comparison) = ROWS[kind]
    (reading,) = readings_of_cells(title, NumberCells(*cells))
    assert (reading.name, reading.unit, reading.comparison) == (name, unit, comparison)
    assert (reading.target, reading.actual) == (
        Decimal(target or 0),
        None if actual is None else Decimal(actual),
    )
    # the words are the cells themselves
    assert reading.target_words in (cells[0] or title)
    assert reading.actual_words == ("" if actual is None else cells[1])


HEADS = {
    ("目标（公里）", "实际（公里）"): ("46", "49.2", "公里"),
    ("目标", "完成数（公里）"): ("46", "49.2", "公里"),
    ("目标(万亩)", "完成(亩)"): ("460000", "49.2", "亩"),  # each has its own
    ("目标（数量）", "完成（数量）"): ("46", "49.2", ""),
    ("目标（单位：户）", "完成（2023年）"): ("46", "49.2", "户"),
}


@pytest.mark.parametrize("heads", HEADS)
def test_a_head_may_have_the_unit(heads: tuple[str, str]) -> None:
    target, actual, unit = HEADS[heads]
    (reading,) = readings_of_cells("管道", NumberCells("46", "49.2", "", *heads))
    assert (f"{reading.target}", f"{reading.actual}", reading.unit) == (target, actual, unit)


@pytest.mark.parametrize(
    "cells",
    [
        NumberCells("0", "5", "个"),  # nothing was to be done
        NumberCells("", "", "个"),
        NumberCells("", "已建成"),
        NumberCells("按序时推进", "12"),
    ],
)
def test_a_row_without_a_target_is_none(cells: NumberCells) -> None:
    assert readings_of_cells("公园建设", cells) == ()


def test_a_bare_number_beside_several_targets_is_nobody_s() -> None:
    found = readings_of_cells("社区", NumberCells("新建公园5个、绿道8公里", "12"))
    assert [reading.actual for reading in found] == [None, None]


def with_columns(record: Project, *columns: tuple[str, str]) -> Project:
    """A project whose first result keeps these columns, head and words."""
    first = replace(record.results[0], extra=columns)
    return replace(record, results=(first, *record.results[1:]))


def test_the_heads_say_what_the_columns_of_a_record_are() -> None:
    columns = (("计量单位", "万人"), ("年度目标值", "3.6"), ("备注", "9"))
    (reading,) = cell_readings(with_columns(project(5, "转移就业", "4.41"), *columns))
    assert (reading.target, reading.actual, reading.unit) == (
        Decimal(36_000),
        Decimal(44_100),
        "人",
    )
    assert (reading.target_words, reading.actual_words) == ("3.6", "4.41")
    assert (reading.grade, reading.part) == (Grade.PROVEN, 0)


def test_what_was_delivered_may_have_a_column_of_its_own() -> None:
    columns = (("目标（公里）", "46"), ("完成数（公里）", "49.2"))
    (reading,) = cell_readings(with_columns(project(5, "管道", "正在收尾。"), *columns))
    assert (reading.actual, reading.unit, reading.actual_words) == (Decimal("49.2"), "公里", "49.2")


@pytest.mark.parametrize(
    ("told", "actual", "grade"),
    [
        ("26家", 26, Grade.PROVEN),
        ("已建成26家，运行良好。", 26, Grade.PROVEN),  # as beside a title that says 24家
        ("开门迎客26家。", 26, Grade.UNSURE),  # it names nothing of the target
        ("有序推进。", None, Grade.UNSURE),
    ],
)
def test_a_number_out_of_words_is_graded_as_in_a_text(
    told: str, actual: int | None, grade: Grade
) -> None:
    (reading,) = cell_readings(with_columns(project(5, "食堂", told), ("年度目标", "24家")))
    assert (reading.actual, reading.grade) == (actual, grade)


def test_the_newest_period_stands_for_a_result_that_is_not_there_yet() -> None:
    record = with_columns(project(5, "油茶", ""), ("年度任务", "1500亩"))
    (reading,) = cell_readings(record, "1612亩")
    assert reading.actual == Decimal(1612)
    (stated,) = cell_readings(
        with_columns(project(5, "油茶", "1700亩"), ("年度任务", "1500亩")), "9亩"
    )
    assert stated.actual == Decimal(1700)


def test_columns_of_several_targets_are_left_to_a_person() -> None:
    columns = (("新建目标数", "5"), ("改建目标数", "6"), ("完成数", "9"))
    assert cell_readings(with_columns(project(5, "公园", "9"), *columns)) == ()
    assert cell_readings(with_columns(project(5, "公园", "9"), ("备注", "9"))) == ()


@pytest.mark.parametrize(
    ("columns", "read"),
    [
        # what it costs is no second target, and what was paid no second result
        (
            {"目标任务": "新建驿站18座", "总投资（万元）": "260"},
            [(Decimal(18), Decimal(12), "座")],
        ),
        (
            {"目标任务": "新建驿站18座", "总投资（万元）": "260", "完成投资（万元）": "180"},
            [(Decimal(18), Decimal(12), "座")],
        ),
        # where money is all that is planned, it is read
        (
            {"计划投资（万元）": "260", "完成投资（万元）": "180"},
            [(Decimal(2_600_000), Decimal(1_800_000), "元")],
        ),
    ],
)
def test_money_beside_a_target_of_work_is_no_second_one(
    columns: dict[str, str], read: list[tuple[Decimal, Decimal, str]]
) -> None:
    found = cell_readings(with_columns(project(5, "驿站", "建成12座"), *columns.items()))
    assert [(reading.target, reading.actual, reading.unit) for reading in found] == read


@pytest.mark.parametrize(
    ("first", "second", "read"),
    [
        ("总体目标", "年度目标", [(Decimal(86), Decimal(72))]),
        ("三年目标任务", "2023年目标任务", [(Decimal(86), Decimal(72))]),
        ("总体目标", "工作目标", []),  # which of them is meant?
        ("2022年目标", "2023年目标", []),
    ],
)
def test_of_several_targets_that_of_the_year_counts(
    first: str, second: str, read: list[tuple[Decimal, Decimal]]
) -> None:
    columns = ((first, "改造步道240公里"), (second, "改造步道86公里"))
    found = cell_readings(with_columns(project(5, "步道", "改造步道72公里"), *columns))
    assert [(reading.target, reading.actual) for reading in found] == read


@pytest.mark.parametrize(
    ("number", "read"),
    [
        ("1100", [(Decimal(1100), Decimal(1063), "人")]),
        ("1,100", [(Decimal(1100), Decimal(1063), "人")]),
        ("1200", []),  # which of them is meant?
        ("", [(Decimal(1100), Decimal(1063), "人")]),
    ],
)
def test_a_target_in_words_may_stand_again_as_a_number(
    number: str, read: list[tuple[Decimal, Decimal, str]]
) -> None:
    columns = (("目标任务", "城镇新增就业1100人"), ("目标任务(2)", number))
    found = cell_readings(with_columns(project(5, "重点人群就业", "1063"), *columns))
    assert [(r.target, r.actual, r.unit) for r in found] == read


def test_an_item_has_the_numbers_of_its_own_row() -> None:
    record = with_columns(project(5, "", "6", "7"), ("目标数", "5"))
    first, second = record.results
    items = (replace(first, title="甲"), replace(second, title="乙", part=2))
    (reading,) = cell_readings(replace(record, results=items))
    assert (reading.part, reading.name, reading.actual) == (1, "甲", Decimal(6))
