"""What time does in the cockpit: seconds, sleep, and the moments at which nobody types."""

import time
from collections.abc import Callable

from textual.events import Key

from facilitator.desk import Desk
from facilitator.domain.clock_words import time_of_day
from facilitator.domain.marks import write_stars
from facilitator.domain.message import Message
from facilitator.language import Language
from facilitator.phase_names import phase_name
from facilitator.tui.commands import command, slash_name
from facilitator.tui.conductor import Conductor, slept
from facilitator.tui.pending import Pending
from facilitator.tui.reader import Reader
from facilitator.tui.saving import Saver
from facilitator.tui.screens.cockpit_erasing import CockpitErasing

JUMP = 3.0
"""Seconds by which the wall clock may run away before it is a sleep or another time."""
IDLE = 2.0
"""Seconds without a key after which the file for people is brought up to date."""
TOLD_FOR = 20.0
"""Seconds a sentence stays when nothing else is done."""


class CockpitTime(CockpitErasing):
    """Goes by the wall clock, and by a steady one that knows when the other jumped."""

    def __init__(
        self, desk: Desk, language: Language, *, steady: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self.desk, self.language, self._steady = desk, language, steady
        self.conductor = Conductor(desk, language, steady=steady)
        self.reader = Reader(self.conductor, language)
        self.saver = Saver(
            desk, on_change=self.show, on_refused=self._give_back, on_fault=self._fail
        )
        self.told, self._told_at = "", 0.0
        self._notes_told = len(desk.notes)
        self._news, self._news_at = "", 0.0
        self._touched = steady()
        self._checkpointed = 0
        self._wall_now, self._steady_now = desk.session.now(), steady()

    def show_time(self) -> None:
        """Show what changes by itself."""
        raise NotImplementedError

    def tell(self, sentence: str, *, public: str = "") -> None:  # noqa: ARG002 - for the strip
        """Say something in the row under the line."""
        self.told, self._told_at = sentence, self._steady()

    def untell(self, sentence: str) -> None:
        """No longer say this, if it is still being said."""
        if self.told == sentence:
            self.tell("")

    def say_what_runs(self) -> None:
        """After a start in mid-evening: what goes on, and until when."""
        dialogue, now = self.conductor.dialogue, self.desk.session.now()
        phase, clock = dialogue.evening.current, dialogue.clock
        if phase and clock and not clock.run.paused_since:
            name = phase_name(dialogue, phase, self.language)
            until = time_of_day(clock.until(now))
            self.announce(
                self.language.say(
                    "{phase} goes on; the clock is right: until {until}.", phase=name, until=until
                )
            )
        if self.desk.remark:
            self.announce(self.language.tell(self.desk.remark))

    # -- seconds ----------------------------------------------------------------------------

    def tick_again(self) -> None:
        """Wake up as the next second begins; a tick that came late skips nothing that counts."""
        fraction = self.desk.session.now().microsecond / 1_000_000
        self.set_timer(max(1.0 - fraction, 0.02), self._tick)

    def _tick(self) -> None:
        self.pass_time()
        self.tick_again()

    def pass_time(self) -> None:
        """Show what time has changed."""
        self._notice_sleep()
        if self.told and self._steady() - self._told_at > TOLD_FOR:
            self.tell("")
        self._tell_news()
        self.show_time()
        self._keep_file_fresh()

    def _tell_news(self) -> None:
        """What happened to the files since the opening; Enter takes it away for a moment only."""
        if news := self.desk.notes[self._notes_told :]:
            self._notes_told += len(news)
            self._news, self._news_at = " ".join(map(self.language.tell, news)), self._steady()
        if self._news and self._steady() - self._news_at > TOLD_FOR:
            self._news = ""
        if self._news and not self.told:
            self.tell(self._news)

    def _notice_sleep(self) -> None:
        """Say so when the wall clock has jumped."""
        now, steady = self.desk.session.now(), self._steady()
        gone = round(slept(self._wall_now, now, steady - self._steady_now).total_seconds())
        self._wall_now, self._steady_now = now, steady
        if abs(gone) > JUMP and self.conductor.dialogue.clock:
            self.conductor.asleep += gone
            self.announce(self._slept(round(gone / 60)))

    def _slept(self, minutes: int) -> str:
        skip = slash_name(command("skip"), self.language)
        if minutes > 0:
            return self.language.say(
                "Slept {minutes} min; the clock is right. Check the room. {skip}: not counted.",
                minutes=minutes,
                skip=skip,
            )
        return self.language.say(
            "The time of day jumped {minutes} min. Check the room view. {skip}: not counted.",
            minutes=minutes,
            skip=skip,
        )

    # -- while nobody types -----------------------------------------------------------------

    def touch(self) -> None:
        """Somebody types: not the moment for slow work."""
        self._touched = self._steady()

    def on_key(self, event: Key) -> None:  # noqa: ARG002 - only that there was one
        """A key that no field took."""
        self.touch()

    def _keep_file_fresh(self) -> None:
        """Bring the file for people up to date while nobody types."""
        n = len(self.desk.session.entries)
        idle = self._steady() - self._touched > IDLE
        if idle and n != self._checkpointed and not self.saver.pending:
            self._checkpointed = n
            self.run_worker(self.desk.checkpoint(), group="checkpoint")

    # -- when saving comes to an end of its own ---------------------------------------------

    def _give_back(self, pending: Pending, reason: Message) -> None:
        """Words that can never be saved as they are: back into the line, before what is there."""
        words = [write_stars(said) for said in pending.words]
        self.put_back(" // ".join(words))
        self.announce(self.language.tell(reason))

    def _fail(self, fault: BaseException) -> None:
        """A mistake of ours ends the program as any other does; the words are kept."""

        async def raised() -> None:
            raise fault

        self.run_worker(raised(), group="fault")
