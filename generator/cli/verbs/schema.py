"""`yqsite schema`: JSON Schemas of the content files, for editors."""

import click

from generator.cli.context import Context
from generator.cli.verb import Words, verb


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("schema", words)
    @click.option("--output", metavar="DIR", help=words("schema_output"))
    @click.pass_obj
    def schema(context: Context, output: str | None) -> None:
        write_schemas(context, output)

    return schema


def write_schemas(context: Context, output: str | None) -> None:
    """Writes the JSON Schemas of the content files; raises ProblemsFound."""
    from generator.content.edit.whole_files import REPLACING, write_files
    from generator.content.project_files import missing_content
    from generator.content.schema.json_schema import json_schemas
    from generator.problems import ProblemsFound

    if output is None and not (context.project / "content").is_dir():
        raise ProblemsFound([missing_content()])
    folder = output or "content/schema"
    schemas = json_schemas()
    files = {f"{folder}/{name}": text for name, text in schemas.items()}
    write_files(context.project, files, REPLACING)
    context.say("schemas", folder=folder, number=len(schemas))
