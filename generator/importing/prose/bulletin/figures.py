"""Figures of a bulletin: totals, counts of a state and shares, each with its level.

A count with a state beside it counts that state (17项超额完成, 未完成3项); behind 其中 it is a part
of the count before it; with a level or a word for projects, and no state, it is a total. A share is
of the count right before it, or of what its head says (完成率). What stays unclear is left to a
person.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generator.importing.prose.bulletin.counted_sentences import ALL, NOUN, Sentence
from generator.importing.prose.bulletin.found_figures import TOTAL, Figures, Found, Naming
from generator.importing.prose.bulletin.level_mentions import WHOLE, LevelMentions, Mention
from generator.importing.prose.bulletin.lines import Line
from generator.importing.prose.bulletin.listed_names import Name, names_before
from generator.importing.prose.bulletin.states import State
from generator.importing.prose.bulletin.tokens import Token

_SUM: Final = re.compile("(?:共计?|合计|总计|总共|一共|累计)$")
_BRACKET: Final = re.compile(rf"{NOUN}*[(]")
_PIECES: Final = re.compile("(?:项目|实事|事项)(?:共计?|合计|共有|总数)?(?:为|有)?$")
_REST: Final = re.compile(
    "(?:其余|余下|剩余|剩下|另外|另有|还有|另|这|上述|以上|前述|等)[^,;。:]{0,5}$"
)
_SOME: Final = re.compile("(?<![共现])有$")  # 有2个项目 are not all
_TOTAL: Final = re.compile(
    r"(?:民生|实事|项目|任务|事项|工程)[^,;。:]{0,6}$"
    r"|(?:共|共计|总计|合计|共有|安排|确定|承担|实施|涉及|列入|部署|牵头的?)(?:了|的)?$"
)
_SUBJECT: Final = re.compile(
    r"(?:重点|年度|省|市|县|区|级|民生|为民|惠民|办)*(?:民生|实事|项目|任务|事项|工程|工作)"
)
_RATE: Final = re.compile(
    "(?P<how>超额完成|超额|完成|办结|达标|竣工|完工|办成|兑现|落实|开工)(?:率|比例|进度|比率)(?:为|达到?|是|约|:)*"
)
_PART: Final = re.compile(
    rf"(?:约?占(?:比|全部|总数|总量|全年|年度|{NOUN}|的|总)*|比例|比重|占比)?(?:为|达到?|是|约|:|的)*"
)
_KEEPS: Final = re.compile("[,、]*(?:其中|其余|余下|剩余|均|都|也|全部|占|完成率)")


class FigureReader:
    """Reads sentence after sentence; what one leaves open, the paragraph before it decides."""

    def __init__(self, mentions: LevelMentions, year: str) -> None:
        self.mentions = mentions
        self.year = year
        self.result = Figures()
        self.section: str | None = WHOLE
        self.seen: list[str | None] = []  # the levels of the paragraph
        self.head: Found | None = None  # the last count that is no part of another
        self.counts_pieces = False  # whether 个 counts projects here

    def begin(self, section: Mention | None) -> None:
        """A heading that names a level, or none, begins a section."""
        self.section = section.level if section else WHOLE

    def add(self, paragraph: Line) -> None:
        """The figures of a paragraph."""
        self.seen, self.head = [], None
        for sentence in paragraph.sentences():
            _Reading(self, Sentence(sentence, self.mentions)).read()


class _Reading:
    """One sentence as it is read, count after count: what each is a part of, and its levels."""

    def __init__(self, reader: FigureReader, sentence: Sentence) -> None:
        self.reader, self.sentence = reader, sentence
        self.parent: Found | None = None
        self.last: Found | None = None  # the count right before
        self.before_last: Found | None = None
        # the count in front of brackets that are open, with what it was a part of
        self.outer: tuple[Found, Found | None] | None = None
        self.listed: State | None = None  # 超额完成的有省级2项、市级1项

    def read(self) -> None:
        """Reads every count and share, from the left; what is not understood is left."""
        sentence, previous = self.sentence, 0
        for at, token in enumerate(sentence.tokens):
            if self.outer is not None and ")" in sentence.text[previous : token.start]:
                self.last, self.parent = self.outer
                self.before_last = self.outer = None
            following = sentence.tokens[at + 1 : at + 2]
            behind = following[0].start if following else len(sentence.text)
            is_read = not sentence.is_of_other_time(token, self.reader.year) and (
                self.share(token, previous)
                if token.kind == "share"
                else token.kind != "other" and self.count(token, previous, behind)
            )
            if not is_read:
                self.reader.result.left.append(sentence.quote(token, previous))
                self.last = None
            previous = token.end

    def count(self, token: Token, previous: int, behind: int) -> bool:
        """Whether a count was understood."""
        left = self.sentence.text[previous : token.start]
        clause = re.split("[,;。:()]", left)[-1]
        state = self.state_of(token, previous, behind)
        if token.kind == "bare" and not (
            (state and self.reader.counts_pieces) or _PIECES.search(clause)
        ):
            return False
        mark = self.sentence.level_at(token, previous)
        self.open_part(left)
        is_part = self.parent is not None and (
            "其中" in left
            or mark is not None
            or (self.outer is not None and not _SUM.match(clause))
        )
        figure = state.name if state else ""
        if not figure and self.parent and is_part and self.parent.figure != TOTAL:
            figure = self.parent.figure
        may_be_total = self.may_be_total(token, clause, mark)
        if not figure and (not may_be_total or (is_part and mark is None)):
            return False
        self.keep(token, previous, mark, figure, state if may_be_total else None, is_part=is_part)
        return True

    def keep(
        self,
        token: Token,
        previous: int,
        mark: Mention | None,
        figure: str,
        state: State | None,
        *,
        is_part: bool,
    ) -> None:
        """Keeps a count, and the total that it states too: 共40项，已全部完成.

        `state` is None where the count can be no total.
        """
        reader = self.reader
        if mark and mark.is_doubtful and any(level for level in reader.seen):
            mark = replace(mark, is_doubtful=False)  # beside a level that is named plainly
        levels = self.levels_for(token, mark, previous)
        is_behind = state is not None and state.start >= token.end
        words = self.sentence.quote(token, previous, state if is_behind else None)
        found = Found(figure or TOTAL, token, words, levels, mark)
        reader.result.found.append(found)
        reader.result.named += self.names_of(token, found)
        is_all = is_behind and state and ALL.search(self.sentence.text[token.end : state.end])
        if is_all and (not is_part or mark is not None):
            # what follows is about the total
            found = Found(TOTAL, token, self.sentence.quote(token, previous), levels, mark)
            reader.result.found.append(found)
        self.note(found, token, is_part=is_part)

    def open_part(self, left: str) -> None:
        """Behind 其中 and in the brackets right behind a count stand parts of it."""
        if "其中" in left:
            self.parent = self.last or self.reader.head
        elif self.last is not None and self.outer is None and _BRACKET.match(left):
            self.outer = self.last, self.parent
            self.parent = self.last

    def may_be_total(self, token: Token, clause: str, mark: Mention | None) -> bool:
        """Whether a count may be of all projects that something has."""
        if _REST.search(clause) or names_before(self.sentence.text, token.start):
            return False
        return mark is not None or _is_total(clause, self.sentence.text[token.end :])

    def note(self, found: Found, token: Token, *, is_part: bool) -> None:
        """What later counts go by: the count before them, its level, whether 个 counts projects."""
        if self.parent and is_part and found.mark is not None and self.parent.is_doubtful:
            self.parent.levels[:] = [WHOLE]
            self.parent.mark = None
        if found.figure == TOTAL and token.unit == "个":
            self.reader.counts_pieces = True
        self.before_last, self.last = self.last, found
        if not is_part:
            self.reader.head = found
        if found.levels and found.levels[0] not in self.reader.seen:
            self.reader.seen.append(found.levels[0])

    def share(self, token: Token, previous: int) -> bool:
        """Whether a share was understood."""
        left = self.sentence.text[previous : token.start]
        clause = re.split("[,;。:、()]", left)[-1]
        mark = self.sentence.level_at(token, previous)
        rate = _RATE.search(clause)
        if rate and rate.end() == len(clause):
            figure = {"超": "exceeded", "开": "started"}.get(rate["how"][0], "done")
            levels = self.levels_for(token, mark, previous)
        elif self.last is not None and _PART.fullmatch(clause) and mark is None:
            figure, levels = self.last.figure, self.last.levels
        else:
            return False
        words = self.sentence.line.words(token.start - len(clause), token.end)
        self.reader.result.found.append(Found(f"{figure}_share", token, words, levels))
        return True

    def state_of(self, token: Token, previous: int, behind: int) -> State | None:
        """The state that a count is of: right behind it, right before it, or that of the list."""
        sentence = self.sentence
        if state := sentence.state_behind(token, behind):
            return state
        if state := sentence.state_before(token, previous):
            self.listed = state if sentence.level_at(token, state.end) else None
            return state
        mark = sentence.level_at(token, previous)
        between_counts = sentence.without_levels(previous, token.start)
        if self.listed and mark and re.fullmatch("[、,和及]*", between_counts):
            return self.listed
        self.listed = None
        return None

    def levels_for(self, token: Token, mark: Mention | None, previous: int) -> list[str | None]:
        """The levels that a figure may be of."""
        reader = self.reader
        if mark is not None:
            level = mark.level if mark.level is None else reader.mentions.value(mark.level)
            return [level]
        if self.last is not None:
            if _SUM.match(re.split("[,;。:()]", self.sentence.text[previous : token.start])[-1]):
                return self.sum_of_parts()
            return self.after_parts()
        if len(reader.seen) < 2:
            return [reader.seen[0] if reader.seen else reader.section]
        if reader.head and _KEEPS.match(self.sentence.text):
            return reader.head.levels
        return list(dict.fromkeys([reader.seen[-1], WHOLE]))

    def sum_of_parts(self) -> list[str | None]:
        """The levels of 共47项 behind the totals of levels: the whole; behind one it is unclear."""
        last, before = self.last, self.before_last
        if last is None or last.figure != TOTAL or last.mark is None:
            return self.after_parts()
        if before is not None and before.figure == TOTAL and before.mark is not None:
            return [WHOLE]
        return list(dict.fromkeys([*last.levels, WHOLE]))

    def after_parts(self) -> list[str | None]:
        """The levels behind a list of parts: of the last of them, or of the whole before it."""
        last = self.last
        assert last is not None  # noqa: S101 - asked for behind a count only
        if not self.is_listed():
            return last.levels
        whole = self.parent.levels[0] if self.parent and self.parent.levels else WHOLE
        return list(dict.fromkeys([*last.levels, whole]))

    def is_listed(self) -> bool:
        """Whether the last two counts name levels side by side: 省级10项、市级8项."""
        first, second = self.before_last, self.last
        if not (first and second and first.mark and second.mark):
            return False
        between = self.sentence.without_levels(first.token.end, second.token.start)
        return re.fullmatch("[、,和及]*", between) is not None

    def names_of(self, token: Token, found: Found) -> Sequence[Naming]:
        """The projects that are named before or behind a count."""
        if found.figure == TOTAL:
            return []
        names = self.sentence.names_of(token)
        return [self.naming(name, found) for name in names]

    def naming(self, name: Name, found: Found) -> Naming:
        place = name.start, name.end
        return Naming(self.sentence.line.value(*place), self.sentence.line.words(*place), found)


def _is_total(clause: str, behind: str) -> bool:
    """Whether the words around a count say that it counts all projects of something."""
    if _SOME.search(clause):
        return False
    return _TOTAL.search(clause) is not None or _SUBJECT.match(behind) is not None
