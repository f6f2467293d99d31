"""Markdown with a head of YAML between two lines `---`."""

from generator.content.readers.yaml_reader import read_yaml
from generator.content.tree import Tree
from generator.problems import Location, Problem, ProblemsFound

_FENCE = "---"


def read_front_matter(file: str, text: str) -> tuple[Tree, str, int]:
    """The head's raw values, the body, and the body's first line; raises ProblemsFound.

    A text without a head gives an empty mapping, so that the schema can name what is missing.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return read_yaml(file, "{}"), text, 1
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == _FENCE:
            head = "\n".join(lines[1:number])
            return read_yaml(file, head, first_line=2), "\n".join(lines[number + 1 :]), number + 2
    raise ProblemsFound([Problem("YQ111", Location(file, 1, 1), lines[0])])
