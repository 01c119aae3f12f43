"""What goes by itself while the evening lasts: seconds, sleep, news of the files, idle moments."""

from collections.abc import Callable
from datetime import datetime

from facilitator.desk import Desk
from facilitator.domain.clock_words import time_of_day
from facilitator.language import Language
from facilitator.phase_names import phase_name
from facilitator.tui.beside.half_typed import found_in
from facilitator.tui.cockpit.teller import Later, Teller
from facilitator.tui.cockpit.told import TOLD_FOR, Stays
from facilitator.tui.commands import command, slash_name
from facilitator.tui.conductor import Conductor, slept
from facilitator.tui.saving import Saver
from facilitator.tui.work import Work

JUMP = 3.0
"""Seconds by which the wall clock may run away before it is a sleep or another time."""
IDLE = 2.0
"""Seconds without a key after which the file for people is brought up to date."""

Steady = Callable[[], float]
"""A clock that knows when the one on the wall jumped."""


class Sleep:
    """Notices that the laptop slept, or that somebody set its clock."""

    def __init__(
        self, conductor: Conductor, teller: Teller, language: Language, *, steady: Steady
    ) -> None:
        self._conductor, self._teller, self._language = conductor, teller, language
        self._now, self._steady = conductor.session.now, steady
        self._wall_now, self._steady_now = self._now(), steady()

    def notice(self) -> None:
        """Say so when the wall clock has jumped."""
        now, steady = self._now(), self._steady()
        gone = round(slept(self._wall_now, now, steady - self._steady_now).total_seconds())
        self._wall_now, self._steady_now = now, steady
        if abs(gone) > JUMP and self._conductor.dialogue.clock:
            self._conductor.asleep += gone
            self._teller.announce(self._slept(round(gone / 60)), stays=Stays.FOR_ITS_TIME)

    def _slept(self, minutes: int) -> str:
        say, skip = self._language.say, slash_name(command("skip"), self._language)
        if minutes > 0:
            return say(
                "Slept {minutes} min; the clock is right. Check the room. {skip}: not counted.",
                minutes=minutes,
                skip=skip,
            )
        return say(
            "The time of day jumped {minutes} min. Check the room view. {skip}: not counted.",
            minutes=minutes,
            skip=skip,
        )


class News:
    """Says what goes on as one comes back, and what happens to the files since."""

    def __init__(self, desk: Desk, teller: Teller, language: Language, *, steady: Steady) -> None:
        self._desk, self._teller, self._language, self._steady = desk, teller, language, steady
        self._notes_told = len(desk.notes)
        self._news, self._news_at = "", 0.0

    def say_what_runs(self) -> None:
        """After a start: what waits out of sight, and in mid-evening what goes on until when."""
        waiting = self._waiting()
        if self._desk.remark:
            said = self._language.tell(self._desk.remark)
        else:
            said = " ".join(filter(None, (waiting, self._running(short=bool(waiting)))))
        if said:
            self._teller.announce(said, stays=Stays.FOR_ITS_TIME)

    def _waiting(self) -> str:
        if not found_in(self._desk.live):
            return ""
        name = slash_name(command("harvest"), self._language)
        return self._language.say("Words wait beside the document: {harvest}.", harvest=name)

    def _running(self, *, short: bool) -> str:
        dialogue, say = self._desk.session.dialogue, self._language.say
        phase, clock = dialogue.evening.current, dialogue.clock
        if phase is None or clock is None or clock.run.paused_since:
            return ""
        name = phase_name(dialogue, phase, self._language)
        until = time_of_day(clock.until(self._desk.session.now()))
        if short:
            return say("{phase} goes on until {until}.", phase=name, until=until)
        return say("{phase} goes on; the clock is right: until {until}.", phase=name, until=until)

    def tell(self) -> None:
        """What happened to the files since the opening; Enter takes it away for a moment only."""
        if news := self._desk.notes[self._notes_told :]:
            self._notes_told += len(news)
            self._news, self._news_at = " ".join(map(self._language.tell, news)), self._steady()
        if self._news and self._steady() - self._news_at > TOLD_FOR:
            self._news = ""
        if self._news and not self._teller.told:
            self._teller.tell(self._news, stays=Stays.FOR_ITS_TIME)


class Idle:
    """Does slow work while nobody types."""

    def __init__(self, desk: Desk, saver: Saver, *, work: Work, steady: Steady) -> None:
        self._desk, self._saver, self._work, self._steady = desk, saver, work, steady
        self._touched = steady()
        self._checkpointed = 0

    def touch(self) -> None:
        """Somebody types: not the moment for it."""
        self._touched = self._steady()

    def keep_file_fresh(self) -> None:
        """Bring the file for people up to date."""
        n = len(self._desk.session.entries)
        idle = self._steady() - self._touched > IDLE
        if idle and n != self._checkpointed and not self._saver.pending:
            self._checkpointed = n
            self._work(self._checkpoint(), group="checkpoint")

    async def _checkpoint(self) -> None:
        await self._desk.checkpoint()


class Seconds:
    """Goes by the clock on the wall, from one second to the next."""

    def __init__(
        self,
        now: Callable[[], datetime],
        sleep: Sleep,
        news: News,
        idle: Idle,
        teller: Teller,
        *,
        later: Later,
        shown: Callable[[], None],
    ) -> None:
        """`shown` shows what time has changed."""
        self._now, self._sleep, self._news, self._idle = now, sleep, news, idle
        self._teller, self._later, self._shown = teller, later, shown

    def go_on(self) -> None:
        """Wake up as the next second begins; a tick that came late skips nothing that counts."""
        fraction = self._now().microsecond / 1_000_000
        self._later(max(1.0 - fraction, 0.02), self._tick)

    def _tick(self) -> None:
        self.pass_by()
        self.go_on()

    def pass_by(self) -> None:
        """Do what time asks for."""
        self._sleep.notice()
        self._teller.fade()
        self._news.tell()
        self._shown()
        self._idle.keep_file_fresh()
