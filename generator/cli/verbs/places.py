"""`yqsite places`: which towns and villages the projects name."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Final

import click
from msgspec import Struct

from generator.cli.context import Context
from generator.cli.verb import Words, verb
from generator.cli.words import say

if TYPE_CHECKING:
    from generator.analysis.place_names import Mention
    from generator.content.load import SiteContent
    from generator.records import Project
    from generator.records.place import Town
    from generator.records.project import PlaceWords

_FILE: Final = "content/places.yaml"


class _Proposal(Struct, frozen=True):
    project: "Project"
    label: str
    mention: "Mention"


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("places", words)
    @click.option("--county", metavar="NAME", help=words("places_county"))
    @click.option("--write", is_flag=True, help=words("write_places"))
    @click.pass_obj
    def places(context: Context, county: str | None, write: bool) -> None:
        propose_places(context, county, write=write)

    return places


def propose_places(context: Context, county: str | None, *, write: bool) -> None:
    """Prints the places that projects name; with `write` adds them to the YAML files.

    Raises ProblemsFound, and UsageError where nobody knows the county's towns.
    """
    from generator.content.edit.files_before import files_before
    from generator.content.edit.places_text import places_text
    from generator.content.load import load

    before = files_before(context.project, "*.yaml") if write else {}
    loaded = load(context.project, instead=before)
    towns, texts = loaded.content.towns, dict[str, str]()
    if not towns:
        towns = _towns_of_list(context, county or loaded.content.reports[-1].words.county)
        texts[_FILE] = places_text(towns)
    proposals, known, naming = _proposals(loaded, towns)
    names = {town.slug: town.name for town in towns}
    for proposal in () if context.quiet else proposals:
        click.echo(_line(context, proposal, names))
    certain = sum(proposal.mention.is_certain for proposal in proposals)
    context.say(
        "places_read",
        certain=certain,
        proposed=len(proposals) - certain,
        known=known,
        projects=naming,
        all=sum(len(report.projects) for report in loaded.content.reports),
    )
    if write:
        _write(context, proposals, texts, before)


def _towns_of_list(context: Context, county: str) -> "tuple[Town, ...]":
    """The towns of the county in the list that comes with the program."""
    from generator.importing.county.town_table import counties_of

    language = context.language
    if not county:
        raise click.UsageError(say("no_county_named", language))
    found = counties_of(county)
    if not found:
        raise click.UsageError(say("no_county", language, name=county))
    if len(found) > 1:
        names = ", ".join(f"{each.above}{each.name}" for each in found)
        raise click.UsageError(say("several_counties", language, names=names))
    (only,) = found
    villages = sum(len(town.villages) for town in only.towns)
    name = f"{only.above}{only.name}"
    context.say("towns_taken", county=name, towns=len(only.towns), villages=villages)
    return only.towns


def _proposals(
    loaded: "SiteContent", towns: "Sequence[Town]"
) -> "tuple[list[_Proposal], int, int]":
    """What is not known yet; how many places are; and how many projects name any."""
    from generator.analysis.place_names import PlaceNames

    names = PlaceNames(towns)
    found, known, naming = [], 0, 0
    for report in loaded.content.reports:
        labels = {level.id: level.label for level in report.levels}
        for project in report.projects:
            mentions = names.mentions(project)
            naming += bool(mentions)
            there = {(place.place, place.words) for place in project.places}
            known += len(there)
            label = f"{report.folder} {labels[project.level]}{project.number or project.key}"
            found += [
                _Proposal(project, label, mention)
                for mention in mentions
                if (mention.town, mention.words) not in there
            ]
    return found, known, naming


def _line(context: Context, proposal: _Proposal, names: Mapping[str, str]) -> str:
    mention, language = proposal.mention, context.language
    status = say("place_certain" if mention.is_certain else "place_proposed", language)
    place = names[mention.town] + mention.village
    others = "、".join(names[slug] for slug in mention.others)
    more = say("place_or", language, others=others) if others else ""
    return f"  {status}  {proposal.label}  {place}  “{mention.words}”{more}"


def _write(
    context: Context,
    proposals: Sequence[_Proposal],
    beside: Mapping[str, str],
    before: Mapping[str, bytes],
) -> None:
    """Writes all files or none; those that cannot take the places are named."""
    from generator.cli.record_edits import write_edits
    from generator.content.edit.places_text import with_places
    from generator.records.project import PlaceWords

    by_file: dict[str, dict[int, list[PlaceWords]]] = {}
    for proposal in proposals:
        mention, position = proposal.mention, proposal.project.position
        place = PlaceWords(place=mention.town, words=mention.words, reading="proposed")
        if mention.is_certain:
            place = PlaceWords(place=mention.town, words=mention.words)
        by_file.setdefault(position.file, {}).setdefault(position.index, []).append(place)
    edits = {name: partial(with_places, places=places) for name, places in by_file.items()}
    texts = write_edits(context, edits, before, beside)
    if _FILE in texts:
        context.say("places_made", file=_FILE)
    for name, places in by_file.items():
        number = sum(map(len, places.values()))
        said = "places_written" if name in texts else "places_not_written"
        context.say(said, file=name, number=number)
    written = [place for name, found in by_file.items() if name in texts for place in _all(found)]
    waiting = sum(place.reading == "proposed" for place in written)
    if waiting:
        context.say("places_to_confirm", number=waiting)


def _all(by_project: "Mapping[int, Sequence[PlaceWords]]") -> "Iterator[PlaceWords]":
    """The places of all projects of a file."""
    return chain.from_iterable(by_project.values())
