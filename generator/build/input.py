"""What a build is made from, as it is when the build begins."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from generator.build.cache import Store
from generator.build.fingerprint import Fingerprint, fingerprint

if TYPE_CHECKING:
    from generator.content.load import SiteContent
    from generator.content.schema import Spread


class InputChangedError(Exception):
    """Somebody changed what a build was reading."""


class Input(Struct, frozen=True):
    """A project and its templates, with what is asked for beside; `fingerprint` stands for all.

    `base_url` overrides the one of site.yaml unless it is None. Where it is `strict`, no question
    may be open.
    """

    project: Path
    templates: tuple[Path, ...]
    base_url: str | None
    strict: bool
    fingerprint: Fingerprint

    def load(self, store: Store, spread: "Spread | None") -> "SiteContent":
        """The content, at the base address that was asked for; raises ProblemsFound.

        What earlier builds read is taken from the store; `spread` as for any load.
        """
        from generator.content.load import load

        loaded = load(self.project, cache=store, spread=spread)
        return loaded.with_base_url(self.base_url)

    def refuse_changes(self) -> None:
        """Raises InputChangedError where a file or a limit is no longer as it was."""
        now = input_now(self.project, self.templates, self.base_url, strict=self.strict)
        if now != self:
            raise InputChangedError


def input_now(
    project: Path, templates: tuple[Path, ...], base_url: str | None, *, strict: bool
) -> Input:
    """What a build would be made from now; every file of it is read."""
    now = fingerprint(project, templates, (base_url, strict))
    return Input(project, templates, base_url, strict, now)
