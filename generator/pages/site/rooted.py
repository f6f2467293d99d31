"""A page that is served at any address: its links begin at the site's root."""

from typing import Any, TypeVar, get_args, get_type_hints
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from generator.pages.page import Page
from generator.pages.parts.words.links import Href

Put = TypeVar("Put", bound=Struct)


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
    return replace(page, head=head, frame=_at_root(page.frame, root))


def _at_root(value: Put, root: str) -> Put:
    """A frame or a part of it: every `Href` in it begins at the root, if it is not empty."""
    hints = get_type_hints(type(value), include_extras=True)
    found = {name: _put(hint, getattr(value, name), root) for name, hint in hints.items()}
    return replace(value, **found)


def _put(hint: Any, value: Any, root: str) -> Any:
    if hint is Href:
        return value and f"{root}{value}"
    if isinstance(value, tuple):
        return tuple(_put(get_args(hint)[0], each, root) for each in value)
    return _at_root(value, root) if isinstance(value, Struct) else value
