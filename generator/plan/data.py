"""The data page and the data files."""

from collections.abc import Iterator

from generator.pages import (
    AnyPage,
    CsvFile,
    DataFile,
    DataMeasure,
    DataProject,
    DataReport,
    DataResult,
    DataSource,
    DataView,
    FilePage,
    JsonFile,
    Link,
    Page,
    SourceDocument,
)
from generator.plan import addresses
from generator.plan.about import About, Kind
from generator.plan.addresses import relative
from generator.plan.frame import Framer
from generator.plan.outline import Outline
from generator.plan.parts import home_crumb
from generator.records import Project

# Two people or departments in one cell of the CSV are separated as the records do it.
_BETWEEN = "、"

_FIELDS = (
    ("id", "项目编号：年份/级别/序号"),
    ("url", "项目页地址，从网站根目录算起"),
    ("level", "级别代号"),
    ("number", "该级别内的序号"),
    ("programme", "所属工程；省级没有"),
    ("title", "项目内容，照录原文"),
    ("outcome", "完成成效，原文用语"),
    ("departments", "责任单位代号，可在 report.departments 中查到名称"),
    ("people", "责任人"),
    ("results", "年度完成情况；一个项目有一条或多条，含附表所写单位和是否承上行"),
    ("measures", "经确认的目标值与实际值；ratio 为实际 ÷ 目标"),
    ("notices, highlights", "通报与亮点案例的代号"),
    ("undertaking", "多个级别共有的同一事项；没有则为 null"),
    ("findings", "核对提示的代码"),
    ("source", "出处：文件、附表、行号和未改动的整行原文"),
)
_COLUMNS = (
    *("id", "url", "level", "number", "programme", "title", "text", "outcome"),
    *("departments", "printed_departments", "inherited", "people", "notices", "highlights"),
    *("document", "table", "row", "raw"),
)


def data_pages(framer: Framer, outline: Outline) -> Iterator[AnyPage]:
    """The page that explains the data, projects.json and projects.csv."""
    folder = outline.report.folder
    yield _page(framer, outline)
    yield FilePage(addresses.data_file(folder, "projects.json"), _json(outline))
    yield FilePage(addresses.data_file(folder, "projects.csv"), _csv(outline))


def _page(framer: Framer, outline: Outline) -> Page:
    report = outline.report
    page = addresses.data(report.folder)
    rows = sum(len(project.results) for project in report.projects)
    files = (
        ("projects.json", f"{len(report.projects)} 个项目，含每个字段和出处"),
        ("projects.csv", f"{rows} 行，每个完成情况一行；UTF-8 编码，逗号分隔"),
    )
    view = DataView(
        crumbs=home_crumb(outline, page),
        title="数据",
        lead="下载后可以自行核对、统计和引用。文字照录原文，只作了整理方法中写明的机械性修正。",
        files=tuple(
            DataFile(name, relative(page, addresses.data_file(report.folder, name)), what)
            for name, what in files
        ),
        checks=Link(
            "原文数字与重新统计、核对提示", relative(page, addresses.checks(report.folder))
        ),
        fields=_FIELDS,
        documents=tuple(
            SourceDocument(one.title, one.publisher, one.url, one.note, one.sha256)
            for one in report.documents
        ),
    )
    about = About(
        title=f"{view.title}（{report.folder}）",
        description=f"{report.title}的数据文件及字段说明。",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
        linked=(_dataset(framer, outline),),
    )
    return framer.page(page, "pages/data.html", view, about, report=report)


def _dataset(framer: Framer, outline: Outline) -> dict[str, object]:
    """The data files as a schema.org Dataset. Nothing is said that the content does not say."""
    report, base = outline.report, framer.site.base_url
    folder = addresses.data(report.folder).rpartition("/")[0]
    node: dict[str, object] = {
        "@type": "Dataset",
        "name": f"{report.title}（{report.folder}）",
        "description": f"{len(report.projects)} 个项目的目标、完成情况、成效和责任单位。",
        "temporalCoverage": report.folder,
        "inLanguage": "zh-Hans",
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": framer.site.publisher},
        "distribution": [
            {
                "@type": "DataDownload",
                "name": name,
                "encodingFormat": kind,
                "contentUrl": f"{base}/{folder}/{name}" if base else name,
            }
            for name, kind in (("projects.json", "application/json"), ("projects.csv", "text/csv"))
        ],
    }
    if report.published:
        node["datePublished"] = report.published
    return node


def _json(outline: Outline) -> JsonFile:
    report, site = outline.report, outline.site
    return JsonFile(
        report=DataReport(
            id=report.folder,
            title=report.title,
            published=report.published or None,
            official=site.official,
            publisher=site.publisher,
            projects=len(report.projects),
            levels=tuple({"id": one.id, "label": one.label} for one in report.levels),
            outcomes=tuple({"word": one.word, "kind": one.kind.value} for one in report.outcomes),
            departments=tuple(
                {"slug": one.slug, "name": one.name} for one in outline.departments.values()
            ),
            documents=tuple(
                {"id": one.id, "title": one.title, "sha256": one.sha256} for one in report.documents
            ),
        ),
        projects=tuple(_data(outline, project) for project in report.projects),
    )


def _data(outline: Outline, project: Project) -> DataProject:
    shown = outline.site.show_people
    first = project.results[0].source
    return DataProject(
        id=project.id,
        url=addresses.project(project.id),
        level=project.level,
        number=project.number,
        programme=project.programme,
        title=project.title,
        outcome=project.outcome.word,
        departments=project.departments,
        people=project.people if shown else (),
        results=tuple(
            DataResult(
                text=result.text,
                outcome=result.outcome.word,
                departments=result.departments,
                printed_departments=result.printed_departments,
                inherited=result.inherited,
                people=result.people if shown else (),
            )
            for result in project.results
        ),
        measures=tuple(
            DataMeasure(one.name, one.target, one.actual, one.unit, one.comparison, one.ratio)
            for one in project.measures
        ),
        notices=tuple(one.id for one in outline.notices.get(project.id, ())),
        highlights=tuple(one.id for one in outline.highlights.get(project.id, ())),
        undertaking=outline.undertakings.get(project.id),
        findings=outline.codes(project.id),
        source=DataSource(
            document=first.document or None,
            table=first.table or None,
            row=first.row or None,
            # a project of several rows has them all, one a line; `row` is the first
            raw="\n".join(result.source.raw for result in project.results) if shown else "",
        ),
    )


def _csv(outline: Outline) -> CsvFile:
    shown = outline.site.show_people
    rows = []
    for project in outline.report.projects:
        for result in project.results:
            source = result.source
            rows.append(
                (
                    project.id,
                    addresses.project(project.id),
                    project.level,
                    f"{project.number}",
                    project.programme,
                    project.title,
                    result.text,
                    result.outcome.word,
                    _BETWEEN.join(result.departments),
                    _BETWEEN.join(result.printed_departments),
                    "true" if result.inherited else "false",
                    _BETWEEN.join(result.people) if shown else "",
                    _BETWEEN.join(one.id for one in outline.notices.get(project.id, ())),
                    _BETWEEN.join(one.id for one in outline.highlights.get(project.id, ())),
                    source.document,
                    f"{source.table or ''}",
                    f"{source.row or ''}",
                    source.raw if shown else "",
                )
            )
    return CsvFile(_COLUMNS, tuple(rows))
