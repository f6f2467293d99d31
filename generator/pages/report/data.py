"""The data page: the files, what every column and field in them means, how to cite them."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.file_content import CsvFile, FileFacts
from generator.pages.files.fields import FILES, TYPES, Field, FileKind, csv_fields_of, files_of
from generator.pages.files.json_file import json_file
from generator.pages.files.json_shapes import json_fields
from generator.pages.files.package import (
    contents_of,
    description_of,
    name_of,
    package_file,
    sums_file,
)
from generator.pages.files.tables import tables
from generator.pages.files.workbook import workbook
from generator.pages.frame import Framer, report_error
from generator.pages.head import About, Kind
from generator.pages.journal import NotedPortion
from generator.pages.outline import Outline
from generator.pages.page import AnyPage, FilePage, Head, Page
from generator.pages.parts.publication import LastPublication, last_publication
from generator.pages.parts.words.links import Link, home_crumb
from generator.records import Document, Report

_SAME: Final = "projects-excel.csv"  # its columns are those of projects.csv
_ABOUT: Final = {file.name: file.about for file in FILES}


class DataFile(Struct, frozen=True):
    """A file to download."""

    name: str
    href: str
    what: str
    written: FileFacts


class Dictionary(Struct, frozen=True):
    """What the columns or fields of a file mean: the name, the type and the meaning of each."""

    id: str
    name: str
    about: str
    fields: tuple[tuple[str, str, str], ...]


class SourceDocument(Struct, frozen=True):
    """A document that the records were compiled from; `file` is there where it is offered."""

    title: str
    publisher: str
    url: str
    note: str
    sha256: str
    file: tuple[Link, ...] = ()
    size: str = ""


class DataView(Struct, frozen=True):
    """The view of pages/data.html."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    files: tuple[DataFile, ...]
    checks: Link
    dictionaries: tuple[Dictionary, ...]
    documents: tuple[SourceDocument, ...]
    licence: str
    citation: str
    links: tuple[Link, ...]
    publication: LastPublication | None


def data_addresses(outline: Outline) -> tuple[str, ...]:
    """The addresses of a report's data files and of the page that tells of them."""
    folder, tables = outline.report.folder, _fields_of(outline)
    names = ("projects.json", *tables, "report.xlsx", "datapackage.json", "SHA256SUMS")
    files = [addresses.data_file(folder, name) for name in names]
    return (*files, addresses.data(folder))


def data_pages(
    framer: Framer, outline: Outline, portions: tuple[NotedPortion, ...]
) -> Iterator[AnyPage]:
    """The data files, then what tells of them: each stands behind the files that it tells of."""
    report, rows = outline.report, tables(outline, portions)
    address = partial(addresses.data_file, report.folder)
    yield FilePage(address("projects.json"), json_file(outline, portions))
    for name, fields in _fields_of(outline).items():
        head = tuple(field.name for field in fields)
        yield FilePage(address(name), CsvFile(head, rows[name], bom=name == "projects-excel.csv"))
    yield FilePage(address("report.xlsx"), workbook(outline, portions, rows))
    yield FilePage(address("datapackage.json"), package_file(outline))
    yield FilePage(address("SHA256SUMS"), sums_file(outline))
    yield _data_page(framer, outline)


def _data_page(framer: Framer, outline: Outline) -> Page:
    """The data page. It tells the sizes of the files, so the renderer writes it after them."""
    report = outline.report
    page = addresses.data(report.folder)
    view = DataView(
        crumbs=home_crumb(outline, page),
        title="数据",
        lead="下载后可以自行核对、统计和引用。文字照录原文，只作了整理方法中写明的机械性修正。",
        files=tuple(_file(report, page, file.name, file.about) for file in _files_of(outline)),
        checks=Link(
            "原文数字与重新统计、核对提示", relative(page, addresses.checks(report.folder))
        ),
        dictionaries=(
            *(
                _dictionary(name, _ABOUT[name], fields)
                for name, fields in _fields_of(outline).items()
                if name != _SAME
            ),
            _dictionary(
                "projects.json",
                "[] 表示列表中的每一个",
                json_fields(with_years=any(project.continues for project in report.projects)),
            ),
        ),
        documents=tuple(_source(framer, document, page) for document in report.documents),
        licence=framer.site.licence,
        citation=_citation(framer, report, page),
        links=report_error(framer, page, f"{report.folder}年度数据"),
        publication=last_publication(report, page),
    )
    about = About(
        title=f"{view.title}（{report.folder}）",
        description=f"{report.title}的数据：{contents_of(report)}{_forms()}",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
        linked=(_dataset(framer, outline),),
    )
    return framer.page(page, "pages/data.html", view, about, report=report)


def _forms() -> str:
    """In which forms the data can be had."""
    return "可下载 Excel、CSV 和 JSON 文件，附字段说明和校验值。"


def _source(framer: Framer, document: Document, page: str) -> SourceDocument:
    """A document, with its file and size where the site offers it."""
    offered = framer.files.get(document.file) if document.offer == "true" else None
    address = addresses.offered(document.file)
    return SourceDocument(
        title=document.title,
        publisher=document.publisher,
        url=document.url,
        note=document.note,
        sha256=document.sha256,
        file=(Link(document.file, relative(page, address)),) if offered else (),
        size=FileFacts(address, offered.size).words if offered else "",
    )


def _file(report: Report, page: str, name: str, about: str) -> DataFile:
    address = addresses.data_file(report.folder, name)
    return DataFile(name, relative(page, address), about, FileFacts(address))


def _dictionary(name: str, about: str, fields: tuple[Field, ...]) -> Dictionary:
    return Dictionary(
        id=name.replace(".", "-"),
        name=name,
        about=about,
        fields=tuple((field.name, TYPES[field.type], field.about) for field in fields),
    )


def _citation(framer: Framer, report: Report, page: str) -> str:
    day = report.published or report.compiled
    dated = f"，{'发布' if report.published else '整理'}于{day}" if day else ""
    return framer.citation(f"《{report.title}》数据", f"{report.folder}年{dated}", page)


def _fields_of(outline: Outline) -> Mapping[str, tuple[Field, ...]]:
    """The fields of a report's CSV files, by their names."""
    return csv_fields_of(with_places=outline.has["places"])


def _files_of(outline: Outline) -> list[FileKind]:
    """The files of a report; the workbook, which most people want, is the first."""
    found = files_of(with_places=outline.has["places"])
    return sorted(found, key=lambda file: file.name != "report.xlsx")


def _dataset(framer: Framer, outline: Outline) -> dict[str, object]:
    """The data files as a schema.org Dataset. Nothing is said that the content does not say."""
    report, base = outline.report, framer.site.base_url
    folder = addresses.data(report.folder).rpartition("/")[0]
    organization = {"@type": "Organization", "name": framer.site.publisher}
    node: dict[str, object] = {
        "@type": "Dataset",
        "name": f"{report.title}（{report.folder}）",
        "identifier": name_of(report),
        "description": description_of(report),
        "temporalCoverage": report.folder,
        "inLanguage": "zh-Hans",
        "isAccessibleForFree": True,
        "creator": organization,
        "publisher": organization,
        "distribution": [
            {
                "@type": "DataDownload",
                "name": file.name,
                "description": file.about,
                "encodingFormat": file.media,
                "contentUrl": f"{base}/{folder}/{file.name}" if base else file.name,
            }
            for file in _files_of(outline)
        ],
    }
    told = {
        "url": f"{base}/{addresses.data(report.folder)}" if base else "",
        "license": framer.site.licence,
        "spatialCoverage": report.words.county,
        "datePublished": report.published.replace(" ", "T"),
        "dateModified": report.compiled,
    }
    return {**node, **{name: words for name, words in told.items() if words}}


def with_sizes(head: Head, files: Sequence[FileFacts]) -> Head:
    """The head with the sizes of the data files in its Dataset, in the order of the page."""
    return replace(head, linked=_sized(head.linked, iter(files)))


def _sized(node: dict[str, object], files: Iterator[FileFacts]) -> dict[str, object]:
    """A node of JSON-LD with what it holds; each download takes the next of the files."""
    found: dict[str, object] = {}
    for name, value in node.items():
        parts = value if isinstance(value, list | tuple) else ()
        is_of_nodes = bool(parts) and all(isinstance(part, dict) for part in parts)
        found[name] = [_sized(part, files) for part in parts] if is_of_nodes else value
    if node.get("@type") == "DataDownload":
        found["contentSize"] = next(files).words
    return found
