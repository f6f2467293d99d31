"""The small faults that are put into a module: each changes one place of its syntax tree."""

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

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


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module with one fault: its source, the line, and what was changed."""

    source: str
    line: int
    change: str


def mutants_of(source: str) -> Iterator[Mutant]:
    """Every mutant of a module, in the order of its lines; words in messages stay as they are."""
    tree = ast.parse(source)
    for place, node in enumerate(ast.walk(tree)):
        for change, put in _changes(node):
            changed = copy.deepcopy(tree)
            put(next(n for at, n in enumerate(ast.walk(changed)) if at == place))
            yield Mutant(ast.unparse(changed), getattr(node, "lineno", 0), change)


Put = Callable[[ast.AST], None]


def _changes(node: ast.AST) -> Iterator[tuple[str, Put]]:
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _COMPARED:
        kind = _COMPARED[type(node.ops[0])]
        yield f"{type(node.ops[0]).__name__} -> {kind.__name__}", _set("ops", 0, kind())
    elif isinstance(node, ast.BinOp) and type(node.op) in _COUNTED:
        operator = _COUNTED[type(node.op)]
        yield f"{type(node.op).__name__} -> {operator.__name__}", _put("op", operator())
    elif isinstance(node, ast.BoolOp):
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield f"{type(node.op).__name__} -> {type(other).__name__}", _put("op", other)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not taken away", _put("op", ast.UAdd())  # +x of a truth value is its number
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        yield f"{node.value} -> {node.value + 1}", _put("value", node.value + 1)
    elif isinstance(node, ast.Constant) and type(node.value) is bool:
        yield f"{node.value} -> {not node.value}", _put("value", not node.value)
    elif isinstance(node, ast.Continue | ast.Break):
        yield "a loop goes on or ends", _becomes_pass


def _put(name: str, value: object) -> Put:
    return lambda node: setattr(node, name, value)


def _set(name: str, index: int, value: object) -> Put:
    return lambda node: getattr(node, name).__setitem__(index, value)


def _becomes_pass(node: ast.AST) -> None:
    node.__class__ = ast.Pass
