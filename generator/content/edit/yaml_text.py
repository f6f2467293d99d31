"""Rewriting: the text of a YAML file with its data changed; comments, order and quotes stay."""

import gc
import io
from collections.abc import Callable, Iterable
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.emitter import RoundTripEmitter, ScalarAnalysis
from ruamel.yaml.error import YAMLError
from ruamel.yaml.util import load_yaml_guess_indent

from generator.content.slips import BEFORE_NAMES
from generator.patterns import pattern

_LONGEST: Final = 1_000_000  # no text is folded
_WHOLE: Final = pattern(r"0|[1-9][0-9]{0,999}")
_DECIMAL: Final = pattern(r"[0-9]{1,15}\.[0-9]{1,15}")


class LayoutError(Exception):
    """The file cannot be written again without changing lines that nobody asked to change."""


def edit_yaml(text: str, change: Callable[[Any], None]) -> str:
    """The text after `change` was made to its data, which are ruamel.yaml's maps and lists.

    Every line that the change does not touch stays as it was, to the byte. Raises LayoutError where
    that cannot be kept, because the file is laid out in a way that is not written again alike.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n")
    closed = plain if plain.endswith("\n") else f"{plain}\n"
    try:
        yaml, data = _loaded(closed)
        if yaml_text(yaml, data) != closed:
            raise LayoutError
        change(data)
        made = yaml_text(yaml, data)
    except YAMLError as error:
        raise LayoutError from error
    return made.replace("\n", end)


def new_map(values: dict[str, Any]) -> CommentedMap:
    """Values as a map that can be put into the data."""
    return CommentedMap(values)


def new_list() -> CommentedSeq:
    """A list that can be put into the data."""
    return CommentedSeq()


def new_line_list(values: Iterable[Any]) -> CommentedSeq:
    """Values as a list that stands on one line: [甲, 乙]."""
    made = CommentedSeq(values)
    made.fa.set_flow_style()
    return made


def plain_scalar(text: str) -> int | float | str:
    """A number that a file may have without quotes; text where it would not come back the same."""
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text) and repr(float(text)) == text:
        return float(text)
    return text


class _Emitter(RoundTripEmitter):
    """Quotes what YAML 1.2 takes in a list of one line and the reader, by YAML 1.1, does not.

    So it does with a name that begins as by a slip, which the reader refuses where it is plain.
    """

    def analyze_scalar(self, scalar: str) -> ScalarAnalysis:
        analysis: ScalarAnalysis = super().analyze_scalar(scalar)
        if scalar.startswith(("?", ":")) or ":?" in scalar:
            analysis.allow_flow_plain = False
        return analysis

    def choose_scalar_style(self) -> str:
        style: str = super().choose_scalar_style()
        is_slip = self.simple_key_context and self.event.value[:1] in BEFORE_NAMES
        return "'" if is_slip and not style else style


def new_yaml() -> YAML:
    """What writes YAML as the project's own files are laid out, without folding a text."""
    yaml = YAML()
    yaml.Emitter = _Emitter
    yaml.preserve_quotes = True
    yaml.width = _LONGEST
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _loaded(text: str) -> tuple[YAML, Any]:
    """The data of a text, and what writes it again by the indents that the text has."""
    yaml = new_yaml()
    data, indent, offset = load_yaml_guess_indent(text, yaml=yaml)
    step, shift = indent or 2, offset or 0
    yaml.indent(mapping=max(2, step - shift), sequence=step, offset=shift)
    return yaml, data


def yaml_text(yaml: YAML, data: Any) -> str:
    """The data as text. What is made on the way lives until the end, so nothing is collected."""
    out = io.StringIO()
    collecting = gc.isenabled()
    gc.disable()
    try:
        yaml.dump(data, out)
    finally:
        if collecting:
            gc.enable()
    return out.getvalue()
