"""The living page of all components: each macro with the examples beside it.

It is shown by the preview alone and is no part of a site. The examples are data of the
templates, read as the content is and escaped as the content is.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import jinja2
import msgspec
from msgspec import Struct

from generator.content.readers import decode, read_yaml
from generator.content.tree import Value
from generator.problems import Location, Problem, ProblemsFound
from generator.render.environment import complaints, environment

TEMPLATE: Final = "pages/components.html"
_FLAGS: Final = {"true": True, "false": False}


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """An entry of examples.yaml: a name, a macro of the component, and its arguments."""

    name: str
    macro: str
    values: dict[str, Any]


class Examples(Struct, frozen=True, forbid_unknown_fields=True):
    """`examples.yaml`: what the component is for, and examples of it."""

    about: str
    examples: list[Example]


class Specimen(Struct, frozen=True):
    """One example: its name, and the component as its macro wrote and escaped it."""

    name: str
    html: object


class Component(Struct, frozen=True):
    """A component, what it is for, and its examples."""

    name: str
    about: str
    examples: tuple[Specimen, ...]


class ShowcaseView(Struct, frozen=True):
    """The view of pages/components.html."""

    components: tuple[Component, ...]


def showcase(folders: Sequence[Path]) -> bytes:
    """The page; raises ProblemsFound for faulty examples and templates (YQ1xx, YQ501 to YQ503)."""
    jinja = environment(folders)
    with complaints():
        components = tuple(_component(jinja, file) for file in _files(folders))
        page = jinja.get_template(TEMPLATE).render(view=ShowcaseView(components))
    return page.encode()


def _files(folders: Sequence[Path]) -> Iterator[Path]:
    """The examples of every component, the first folder's first."""
    seen: set[str] = set()
    found = [file for folder in folders for file in folder.glob("components/*/examples.yaml")]
    for file in sorted(found, key=lambda file: file.parent.name):
        if file.parent.name not in seen:
            seen.add(file.parent.name)
            yield file


def _component(jinja: jinja2.Environment, file: Path) -> Component:
    name = file.parent.name
    at = f"templates/components/{name}/examples.yaml"
    try:
        content = msgspec.convert(read_yaml(at, decode(at, file.read_bytes())).data, Examples)
    except msgspec.ValidationError as error:
        raise ProblemsFound([Problem("YQ204", Location(at), str(error), "mapping")]) from None
    module = jinja.get_template(f"components/{name}/{name}.html").module
    specimens = tuple(
        Specimen(example.name, getattr(module, example.macro)(**_arguments(example)))
        for example in content.examples
    )
    return Component(name, content.about, specimens)


def _arguments(example: Example) -> dict[str, object]:
    return {name: _plain(value) for name, value in example.values.items()}


def _plain(value: Value) -> object:
    """Mappings as objects, because a template asks for attributes; true and false as booleans."""
    if isinstance(value, dict):
        return SimpleNamespace(**{name: _plain(part) for name, part in value.items()})
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return _FLAGS.get(value, value)
