"""The data files, and every column and field in them: the one place that says what each means.

The dictionary on the data page, the schemas of datapackage.json and the notes of the workbook are
all made from it; the rows are made in its order. A field's type is one of Table Schema's.
"""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from generator.problems.printed_texts import PRINTED_TEXTS


class Field(Struct, frozen=True):
    """A column or a field: its name in the files, its head in the workbook, what it means."""

    name: str
    label: str
    about: str
    type: str = "string"
    width: int = 14


class FileKind(Struct, frozen=True):
    """A data file: its name, its media type, and what it holds."""

    name: str
    media: str
    about: str


XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

FILES: Final = (
    FileKind("projects.json", "application/json", "全部项目，含每个字段、指标和出处；最完整"),
    FileKind(
        "projects.csv", "text/csv", "项目与完成情况合为一张表，每条完成情况一行，没有的也有一行"
    ),
    FileKind("projects-excel.csv", "text/csv", "内容同 projects.csv，供 Excel 双击打开（带 BOM）"),
    FileKind("results.csv", "text/csv", "年度完成情况，每条一行"),
    FileKind("measures.csv", "text/csv", "指标，每个目标值与实际值一行"),
    FileKind("departments.csv", "text/csv", "责任单位及其项目数"),
    FileKind("findings.csv", "text/csv", "核对提示，每条一行"),
    FileKind("progress.csv", "text/csv", "年中进展，每个项目每期一行"),
    FileKind("extra.csv", "text/csv", "原表中没有对应字段的列，每格一行"),
    FileKind("corrections.csv", "text/csv", "公布后的改动，每条一行"),
    FileKind("places.csv", "text/csv", "写到乡镇街道的字句，每处一行"),
    FileKind("report.xlsx", XLSX, "各表合为一个 Excel 工作簿，附说明"),
    FileKind("datapackage.json", "application/json", "各文件的结构、大小和摘要，供程序读取"),
    FileKind("SHA256SUMS", "text/plain", "各文件的 SHA-256，供校验下载是否完整"),
)

TYPES: Final[Mapping[str, str]] = {
    "string": "文字",
    "integer": "整数",
    "number": "数字",
    "boolean": "true 或 false",
    "array": "列表",
    "object": "对象",
}

_PRINTED: Final = "附表所写的单位名称，照录原文"
_INHERITED: Final = "附表中单位一格与上一行合并，承上行"
_PEOPLE: Final = "责任人，照录原文；网站不显示姓名时为空"
_RAW: Final = "出处整行原文，未作改动；网站不显示姓名时为空"
_RATIO: Final = "实际值 ÷ 目标值，四舍五入到四位小数"
_COMPARISON: Final = "at_least 不低于目标，at_most 不高于目标，exactly 等于目标"
_SEVERAL: Final = "，多个之间用“、”分隔"
_ID: Final = Field("id", "编号", "项目编号：年份/级别/序号", width=16)
_OF_PROJECT: Final = Field("project", "项目编号", "所属项目的编号：年份/级别/序号", width=16)
_URL: Final = Field("url", "网页", "网页地址，从网站根目录算起", width=24)
_NUMBER: Final = Field("number", "序号", "该级别内的序号", "integer", 6)
_PROGRAMME: Final = Field("programme", "工程", "所属工程；没有则为空", width=18)
_TITLE: Final = Field("title", "项目内容", "项目内容，照录原文", width=48)
_TEXT: Final = Field("text", "年度完成情况", "年度完成情况，照录原文", width=60)
_OUTCOME: Final = Field("outcome", "完成成效", "完成成效，原文用语", width=10)

_ASSISTING: Final = "配合单位"
_LEADERS: Final = "分管领导，照录原文；网站不显示姓名时为空"
_PRINTED_TEXTS: Final = tuple(
    [
        Field(
            text.name,
            text.label,
            f"{text.label}，照录原文{'' if text.is_public else '；网站不显示姓名时为空'}",
            width=text.width,
        )
        for text in PRINTED_TEXTS
    ]
)
_FIRST_TEXT, *_LATER_TEXTS = _PRINTED_TEXTS
_PERIOD: Final = "时期：月 2023-08、季度 2023-Q3、半年 2023-H1，或起止月份 2023-01--09"
_PLACE: Final = "从 1 起；不明则为空"
_KINDS: Final = "exceeded、met、ahead、on_track、behind 或 missed"

_SOURCE: Final = (
    Field("document", "来源文件", "来源文件的代号", width=10),
    Field("table", "附表", "附表的序号，从 1 起", "integer", 6),
    Field("row", "行", "附表中的行号，从 1 起", "integer", 6),
    Field("raw", "整行原文", _RAW, width=40),
)

_WHO_ANSWERS: Final = (
    Field("departments", "责任单位", f"责任单位的代号{_SEVERAL}", width=18),
    Field("printed_departments", "附表所写单位", f"{_PRINTED}{_SEVERAL}", width=18),
    Field("inherited", "承上行", _INHERITED, "boolean", 8),
    Field("people", "责任人", f"{_PEOPLE}{_SEVERAL}"),
)

_MORE: Final = (
    Field("part", "序号", "这一条在项目中的序号，子项的网址以它结尾", "integer", 6),
    Field("item_title", "子项", "子项自己的标题，照录原文；不是子项则为空", width=32),
    Field("share", "完成比例", "原文印出的完成比例，百分数；没有则为空", "number", 10),
    Field("share_head", "比例名称", "完成比例一栏的名称，与“完成率”不同时写明", width=12),
    Field("assisting", _ASSISTING, f"{_ASSISTING}的代号{_SEVERAL}", width=18),
    Field("printed_assisting", "所写配合单位", f"原文所写的{_ASSISTING}{_SEVERAL}", width=18),
    Field("leaders", "分管领导", f"{_LEADERS}{_SEVERAL}"),
    _FIRST_TEXT,
    Field("supplied", "补记", f"整理者补记、原文没有的字段{_SEVERAL}", width=12),
    Field("inherited_fields", "合并的字段", f"与上一行合并的字段{_SEVERAL}", width=12),
)

PROJECTS: Final = (
    *(_ID, _URL, Field("level", "级别", "级别代号", width=10), _NUMBER, _PROGRAMME, _TITLE),
    *(_TEXT, _OUTCOME),
    *_WHO_ANSWERS,
    Field("notices", "通报", f"通报的代号{_SEVERAL}"),
    Field("highlights", "亮点案例", f"亮点案例的代号{_SEVERAL}"),
    *_SOURCE,
    Field("key", "网址代号", "项目编号的最后一部分", width=8),
    Field("printed_number", "原文编号", "编号，照录原文；没有则为空", width=8),
    Field("level_table", "所属的表", "级别有几张表时，所属的表的代号", width=8),
    *_MORE,
    Field("state", "最新状态", "最新一期进展或完成成效的用语；没有则为空", width=10),
    Field("state_kind", "状态类别", f"最新状态的类别：{_KINDS}", width=10),
    Field("state_from", "状态时期", "最新状态所在的时期；以完成情况为准则为空", width=12),
    *_LATER_TEXTS,
)

RESULTS: Final = (
    _OF_PROJECT,
    Field("result", "第几条", "该项目的第几条完成情况，从 1 起", "integer", 8),
    *(_TEXT, _OUTCOME),
    *_WHO_ANSWERS,
    *_SOURCE,
    *_MORE,
    *_LATER_TEXTS,
)

MEASURES: Final = (
    _OF_PROJECT,
    Field("name", "指标", "指标的名称", width=24),
    Field("target", "目标值", "目标值", "number", 10),
    Field("actual", "实际值", "实际值；还没有则为空", "number", 10),
    Field("unit", "单位", "计量单位", width=8),
    Field("comparison", "比较方式", _COMPARISON, width=10),
    Field("ratio", "完成率", _RATIO, "number", 10),
    Field("result", "子项", "所属子项的序号（part）；属于整个项目则为空", "integer", 8),
)

DEPARTMENTS: Final = (
    Field("slug", "代号", "责任单位的代号，也是其网页的名称", width=18),
    Field("name", "责任单位", "责任单位的规范名称", width=18),
    Field("aliases", "又写作", f"附表中的其他写法{_SEVERAL}", width=24),
    _URL,
    Field("projects", "项目", "负责的项目数；共同负责的项目在各单位名下都计入", "integer", 8),
    Field("finished", "已完成", "其中已完成（含超额完成）的项目数", "integer", 8),
    Field("exceeded", "超额完成", "其中超额完成的项目数", "integer", 10),
    Field("joint", "共同负责", "其中与其他单位共同负责的项目数", "integer", 10),
    Field("noticed", "曾被通报", "其中曾被通报的项目数", "integer", 10),
    Field("highlighted", "亮点案例", "其中列为亮点案例的项目数", "integer", 10),
    Field("findings", "核对提示", "这些项目的核对提示条数", "integer", 10),
    Field("note", "名称说明", "关于单位名称的说明", width=40),
    Field("assisting", "配合", "只配合、不负责的项目数", "integer", 8),
)

FINDINGS: Final = (
    Field("code", "代码", "核对提示的代码，固定不变", width=8),
    Field("title", "提示", "核对提示的名称", width=32),
    Field("severity", "性质", "finding：对数据的疑问，不是结论", width=8),
    Field("projects", "项目编号", f"所涉项目的编号{_SEVERAL}；涉及整份报告时为空", width=16),
    Field("field", "字段", "内容文件中的位置", width=24),
    Field("found", "现为", "现在的内容", width=24),
    Field("words", "核对", "应为什么、怎样核对", width=60),
    Field("answer", "答复", "答复、答复者和日期；空白为待核对", width=40),
)

PROGRESS: Final = (
    _OF_PROJECT,
    Field("period", "时期", _PERIOD, width=14),
    Field("last_day", "截至", "这一期的最后一天", width=12),
    Field("plan", "计划进度", "计划进度，照录原文", width=40),
    Field("actual", "实际进度", "实际进度，照录原文", width=40),
    Field("share", "完成比例", "完成比例，百分数；没有则为空", "number", 10),
    Field("word", "进度用语", "进度用语，照录原文；没有则为空", width=10),
    Field("kind", "类别", f"进度用语的类别：{_KINDS}", width=10),
    Field("note", "备注", "备注，照录原文", width=40),
    Field("document", "来源文件", "来源文件的代号", width=10),
    Field("table", "附表", f"第几张表，{_PLACE}", "integer", 6),
    Field("row", "行", f"行号，{_PLACE}", "integer", 6),
    Field("share_head", "比例名称", "完成比例一栏的名称，与“完成率”不同时写明", width=12),
)

EXTRA: Final = (
    _OF_PROJECT,
    Field("part", "序号", "所属的一条的序号；属于整个项目则为空", "integer", 6),
    Field("head", "表头", "原表中这一列的表头", width=20),
    Field("words", "内容", "这一格的内容，照录原文；网站不显示姓名时不列出", width=48),
)

CORRECTIONS: Final = (
    Field("project", "项目编号", "项目的编号；改动属于整份报告时为空或年份", width=16),
    Field("field", "字段", "改动的字段；整个项目增加或删去时为 project", width=18),
    Field(
        "kind",
        "性质",
        "correction 更正，typography 只涉及标点、空格等，moved 项目改了编号，网址随之改变",
        width=10,
    ),
    Field("date", "日期", "改动日期", width=12),
    Field("who", "由谁", "由谁改动", width=16),
    Field("why", "原因", "原因和依据", width=32),
    Field("old", "改动前", "改动前的文字；新增则为空", width=48),
    Field("new", "改动后", "改动后的文字；删去则为空", width=48),
)

PLACES: Final = (
    _OF_PROJECT,
    Field("place", "地点代号", "乡镇街道的代号，也是其网页的名称", width=18),
    Field("name", "乡镇街道", "乡镇街道的名称", width=14),
    Field("villages", "村、社区", f"写到的村和社区{_SEVERAL}；没有写到则为空", width=20),
    Field("words", "原文", "原文中指明地点的字句", width=24),
    Field("basis", "依据", "original 原文写了全名；inferred 只写了简称，由人确认", width=10),
)

# The sheet of projects is for people: names in place of codes, one row a project.
PROJECT_SHEET: Final = (
    *(_ID, Field("level", "级别", "级别名称", width=10), _NUMBER, _PROGRAMME, _TITLE),
    Field("results", "年度完成情况", "完成情况，照录原文；有几条时一条一行", width=60),
    _OUTCOME,
    Field("departments", "责任单位", f"责任单位名称{_SEVERAL}", width=18),
    Field("people", "责任人", f"{_PEOPLE}{_SEVERAL}"),
    Field("notices", "通报", f"通报的名称{_SEVERAL}", width=20),
    Field("highlights", "亮点案例", f"亮点案例的名称{_SEVERAL}", width=20),
    Field("undertaking", "同一事项", "多个级别共有的同一事项的代号", width=14),
    Field("findings", "核对提示", f"核对提示的代码{_SEVERAL}", width=12),
    *(_URL, *_SOURCE),
    Field("printed_number", "原文编号", "编号，照录原文；没有则为空", width=8),
    Field("assisting", _ASSISTING, f"{_ASSISTING}名称{_SEVERAL}", width=18),
    Field("leaders", "分管领导", f"{_LEADERS}{_SEVERAL}"),
    _FIRST_TEXT,
    Field("state", "最新状态", "最新一期进展或完成成效的用语；没有则为空", width=10),
    Field("state_share", "最新比例", "最新状态的完成比例，百分数；没有则为空", "number", 10),
    Field("state_from", "状态时期", "最新状态所在的时期；以完成情况为准则为空", width=12),
    Field("state_share_head", "最新比例名称", "最新比例一栏的名称，与“完成率”不同时写明", width=12),
    *_LATER_TEXTS,
)

CSV_FIELDS: Final[Mapping[str, tuple[Field, ...]]] = {
    "projects.csv": PROJECTS,
    "projects-excel.csv": PROJECTS,
    "results.csv": RESULTS,
    "measures.csv": MEASURES,
    "departments.csv": DEPARTMENTS,
    "findings.csv": FINDINGS,
    "progress.csv": PROGRESS,
    "extra.csv": EXTRA,
    "corrections.csv": CORRECTIONS,
    "places.csv": PLACES,
}

# What there is only where a report tells of places.
OF_PLACES: Final = "places.csv"

SHEETS: Final[Mapping[str, tuple[Field, ...]]] = {
    "项目": PROJECT_SHEET,
    "完成情况": RESULTS,
    "指标": MEASURES,
    "责任单位": DEPARTMENTS,
    "核对提示": FINDINGS,
    "进展": PROGRESS,
    "其他栏目": EXTRA,
    "公布后的改动": CORRECTIONS,
    "地点": PLACES,
}


def files_of(*, with_places: bool) -> tuple[FileKind, ...]:
    """The data files of a report."""
    return tuple([file for file in FILES if with_places or file.name != OF_PLACES])


def csv_fields_of(*, with_places: bool) -> Mapping[str, tuple[Field, ...]]:
    """The fields of its CSV files, by their names."""
    names = {file.name for file in files_of(with_places=with_places)}
    return {name: fields for name, fields in CSV_FIELDS.items() if name in names}
