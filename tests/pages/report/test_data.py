"""The data files: complete, alike, well described, and as the records have them."""

import csv
import hashlib
import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import frictionless
import openpyxl
import pytest

from generator.pages.file_content import FileFacts
from generator.pages.files.fields import (
    CSV_FIELDS,
    PROJECT_SHEET,
    SHEETS,
    TYPES,
    Field,
    FileKind,
    csv_fields_of,
    files_of,
)
from generator.pages.files.json_shapes import json_fields
from tests.processes import ROOT, output_of
from tests.sample.content import departments, report
from tests.site.building import build, edited, project_from, small_project
from tests.site.markup import Pages

GOLDEN = ROOT / "tests/golden/everything"
Row = dict[str, str]


STEPS = """period: 2023-06
projects:
  - project: 2023/county/1
    plan: 完成立项
    actual: 已完成立项
    percent: 45
    word: 进度滞后
    note: 因汛期停工半月
    source: {document: bulletin, table: 1, row: 1}
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of the small golden site, which has measures, joint projects and two results."""
    project = project_from(GOLDEN / "content", tmp_path_factory.mktemp("small") / "project")
    progress = project / "content/2023/progress/2023-06.yaml"
    progress.parent.mkdir()
    progress.write_text(STEPS, encoding="utf-8")
    build(project)
    return project / "site/2023/data"


@pytest.fixture(scope="module", params=["2022", "small", "hostile", "nameless"])
def folder(request: pytest.FixtureRequest) -> Path:
    """The data folders of four sites."""
    if request.param == "small":
        return Path(request.getfixturevalue("small"))
    name = {"2022": "site", "hostile": "hostile_site", "nameless": "nameless"}[request.param]
    year = "2023" if name == "hostile_site" else "2022"
    return Path(request.getfixturevalue(name)) / year / "data"


def has_places(folder: Path) -> bool:
    """Whether the report has pages of places; it has the data of places then and not else."""
    return (folder.parent / "places").is_dir()


def kinds(folder: Path) -> tuple[FileKind, ...]:
    return files_of(with_places=has_places(folder))


def fields_in(folder: Path) -> Mapping[str, tuple[Field, ...]]:
    return csv_fields_of(with_places=has_places(folder))


def sheets_in(folder: Path) -> list[str]:
    return [name for name in SHEETS if name != "地点" or has_places(folder)]


def table(file: Path) -> list[Row]:
    return list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))


def all_of(folder: Path) -> dict[str, Any]:
    value = json.loads((folder / "projects.json").read_text(encoding="utf-8"))
    assert isinstance(value, dict)
    return value


def sheets(file: Path) -> dict[str, list[tuple[Any, ...]]]:
    book = openpyxl.load_workbook(file)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}


def as_text(cell: object) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else f"{cell}"


def unguarded(cell: str) -> str:
    return cell[1:] if re.match(r"'+[=+\-@＝＋－＠\t\r\n]", cell) else cell


def test_every_file_is_there_and_no_other(folder: Path) -> None:
    found = {file.name for file in folder.iterdir()}
    assert found == {"index.html", *(one.name for one in kinds(folder))}


def test_the_package_is_valid_with_every_size_digest_type_and_key(folder: Path) -> None:
    told = frictionless.validate(f"{folder / 'datapackage.json'}")
    assert told.valid, told.flatten(["name", "type", "message"])
    rows = {task.name: task.stats.get("rows", 0) for task in told.tasks}
    assert rows["projects"] == rows["results"] == len(table(folder / "results.csv"))


def test_search_engines_of_data_are_told_what_is_known_and_no_more(folder: Path) -> None:
    text = (folder / "index.html").read_text(encoding="utf-8")
    data = json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)[0])
    (node,) = [one for one in data["@graph"] if one["@type"] == "Dataset"]
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert node["description"] == package["description"]
    assert 50 <= len(node["description"]) <= 5000
    assert node["identifier"] == package["name"]
    assert node["creator"] == node["publisher"]
    assert node["isAccessibleForFree"] is True
    assert not {"license", "url"} & set(node)  # the content says nothing of them
    assert "licenses" not in package
    files = {one["name"]: one for one in node["distribution"]}
    assert next(iter(files)) == "report.xlsx"
    for name, one in files.items():
        size = (folder / name).stat().st_size
        assert one["contentSize"] == FileFacts(name, size).words
        assert one["encodingFormat"]
        assert (folder / one["contentUrl"]).is_file()


def test_a_licence_is_named_where_the_site_has_one(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    licence = "https://creativecommons.org/licenses/by/4.0/"
    edited(project / "content/site.yaml", lambda text: f"{text}licence: {licence}\n")
    build(project)
    folder = project / "site/2023/data"
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert package["licenses"] == [{"path": licence}]
    assert frictionless.validate(f"{folder / 'datapackage.json'}").valid
    text = (folder / "index.html").read_text(encoding="utf-8")
    assert f'"license":"{licence}"' in text
    assert f'<a href="{licence}" rel="license external">' in text


def test_the_package_describes_each_file_that_holds_records(folder: Path) -> None:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    about = {one["path"]: one for one in package["resources"]}
    names = {one.name for one in kinds(folder)}
    assert set(about) == names - {"datapackage.json", "SHA256SUMS"}
    for name, one in about.items():
        content = (folder / name).read_bytes()
        assert one["bytes"] == len(content)
        assert one["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_a_changed_byte_is_found_by_the_package(tmp_path: Path, small: Path) -> None:
    copy = tmp_path / "data"
    shutil.copytree(small, copy)
    changed = copy / "results.csv"
    changed.write_bytes(changed.read_bytes().replace(b"1", b"2", 1))
    assert not frictionless.validate(f"{copy / 'datapackage.json'}").valid


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not installed")
def test_the_sums_agree_with_every_file(folder: Path) -> None:
    told = output_of(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=folder)
    checked = {line.partition(":")[0] for line in told.split("\n") if line}
    names = {one.name for one in kinds(folder)}
    assert checked == names - {"SHA256SUMS"}


def test_the_columns_are_those_of_the_dictionary(folder: Path) -> None:
    for name, fields in fields_in(folder).items():
        head = (folder / name).read_bytes().decode("utf-8-sig").partition("\r\n")[0]
        assert head.split(",") == [field.name for field in fields], name
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for one in package["resources"]:
        if "schema" in one:
            told = [(field["name"], field["type"]) for field in one["schema"]["fields"]]
            assert told == [(field.name, field.type) for field in CSV_FIELDS[one["path"]]]


def paths(value: object, path: str = "") -> Iterator[str]:
    """Every path in a value; the entries of report's short lists are told in one line."""
    if isinstance(value, dict):
        for name, part in value.items():
            inner = f"{path}.{name}" if path else name
            yield inner
            yield from paths(part, inner)
    elif isinstance(value, list) and not path.startswith("report."):
        for part in value:
            yield from paths(part, f"{path}[]")


def test_the_dictionary_has_every_field_of_the_json_file_and_no_other(small: Path) -> None:
    told = {field.name for field in json_fields(with_years=False)}
    assert set(paths(all_of(small))) == told
    assert {field.name for field in json_fields()} - told == {"projects[].continues"}


def test_the_data_page_explains_every_file_column_and_field(pages: Pages, site: Path) -> None:
    page = pages["2022/data/index.html"]
    book, others, *tables = page.all("dl", "facts")
    links = [link.attrs["href"] for part in (book, others) for link in part.all("a")]
    assert links[0] == "report.xlsx"
    assert sorted(links) == sorted(one.name for one in kinds(site / "2022/data"))
    sizes = [one.text for part in (book, others) for one in part.all("span", "small")]
    for name, told in zip(links, sizes, strict=True):
        size = (site / "2022/data" / name).stat().st_size
        number, unit = told.split()
        assert abs(float(number) * (1000 if unit == "KB" else 1) - size) <= 50, name
    wanted = [
        *(
            fields
            for name, fields in fields_in(site / "2022/data").items()
            if name != "projects-excel.csv"
        ),
        json_fields(with_years=False),
    ]
    assert [[one.text for one in part.all("dt")] for part in tables] == [
        [field.name for field in fields] for fields in wanted
    ]
    meanings = [[one.text for one in part.all("dd")] for part in tables]
    assert meanings == [[f"{one.about}（{TYPES[one.type]}）" for one in part] for part in wanted]


def test_structured_data_lists_every_file(pages: Pages, site: Path) -> None:
    (script,) = [
        one for one in pages["2022/data/index.html"].all("script") if "src" not in one.attrs
    ]
    graph = json.loads(script.verbatim)["@graph"]
    (dataset,) = [one for one in graph if one["@type"] == "Dataset"]
    names = {one.name for one in kinds(site / "2022/data")}
    listed = [one["contentUrl"] for one in dataset["distribution"]]
    assert set(listed) == names
    assert len(listed) == len(names)


def test_the_copy_for_excel_differs_by_its_mark_alone(folder: Path) -> None:
    plain, marked = (folder / name for name in ("projects.csv", "projects-excel.csv"))
    assert marked.read_bytes() == b"\xef\xbb\xbf" + plain.read_bytes()


def test_results_and_measures_are_those_of_the_json_file(folder: Path) -> None:
    projects = all_of(folder)["projects"]
    results = [
        (one["id"], number, result)
        for one in projects
        for number, result in enumerate(one["results"], start=1)
    ]
    for row, (key, number, result) in zip(table(folder / "results.csv"), results, strict=True):
        assert (row["project"], row["result"]) == (key, f"{number}")
        for name in ("text", "outcome"):
            assert unguarded(row[name]) == result[name]
        for name in ("departments", "printed_departments", "people"):
            assert unguarded(row[name]) == "、".join(result[name])
    measures = [(one["id"], measure) for one in projects for measure in one["measures"]]
    for row, (key, measure) in zip(table(folder / "measures.csv"), measures, strict=True):
        assert row["project"] == key
        wanted = {name: as_text(value) for name, value in measure.items()}
        assert {name: float(row[name]) for name in ("target", "actual", "ratio")} == {
            name: float(wanted[name]) for name in ("target", "actual", "ratio")
        }
        assert unguarded(row["name"]) == measure["name"]


def test_the_departments_are_counted_from_the_projects(site: Path) -> None:
    rows = {row["slug"]: row for row in table(site / "2022/data/departments.csv")}
    assert set(rows) == {one["slug"] for one in departments()}
    projects = all_of(site / "2022/data")["projects"]
    noticed = {key for one in report()["notices"] for key in one["projects"]}
    for slug, row in rows.items():
        own = [one for one in projects if slug in one["departments"]]
        assert row["projects"] == f"{len(own)}"
        assert row["exceeded"] == f"{sum(one['outcome'] == '超额完成' for one in own)}"
        assert row["joint"] == f"{sum(len(one['departments']) > 1 for one in own)}"
        assert row["noticed"] == f"{sum(one['id'] in noticed for one in own)}"


def test_a_finding_names_its_code_its_project_and_its_question(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    file = project / "content/2023/report.yaml"
    edited(file, lambda text: text.replace("value: 4", "value: 9"))
    build(project)
    (row,) = table(project / "site/2023/data/findings.csv")
    assert (row["code"], row["severity"], row["projects"]) == ("YQ301", "finding", "")
    assert row["field"] == "stated[0].value"
    assert row["found"] == "9"
    assert "按记录统计" in row["words"]


def test_the_workbook_has_every_project_as_the_json_file_has_it(folder: Path) -> None:
    told = all_of(folder)
    names = {one["slug"]: one["name"] for one in told["report"]["departments"]}
    levels = {one["id"]: one["label"] for one in told["report"]["levels"]}
    head, *rows = sheets(folder / "report.xlsx")["项目"]
    assert head == tuple(field.label for field in PROJECT_SHEET)
    assert len(rows) == len(told["projects"]) == told["report"]["projects"]
    columns = [field.name for field in PROJECT_SHEET]
    for cells, project in zip(rows, told["projects"], strict=True):
        row = dict(zip(columns, cells, strict=True))
        wanted = {
            **{name: project[name] for name in ("id", "number", "title", "outcome", "url")},
            "programme": project["programme"] or None,
            "level": levels[project["level"]],
            "results": "\n".join(result["text"] for result in project["results"]),
            "departments": "、".join(names[slug] for slug in project["departments"]),
            "people": "、".join(project["people"]) or None,
            "undertaking": project["undertaking"],
            "findings": "、".join(project["findings"]) or None,
            **{name: project["source"][name] for name in ("document", "table", "row")},
            "raw": project["source"]["raw"] or None,
        }
        assert {name: row[name] for name in wanted} == wanted


def test_the_other_sheets_equal_the_csv_files(folder: Path) -> None:
    files = {"完成情况": "results", "指标": "measures", "责任单位": "departments"}
    files |= {"进展": "progress", "其他栏目": "extra", "公布后的改动": "corrections"}
    book = sheets(folder / "report.xlsx")
    assert list(book) == ["说明", *sheets_in(folder)]
    if "地点" in book:
        files["地点"] = "places"
    for name, file in {**files, "核对提示": "findings"}.items():
        head, *rows = book[name]
        assert head == tuple(field.label for field in SHEETS[name])
        fields = SHEETS[name]
        for cells, row in zip(rows, table(folder / f"{file}.csv"), strict=True):
            for cell, field in zip(cells, fields, strict=True):
                if field.type == "number" and cell is not None:
                    assert float(cell) == float(row[field.name])
                else:
                    assert as_text(cell) == unguarded(row[field.name]), field.name


def test_the_notes_of_the_workbook_explain_every_sheet_and_column(folder: Path) -> None:
    notes = sheets(folder / "report.xlsx")["说明"]
    assert {one[1] for one in notes if one[0] == "工作表"} == set(sheets_in(folder))
    for name in sheets_in(folder):
        fields = SHEETS[name]
        assert [one[1] for one in notes if one[0] == f"{name}的列"] == [one.label for one in fields]


def test_the_workbook_is_laid_out_for_reading(site: Path) -> None:
    book = openpyxl.load_workbook(site / "2022/data/report.xlsx")
    for sheet in book.worksheets:
        assert sheet.freeze_panes == "A2", sheet.title
        assert sheet.auto_filter.ref == sheet.dimensions, sheet.title
        assert sheet["A1"].font.bold
    projects = book["项目"]
    assert projects.column_dimensions["E"].width > 40
    assert projects["E2"].alignment.wrap_text
    assert projects["C2"].data_type == "n"
    assert projects["E2"].data_type == "s"


def test_no_cell_of_a_workbook_is_a_formula_or_a_link(hostile_site: Path) -> None:
    file = hostile_site / "2023/data/report.xlsx"
    book = openpyxl.load_workbook(file)
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "b"}
    assert not [cell for cell in cells if cell.hyperlink]
    assert any(f"{cell.value}".startswith("=cmd|") for cell in cells)
    with zipfile.ZipFile(file) as parts:
        sheets = [parts.read(one) for one in parts.namelist() if "worksheets/" in one]
    assert not [one for one in sheets if b"<f>" in one or b"hyperlink" in one]


def test_no_cell_of_any_csv_file_is_a_formula(hostile_site: Path) -> None:
    for name, fields in fields_in(hostile_site / "2023/data").items():
        texts = [field.name for field in fields if field.type == "string"]
        for row in table(hostile_site / "2023/data" / name):
            assert not [row[one] for one in texts if row[one][:1] in tuple("=+-@\t\r\n")], name


def test_the_workbook_carries_no_time_of_the_build(site: Path) -> None:
    book = openpyxl.load_workbook(site / "2022/data/report.xlsx")
    assert f"{book.properties.created:%Y-%m-%d}" == report()["compiled"]
    with zipfile.ZipFile(site / "2022/data/report.xlsx") as parts:
        assert {one.date_time for one in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.offices
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_workbook_with_every_row(site: Path, tmp_path: Path) -> None:
    office = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    there = ["--convert-to", "ods", "--outdir", str(tmp_path)]
    output_of([*office, *there, site / "2022/data/report.xlsx"])
    back = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "back")]
    output_of([*office, *back, tmp_path / "report.ods"])
    ours, theirs = (
        sheets(folder / "report.xlsx")["项目"] for folder in (site / "2022/data", tmp_path / "back")
    )
    width = len(PROJECT_SHEET)
    rows = [row[:width] for row in theirs if any(row)]
    assert len(rows) == 127
    assert rows == ours
