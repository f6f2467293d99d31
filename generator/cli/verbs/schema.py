"""`yqsite schema`: JSON Schemas of the content files, for editors."""

import click

from generator.cli.context import Context
from generator.cli.project_folder import writing
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
    """Writes the JSON Schemas of the content files."""
    from generator.content.schema.json_schema import json_schemas

    folder = context.project / (output or "content/schema")
    schemas = json_schemas()
    with writing(context, output or "content/schema"):
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in schemas.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    context.say("schemas", folder=output or "content/schema", number=len(schemas))
