"""One difference gets its entry; and one field is changed together with its entry."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from generator.cli.amendments.amend_request import (
    AmendRequest,
    Grounds,
    grounds_for,
    nobody,
    old_words,
)
from generator.cli.amendments.amended_field import Named, named_field
from generator.cli.amendments.difference_words import name_of, print_difference
from generator.cli.context import Context
from generator.cli.prompt.agreement import NobodyAnswersError, is_agreed
from generator.cli.stale_measures import print_stale_measures, stale_measures
from generator.cli.words import say
from generator.problems.message import one_line
from generator.problems.value_kinds import CHOICES

if TYPE_CHECKING:
    from generator.analysis.differences import Difference
    from generator.content.edit.amendment import Amended
    from generator.content.edit.one_field import Edit


def amend_difference(
    context: Context,
    now: "Amended",
    difference: "Difference",
    request: AmendRequest,
    *,
    number: str,
    last: Grounds,
) -> "tuple[Amended, Grounds]":
    """Shows a difference, asks what is not known; gives the report with its entry, and the grounds.

    The very same report where a person leaves it for later, and where a dry run knows too little.
    """
    from generator.content.edit.amendment import entry_of, with_entry

    name = name_of(now.report, difference)
    print_difference(context, name, difference, now.located(difference.problem), number)
    given = Grounds(request.who, request.why)
    if request.dry_run and not (given.who and given.why and difference.old is not None):
        return now, last
    if difference.moved_to and not _is_moved(context, name, difference, request):
        difference = replace(difference, moved_to="")
    old = old_words(context, name, difference, request)
    grounds = None if old is None else grounds_for(context, name, given, last)
    if old is None or grounds is None:
        return now, last
    entry = entry_of(difference, old, date=request.date, who=grounds.who, why=grounds.why)
    return with_entry(now, entry), grounds


def finish(context: Context, now: "Amended", request: AmendRequest) -> "Amended":
    """Writes what was amended, and says which entries the ledger has got; not with a dry run."""
    from generator.content.edit.amendment import write

    names = CHOICES["change"] if context.language == "zh" else {}
    kinds = "、".join(names.get(kind, kind) for kind in now.kinds)
    after = now if request.dry_run else write(now)
    context.say("amend_would" if request.dry_run else "amend_written", file=now.file, kind=kinds)
    return after


def amend_field(context: Context, now: "Amended", request: AmendRequest) -> int:
    """Writes the entry of one field, and sets the field before where it is told to what.

    Gives the exit code; raises ProblemsFound and UsageError with nothing written.
    """
    named = named_field(context, now.report, request.field)
    if request.to is None and not request.withdraw:
        return _explain(context, now, named, request)
    changed = _changed(context, now, named, request)
    found = changed.differences()
    before = {(each.record, each.field) for each in now.differences()}
    mine = [each for each in found if _is_of(each, named)]
    others = [e for e in found if (e.record, e.field) not in before and e not in mine]
    if named.field == "key":  # whatever names the project names it otherwise now
        moved_to = f"{named.record.rpartition('/')[0]}/{request.to}"
        mine = [*(replace(each, moved_to=moved_to) for each in mine), *others]
        request = replace(request, yes=True)  # it is what was asked for
    elif others:
        names = "、".join(name_of(changed.report, each) for each in others)
        raise click.UsageError(
            say("amend_more", context.language, name=request.field, others=names)
        )
    if not mine:
        return _without_entry(context, now, changed, named, request)
    return _entries(context, changed, mine, request)


def _entries(
    context: Context, now: "Amended", found: "Sequence[Difference]", request: AmendRequest
) -> int:
    """Writes the entries of all these together with what has changed; gives the exit code."""
    last, after = Grounds(), now
    for place, difference in enumerate(found, start=1):
        number, before = f"{place}/{len(found)}", after
        after, last = amend_difference(
            context, before, difference, request, number=number, last=last
        )
        if after is before:
            break
    else:
        finish(context, after, request)
        records = {difference.record for difference in found}
        print_stale_measures(context, stale_measures(after.report, records))
        if not request.dry_run:
            context.say("amend_done", written=len(found))
            return 0
    if request.dry_run:
        context.say("publish_only_shown")
    return 0 if request.dry_run else 1


def _explain(context: Context, now: "Amended", named: Named, request: AmendRequest) -> int:
    """Writes the entry of a field that differs already."""
    mine = [each for each in now.differences() if _is_of(each, named)]
    if not mine:
        raise click.UsageError(say("amend_no_line", context.language, name=request.field))
    return _entries(context, now, mine[:1], request)


def _is_of(difference: "Difference", named: Named) -> bool:
    """Whether it is the field that is meant; of what went as a whole, the part that holds it."""
    from generator.analysis.moves import WHOLE

    if difference.record != named.record:
        return False
    if named.field in ("key", WHOLE) or difference.field == WHOLE:
        return difference.field == WHOLE
    is_part = difference.field.endswith("]") and named.field.startswith(difference.field)
    return difference.field == named.field or is_part


def _changed(context: Context, now: "Amended", named: Named, request: AmendRequest) -> "Amended":
    """The report with the field as it is to be; raises UsageError where it cannot be set so."""
    from generator.content.edit.amendment import with_edits
    from generator.content.edit.one_field import MEASURE, NotSettableError
    from generator.content.edit.yaml_text import LayoutError

    try:
        changed = with_edits(now, _edits(context, now, named, request))
    except (LayoutError, NotSettableError):
        raise _cannot_set(context, now, named, request) from None
    is_number = MEASURE.fullmatch(named.field) is not None  # its words are more than was asked for
    is_field = not request.withdraw and named.field != "key" and not is_number
    if is_field and changed.words_of(named.record, named.field) != (request.to or ""):
        raise _cannot_set(context, now, named, request)
    return changed


def _edits(
    context: Context, now: "Amended", named: Named, request: AmendRequest
) -> "Sequence[Edit]":
    from generator.content.edit.amendment import references_renamed, steps_without
    from generator.content.edit.one_field import edit_of, key_of, removal_of

    projects = {project.id: project for project in now.report.projects}
    project = projects.get(named.record)
    if project is None and named.record != now.report.folder:
        values = {"id": named.record, "year": now.report.folder}
        raise click.UsageError(say("amend_no_record", context.language, **values))
    if request.withdraw and project:
        return [removal_of(project), *steps_without(now, project.id)]
    if named.field == "key" and project:
        key = request.to or ""
        new = f"{project.id.rpartition('/')[0]}/{key}"
        return [key_of(project, key), *references_renamed(now, project.id, new)]
    return [edit_of(now.report, named.record, named.field, request.to or "")]


def _cannot_set(
    context: Context, now: "Amended", named: Named, request: AmendRequest
) -> click.UsageError:
    projects = {project.id: project.position.file for project in now.report.projects}
    file = projects.get(named.record, f"content/{now.report.folder}/report.yaml")
    return click.UsageError(
        say("amend_cannot_set", context.language, name=request.field, file=file)
    )


def _without_entry(
    context: Context, now: "Amended", changed: "Amended", named: Named, request: AmendRequest
) -> int:
    """Writes what needs no entry: nothing was published of it."""
    from generator.content.edit.amendment import write

    is_same = all(text == now.text_of(name) for name, text in changed.texts.items())
    if is_same:
        context.say("amend_same", name=one_line(request.field))
        return 0
    if not request.dry_run:
        write(changed)
    print_stale_measures(context, stale_measures(changed.report, {named.record}))
    context.say("amend_not_out", name=one_line(request.field))
    return 0


def _is_moved(context: Context, name: str, difference: "Difference", request: AmendRequest) -> bool:
    if request.yes:
        return True
    question = say("amend_ask_moved", context.language, id=difference.moved_to)
    try:
        return is_agreed(context, question)
    except NobodyAnswersError:
        raise nobody(context, name) from None
