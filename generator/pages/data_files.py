"""The data files of a report, in the order in which they can be written."""

from collections.abc import Iterator

from generator.pages import addresses
from generator.pages.data import data_page
from generator.pages.file_kinds import CsvFile
from generator.pages.files.fields import CSV_FIELDS
from generator.pages.files.json_file import json_file
from generator.pages.files.package import package_file, sums_file
from generator.pages.files.tables import tables
from generator.pages.files.workbook import workbook
from generator.pages.frame import Framer
from generator.pages.outline import Outline
from generator.pages.page import AnyPage, FilePage


def data_addresses(folder: str) -> tuple[str, ...]:
    """The addresses of a report's data files and of the page that tells of them."""
    names = ("projects.json", *CSV_FIELDS, "report.xlsx", "datapackage.json", "SHA256SUMS")
    files = [addresses.data_file(folder, name) for name in names]
    return (*files, addresses.data(folder))


def data_pages(framer: Framer, outline: Outline) -> Iterator[AnyPage]:
    """The data files, then what tells of them: each stands behind the files that it tells of."""
    report, rows = outline.report, tables(outline)

    def address(name: str) -> str:
        return addresses.data_file(report.folder, name)

    yield FilePage(address("projects.json"), json_file(outline))
    for name, fields in CSV_FIELDS.items():
        head = tuple(field.name for field in fields)
        yield FilePage(address(name), CsvFile(head, rows[name], bom=name == "projects-excel.csv"))
    yield FilePage(address("report.xlsx"), workbook(outline, rows))
    yield FilePage(address("datapackage.json"), package_file(outline.site, report))
    yield FilePage(address("SHA256SUMS"), sums_file(report))
    yield data_page(framer, outline)
