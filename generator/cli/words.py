"""What the command line says, in both languages."""

import locale
import os
from collections.abc import Mapping, Sequence
from typing import Final

from generator.cli.texts.answer_words import ANSWER_WORDS
from generator.cli.texts.build_words import BUILD_WORDS
from generator.cli.texts.continued_words import CONTINUED_WORDS
from generator.cli.texts.guide_words import GUIDE_WORDS
from generator.cli.texts.import_question_words import IMPORT_QUESTION_WORDS
from generator.cli.texts.import_words import IMPORT_WORDS
from generator.cli.texts.measure_words import MEASURE_WORDS
from generator.cli.texts.new_words import NEW_WORDS
from generator.cli.texts.place_words import PLACE_WORDS
from generator.cli.texts.publish_words import PUBLISH_WORDS
from generator.cli.texts.template_words import TEMPLATE_WORDS
from generator.cli.texts.usage_words import USAGE_WORDS
from generator.problems import Language
from generator.problems.message import one_line
from generator.problems.system_words import in_chinese

WORDS: Final[dict[str, dict[Language, str]]] = {
    **ANSWER_WORDS,
    **BUILD_WORDS,
    **CONTINUED_WORDS,
    **GUIDE_WORDS,
    **IMPORT_QUESTION_WORDS,
    **IMPORT_WORDS,
    **MEASURE_WORDS,
    **NEW_WORDS,
    **PLACE_WORDS,
    **PUBLISH_WORDS,
    **TEMPLATE_WORDS,
    **USAGE_WORDS,
}


def say(name: str, language: Language, /, **values: object) -> str:
    """One of the command line's sentences; `why` may be words of the system.

    Every value that is text stays on its line, so that none can pass for a line of ours.
    """
    if language == "zh" and isinstance(why := values.get("why"), str):
        values["why"] = in_chinese(why)
    shown = {
        key: one_line(str(value)) if isinstance(value, str | os.PathLike) else value
        for key, value in values.items()
    }
    return WORDS[name][language].format_map(shown)


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """`--lang` if it is among the arguments, else the language of the locale.

    It is read before the arguments are parsed, because the help speaks it too.
    """
    for index, argument in enumerate(arguments):
        value = argument.partition("=")[2] if argument.startswith("--lang=") else ""
        if argument == "--lang" and index + 1 < len(arguments):
            value = arguments[index + 1]
        if value in ("en", "zh"):
            return "zh" if value == "zh" else "en"
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next((name for name in names if name), "")
    if not name and os.name == "nt":
        name = locale.getlocale()[0] or ""
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"
