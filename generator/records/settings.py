"""site.yaml: what is true of the whole site."""

from typing import Final

from msgspec import Struct

# What an address of the site may look like; it goes into links and into XML.
URL: Final = r"https?://[^\s\"'<>\\]+"
# A word of an address and of a file's name, without the names that Windows keeps for devices.
SLUG: Final = r"(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9]+(-[a-z0-9]+)*"
LONGEST_SLUG: Final = 60


class GovernmentCodes(Struct, frozen=True):
    """The identifiers that an official site must show; each is issued, never invented.

    `find_error` is the address of the site's page on the government's error-report platform (找错).
    """

    site_code: str
    domain: str
    icp: str
    police: str
    find_error: str


class Site(Struct, frozen=True):
    """The settings of a site, as `content/site.yaml` gives them.

    `base_url` is empty, or an address without a slash at its end; it serves canonical links, the
    feed and the sitemap only. `codes` is there exactly when `official` is true.
    """

    title: str
    publisher: str
    description: str
    official: bool
    contact: str
    base_url: str
    show_people: bool
    codes: GovernmentCodes | None
