"""site.yaml, places.yaml, words.yaml, and the heads of the free pages."""

from typing import Final

from generator.content.reuse import Cache
from generator.content.schema.shape import shape, shape_of
from generator.content.schema.site_shapes import ArticleHead, PlacesFile, SiteFile, WordsFile
from generator.content.schema.unique_ids import repeated_ids
from generator.content.tree import Source, Tree
from generator.problems import Location, Problem, ProblemsFound
from generator.records.place import Town
from generator.records.settings import GovernmentCodes, Site, Standing, ascii_address

_STANDINGS: Final[dict[str, Standing]] = {
    "true": "official",
    "draft": "draft",
    "false": "unofficial",
}
_NEEDED = {"site_code": "site_code", "domain": "filled", "icp": "filled", "find_error": "url"}


def site_from(source: Source, cache: Cache | None = None) -> Site:
    """The site's settings; raises ProblemsFound (YQ201 to YQ204, YQ213).

    A draft is one until it has all codes; then it is official. YQ213: an official site lacks a code
    that document 47 of 2017 of the State Council's General Office (国办发) or the rules for ICP
    filing require.
    """
    file = shape_of(source, SiteFile, cache)
    standing = _STANDINGS[file.official]
    missing = _missing_codes(source, file)
    if standing == "official" and missing:
        raise ProblemsFound(missing)
    if standing == "draft" and not missing:
        standing = "official"
    codes = GovernmentCodes(
        site_code=file.codes.site_code,
        domain=file.codes.domain,
        icp=file.codes.icp,
        police=file.codes.police,
        find_error=file.codes.find_error,
    )
    return Site(
        title=file.title,
        publisher=file.publisher,
        description=file.description,
        standing=standing,
        contact=file.contact,
        base_url=_address(source, file.base_url),
        show_people=file.show_people == "true",
        licence=file.licence,
        codes=codes if standing != "unofficial" else None,
    )


def site_questions(source: Source) -> tuple[Problem, ...]:
    """What the settings leave open: whether people are named (YQ329); raises ProblemsFound."""
    file = shape_of(source, SiteFile, None)
    return () if file.show_people else (Problem("YQ329", Location(source.file)),)


def _missing_codes(source: Source, file: SiteFile) -> list[Problem]:
    """What an official site has to have, and this one has not (YQ213)."""
    problems = [
        Problem("YQ213", source.at(("codes", name)), kind=kind, values={"name": f"codes.{name}"})
        for name, kind in _NEEDED.items()
        if not getattr(file.codes, name)
    ]
    if not file.base_url:
        values = {"name": "base_url"}
        problems.append(Problem("YQ213", source.at(("base_url",)), kind="url", values=values))
    return problems


def logo_name(source: Source) -> str:
    """The file that the settings name for the picture beside the site's name; may be empty."""
    return shape_of(source, SiteFile, None).logo


def towns_from(source: Source, cache: Cache | None = None) -> tuple[Town, ...]:
    """The towns of the county; raises ProblemsFound (YQ201 to YQ204, YQ210)."""
    file = shape_of(source, PlacesFile, cache)
    tiles = [_tile(town) for town in file.towns]
    problems = repeated_ids(source, "towns", [town.slug for town in file.towns])
    problems += repeated_ids(source, "towns", tiles)
    if problems:
        raise ProblemsFound(problems)
    return file.towns


def _tile(town: Town) -> str:
    """Where its tile lies, which is of one town alone; of one without a place it is its own."""
    return f"row {town.row}, column {town.column}" if town.row and town.column else town.slug


def words_from(source: Source, cache: Cache | None = None) -> dict[str, tuple[str, ...]]:
    """The site's own words of the search; raises ProblemsFound (YQ201 to YQ204)."""
    return shape_of(source, WordsFile, cache).words


def _address(source: Source, url: str) -> str:
    """The site's address in signs of ASCII; raises ProblemsFound where its host cannot be one."""
    try:
        return ascii_address(url)
    except ValueError:
        at = source.at(("base_url",))
        raise ProblemsFound([Problem("YQ203", at, url, "base_url")]) from None


def article_head(tree: Tree) -> ArticleHead:
    """The front matter of a free page; raises ProblemsFound (YQ201 to YQ204)."""
    return shape(tree, ArticleHead)
