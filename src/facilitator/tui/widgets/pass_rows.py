"""The rows around an answer in which key phrases are chosen."""

from textual.content import Content
from textual.reactive import reactive

from facilitator.language import Language
from facilitator.tui.bold_pass import Pass
from facilitator.tui.lines import at_most, flow
from facilitator.tui.sizes import MID
from facilitator.tui.widgets.bars import Part, bar
from facilitator.tui.widgets.bold_line import AT, BOLD, PROPOSED
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.words import INK, WHISPER, ends, plain, row

DASH = "– "
MOST = 2
"""Rows of the answer above, and of the one below."""


class PassHead(Drawn):
    """Shows what the pass is about, how far one is, and the answer above."""

    now: reactive[Pass] = reactive(Pass(), layout=True)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def rows(self, width: int) -> list[Content]:
        """Title and count, a bar, and in a whisper what stands above."""
        say = self._language.say
        count = say("{n} of {count}", n=self.now.place, count=self.now.count)
        head = ends(plain(self.now.title, INK), plain(count, WHISPER), width)
        return [
            head,
            bar(Part(self.now.share), width),
            Content(""),
            *_quiet(self.now.before, width),
        ]


class PassFoot(Drawn):
    """Shows the answer below, and what the inks of the one in between mean."""

    now: reactive[Pass] = reactive(Pass(), layout=True)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def rows(self, width: int) -> list[Content]:
        """In a whisper what stands below; after some air the legend."""
        air = [Content("")] * (1 if self.app.size.height < MID else 2)
        return [*_quiet(self.now.after, width), *air, self._legend.truncate(width, ellipsis=True)]

    @property
    def _legend(self) -> Content:
        say = self._language.say
        meant = (
            (say("bold"), BOLD, say("is certain")),
            (say("line"), PROPOSED, say("is a proposal")),
            (say("reversed"), AT, say("is where you are")),
        )
        pieces = (row(plain(w, ink), plain(what, WHISPER), gap=" ") for w, ink, what in meant)
        return row(*pieces, gap="   ")


def _quiet(words: str, width: int) -> list[Content]:
    """An answer beside the one that it is about; one row where there is none."""
    lines = at_most(flow(words, width - len(DASH)), MOST, width - len(DASH))
    leads = (DASH, *([" " * len(DASH)] * MOST))
    return [plain(line, WHISPER) for line in map("".join, zip(leads, lines, strict=False))] or [
        Content("")
    ]
