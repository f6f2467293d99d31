"""The living page of all components: each macro with the examples beside it.

It is shown by the preview alone and is no part of a site. The examples are data of the
templates, read as the content is and escaped as the content is.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import jinja2
import msgspec
from markupsafe import Markup, escape
from msgspec import Struct

from generator.content.readers import decode, read_yaml
from generator.content.tree import Value
from generator.pages import addresses
from generator.pages.addresses import with_hash
from generator.patterns import pattern
from generator.problems import Location, Problem, ProblemsFound
from generator.render.assets import assets
from generator.render.environment import complaints, environment
from generator.render.template_code import component
from generator.render.template_files import find_template, template_names

TEMPLATE: Final = "pages/components.html"
_EXAMPLES: Final = pattern(r"components/([^/]+)/examples\.yaml")
_FLAGS: Final = {"true": True, "false": False}


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """An entry of examples.yaml: a name, a macro of the component, and its arguments.

    `inside` is what stands in the block of a macro that is called with one.
    """

    name: str
    macro: str
    values: dict[str, Any]
    inside: str = ""


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
    """The view of pages/components.html; it has styles, scripts and icon as the pages of a site."""

    components: tuple[Component, ...]
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    icon: str


def showcase(folders: Sequence[Path]) -> bytes:
    """The page; raises ProblemsFound for faulty examples and templates (YQ1xx, YQ501 to YQ503)."""
    jinja = environment(folders)
    with complaints():
        components = tuple(_component(jinja, folders, name) for name in _names(folders))
        view = ShowcaseView(components, *_linked(folders))
        page = jinja.get_template(TEMPLATE).render(view=view)
    return page.encode()


def _linked(folders: Sequence[Path]) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """The addresses of styles, scripts and icon; the page lies in the root of the site."""
    names = {address: with_hash(address, content) for address, content in assets(folders).items()}
    styles = (names[addresses.STYLES], names[addresses.MORE_STYLES])
    return styles, (names[addresses.PAGE_SCRIPT],), names[addresses.ICON]


def _names(folders: Sequence[Path]) -> list[str]:
    """The names of the components that have examples."""
    found = (_EXAMPLES.fullmatch(name) for name in template_names(folders))
    return sorted(match[1] for match in found if match)


def _component(jinja: jinja2.Environment, folders: Sequence[Path], name: str) -> Component:
    template = f"components/{name}/examples.yaml"
    at, file = f"templates/{template}", find_template(folders, template)
    text = decode(at, file.read_bytes()) if file else ""
    try:
        content = msgspec.convert(read_yaml(at, text).data, Examples)
    except msgspec.ValidationError as error:
        raise ProblemsFound([Problem("YQ204", Location(at), str(error), "mapping")]) from None
    module = jinja.get_template(f"components/{name}/{name}.html").module
    specimens = tuple(
        Specimen(example.name, _html(getattr(module, example.macro), example))
        for example in content.examples
    )
    return Component(name, content.about, specimens)


def _html(macro: Callable[..., Markup], example: Example) -> Markup:
    """What the macro writes with the example's arguments."""
    inside = {"caller": component(lambda: escape(example.inside))} if example.inside else {}
    return macro(**_arguments(example), **inside)


def _arguments(example: Example) -> dict[str, object]:
    return {name: _plain(value) for name, value in example.values.items()}


def _plain(value: Value) -> object:
    """Mappings as objects, because a template asks for attributes; true and false as booleans."""
    if isinstance(value, dict):
        return SimpleNamespace(**{name: _plain(part) for name, part in value.items()})
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return _FLAGS.get(value, value)
