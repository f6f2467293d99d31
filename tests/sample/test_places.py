"""Nothing that is shipped names a place of the sample: no county, level, department or person."""

from collections.abc import Iterator

from generator.content.load import load
from tests.processes import ROOT

SHIPPED = ("generator", "templates", "content/schema")
KINDS = (".py", ".html", ".css", ".js", ".json", ".xml", ".txt", ".svg", "")
COUNTY = ("乐清", "温州", "浙江", "Yueqing", "Wenzhou", "Zhejiang")
COMMON = {"省级", "省政府", "住建局"}  # every province has them


def names_of_the_sample() -> Iterator[str]:
    """What the sample prints: its county, levels, departments and people."""
    yield from COUNTY
    for report in load(ROOT).content.reports:
        for level in report.levels:
            yield from (level.label, level.title, level.set_by)
        for department in report.departments:
            yield from (department.name, *department.aliases)
        for project in report.projects:
            yield from project.people


def test_no_code_template_schema_or_message_names_a_place_of_the_sample() -> None:
    names = {name.lower() for name in names_of_the_sample() if name} - COMMON
    files = [
        file
        for folder in SHIPPED
        for file in sorted((ROOT / folder).rglob("*"))
        if file.is_file() and file.suffix in KINDS
    ]
    assert len(names) > 90
    assert len(files) > 200
    found = [
        (file.relative_to(ROOT).as_posix(), name)
        for file in files
        for text in [file.read_text(encoding="utf-8").lower()]
        for name in names
        if name in text
    ]
    assert found == []
