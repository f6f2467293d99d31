"""How templates become code: as Jinja makes it, but for what is known of views and components.

A view is a struct, so that an attribute of it is read as one; a component is a function, and is
called as one, and what it gives is HTML already; text without a sign of HTML is printed as it
stands. Where a template asks more of Jinja than that (an entry of a mapping by a dot, a default for
what is not there), the page is filled once more as Jinja alone does it.
"""

import keyword
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from typing import Any, Final

import jinja2
from jinja2 import nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.runtime import Macro
from markupsafe import Markup, escape
from msgspec import Struct

from generator.content.reuse import Cache
from generator.patterns import pattern

KIND: Final = "template"  # of what is kept from build to build
_UNSAFE: Final = pattern("[&<>\"']").search
_FORM: Final = b"6"  # raised when the same template compiles to other code
# Names of the code around a component, and of what Jinja gives to one beside its arguments.
_TAKEN: Final = {"macro", "missing", "caller", "kwargs", "varargs"}


def escaped(value: object) -> object:
    """The value as HTML text; what needs no escaping is not wrapped either, which takes longest."""
    if type(value) is str and _UNSAFE(value) is None:
        return value
    if type(value) is Markup:
        return value
    return escape(value)


def component(macro: Any, text: Callable[..., str] | None = None) -> Macro:
    """The component, whose `text` gives its HTML; without a function, as Jinja calls a macro."""
    macro.text = text or macro
    return macro  # type: ignore[no-any-return]


def as_jinja_alone(*_: object, **__: object) -> str:
    """In place of a component's function where only Jinja knows what is escaped."""
    raise TypeError("called where escaping may be switched off")


def words_of(error: Exception) -> str:
    """What Python says, without the place in its own code, and without where it gave up."""
    if isinstance(error, RecursionError):
        return "maximum recursion depth exceeded"
    return error.msg if isinstance(error, SyntaxError) else str(error)


class _Code(CodeGenerator):
    """Of Jinja's compiler four methods; `tests/render` says when Jinja has changed them."""

    bare: nodes.Expr | None = None  # the call that is printed as it is

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        elif self._is_component(node, frame):
            self.bare = node
            self.write("(")
        else:
            self.write("environment.escaped(")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        if keyword.iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """A component, with a function beside it that Python gives the arguments by their names."""
        names = [argument.name for argument in macro_ref.node.args]
        is_open = macro_ref.accesses_kwargs or macro_ref.accesses_varargs
        is_escaped = frame.eval_ctx.autoescape and not frame.eval_ctx.volatile
        self.write("environment.component(")
        super().macro_def(macro_ref, frame)
        if isinstance(macro_ref.node, nodes.CallBlock) and not is_escaped:
            self.write(", environment.as_jinja_alone")
        elif not is_open and not any(name in _TAKEN or keyword.iskeyword(name) for name in names):
            given = "".join(f"{name}=missing, " for name in names)
            if macro_ref.accesses_caller:
                names.append("caller")
                given += 'caller=undefined("No caller defined", name="caller")'
            self.write(f", (lambda macro: lambda {given}: macro({', '.join(names)}))(macro)")
        self.write(")")

    def visit_Call(  # noqa: N802 - Jinja's name
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """A component is called as the function that it is, where all text is escaped alike."""
        if not self._is_component(node, frame):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.write("(" if node is self.bare or forward_caller else "Markup(")
        self.visit(node.node, frame)
        self.write(".text(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller))" if forward_caller else "))")

    def _is_component(self, node: nodes.Expr, frame: Frame) -> bool:
        """Whether it is a plain call of what can only be a component, or have no `text`."""
        return (
            isinstance(node, nodes.Call)
            and isinstance(node.node, nodes.Name)
            and node.node.name != "loop"
            and node.node.name not in self.environment.globals
            and not (node.dyn_args or node.dyn_kwargs)
            and not any(keyword.iskeyword(argument.key) for argument in node.kwargs)
            and not frame.eval_ctx.volatile
            and frame.eval_ctx.autoescape
        )


class Views(jinja2.Environment):
    """An environment whose templates print views; whatever Jinja prints, it prints."""

    code_generator_class = _Code
    escaped = staticmethod(escaped)
    component = staticmethod(component)
    as_jinja_alone = staticmethod(as_jinja_alone)

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.options = options
        self.plain: jinja2.Environment | None = None

    def compile(self, source: Any, *given: Any, **named: Any) -> Any:
        """The code of a template; what Python cannot make code of is an error of its syntax."""
        try:
            return super().compile(source, *given, **named)
        except (SyntaxError, RecursionError, ValueError) as error:
            name = named.get("name") or (given[0] if given else None)
            raise jinja2.TemplateSyntaxError(words_of(error), 0, name) from None

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """As Jinja's, but one dict: of several in a chain each key is looked up for every page."""
        return {**self.globals, **(d or {})}

    def fill(self, name: str, view: object) -> str:
        """The template with its one name, `view`; raises what Jinja raises.

        A name that a view does not have is an AttributeError, which knows the names that it has.
        """
        try:
            return self.get_template(name).render(view=view)
        except (AttributeError, TypeError) as error:
            return self._fill_plainly(name, view, error)

    def source(self, name: str) -> str:
        """The words of a template; empty where there is none, which is told when it is used."""
        with suppress(jinja2.TemplateNotFound):
            return self.loader.get_source(self, name)[0] if self.loader else ""
        return ""

    def _fill_plainly(self, name: str, view: object, error: Exception) -> str:
        if self.plain is None:
            options = {**self.options, "bytecode_cache": None}
            self.plain = jinja2.Environment(**options)  # noqa: S701 - escaping as this one does
            self.plain.policies.update(self.policies)
        try:
            return self.plain.get_template(name).render(view=view)
        except jinja2.UndefinedError:
            if isinstance(error, AttributeError) and isinstance(error.obj, Struct):
                raise error from None
            raise


class CodeCache(jinja2.BytecodeCache):
    """The code of templates, kept with what else a build keeps for the next one.

    It is used only for the very same source.
    """

    def __init__(self, cache: Cache) -> None:
        self.cache = cache

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket where there is code for it."""
        found = self.cache.get(KIND, _key(bucket))
        if found is not None:
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps the code, or does not."""
        self.cache.put(KIND, _key(bucket), bucket.bytecode_to_string())


def _key(bucket: Bucket) -> bytes:
    return _FORM + bucket.key.encode()
