"""Raw values that have not their shape -> every fault with its place.

msgspec names the first alone; here values and types are walked side by side. A usual run never
imports this.
"""

import difflib
import re
from functools import cached_property, lru_cache, partial

from msgspec import inspect

from generator.content.schema.advice import advice, advice_on_fields, advice_on_list, example_id
from generator.content.slips import slip_in
from generator.content.tree import Path, Tree, Value
from generator.problems import Problem
from generator.records.values import Shape

# A list in a file may be a list or a tuple in the program.
List = inspect.ListType | inspect.VarTupleType


def faults(tree: Tree, wanted: type[Shape]) -> list[Problem]:
    """Every reason why the tree has not the shape (YQ201 to YQ204, YQ228)."""
    return _Explainer(tree).of(tree.data, _type_of(wanted), ())


@lru_cache
def _type_of(wanted: type[Shape]) -> inspect.Type:
    return inspect.type_info(wanted)


_IDS = ("project_id", "record_id", "ledger_id")
_RECORDS = ("projects",)


class _Explainer:
    """Walks values and types side by side."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree

    def of(self, value: Value, wanted: inspect.Type, path: Path) -> list[Problem]:
        plain, kind = _unwrap(_branch(wanted, value))
        if isinstance(plain, inspect.StructType):
            return self.of_struct(value, plain, path)
        if isinstance(plain, List):
            return self.of_list(value, plain, path)
        if isinstance(plain, inspect.DictType):
            return self.of_map(value, plain, path)
        return self.of_text(value, plain, kind, path)

    def of_struct(self, value: Value, wanted: inspect.StructType, path: Path) -> list[Problem]:
        fields = {field.encode_name: field for field in wanted.fields}
        if not isinstance(value, dict):
            fix, values = advice_on_fields(value, fields)
            code, at = "YQ204" if value or path else "YQ228", self.tree.at(path)
            return [Problem(code, at, _glimpse(value), "mapping", fix, values)]
        problems = [
            self.unknown_name(name, list(fields), path) for name in value if name not in fields
        ]
        meant = {problem.values.get("suggestion") for problem in problems}
        for name, field in fields.items():
            if name in value:
                problems += self.of(value[name], field.type, (*path, name))
            elif field.required and name not in meant:
                at, kind = self.tree.at((*path, name)), _kind_of(field.type)
                values = {"name": name, **self.example(kind)}
                problems.append(Problem("YQ202", at, kind=kind, values=values))
        return problems

    def of_list(self, value: Value, wanted: List, path: Path) -> list[Problem]:
        if not isinstance(value, list) or len(value) < (wanted.min_length or 0):
            empty = value == "" and not wanted.min_length and bool(path)
            at = self.tree.at(path)
            if not value and path == _RECORDS:
                return [Problem("YQ228", at, "", "records", "no_records")]
            fix, values = (
                ("leave_out", {"name": str(path[-1])}) if empty else advice_on_list(value, path)
            )
            return [Problem("YQ204", at, _glimpse(value), "list", fix, values)]
        problems = []
        for index, item in enumerate(value):
            problems += self.of(item, wanted.item_type, (*path, index))
        return problems

    def of_map(self, value: Value, wanted: inspect.DictType, path: Path) -> list[Problem]:
        """A mapping whose names are the source's own, such as heads of columns."""
        if not isinstance(value, dict):
            return [self.problem("YQ204", path, value, "mapping")]
        problems = []
        for name, part in value.items():
            problems += self.of(part, wanted.value_type, (*path, name))
        return problems

    def of_text(self, value: Value, wanted: inspect.Type, kind: str, path: Path) -> list[Problem]:
        if not isinstance(value, str):
            return [self.problem("YQ204", path, value, kind)]
        if _fits(value, wanted):
            return []
        if isinstance(wanted, inspect.StrType) and len(value) > (wanted.max_length or len(value)):
            fix, values = "too_long", {"most": f"{wanted.max_length}", "long": f"{len(value):,}"}
        else:
            fix, values = advice(value, kind, path, partial(_fits, wanted=wanted))
        values = {**values, **self.example(kind)}
        return [Problem("YQ203", self.tree.at(path), value, kind, fix, values)]

    def example(self, kind: str) -> dict[str, str]:
        """What a kind shows as its example, taken from the content itself."""
        return {"example": self.own_id} if kind in _IDS else {}

    @cached_property
    def own_id(self) -> str:
        """The id of a project as this file could name one; sought once for all its problems."""
        return example_id(self.tree)

    def unknown_name(self, name: str, known: list[str], path: Path) -> Problem:
        at, values = self.tree.at_name((*path, name)), {"known": ", ".join(known)}
        if slip := slip_in(name):
            values |= {**slip.values, "suggestion": slip.values.get("name", "")}
            return Problem("YQ201", at, name, fix=slip.fix, values=values)
        close = difflib.get_close_matches(name, known, n=1)
        if close:
            values["suggestion"] = close[0]
        return Problem("YQ201", at, name, fix="did_you_mean" if close else "", values=values)

    def problem(self, code: str, path: Path, value: Value, kind: str) -> Problem:
        values = self.example(kind)
        return Problem(code, self.tree.at(path), _glimpse(value), kind, values=values)


def _branch(wanted: inspect.Type, value: Value) -> inspect.Type:
    """Of what may be a text or a list the one that the value is; a text where it is neither."""
    if not isinstance(wanted, inspect.UnionType):
        return wanted
    lists = [part for part in wanted.types if isinstance(_unwrap(part)[0], List)]
    others = [part for part in wanted.types if part not in lists]
    return (lists if isinstance(value, list) else others)[0]


def _unwrap(wanted: inspect.Type) -> tuple[inspect.Type, str]:
    kind = ""
    while isinstance(wanted, inspect.Metadata):
        kind = (wanted.extra or {}).get("kind", kind)
        wanted = wanted.type
    return wanted, kind


def _kind_of(wanted: inspect.Type) -> str:
    plain, kind = _unwrap(wanted)
    if isinstance(plain, inspect.StructType | inspect.DictType):
        return "mapping"
    return "list" if isinstance(plain, List) else kind


def _fits(value: str, wanted: inspect.Type) -> bool:
    if isinstance(wanted, inspect.LiteralType):
        return value in wanted.values
    if isinstance(wanted, inspect.EnumType):
        return any(value == member.value for member in wanted.cls)
    if not isinstance(wanted, inspect.StrType):
        raise TypeError(f"a leaf of the shapes is text, not {wanted}")
    if wanted.max_length is not None and len(value) > wanted.max_length:
        return False
    return wanted.pattern is None or re.search(wanted.pattern, value) is not None


def _glimpse(value: Value) -> str:
    if isinstance(value, str):
        return value
    inner = ", ".join(str(part) for part in value)
    return f"[{inner}]" if isinstance(value, list) else f"{{{inner}}}"
