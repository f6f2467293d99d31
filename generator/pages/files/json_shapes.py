"""The members of projects.json, and what each means."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Final, get_args, get_origin, get_type_hints

from msgspec import Meta, Struct, defstruct

from generator.pages.files.fields import MEASURES, Field
from generator.problems.printed_texts import LATER_TEXTS, PrintedText

_MEASURE: Final = {field.name: field.about for field in MEASURES}
_CONTINUES: Final = "projects[].continues"
_PEOPLE: Final = "责任人；网站不显示姓名时为空"


def _unless(text: PrintedText) -> str:
    return "" if text.is_public else "；网站不显示姓名时为空"


def _says(about: str) -> Meta:
    """What a field means, for the dictionary on the data page."""
    return Meta(description=about)


class DataSource(Struct, frozen=True):
    """The member `source` in projects.json; null for what is not known."""

    document: Annotated[str | None, _says("来源文件的代号；没有则为 null")]
    table: Annotated[int | None, _says("附表的序号；没有则为 null")]
    row: Annotated[int | None, _says("行号，有几行时为第一行；没有则为 null")]
    raw: Annotated[str, _says("整行原文，未作改动；网站不显示姓名时为空")]


class _Result(Struct, frozen=True):
    """An entry of `results` in projects.json, without the printed texts that came later."""

    text: Annotated[str, _says("完成情况，照录原文")]
    outcome: Annotated[str | None, _says("完成成效，原文用语；原文未注明则为 null")]
    departments: Annotated[tuple[str, ...], _says("责任单位代号")]
    printed_departments: Annotated[tuple[str, ...], _says("附表所写的单位名称")]
    inherited: Annotated[bool, _says("单位一格与上一行合并，承上行")]
    people: Annotated[tuple[str, ...], _says(_PEOPLE)]
    part: Annotated[int, _says("在该项目中的序号，子项的网址以它结尾")]
    title: Annotated[str, _says("子项的内容，照录原文；不是子项则为空")]
    share: Annotated[Decimal | None, _says("原文的完成比例，百分数；没有则为 null")]
    share_head: Annotated[str, _says("完成比例一栏的名称，与“完成率”不同时写明")]
    assisting: Annotated[tuple[str, ...], _says("配合单位代号")]
    leaders: Annotated[tuple[str, ...], _says("分管领导；网站不显示姓名时为空")]
    deadline: Annotated[str, _says("完成时限，原文用语")]
    extra: Annotated[
        dict[str, str], _says("其他栏目：栏目名称和内容；网站不显示姓名时只有说工作的栏目")
    ]
    supplied: Annotated[tuple[str, ...], _says("整理者补记、原文没有的字段")]
    inherited_fields: Annotated[tuple[str, ...], _says("与上一行合并的字段")]
    printed_assisting: Annotated[tuple[str, ...], _says("原文所写的配合单位名称")]
    source: Annotated[DataSource, _says("这一行的出处")]


if TYPE_CHECKING:
    DataResult = _Result
else:
    DataResult = defstruct(
        "DataResult",
        [
            (text.name, Annotated[str, _says(f"{text.label}，原文用语{_unless(text)}")])
            for text in LATER_TEXTS
        ],
        bases=(_Result,),
        frozen=True,
        module=__name__,
    )


class DataMeasure(Struct, frozen=True):
    """An entry of `measures` in projects.json; `ratio` is actual ÷ target."""

    name: Annotated[str, _says(_MEASURE["name"])]
    target: Annotated[Decimal, _says(_MEASURE["target"])]
    actual: Annotated[Decimal | None, _says(_MEASURE["actual"])]
    unit: Annotated[str, _says(_MEASURE["unit"])]
    comparison: Annotated[str, _says(_MEASURE["comparison"])]
    ratio: Annotated[Decimal | None, _says(_MEASURE["ratio"])]
    result: Annotated[int | None, _says("所属子项的序号；属于整个项目则为 null")]


class DataStep(Struct, frozen=True):
    """An entry of `steps` in projects.json: the project at one time of the year."""

    period: Annotated[str, _says("时期：月、季度、半年，或起止月份")]
    plan: Annotated[str, _says("计划进度，照录原文")]
    actual: Annotated[str, _says("实际进度，照录原文")]
    share: Annotated[Decimal | None, _says("完成比例，百分数；没有则为 null")]
    word: Annotated[str | None, _says("进度用语；没有则为 null")]
    note: Annotated[str, _says("说明")]
    document: Annotated[str | None, _says("来源文件的代号；没有则为 null")]
    table: Annotated[int | None, _says("第几张表；没有则为 null")]
    row: Annotated[int | None, _says("行号；没有则为 null")]
    share_head: Annotated[str, _says("完成比例一栏的名称，与“完成率”不同时写明")]


class DataProject(Struct, frozen=True, omit_defaults=True):
    """An entry of `projects` in projects.json; `url` is counted from the site's root.

    `continues` is there where the work of an earlier year goes on, and not elsewhere.
    """

    id: Annotated[str, _says("项目编号：年份/级别/序号")]
    url: Annotated[str, _says("项目页地址，从网站根目录算起")]
    level: Annotated[str, _says("级别代号")]
    number: Annotated[int | None, _says("该级别内的序号；原文不是整数或没有时为 null")]
    programme: Annotated[str, _says("所属工程；没有则为空")]
    title: Annotated[str, _says("项目内容，照录原文")]
    outcome: Annotated[
        str | None, _says("完成成效，原文用语；几条不同时为其中较低的；有一条未注明则为 null")
    ]
    departments: Annotated[
        tuple[str, ...], _says("责任单位代号，可在 report.departments 中查到名称")
    ]
    people: Annotated[tuple[str, ...], _says(_PEOPLE)]
    results: Annotated[tuple[DataResult, ...], _says("年度完成情况，一条或多条")]
    measures: Annotated[tuple[DataMeasure, ...], _says("经确认的目标值与实际值")]
    notices: Annotated[tuple[str, ...], _says("通报的代号")]
    highlights: Annotated[tuple[str, ...], _says("亮点案例的代号")]
    undertaking: Annotated[str | None, _says("多个级别共有的同一事项的代号；没有则为 null")]
    findings: Annotated[tuple[str, ...], _says("核对提示的代码")]
    source: Annotated[DataSource, _says("出处")]
    key: Annotated[str, _says("网址代号，即项目编号的最后一部分")]
    printed_number: Annotated[str, _says("编号，照录原文；没有则为空")]
    table: Annotated[str, _says("所在附表的代号；该级别只有一张表则为空")]
    programmes: Annotated[tuple[str, ...], _says("所属工程，由外到内")]
    state: Annotated[str | None, _says("最新状态的用语；没有则为 null")]
    state_kind: Annotated[str | None, _says("最新状态的类别；没有则为 null")]
    state_from: Annotated[str | None, _says("最新状态所在的时期；以完成情况为准则为 null")]
    steps: Annotated[tuple[DataStep, ...], _says("各时期的进展")]
    places: Annotated[tuple[str, ...], _says("经确认的地点代号")]
    extra: Annotated[dict[str, str], _says("项目的其他栏目；网站不显示姓名时只有说工作的栏目")]
    continues: Annotated[str, _says("续办的是以前哪个项目，其编号；不是续办的没有这个字段")] = ""


class DataReport(Struct, frozen=True):
    """The member `report` in projects.json."""

    id: Annotated[str, _says("年份")]
    title: Annotated[str, _says("报告全称")]
    published: Annotated[str | None, _says("原文发布日期；不明则为 null")]
    official: Annotated[bool, _says("是否官方网站")]
    publisher: Annotated[str, _says("数据发布者")]
    projects: Annotated[int, _says("项目数")]
    levels: Annotated[tuple[dict[str, str], ...], _says("级别的代号（id）和名称（label）")]
    outcomes: Annotated[tuple[dict[str, str], ...], _says("成效用语（word）及其类别（kind）")]
    departments: Annotated[
        tuple[dict[str, str], ...], _says("责任单位、配合单位的代号（slug）和名称（name）")
    ]
    documents: Annotated[
        tuple[dict[str, str], ...], _says("来源文件的代号（id）、名称（title）和摘要（sha256）")
    ]
    standing: Annotated[
        str, _says("网站的性质：official 官方，draft 试运行，unofficial 非官方整理")
    ]
    tables: Annotated[
        tuple[dict[str, str], ...],
        _says("级别有几张表时：级别（level）、代号（id）、标题（title）、项目的称呼（word）"),
    ]


# What a type is called in Table Schema; one that may be null is called by the other.
_TYPES: Final = (
    (str, "string"),
    (bool, "boolean"),
    (int, "integer"),
    (Decimal, "number"),
    (tuple, "array"),
    (Struct, "object"),
    (dict, "object"),
)


def json_fields(*, with_years: bool = True) -> tuple[Field, ...]:
    """The fields of projects.json by their paths; `[]` stands for every entry of a list.

    Those about other years are told only where there are some.
    """
    fields = (
        Field("report", "", "报告的基本情况", "object"),
        *_fields(DataReport, "report."),
        Field("projects", "", "全部项目", "array"),
        *_fields(DataProject, "projects[]."),
    )
    return fields if with_years else tuple(each for each in fields if each.name != _CONTINUES)


def _fields(kind: type[Struct], path: str) -> Iterator[Field]:
    """The fields of a member and of what is in it, in the order of the file."""
    for name, hint in get_type_hints(kind, include_extras=True).items():
        whole, said = get_args(hint)
        several = get_origin(whole) is tuple
        value = dict if get_origin(whole) is dict else (get_args(whole) or (whole,))[0]
        yield Field(f"{path}{name}", "", said.description, _type_name(tuple if several else value))
        if isinstance(value, type) and issubclass(value, Struct):
            yield from _fields(value, f"{path}{name}[]." if several else f"{path}{name}.")


def _type_name(kind: type) -> str:
    return next(name for known, name in _TYPES if issubclass(kind, known))
