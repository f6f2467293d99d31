"""404.html is served at any address: every link of its frame begins at the site's root."""

from msgspec import Struct
from msgspec.structs import replace

from generator.content.load import load
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.page import Frame
from generator.pages.site.rooted import root_of, rooted
from generator.records.settings import Logo
from tests.processes import ROOT

LOADED = load(ROOT)
NEWEST = LOADED.content.reports[-1]
# Of two years and with a picture beside the name, so that the frame has a link of each kind.
FRAMER = Framer(
    replace(LOADED.site, logo=Logo("logo.png", 40, 20)),
    [replace(NEWEST, folder="2021"), NEWEST],
    LOADED.content.articles,
)


class Nothing(Struct, frozen=True):
    """A view without anything."""


def texts(value: object) -> list[str]:
    """All texts of a frame, in their order."""
    if isinstance(value, Struct):
        return [text for name in value.__struct_fields__ for text in texts(getattr(value, name))]
    if isinstance(value, tuple):
        return [text for each in value for text in texts(each)]
    return [value] if isinstance(value, str) else []


def frame_at(address: str, root: str = "") -> Frame:
    about = About("没有这一页", "没有这一页。", Kind.COLUMN, ())
    page = FRAMER.page(address, "pages/404.html", Nothing(), about)
    found = (rooted(page, root) if root else page).frame
    assert found is not None
    return found


def test_all_that_is_a_link_begins_at_the_root_and_nothing_else_does() -> None:
    """What a page one folder further down writes otherwise is a link, whoever added it."""
    near, deep = (texts(frame_at(address)) for address in ("none.html", "none/none.html"))
    put = texts(frame_at("none.html", "/report/"))
    links = [place for place, text in enumerate(deep) if text == f"../{near[place]}"]
    assert len(links) > 20
    for place, text in enumerate(near):
        assert put[place] == (f"/report/{text}" if place in links else text)


def test_an_address_that_is_not_there_stays_empty() -> None:
    frame = frame_at("none.html", "/")
    assert (frame.small_icon, frame.touch_icon, frame.icon) == ("", "", "/assets/icon.svg")


def test_the_root_is_the_path_of_the_base_address() -> None:
    assert root_of("https://example.org/report") == "/report/"
    assert root_of("https://example.org") == "/"
