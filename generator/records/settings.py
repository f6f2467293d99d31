"""site.yaml: what is true of the whole site."""

from typing import Final, Literal
from urllib.parse import quote

from msgspec import Struct

# What an address of the site may look like; it goes into links and into XML.
URL: Final = r"https?://[^\s\"'<>\\]+"
# The site's own address: a host and a path; every page's own stands behind it. What names a person,
# asks or points into a page has no place in it.
BASE_URL: Final = r"https?://[^\s\"'<>\\/?#@\[\]]+(/[^\s\"'<>\\?#]*)?"
_KEPT: Final = "/%:@!$&'()*+,;=~"  # signs of a path that stand for themselves
# A word of an address and of a file's name, without the names that Windows keeps for devices.
DEVICES: Final = "con|prn|aux|nul|com[0-9]|lpt[0-9]"
SLUG: Final = rf"(?!({DEVICES})$)[a-z0-9]+(-[a-z0-9]+)*"
LONGEST_SLUG: Final = 60
# A level's id is a folder of the report's addresses and the name of a file beside report.yaml; of
# these the report has files and folders of its own.
TAKEN: Final = ("answers", "changes", "data", "departments", "index", "places", "report")
LEVEL_ID: Final = rf"(?!({'|'.join(TAKEN)})$){SLUG}"


def ascii_address(url: str) -> str:
    """The address in the signs that sitemaps, feeds and name servers take; no slash at its end.

    https://例子.中国/报告 is https://xn--fsqu00a.xn--fiqs8s/%E6%8A%A5%E5%91%8A. Raises ValueError
    where a part of the host is empty, too long, or of signs that no host has.
    """
    if not url:
        return ""
    scheme, _, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    name, colon, port = host.partition(":")
    ascii_name = name if name.isascii() else name.encode("idna").decode("ascii")
    return f"{scheme}://{ascii_name}{colon}{port}{slash}{quote(path, _KEPT)}".rstrip("/")


# What stands in the content for a value that only a person can give.
TO_FILL: Final = "【请填写】"

# Whose site it is: of the government with its codes, of the government before it has them all, or
# somebody else's.
Standing = Literal["official", "draft", "unofficial"]


class GovernmentCodes(Struct, frozen=True):
    """The identifiers that an official site must show; each is issued, never invented.

    `find_error` is the address of the site's page on the government's error-report platform (找错).
    """

    site_code: str
    domain: str
    icp: str
    police: str
    find_error: str


class Logo(Struct, frozen=True):
    """The picture beside the site's name: a file for download, and its size in pixels."""

    name: str
    width: int
    height: int


class Site(Struct, frozen=True):
    """The settings of a site, as `content/site.yaml` gives them.

    `base_url` is empty, or an address without a slash at its end; it serves canonical links, the
    feed and the sitemap only. `codes` is there unless the site is unofficial; those of a draft may
    be empty. People are named only where the content says so. `words` are what people type, with
    the words of reports that they mean.
    """

    title: str
    publisher: str
    description: str
    standing: Standing
    contact: str
    base_url: str
    show_people: bool
    codes: GovernmentCodes | None
    words: dict[str, tuple[str, ...]] = {}
    logo: Logo | None = None
    licence: str = ""

    @property
    def official(self) -> bool:
        """Whether it is a government's site that shows all its codes; a draft is none yet."""
        return self.standing == "official"
