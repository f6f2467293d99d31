"""The shape of `progress/PERIOD.yaml`: how far projects were at one time of a running year."""

from typing import Annotated

from msgspec import Meta

from generator.content.schema.shapes import Number, ProjectId, Shape, Text

Period = Annotated[
    str,
    Meta(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2]|Q[1-4])$", extra={"kind": "period"}),
]


class StepEntry(Shape, frozen=True):
    """One project at that time: what was planned, what was done, how much of it, in which word."""

    project: ProjectId
    plan: Text = ""
    actual: Text = ""
    percent: Number = "0"
    word: Text = ""


class ProgressFile(Shape, frozen=True):
    """`progress/PERIOD.yaml`."""

    period: Period
    projects: Annotated[list[StepEntry], Meta(min_length=1)]
