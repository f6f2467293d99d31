"""A page that is served at any address: its links begin at the site's root."""

from typing import TypeVar
from urllib.parse import urlsplit

from msgspec.structs import replace

from generator.pages.page import Frame, NavItem, Page
from generator.pages.parts.words.links import Link

Named = TypeVar("Named", NavItem, Link)


def root_of(base_url: str) -> str:
    """The path under which the site lies on its host: `/report/` of https://example.org/report."""
    return f"{urlsplit(base_url).path}/"


def rooted(page: Page, root: str) -> Page:
    """A page at the site's root, with a frame whose links hold at any address of the host.

    Served at any address, it claims none of its own: its head has no canonical link.
    """
    if page.frame is None or page.head is None:
        return page
    linked: dict[str, object] = {"@context": "https://schema.org", "@type": "WebPage"}
    head = replace(page.head, canonical="", social=(), linked=linked)
    return replace(page, head=head, frame=_rooted_frame(page.frame, root))


def _rooted_frame(frame: Frame, root: str) -> Frame:
    def put(links: tuple[Named, ...]) -> tuple[Named, ...]:
        return tuple(replace(link, href=f"{root}{link.href}") for link in links)

    logo = frame.logo
    return replace(
        frame,
        styles=tuple(f"{root}{style}" for style in frame.styles),
        scripts=tuple(f"{root}{script}" for script in frame.scripts),
        icon=f"{root}{frame.icon}",
        small_icon=frame.small_icon and f"{root}{frame.small_icon}",
        touch_icon=frame.touch_icon and f"{root}{frame.touch_icon}",
        feed=f"{root}{frame.feed}",
        home=f"{root}{frame.home}",
        nav=put(frame.nav),
        footer=put(frame.footer),
        reports=put(frame.reports),
        logo=logo and replace(logo, src=f"{root}{logo.src}"),
    )
