"""A sentence of a bulletin: its counts, states and levels, and which stands beside which.

What a count means in the run of the text is not asked here: `figures` does that.
"""

import re
from collections.abc import Sequence
from typing import Final

from generator.importing.prose.bulletin.level_mentions import LevelMentions, Mention
from generator.importing.prose.bulletin.lines import Line
from generator.importing.prose.bulletin.listed_names import Name, names_before, names_behind
from generator.importing.prose.bulletin.proposals import Words
from generator.importing.prose.bulletin.states import State, states_in
from generator.importing.prose.bulletin.tokens import Token, tokens_in

NOUN: Final = r"(?:具体|重点|年度|民生|实事|为民|惠民|项目|任务|事项|工作|工程|好事|办)"
_TO_COUNT: Final = re.compile(
    rf"(?:了|的|有|为|是|达到?|{NOUN}|共计?|数量?|计|累计|合计|件数|个数|项数|分别|:|,共|,分别)*"
)
_TO_STATE: Final = re.compile(
    rf"{NOUN}*(?:[(][^()]*[)])?(?P<comma>,)?(?:截[至止]到?[^,;。]{{2,10}}?)?(?:现|目前|均|都|全部|已经?|能|可|又|也|仍|中|的|分别|为|处于|属于)*"
)
ALL: Final = re.compile("均|都|全部|已")
_OTHER_TIME: Final = re.compile("明年|下一?年度?|次年|下一步|来年")
_COMPARED: Final = re.compile("去年|上年|上一年|往年|同比|同期")  # in one clause


class Sentence:
    """A sentence with its tokens, states and the words that name levels."""

    def __init__(self, line: Line, mentions: LevelMentions) -> None:
        self.line, self.text = line, line.text
        every = list(tokens_in(self.text))
        names = [token for token in every if token.kind == "name"]
        self.tokens = [token for token in every if token.kind != "name"]
        self.states = [
            state for state in states_in(self.text) if not _is_inside(state.start, names)
        ]
        self.marks = [
            mark for mark in mentions.mentions(self.text) if not _is_inside(mark.start, names)
        ]

    def state_behind(self, token: Token, behind: int) -> State | None:
        """The state that stands right behind a count, and before the next token at `behind`."""
        right = next((s for s in self.states if s.start >= token.end), None)
        if not right or right.start >= behind or right.is_rate or right.is_planned:
            return None
        between = _TO_STATE.fullmatch(self.text, token.end, right.start)
        words = self.text[token.end : right.end]
        is_next = self.leads_to_count(right, behind)
        is_its = between and not is_next and (not between["comma"] or ALL.search(words))
        return right if is_its else None

    def state_before(self, token: Token, previous: int) -> State | None:
        """The state that stands right before a count, and behind the token at `previous`."""
        left = next((s for s in reversed(self.states) if s.end <= token.start), None)
        if not left or left.start < previous or left.is_rate or left.is_planned:
            return None
        return left if _TO_COUNT.fullmatch(self.without_levels(left.end, token.start)) else None

    def leads_to_count(self, state: State, behind: int) -> bool:
        """Whether a state is that of the next count: …，未完成2项."""
        if behind >= len(self.text) or not any(
            token.start == behind and token.kind in ("count", "bare") for token in self.tokens
        ):
            return False
        return _TO_COUNT.fullmatch(self.without_levels(state.end, behind)) is not None

    def level_at(self, token: Token, previous: int) -> Mention | None:
        """The level that is named before a token, behind the one before it, or right behind it."""
        before = [m for m in self.marks if previous <= m.start and m.end <= token.start]
        if before:
            return before[-1]
        return next((mark for mark in self.marks if mark.start == token.end), None)

    def without_levels(self, start: int, end: int) -> str:
        """The text between two places without words of levels and for projects."""
        text = self.text[start:end]
        for mark in self.marks:
            if start <= mark.start and mark.end <= end:
                text = text.replace(self.text[mark.start : mark.end], "")
        return re.sub("(?:民生)?实事", "", text)

    def names_of(self, token: Token) -> Sequence[Name]:
        """The names that stand before a count, or else behind it and before the next count."""
        counts = (t.start for t in self.tokens if t.kind in ("count", "bare"))
        end = next((start for start in counts if start > token.start), len(self.text))
        return names_before(self.text, token.start) or names_behind(self.text, token.end, end)

    def quote(self, token: Token, previous: int, state: State | None = None) -> Words:
        """The words of a figure: its clause, from the end of the list of names before it."""
        text = self.text
        names = names_before(text, token.start)
        signs = ",;。:(”"
        starts = [text.rfind(sign, 0, token.start) + 1 for sign in signs]
        start = max(previous, *starts, *(name.end for name in names))
        while start < token.start and text[start] in "、,”) ":
            start += 1
        end = max(token.end, state.end if state else 0)
        others = {other.start for other in self.tokens if other is not token}
        while end < len(text) and text[end] not in ",;。:()、\n" and end not in others:
            end += 1
        if end in others:  # the words before it are of the next figure
            end = max(token.end, state.end if state else 0)
        return self.line.words(start, end)

    def is_of_other_time(self, token: Token, year: str) -> bool:
        """Whether the words before a figure name another year than the report's."""
        before = self.text[: token.start]
        if _OTHER_TIME.search(before) or _COMPARED.search(re.split("[,;:]", before)[-1]):
            return True
        years = re.findall(r"(?<!\d)(\d{4})年", before)
        return bool(year and years) and years[-1] != year


def _is_inside(place: int, tokens: Sequence[Token]) -> bool:
    return any(token.start <= place < token.end for token in tokens)
