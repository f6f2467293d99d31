"""What the package brings along: the templates, and the 2022 report as sample content.

In an installed wheel both lie inside the package; in a checkout they are the folders of the
repository beside it.
"""

from pathlib import Path


def shipped(name: str) -> Path:
    """The folder `templates` or `content` that came with the program."""
    package = Path(__file__).parent
    inside = package / "_shipped" / name
    return inside if inside.is_dir() else package.parent / name
