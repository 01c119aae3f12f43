"""An app that ends safely: at ^Q, at a signal, at a mistake of ours."""

import asyncio
import os
import signal
from contextlib import suppress
from functools import partial
from time import monotonic
from typing import Literal, Protocol, runtime_checkable

from rich.text import Text

from facilitator.language import Language
from facilitator.settings import ThemeChoice
from facilitator.tui.crash import crash_report
from facilitator.tui.in_turn import InTurn
from facilitator.tui.keyboard import read_escape_first

AGAIN = 8.0
"""Seconds within which a second press counts as meant."""
_LIGHT = ("7", "15")
"""White backgrounds, as terminals number their colours."""


@runtime_checkable
class Telling(Protocol):
    """A screen with a place of its own for a sentence."""

    def tell(self, sentence: str, /) -> None:
        """Show it there, where nothing is covered by it."""


@runtime_checkable
class Untelling(Protocol):
    """A screen that can take a sentence back."""

    def untell(self, sentence: str, /) -> None:
        """No longer show it, if it is still there."""


@runtime_checkable
class Leaving(Protocol):
    """A screen that wants a word before the program closes."""

    def before_leaving(self) -> str:
        """What to say at the first ^Q; "" lets go at once."""


class Shell(InTurn):
    """Our page, our language, and an end that leaves terminal and dialogue whole."""

    def __init__(self, language: Language, theme: ThemeChoice) -> None:
        super().__init__(theme_name(theme))
        read_escape_first()
        self.language = language
        self._asked_to_quit = -AGAIN

    def on_mount(self) -> None:
        """Be ready for an end from outside, and for coming back after `fg`."""
        self._end_at(signal.SIGTERM, getattr(signal, "SIGHUP", None))
        # Textual leaves the screen blank then, but for what changes next.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))

    def word_before_leaving(self) -> str:
        """What to say at the first ^Q; "" lets go at once."""
        return self.screen.before_leaving() if isinstance(self.screen, Leaving) else ""

    @property
    def grouped(self) -> bool:
        """Whether there is any use in saying something of groups."""
        return True

    def tell(self, sentence: str) -> None:
        """Say something where the screen has a place for it."""
        if isinstance(self.screen, Telling):
            self.screen.tell(sentence)
        else:
            self.notify(sentence)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: Literal["information", "warning", "error"] = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Say something in passing; never read as markup unless that is asked for."""
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)

    def action_help(self) -> None:
        """All keys and commands."""
        from facilitator.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.language, grouped=self.grouped))

    def action_help_quit(self) -> None:
        """^C copies; whoever wants to stop is told how."""
        self.tell(self.language.say("^Q closes the program."))

    async def action_quit(self) -> None:
        """Close the program; while anything runs it takes a second press."""
        now = monotonic()
        word = "" if now - self._asked_to_quit < AGAIN else self.word_before_leaving()
        self._asked_to_quit = now
        if word:
            self.tell(word)
            if isinstance(self.screen, Untelling):
                self.set_timer(AGAIN, partial(self.screen.untell, word))
        else:
            self.exit()

    def _end_at(self, *signals: signal.Signals | None) -> None:
        """End as if asked to, where a signal would end the process on the spot."""
        loop = asyncio.get_running_loop()
        for one in signals:
            # Windows has no such handlers, and neither has a thread that is not the first.
            with suppress(NotImplementedError, RuntimeError, ValueError):
                if one is not None:
                    loop.add_signal_handler(one, self.exit, None, 128 + one)

    def _fatal_error(self) -> None:
        """Textual's report shows what is in every variable, and that is what people said."""
        error = self._exception or RuntimeError()
        self.bell()
        self.panic(Text(crash_report(error, self.language)))


def theme_name(choice: ThemeChoice) -> str:
    """The theme somebody chose; auto is paper in a terminal that says it is white, else night."""
    if choice is not ThemeChoice.AUTO:
        return choice.value
    background = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return ThemeChoice.PAPER.value if background in _LIGHT else ThemeChoice.NIGHT.value
