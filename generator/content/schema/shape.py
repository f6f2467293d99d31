"""Raw values -> shapes, in one call of msgspec; or from what was kept of the same bytes."""

from functools import cache
from typing import Final, TypeVar

import msgspec

from generator.content.limits import LIMITS
from generator.content.reuse import Cache, key_of, read_cached, write_cached
from generator.content.tree import Source, Tree
from generator.problems import ProblemsFound
from generator.records.values import Shape

T = TypeVar("T", bound=Shape)
_KIND: Final = "file"
_SIMPLE: Final = (str, list, dict)  # defaults whose words are the same in every run


def shape(tree: Tree, wanted: type[T]) -> T:
    """The tree as a shape; raises ProblemsFound with every problem (YQ201 to YQ204)."""
    try:
        return msgspec.convert(tree.data, wanted)
    except msgspec.ValidationError as error:
        from generator.content.schema.faults import faults

        problems = faults(tree, wanted)
        if not problems:  # the two must agree; a property test compares them
            raise AssertionError(f"{tree.file}: no words for {error}") from error
        raise ProblemsFound(problems) from None


def shape_of(source: Source, wanted: type[T], cache: Cache | None) -> T:
    """The file as a shape; raises ProblemsFound with every problem of reading and of shape."""
    key = source_key(source, wanted.__name__) if cache is not None else b""
    found = read_cached(cache, _KIND, key, wanted)
    if found is not None:
        return found
    tree = source.read()
    made = shape(tree, wanted)
    write_cached(
        cache, _KIND, key, tree.data
    )  # as it was read: a default need not be what a file may say
    return made


def source_key(source: Source, wanted: str) -> bytes:
    """The key of what comes of a file: its bytes, its name, the limits, and what is wanted."""
    return key_of((source.file, source.digest, repr(LIMITS.get()), wanted, _digest_of_all_shapes()))


@cache
def _digest_of_all_shapes() -> bytes:
    """A digest of every shape that a file can have."""
    shapes = sorted(_subclasses_of(Shape), key=lambda each: each.__qualname__)
    return key_of(
        f"{each.__qualname__} {each.__annotations__} {_defaults(each)}" for each in shapes
    )


def _subclasses_of(shape: type[Shape]) -> set[type[Shape]]:
    found = set(shape.__subclasses__())
    return found.union(*(_subclasses_of(subclass) for subclass in found))


def _defaults(shape: type[Shape]) -> list[str]:
    return [
        repr(default) if isinstance(default, _SIMPLE) else ""
        for default in shape.__struct_defaults__
    ]
