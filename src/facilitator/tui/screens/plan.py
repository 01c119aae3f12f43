"""The plan, live: planned against real, where the evening ends, and what can be done about it."""

from collections.abc import Awaitable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.events import Key

from facilitator.domain.clock_words import time_of_day
from facilitator.domain.guardian import Kind
from facilitator.domain.message import Refused
from facilitator.phase_names import phase_name
from facilitator.tui.screens.plan_page import PlanPage
from facilitator.tui.screens.plan_typing import Asked, Typing
from facilitator.tui.screens.sheet import Sheet

DIGITS = "0123456789"


class PlanScreen(PlanPage):
    """Shows the plan; closed, it says what was accepted of the lateness.

    Figures go to what is chosen: while the ways out are, they take one; while a phase is, they
    are its minutes. Down past the last phase are the ways out.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f9", "app.help", show=False)]
    KEYS: ClassVar[dict[str, str]] = {
        "up": "move(-1)",
        "down": "move(1)",
        "enter": "minutes",
        "plus": "lengthen(1)",
        "equals_sign": "lengthen(1)",
        "minus": "lengthen(-1)",
        "d": "drop",
        "s": "start",
        "ctrl+z": "put_back",
        "escape": "back",
        "f8": "leave",
    }
    """Carried out one after another as they come. Bindings would not do: Textual runs those later
    than figures typed after them, so that a quick "s1431" would end as minutes."""

    async def on_key(self, event: Key) -> None:
        """Figures, what ends them, and the keys of the page."""
        if await self._figure(event.key, event.character):
            event.stop()
        elif action := self.KEYS.get(event.key):
            event.stop()
            await self.run_action(action)
        elif not self.typing:
            self.type_elsewhere(event, self.planner.guardian)

    async def _figure(self, key: str, character: str | None) -> bool:
        """Whether this was a figure, or a key about figures."""
        if self.typing is None and character and character in DIGITS:
            if self.answering:
                await self._take(int(character))
                return True
            self.action_minutes()
        if self.typing is None:
            return False
        if key == "enter":
            await self._finish(self.typing)
            return True
        if typed := self.typing.pressed(key, character):
            self.show_typing(typed)
        return typed is not None

    async def _take(self, number: int) -> None:
        for way in self.ways:
            if way.kind == number:
                self.answering = way.kind is not Kind.LATER
                await self._do(self.planner.take(way))

    def _type(self, asked: Asked) -> None:
        phase, dialogue = self.meant(), self.session.dialogue
        if phase is None:
            return
        length = str(dialogue.plan.length(phase) // 60)
        start = time_of_day(self.planner.proposed_start(phase))
        proposal = length if asked is Asked.MINUTES else start
        name = phase_name(dialogue, phase, self.language)
        self.show_typing(Typing(asked, phase, name, proposal))

    async def _finish(self, typing: Typing) -> None:
        if typing.asked is Asked.START:
            await self._do(self.planner.begin(typing.phase, typing.typed))
        elif typing.typed:
            await self._do(self.planner.set_minutes(typing.phase, int(typing.typed)))
        else:
            self.show_typing(None)

    async def _do(self, act: Awaitable[str]) -> None:
        """Do something, and say what came of it."""
        try:
            self.tell(await act)
        except Refused as refused:
            self.tell(self.language.tell(refused), mark="! ")
        self.show_plan()

    @on(Sheet.Taken)
    def action_minutes(self) -> None:
        """Ask how long the chosen phase may take."""
        self._type(Asked.MINUTES)

    def action_start(self) -> None:
        """Ask when it really began."""
        self._type(Asked.START)

    async def action_lengthen(self, minutes: int) -> None:
        """A minute more, or less."""
        if phase := self.meant():
            await self._do(self.planner.lengthen(phase, minutes))

    async def action_drop(self) -> None:
        """Drop the question of a round, or ask it after all."""
        if phase := self.meant():
            await self._do(self.planner.drop_or_restore(phase))

    async def action_put_back(self) -> None:
        """Take back what was last changed here of the plan."""
        await self._do(self.planner.put_back())

    def action_back(self) -> None:
        """Leave what is being typed; else the page."""
        if self.typing:
            self.show_typing(None)
        else:
            self.action_leave()

    def action_leave(self) -> None:
        """Back to where one was."""
        self.dismiss(self.planner.guardian)
