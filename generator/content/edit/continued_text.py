"""Puts into a YAML file of records which project of an earlier year each goes on with."""

from collections.abc import Mapping
from typing import Any

from generator.content.edit.yaml_text import edit_yaml


def with_continued(text: str, continued: Mapping[int, str]) -> str:
    """The text with `continues` in each project, by its index in the file.

    Raises LayoutError where other lines would change.
    """

    def change(data: Any) -> None:
        for index, older in continued.items():
            project = data["projects"][index]
            if "continues" in project:
                project["continues"] = older
                continue
            names = list(project)
            at = names.index("results") if "results" in names else len(names)
            project.insert(at, "continues", older)

    return edit_yaml(text, change)
