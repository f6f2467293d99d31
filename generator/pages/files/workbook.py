"""The whole report as one workbook: a sheet of notes, then the tables."""

from collections.abc import Mapping, Sequence
from typing import Final

from generator.pages.file_content import Column, Rows, Sheet, WorkbookFile
from generator.pages.files.fields import SHEETS, TYPES, Field
from generator.pages.files.portion_rows import one_row, portion_rows
from generator.pages.files.project_sheet import sheet_rows
from generator.pages.journal import NotedPortion
from generator.pages.outline import Outline
from generator.records import Report
from generator.records.settings import Site, Standing


def workbook(
    outline: Outline, portions: Sequence[NotedPortion], rows: Mapping[str, Rows]
) -> WorkbookFile:
    """report.xlsx; `rows` are those of the CSV files, by their names."""
    own = {
        "项目": portion_rows(outline.report.projects, portions, sheet_rows, one_row),
        "完成情况": rows["results.csv"],
        "指标": rows["measures.csv"],
        "责任单位": rows["departments.csv"],
        "核对提示": rows["findings.csv"],
        "进展": rows["progress.csv"],
        "其他栏目": rows["extra.csv"],
        "公布后的改动": rows["corrections.csv"],
    }
    if outline.has["places"]:
        own["地点"] = rows["places.csv"]
    report = outline.report
    return WorkbookFile(
        title=f"{report.title}（{report.folder}）",
        author=outline.site.publisher,
        created=day_of(report),
        sheets=(
            notes_sheet((*notes_on(outline.site, report), *_dictionary(own))),
            *(
                Sheet(
                    name, tuple(Column(field.label, field.width) for field in SHEETS[name]), table
                )
                for name, table in own.items()
            ),
        ),
    )


def day_of(report: Report) -> str:
    """The day of the report, never of the build: same input, same bytes."""
    return (report.published or report.compiled)[:10]


_STANDINGS: Final[dict[Standing, str]] = {
    "official": "官方网站数据",
    "draft": "官方网站试运行数据，以正式发布的为准",
    "unofficial": "非官方整理，不代表主管部门",
}


def notes_sheet(lines: Sequence[tuple[str, str, str]]) -> Sheet:
    """The first sheet: what the others are, and what every column means."""
    columns = (Column("说明", 14), Column("名称", 18), Column("内容", 80))
    return Sheet("说明", columns, tuple(lines))


def notes_on(site: Site, report: Report) -> tuple[tuple[str, str, str], ...]:
    """Notes on the report: whose it is, and where it comes from."""
    lines = [
        ("报告", "名称", report.title),
        ("报告", "年份", report.folder),
        ("报告", "数据发布者", site.publisher),
        ("报告", "性质", _STANDINGS[site.standing]),
        ("报告", "原文发布日期", report.published or "不明"),
    ]
    for document in report.documents:
        said = (document.title, document.publisher, document.url, document.note)
        lines.append(("来源文件", document.id, "；".join(filter(None, said))))
    lines.append(("文字", "照录", "文字照录原文，只作了整理方法中写明的机械性修正。"))
    return tuple(lines)


def _dictionary(own: Mapping[str, Rows]) -> list[tuple[str, str, str]]:
    lines: list[tuple[str, str, str]] = []
    for name, table in own.items():
        lines.append(("工作表", name, f"{len(table)} 行"))
        lines += [(f"{name}的列", field.label, _meaning(field)) for field in SHEETS[name]]
    return lines


def _meaning(field: Field) -> str:
    return f"{field.about}（{TYPES[field.type]}）"
