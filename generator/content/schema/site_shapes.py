"""The shapes of site.yaml and of the heads of the free pages."""

from msgspec import field

from generator.records.values import (
    Filled,
    Flag,
    OptionalBaseUrl,
    OptionalEmail,
    OptionalSiteCode,
    OptionalUrl,
    Shape,
    Text,
)


class CodesEntry(Shape, frozen=True):
    """The codes of an official site; shown, and needed, only with `official: true`."""

    site_code: OptionalSiteCode = ""
    domain: Text = ""
    icp: Text = ""
    police: Text = ""
    find_error: OptionalUrl = ""


class SiteFile(Shape, frozen=True):
    """`site.yaml`."""

    title: Filled
    publisher: Filled
    official: Flag
    description: Text = ""
    contact: OptionalEmail = ""
    base_url: OptionalBaseUrl = ""
    show_people: Flag = "true"
    codes: CodesEntry = field(default_factory=CodesEntry)


class ArticleHead(Shape, frozen=True):
    """The front matter of a free page."""

    title: Filled
    summary: Filled
