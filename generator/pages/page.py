"""Page: an address, a template, a view, what stands around it; and pages made together."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct

from generator.pages.file_content import FileContent, Portion
from generator.pages.parts.words.links import Href, Link


class NavItem(Struct, frozen=True):
    """A link of the main navigation; `current` is page, section or empty."""

    text: str
    href: Href
    current: str


class Head(Struct, frozen=True):
    """What differs in the head of each page.

    `canonical` is empty without a base address. `official` are the elements that a government's
    site must carry, as name and content; `social` are Open Graph's, as property and content;
    `linked` is the page's JSON-LD; `robots` is what search engines are asked, mostly nothing.
    """

    title: str
    description: str
    canonical: str
    official: tuple[tuple[str, str], ...]
    social: tuple[tuple[str, str], ...]
    linked: dict[str, object]
    robots: str = ""


class Picture(Struct, frozen=True):
    """A picture with its size in pixels, so that nothing moves when it comes."""

    src: Href
    alt: str
    width: int
    height: int


class Frame(Struct, frozen=True):
    """What the pages of one folder and section share: styles and scripts, header and footer.

    Without a picture of the icon the links to it are empty. `standing` is official, draft or
    unofficial. `codes` and `find_error` are those of an official
    site, or what a draft has of them, otherwise empty.
    """

    styles: tuple[Href, ...]
    scripts: tuple[Href, ...]
    icon: Href
    small_icon: Href
    touch_icon: Href
    feed: Href
    site_title: str
    home: Href
    nav: tuple[NavItem, ...]
    official: bool
    standing: str
    publisher: str
    codes: tuple[tuple[str, str], ...]
    find_error: str
    footer: tuple[Link, ...]
    reports: tuple[NavItem, ...]
    logo: Picture | None


class Page(Struct, frozen=True):
    """An HTML page: its address, its template, its view, and the frame around it.

    Without head and frame (404.html of a site that has no address yet) the template is the whole
    page.
    """

    address: str
    template: str
    view: Struct
    head: Head | None = None
    frame: Frame | None = None


class TextPage(Struct, frozen=True):
    """A file that a template writes without a frame: the feed, the sitemap, robots, headers."""

    address: str
    template: str
    view: Struct


class FilePage(Struct, frozen=True):
    """A data file; `has_hash` where its name is to carry a hash of its content."""

    address: str
    content: FileContent
    has_hash: bool = False


AnyPage = Page | TextPage | FilePage


class Batch(Struct, frozen=True):
    """Pages that are made together, when their turn comes, by one process.

    `addresses` are known before: those of all its pages, in order. `make` gives the pages; one
    that tells of other files stands behind them in the same batch. `weight` says how many projects
    they show in all: the heaviest are begun first. Of `small` pages dozens are at hand at a time.

    The address of a file whose name carries a hash is known only when it is made; the one in
    `addresses` lacks it. Pages that name such files are given by `make_last` instead: it is called
    when all other batches are made, with the addresses of those files by the ones that lack it.

    `portions` are those of the projects, where its files tell of them piece by piece and that is
    noted. The pages of a batch that `is_withdrawn` stand at addresses that the site had before.
    """

    addresses: tuple[str, ...]
    make: Callable[[], Iterable[AnyPage]] = tuple
    weight: int = 0
    small: bool = False
    make_last: Callable[[Mapping[str, str]], Iterable[AnyPage]] | None = None
    portions: tuple[Portion, ...] = ()
    is_withdrawn: bool = False


def lasting_addresses(batches: Iterable[Batch]) -> Iterator[str]:
    """The addresses of all that a site has to show: without those that were withdrawn."""
    for batch in batches:
        if not batch.is_withdrawn:
            yield from batch.addresses
