"""JSON Schemas of the content files, from the same shapes that the build checks against."""

import json
from typing import Any, Final

import msgspec

from generator.content.schema.change_shapes import ChangesFile
from generator.content.schema.record_shapes import LevelFile, ProjectEntry
from generator.content.schema.report_shapes import (
    AnswersFile,
    DepartmentsFile,
    ProgressFile,
    ReportFile,
)
from generator.content.schema.site_shapes import ArticleHead, PlacesFile, SiteFile, WordsFile
from generator.records.values import TYPES, Shape

FILES: Final[dict[str, tuple[type[Shape], str]]] = {
    "site": (SiteFile, "site.yaml"),
    "places": (PlacesFile, "places.yaml"),
    "words": (WordsFile, "words.yaml"),
    "report": (ReportFile, "report.yaml"),
    "departments": (DepartmentsFile, "departments.yaml"),
    "changes": (ChangesFile, "changes.yaml, the ledger of a published report"),
    "answers": (AnswersFile, "answers.yaml"),
    "progress": (ProgressFile, "progress/PERIOD.yaml"),
    "level": (LevelFile, "the records of one level, as YAML"),
    "project": (ProjectEntry, "one line of a level's records as JSON lines"),
    "article": (ArticleHead, "the front matter of a free page"),
}


def json_schemas() -> dict[str, str]:
    """`<name>.schema.json` -> its text, for every kind of content file (draft 2020-12)."""
    return {f"{name}.schema.json": _text_of(*entry) for name, entry in FILES.items()}


def _text_of(wanted: type[Shape], title: str) -> str:
    (root,), definitions = msgspec.json.schema_components([wanted], ref_template="#/$defs/{name}")
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **_with_types(root),
        "$defs": _with_types(definitions),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _with_types(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with the types that the shapes name in place of msgspec's own."""
    made = {
        name: _with_types(part)
        if isinstance(part, dict)
        else [_with_types(item) if isinstance(item, dict) else item for item in part]
        if isinstance(part, list)
        else part
        for name, part in schema.items()
        if name != TYPES
    }
    return made | {"type": schema[TYPES]} if TYPES in schema else made
