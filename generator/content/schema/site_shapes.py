"""The shapes of site.yaml, of places.yaml and words.yaml, and of the heads of the free pages."""

from typing import Annotated

from msgspec import Meta, field

from generator.records.place import Town
from generator.records.values import (
    Filled,
    Flag,
    OptionalBaseUrl,
    OptionalEmail,
    OptionalSiteCode,
    OptionalUrl,
    Shape,
    StandingWord,
    Text,
)


class CodesEntry(Shape, frozen=True):
    """The codes of an official site; needed with `official: true`, shown with `draft` too."""

    site_code: OptionalSiteCode = ""
    domain: Text = ""
    icp: Text = ""
    police: Text = ""
    find_error: OptionalUrl = ""


class SiteFile(Shape, frozen=True):
    """`site.yaml`."""

    title: Filled
    publisher: Filled
    official: StandingWord
    description: Text = ""
    contact: OptionalEmail = ""
    base_url: OptionalBaseUrl = ""
    logo: Text = ""
    licence: OptionalUrl = ""
    show_people: Flag = ""  # nobody has said; then it is false
    codes: CodesEntry = field(default_factory=CodesEntry)


class PlacesFile(Shape, frozen=True):
    """`places.yaml`: the towns that records may name."""

    towns: Annotated[tuple[Town, ...], Meta(min_length=1)]


class WordsFile(Shape, frozen=True):
    """`words.yaml`: what people type, and the words of the report that they mean."""

    words: dict[Filled, Annotated[tuple[Filled, ...], Meta(min_length=1)]]


class ArticleHead(Shape, frozen=True):
    """The front matter of a free page."""

    title: Filled
    summary: Filled
    menu: Flag = ""
