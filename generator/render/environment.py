"""The Jinja environment, and its complaints as problems."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
import msgspec
from msgspec import Struct

from generator.content.project_files import unreadable_problem
from generator.content.reuse import Cache
from generator.problems import Location, Problem, ProblemsFound
from generator.render.template_code import CodeCache, Views, words_of
from generator.render.template_files import TemplateFiles

if TYPE_CHECKING:
    from traceback import FrameSummary, StackSummary

_PLAIN = (".txt", "_headers")
_HERE = Path(__file__).parent
_PROGRAM = _HERE.parent
_SORTED = msgspec.json.Encoder(order="sorted")


def environment(folders: Sequence[Path], cache: Cache | None = None) -> Views:
    """An environment that escapes everything and refuses what is not defined.

    Templates come from the first folder that has them, so that a project can replace one of the
    shipped templates by putting its own in its folder. Data is never compiled as a template. Their
    code is kept in the `cache`.
    """
    jinja = Views(
        loader=TemplateFiles(folders),
        autoescape=lambda name: name is None or not name.endswith(_PLAIN),  # plain text has no HTML
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=None if cache is None else CodeCache(cache),
    )
    # JSON-LD with Chinese as it is; tojson still escapes what could end its element.
    jinja.policies["json.dumps_function"] = lambda value, **_: _SORTED.encode(value).decode()
    return jinja


@contextmanager
def complaints() -> Iterator[None]:
    """Turns what goes wrong in a template into ProblemsFound (YQ1xx, YQ501 to YQ504)."""
    try:
        yield
    except ProblemsFound:
        raise
    except Exception as error:
        problem = _problem_of(error)
        if problem is None:  # not a template's: a fault of ours
            raise
        raise ProblemsFound([problem]) from None


def _problem_of(error: Exception) -> Problem | None:
    """What is wrong with a template; None where the error is not the template's."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return _syntax_problem(error)
    if isinstance(error, jinja2.TemplateNotFound):
        values = {"name": str(error.name or "")}
        return Problem("YQ501", _place(error) or Location(_shown(values["name"])), values=values)
    if isinstance(error, jinja2.UndefinedError):
        at, values = _place(error) or Location("templates"), {"what": str(error.message)}
        return Problem("YQ503", at, kind="defined", values=values)
    if isinstance(error, OSError):
        return unreadable_problem(
            "/".join(_below_templates(Path(str(error.filename)).parts)), error
        )
    return _problem_of_python(error)


def _problem_of_python(error: Exception) -> Problem | None:
    """What Python cannot do for a template; None where it is not the template that asks for it."""
    if isinstance(error, AttributeError):
        at = _innermost(error)
        return _no_attribute(error, at) if at else None
    line = None if isinstance(error, MemoryError) else _line_of_template(error)
    if line is None:
        return None
    values = {"what": f"{type(error).__name__}: {words_of(error)}"}
    return Problem("YQ504", _location(line), line.line or "", values=values)


def _syntax_problem(error: jinja2.TemplateSyntaxError) -> Problem:
    """What is no Jinja, with the line that it stands in."""
    at = Location(_shown(str(error.name or "")), error.lineno)
    found = (error.source or "").split("\n")[error.lineno - 1 : error.lineno]
    values = {"what": str(error.message)}
    return Problem("YQ502", at, "".join(found).strip(), "jinja", values=values)


def _no_attribute(error: AttributeError, at: Location) -> Problem:
    """A name that a view, or another value, does not have."""
    view = error.obj
    if not isinstance(view, Struct) or error.name is None:
        return Problem("YQ503", at, kind="defined", values={"what": str(error)})
    values = {"view": type(view).__name__, "known": ", ".join(view.__struct_fields__)}
    return Problem("YQ503", at, error.name, "view_name", values=values)


def _place(error: Exception) -> Location | None:
    """The innermost template line that the error passed through, if there is one."""
    inside = [frame for frame in _frames(error) if _is_template(frame.filename)]
    return _location(inside[-1]) if inside else None


def _innermost(error: Exception) -> Location | None:
    """The template line that raised the error; None where it was raised anywhere else."""
    frames = _frames(error)
    return _location(frames[-1]) if frames and _is_template(frames[-1].filename) else None


def _line_of_template(error: Exception) -> "FrameSummary | None":
    """The line at which a template has Jinja or Python do what cannot be done.

    None where it is a fault of ours: in what a template asks of a view, or where there is none.
    """
    for frame in reversed(_frames(error)):
        if _is_template(frame.filename):
            return frame
        file = Path(frame.filename)
        if file.is_relative_to(_PROGRAM) and not file.is_relative_to(_HERE):
            return None
    return None


def _frames(error: Exception) -> "StackSummary":
    from traceback import extract_tb  # only where there is trouble

    return extract_tb(error.__traceback__)


def _is_template(file: str) -> bool:
    return file.endswith((".html", ".xml", *_PLAIN))


def _location(frame: "FrameSummary") -> Location:
    return Location("/".join(_below_templates(Path(frame.filename).parts)), frame.lineno or 0)


def _below_templates(parts: tuple[str, ...]) -> tuple[str, ...]:
    """A path from the innermost folder `templates` on."""
    start = max((n for n, part in enumerate(parts) if part == "templates"), default=0)
    return parts[start:]


def _shown(template: str) -> str:
    """A template as messages name it; of one comment that is not closed Jinja gives the path."""
    return "/".join(_below_templates(("templates", *Path(template).parts)))
