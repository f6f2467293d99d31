"""The Jinja environment, and its complaints as problems."""

import re
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import jinja2

import generator.pages
from generator.problems import Location, Problem, ProblemsFound

_PLAIN = (".txt", "_headers")


def environment(folders: Sequence[Path]) -> jinja2.Environment:
    """An environment that escapes everything and refuses what is not defined.

    Templates come from the first folder that has them, so that a project can replace one of the
    shipped templates by putting its own in its folder. Data is never compiled as a template.
    """
    jinja = jinja2.Environment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        autoescape=lambda name: name is None or not name.endswith(_PLAIN),  # noqa: S701 - plain text
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )
    # JSON-LD with Chinese as it is; tojson still escapes what could end its element.
    jinja.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    return jinja


@contextmanager
def complaints() -> Iterator[None]:
    """Turns what goes wrong in a template into ProblemsFound (YQ501 to YQ503)."""
    try:
        yield
    except jinja2.TemplateSyntaxError as error:
        at = Location(_name(str(error.name or "")), error.lineno)
        found = (error.source or "").split("\n")[error.lineno - 1 : error.lineno]
        values = {"what": str(error.message)}
        problem = Problem("YQ502", at, "".join(found).strip(), "jinja", values=values)
        raise ProblemsFound([problem]) from None
    except jinja2.TemplateNotFound as error:
        values = {"name": str(error.name or "")}
        at = _place(error) or Location(_name(values["name"]))
        raise ProblemsFound([Problem("YQ501", at, values=values)]) from None
    except jinja2.UndefinedError as error:
        raise ProblemsFound([_undefined(error)]) from None


def _undefined(error: jinja2.UndefinedError) -> Problem:
    at, said = _place(error) or Location("templates"), str(error.message)
    match = re.fullmatch(r"'generator\.pages[\w.]*\.(\w+) object' has no attribute '(\w+)'", said)
    if match is None:
        return Problem("YQ503", at, kind="defined", values={"what": said})
    view, found = match.groups()
    known = ", ".join(getattr(generator.pages, view).__struct_fields__)
    return Problem("YQ503", at, found, "view_name", values={"view": view, "known": known})


def _place(error: Exception) -> Location | None:
    """The innermost template line that the error passed through, if there is one."""
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if frame.filename.endswith((".html", ".xml", *_PLAIN))]
    if not inside:
        return None
    frame = inside[-1]
    parts = Path(frame.filename).parts
    start = max((n for n, part in enumerate(parts) if part == "templates"), default=0)
    return Location("/".join(parts[start:]), frame.lineno or 0)


def _name(template: str) -> str:
    return f"templates/{template}"
