"""The small faults that are put into a module: each changes one place of its syntax tree."""

import ast
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import CodeType
from typing import Final, TypeVar

_COMPARED: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_COUNTED: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
}
_CALLED: Final = {"any": "all", "all": "any", "min": "max", "max": "min"}
_HAS_FAULTS: Final = (ast.Compare, ast.BoolOp, ast.UnaryOp, ast.Constant)

T = TypeVar("T")
Put = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module with one fault.

    `function` is the dotted name of the one it stands in, or nothing; `constant` that of a number
    of the module that only its functions use, and its new value. `words` is its line as written,
    and `nth` tells it from others of the same change in lines of the same words, from 1.
    """

    line: int
    change: str
    function: str
    words: str
    nth: int
    constant: tuple[str, int] | None
    tree: ast.Module
    put: Put
    back: Put

    @property
    def key(self) -> tuple[str, str, int]:
        """What it is known by, wherever its line has moved to."""
        return self.words, self.change, self.nth

    @property
    def source(self) -> str:
        """The module with the fault, as text."""
        self.put()
        try:
            return ast.unparse(self.tree)
        finally:
            self.back()

    def code(self, file: str) -> CodeType:
        """The module with the fault, compiled."""
        self.put()
        try:
            return compile(self.tree, file, "exec", dont_inherit=True)
        finally:
            self.back()


def mutants_of(source: str) -> list[Mutant]:
    """Every mutant of a module, in the order of its lines; words in messages stay as they are."""
    tree = ast.parse(source)
    lines = source.splitlines()
    count: Counter[tuple[str, str]] = Counter()
    found = []
    at_once = _names_used_while_loaded(tree)
    constants = {
        part.value: part.target.id
        for part in tree.body
        if isinstance(part, ast.AnnAssign)
        and isinstance(part.target, ast.Name)
        and isinstance(part.value, ast.Constant)
        and type(part.value.value) is int
        and part.target.id.startswith("_")
        and part.target.id not in at_once
    }
    # what stands in a class and in no function of it is worked out once, where the class is made
    classes = {part.name for part in tree.body if isinstance(part, ast.ClassDef)}
    for node, inside in _nodes(tree, ""):
        function = "" if inside in classes else inside
        for change, put, back in _changes(node):
            at = node.iter if isinstance(node, ast.comprehension) else node
            line: int = getattr(at, "lineno", 0)
            words = lines[line - 1].strip()
            count[words, change] += 1
            nth = count[words, change]
            constant = None
            if isinstance(node, ast.Constant) and node in constants:
                constant = constants[node], int(node.value) + 1
            found.append(Mutant(line, change, function, words, nth, constant, tree, put, back))
    return sorted(found, key=lambda mutant: mutant.line)


def _names_used_while_loaded(node: ast.AST) -> set[str]:
    """The names that are read outside the bodies of functions."""
    found = {node.id} if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) else set()
    for field, value in ast.iter_fields(node):
        if field == "body" and isinstance(node, ast.FunctionDef):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                found |= _names_used_while_loaded(child)
    return found


def _nodes(node: ast.AST, function: str) -> Iterator[tuple[ast.AST, str]]:
    """The nodes below one in the order of the text, each with the function that it is in.

    How a class is made and how large a cache is (`frozen=True`, `maxsize=64`) is left as it is, and
    so is `strict=True`, which is a test itself.
    """
    for field, value in ast.iter_fields(node):
        if field in ("decorator_list", "keywords") and not isinstance(node, ast.Call):
            continue
        for child in value if isinstance(value, list) else [value]:
            if not isinstance(child, ast.AST):
                continue
            if isinstance(child, ast.keyword) and child.arg == "strict":
                continue
            inner = function
            if isinstance(child, ast.FunctionDef | ast.ClassDef):
                inner = f"{function}.{child.name}" if function else child.name
            elif isinstance(child, ast.arguments):
                inner = ""  # what stands there is worked out once, where the function is defined
            yield child, inner if isinstance(child, ast.arguments) else function
            yield from _nodes(child, inner)


def _changes(node: ast.AST) -> Iterator[tuple[str, Put, Put]]:
    yield from _turned_conditions(node)
    yield from _other_operators(node)
    if isinstance(node, ast.Constant) and type(node.value) is bool:
        yield f"{node.value} -> {not node.value}", *_set(node, "value", not node.value)
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        yield f"{node.value} -> {node.value + 1}", *_set(node, "value", node.value + 1)
    elif isinstance(node, ast.Name) and node.id in _CALLED:
        yield f"{node.id} -> {_CALLED[node.id]}", *_set(node, "id", _CALLED[node.id])
    elif isinstance(node, ast.Continue | ast.Break):
        yield "a loop goes on or ends", *_set(node, "__class__", ast.Pass)


def _other_operators(node: ast.AST) -> Iterator[tuple[str, Put, Put]]:
    if isinstance(node, ast.Compare):
        for place, was in enumerate(node.ops):
            if kind := _COMPARED.get(type(was)):
                yield f"{type(was).__name__} -> {kind.__name__}", *_put(node.ops, place, kind())
    elif isinstance(node, ast.BinOp) and type(node.op) in _COUNTED:
        operator = _COUNTED[type(node.op)]
        yield f"{type(node.op).__name__} -> {operator.__name__}", *_set(node, "op", operator())
    elif isinstance(node, ast.BoolOp):
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield f"{type(node.op).__name__} -> {type(other).__name__}", *_set(node, "op", other)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        # +x of a truth value is its number
        yield "not taken away", *_set(node, "op", ast.UAdd())


def _turned_conditions(node: ast.AST) -> Iterator[tuple[str, Put, Put]]:
    """What an `if`, an `and` or an `or` asks, where no other fault changes it."""
    if isinstance(node, ast.If | ast.IfExp | ast.While) and not isinstance(node.test, _HAS_FAULTS):
        yield "condition turned", *_set(node, "test", _turned(node.test))
    elif isinstance(node, ast.BoolOp | ast.comprehension):
        parts = node.values if isinstance(node, ast.BoolOp) else node.ifs
        for place, part in enumerate(parts):
            if not isinstance(part, _HAS_FAULTS):
                change = "part turned" if place == 0 else f"part {place + 1} turned"
                yield change, *_put(parts, place, _turned(part))


def _turned(test: ast.expr) -> ast.expr:
    return ast.copy_location(ast.fix_missing_locations(ast.UnaryOp(ast.Not(), test)), test)


def _set(node: ast.AST, name: str, new: object) -> tuple[Put, Put]:
    was = getattr(node, name)
    return lambda: setattr(node, name, new), lambda: setattr(node, name, was)


def _put(parts: list[T], place: int, new: T) -> tuple[Put, Put]:
    was = parts[place]
    return lambda: parts.__setitem__(place, new), lambda: parts.__setitem__(place, was)
