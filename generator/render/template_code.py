"""Templates as code: how they are compiled, and the compiled form kept from run to run.

What Jinja's own compiler leaves open for any kind of data is settled here, because the data is
known: a view is a frozen struct with plain attributes, and a component is a pure function of its
arguments. A page then costs half as much, and the templates are written as for Jinja alone.
"""

import functools
import keyword
import os
import sys
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import jinja2
from jinja2 import nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from markupsafe import Markup, escape

try:  # the C function behind `escape`: a seventh of the time, because nothing is wrapped
    from markupsafe._speedups import _escape_inner as escape_text
except ImportError:
    escape_text = escape

# Components whose arguments are a few words that recur on every page; their HTML is remembered.
RECURRING: Final = ("components/tag/tag.html",)
_FORM: Final = 2  # raised when the same template compiles to other code


def escaped(value: object) -> str:
    """The value as HTML text; what is HTML already (`Markup`) stays as it is."""
    kind = type(value)
    if kind is str:
        return escape_text(value)  # type: ignore[arg-type] # as `kind` says
    return value if kind is Markup else escape(value)  # type: ignore[return-value] # as above


class _Code(CodeGenerator):
    """Attributes are read as attributes, and a component is looked up once, not for each page."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        if keyword.iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("environment.escaped(" if frame.eval_ctx.autoescape else "str(")

    def visit_Call(  # noqa: N802 - Jinja's name
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """A macro is called as the function that it is."""
        unusual = (
            node.dyn_args
            or node.dyn_kwargs
            or any(keyword.iskeyword(argument.key) for argument in node.kwargs)
        )
        if forward_caller or unusual or not isinstance(node.node, nodes.Name):
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def visit_FromImport(self, node: nodes.FromImport, frame: Frame) -> None:  # noqa: N802
        """A name is bound to the component's macro, and not put into any context."""
        if node.with_context:
            self.fail("a component sees nothing but its arguments", node.lineno)
        for name in node.names:
            wanted, alias = name if isinstance(name, tuple) else (name, name)
            self.newline(node)
            self.write(f"{frame.symbols.ref(alias)} = environment.macro(")
            self.visit(node.template, frame)
            self.write(f", {self.name!r}, {wanted!r})")

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        self.write("environment.component(")
        self.visit(node.template, frame)
        self.write(f", {self.name!r})")


class Views(jinja2.Environment):
    """An environment whose templates print views."""

    code_generator_class = _Code
    escaped = staticmethod(escaped)

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.components: dict[str, object] = {}
        self.macros: dict[tuple[str, str], object] = {}
        self.templates: dict[str, jinja2.Template] = {}

    def fill(self, name: str, view: object) -> str:
        """The template with its one name, `view`; raises what Jinja raises."""
        template = self.templates.get(name)
        if template is None:
            template = self.templates[name] = self.get_template(name)
        known = {**self.globals, "view": view}
        context = Context(self, known, template.name, template.blocks)
        try:
            return "".join(template.root_render_func(context))
        except Exception:  # noqa: BLE001 - raised again, with the lines of the template in its trace
            self.handle_exception()

    def source(self, name: str) -> str:
        """The words of a template; empty where there is none, which is told when it is used."""
        with suppress(jinja2.TemplateNotFound):
            return self.loader.get_source(self, name)[0] if self.loader else ""
        return ""

    def macro(self, name: str, parent: str, wanted: str) -> object:
        """A macro of a component, or what Jinja calls undefined where it has none."""
        found = self.macros.get((name, wanted))
        if found is None:
            found = getattr(self.component(name, parent), wanted, None)
            if found is None:
                hint = f"the template {name!r} does not export the requested name {wanted!r}"
                return self.undefined(hint, name=wanted)
            self.macros[name, wanted] = found
        return found

    def component(self, name: str, parent: str) -> object:
        """The macros of a component; raises what Jinja raises where there is none."""
        found = self.components.get(name)
        if found is None:
            found = self.get_template(name, parent).module
            if name in RECURRING:
                found = _with_memory(found)
            self.components[name] = found
        return found


def _with_memory(module: object) -> SimpleNamespace:
    macros = {
        name: functools.lru_cache(maxsize=1024)(value) if callable(value) else value
        for name, value in vars(module).items()
        if not name.startswith("_")
    }
    return SimpleNamespace(__name__=getattr(module, "__name__", ""), **macros)


class CodeCache(jinja2.BytecodeCache):
    """The code of templates, kept as Python keeps that of modules: beside the program's own.

    It is used only for the very same source, and written only where Python would write its own.
    A folder that cannot be written to costs time and nothing else.
    """

    def __init__(self) -> None:
        self.folder = Path(__file__).parent / "__pycache__"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket where there is code for it."""
        with suppress(OSError):
            bucket.bytecode_from_string(self._file(bucket).read_bytes())

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps the code, whole or not at all."""
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            self.folder.mkdir(exist_ok=True)
            file = self._file(bucket)
            coming = file.with_suffix(f".{os.getpid()}")
            coming.write_bytes(bucket.bytecode_to_string())
            coming.replace(file)

    def _file(self, bucket: Bucket) -> Path:
        return self.folder / f"{bucket.key}-{_FORM}.{sys.implementation.cache_tag}.j2c"
