"""What the paragraphs of the sources say, put into the report that is being made."""

from typing import Any

from generator.cli.context import Context
from generator.cli.new_sources import Beginning
from generator.content.edit.write import write_files
from generator.content.edit.yaml_text import edit_yaml
from generator.content.load import load
from generator.importing import facts_of
from generator.importing.county.report_flags import entries_of, projects_of
from generator.importing.prose.bulletin import proposals_of
from generator.records import Report


def add_bulletins(context: Context, year: str, beginning: Beginning) -> list[str]:
    """Adds what is sure to report.yaml; gives in words what a person must decide."""
    if not beginning.documents:
        return []
    folder = f"content/{year}"
    report: Report = load(context.project).content.reports[-1]
    levels = facts_of(context.project, folder).levels
    projects = list(projects_of(report))
    bulletins = [proposals_of(document, levels, projects) for document in beginning.documents]
    entries, left = entries_of(bulletins)
    if entries:
        name = f"{folder}/report.yaml"
        before = (context.project / name).read_bytes()

        def add(data: Any) -> None:
            data.update(entries)

        text = edit_yaml(before.decode(), add)
        write_files(context.project, {name: text}, {name: before})
    for kind, listed in entries.items():
        context.say(f"new_{kind}", count=len(listed))
    return left
