"""What a site brings for its own looks: theme.css, and the picture beside its name."""

from collections.abc import Sequence
from typing import Final

from generator.content.content_files import ContentFiles
from generator.content.downloads.offered import Offer
from generator.content.folders import THEME
from generator.content.readers import decode
from generator.content.styles import Theme, theme_from
from generator.content.styles.pictures import picture_size
from generator.problems import Location, Problem, ProblemsFound
from generator.records.offering import OfferedFile
from generator.records.settings import Logo

_MOST_PIXELS: Final = 4096
_MOST_BYTES: Final = 200_000  # every page shows it


def own_theme(files: ContentFiles, offered: Sequence[OfferedFile]) -> Theme:
    """The styles of theme.css, none where it is not there.

    Raises ProblemsFound (YQ102, YQ106, YQ113 to YQ115, YQ119, YQ120).
    """
    file = files.root / THEME
    if not files.exists(file):
        return Theme()
    files.count += 1
    name = files.name(file)
    text = decode(name, files.read_bytes(file, "theme_bytes"))
    return theme_from(name, text, frozenset(file.name for file in offered))


def logo_from(name: str, at: Location, offer: Offer) -> Logo | None:
    """The picture of that name, none where the name is empty; raises ProblemsFound (YQ234)."""
    if not name:
        return None
    file = next((file for file in offer.files if file.name == name), None)
    size = None if file is None else picture_size(offer.contents[name]())
    if file is None or size is None or max(size) > _MOST_PIXELS or file.size > _MOST_BYTES:
        raise ProblemsFound([Problem("YQ234", at, name)])
    return Logo(name, *size)
