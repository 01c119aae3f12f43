"""Whose turn it is at the report-back, who was, and who is next."""

from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive

from facilitator.domain.clock_words import every_second
from facilitator.domain.turns import Speaker
from facilitator.language import Language
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.words import BODY, HERE, INK, WHISPER, ends, plain, row

HEAD = 2
"""Rows above the groups."""
SPOKEN, COUNT = 10, 11
"""Cells of the two columns on the right."""


class SaidHead(Drawn):
    """Heads the list beside the turns: how many answers there are."""

    said: reactive[int] = reactive(0)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def rows(self, width: int) -> list[Content]:
        """The name and the number, over a line as under the turns."""
        name = plain(self._language.say("Said"), INK)
        return [ends(name, plain(str(self.said), WHISPER), width), rule(width)]


class TurnTable(Drawn):
    """Shows the groups in the order they have the floor."""

    DEFAULT_CSS = "TurnTable { height: 1fr; }"

    speakers: reactive[tuple[Speaker, ...]] = reactive((), layout=True)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def rows(self, width: int) -> list[Content]:
        """A row per group, under the names of the columns."""
        say = self._language.say
        heads = row(_right(say("spoken"), SPOKEN), _right(say("points"), COUNT))
        top = ends(plain(say("Turn"), INK), heads, width)
        shown = speaker_rows(self.speakers, max(self.size.height - HEAD, 1))
        return [top, rule(width), *(self._row(speaker, width) for speaker in shown)]

    def _row(self, speaker: Speaker, width: int) -> Content:
        sign, tone = "○", BODY
        if speaker.speaking:
            sign, tone = "●", HERE
        elif speaker.heard:
            sign, tone = "✓", WHISPER
        spoken = every_second(speaker.spoken) if speaker.spoken else ""
        right = row(_right(spoken, SPOKEN), self._points(speaker.answers))
        return ends(plain(f"{sign} {speaker.number} {speaker.group.name}", tone), right, width)

    def _points(self, answers: int) -> Content:
        """How many there are; a group with none is among the first to be asked."""
        if answers:
            return _right(str(answers), COUNT, BODY)
        return _right(self._language.say("none yet"), COUNT)


def rule(width: int) -> Content:
    """The line under the names of columns."""
    return Content.styled("─" * width, "$hair")


def _right(text: str, width: int, style: str = WHISPER) -> Content:
    return Content(" " * max(width - len(text), 0)) + plain(text, style)


def speaker_rows(speakers: Sequence[Speaker], limit: int) -> tuple[Speaker, ...]:
    """As many as there is room for, around whoever is speaking."""
    place = next((n for n, s in enumerate(speakers) if s.speaking), 0)
    first = max(min(place - 1, len(speakers) - limit), 0)
    return tuple(speakers[first : first + limit])
