"""The numbers of confirmed measures that quote no words: they must still stand in the record."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from generator.analysis.checks.confirmed_numbers import stale_numbers
from generator.records import Measure, Project
from tests.analysis.checks.asked import inner, project


def of(title: str, *texts: str, unit: str = "公里", **fields: object) -> Project:
    """A project with one measure by hand: 12 of 10 公里, or as the fields say."""
    measure = Measure(name="绿道", target=Decimal(10), actual=Decimal(12), unit=unit)
    return replace(project(5, title, *texts), measures=(replace(measure, **fields),))


def stale(record: Project) -> list[tuple[str, str]]:
    return [(values["name"], found) for _, found, values in map(inner, stale_numbers(record))]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "建成绿道12公里。",
            "建成绿道１２公里",
            "建成绿道十二公里",
            "建成12000米",
            "建成约12余公里",
        ),
        *("城区7公里、乡村5公里", "新增12", "绿道（公里） 12", "里程12.0公里"),
        *("共12,000米，其中城区3公里", "绿道12千米"),
    ],
)
def test_a_number_that_stands_there_is_not_asked_about(text: str) -> None:
    assert stale(of("新建绿道10公里", text)) == []


@pytest.mark.parametrize(
    "text",
    [
        *("建成绿道21公里。", "建成绿道21公里，公园12个", "12月底建成21公里", "第12批建成21公里"),
        *(
            "建成120公里",
            "建成1.2公里",
            "建成12.5公里",
            "全部建成",
            "建成3-12.6公里",
            "建成212公里",
        ),
    ],
)
def test_a_number_that_went_with_its_text_is_asked_about(text: str) -> None:
    assert stale(of("新建绿道10公里", text)) == [("actual_words", "12公里")]
    assert stale(of("新建绿道10公里", text, "")) == [("actual_words", "12公里")]


def test_the_number_of_a_target_stands_in_the_title_or_where_that_sets_none() -> None:
    assert stale(of("新建绿道11公里", "建成绿道12公里，计划10公里")) == [("target_words", "10公里")]
    assert stale(of("新建绿道", "建成绿道12公里，超过10公里的年度目标")) == []
    assert stale(of("新建绿道10公里", "建成21公里", actual_words="建成12公里")) == []
    assert stale(of("新建绿道11公里", "建成12公里", target_words="10公里")) == []


@pytest.mark.parametrize(
    ("unit", "number", "text"),
    [
        ("万人", "8.7", "惠及8.7万余人"),
        ("", "12", "共12件"),
        ("点位", "12", "建成12点位"),
        ("%", "96.64", "完成率96.64%"),
        ("座", "3", "建成三座"),
        ("亿元", "1.2", "完成投资1.2亿元"),
    ],
)
def test_units_as_people_write_them(unit: str, number: str, text: str) -> None:
    record = of("新建绿道", text, unit=unit, actual=Decimal(number), target_words="新建绿道")
    assert stale(record) == []
    changed = replace(record.results[0], text=text.replace(number, "77").replace("三", "九"))
    left = [name for name, _ in stale(replace(record, results=(changed,)))]
    assert left == ["actual_words"]


def test_a_row_without_a_title_of_its_own_is_of_the_target_of_the_whole() -> None:
    assert stale(of("新建绿道10公里", "建成绿道12公里", part=1)) == []
    assert stale(of("新建绿道11公里", "建成绿道12公里", part=1)) == [("target_words", "10公里")]


def test_cells_and_printed_shares_are_looked_at_and_a_period_may_tell_it() -> None:
    record = of("新建绿道10公里", "正在建设")
    (result,) = record.results
    assert stale(record) == [("actual_words", "12公里")]
    assert stale(replace(record, results=(replace(result, extra=(("完成数", "12"),)),))) == []
    share = replace(record.measures[0], unit="%")
    printed = replace(result, share=Decimal(12))
    assert stale(replace(record, title="完成10%", results=(printed,), measures=(share,))) == []
    assert stale(replace(record, results=(replace(result, text=""),))) == []


def test_the_number_of_an_item_stands_in_its_own_row_and_the_command_names_it() -> None:
    record = of("改善环境", "建成绿道12公里", "建成公园", part=2)
    first, second = record.results
    rows = (replace(first, part=1, title="绿道10公里"), replace(second, part=2, title="公园10公里"))
    ((field, found, values),) = map(inner, stale_numbers(replace(record, results=rows)))
    assert (field, found, values["measure"]) == ("results[1].measures", "12公里", "绿道")
    assert values["given"] == f'"{record.id}:results[1].measures[绿道].actual"'
