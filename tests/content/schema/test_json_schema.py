"""The schemas that editors use: as the code has them, valid, and true of the content."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from generator.content.schema.json_schema import json_schemas
from tests.processes import ROOT

FOLDER = ROOT / "content/schema"
SCHEMAS = json_schemas()
CONTENT = sorted((ROOT / "content").rglob("*.yaml"))
LOADERS = {"as YAML reads it": yaml.SafeLoader, "as text": yaml.BaseLoader}


def schema_of(file: Path) -> dict[str, object]:
    line = re.match(r"# yaml-language-server: \$schema=(\S+)\n", file.read_text(encoding="utf-8"))
    assert line is not None, file
    return dict(json.loads((file.parent / line.group(1)).read_text(encoding="utf-8")))


def test_the_files_are_what_the_shapes_give() -> None:
    kept = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.iterdir()}
    assert kept == SCHEMAS, "make schema"


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_valid(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(SCHEMAS[name]))


@pytest.mark.parametrize("way", LOADERS)
@pytest.mark.parametrize("file", CONTENT, ids=lambda file: file.name)
def test_a_content_file_names_its_schema_and_fits_it(file: Path, way: str) -> None:
    data = yaml.load(file.read_text(encoding="utf-8"), LOADERS[way])  # noqa: S506 - both are safe
    found = jsonschema.Draft202012Validator(schema_of(file)).iter_errors(
        json.loads(json.dumps(data, default=str))
    )
    assert [error.message for error in found] == []


def test_a_level_called_as_a_folder_of_the_report_does_not_fit() -> None:
    file = ROOT / "content/2022/report.yaml"
    data = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
    schema = jsonschema.Draft202012Validator(schema_of(file))
    assert schema.is_valid(data)
    data["levels"][0]["id"] = "data"
    (error,) = schema.iter_errors(data)
    assert list(error.path) == ["levels", 0, "id"]


@pytest.mark.parametrize(
    "change", [{"titel": "x"}, {"key": "Zwei"}, {"number": [1]}, {"measures": [{"name": "a"}]}]
)
def test_a_slip_in_a_record_does_not_fit(change: dict[str, object]) -> None:
    file = ROOT / "content/2022/province.yaml"
    data = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
    data["projects"][0].update(change)
    assert not jsonschema.Draft202012Validator(schema_of(file)).is_valid(data)
