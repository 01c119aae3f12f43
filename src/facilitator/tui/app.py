"""The app: it opens on the list of dialogues, lays one on the desk, and ends safely."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import SystemCommand
from textual.screen import Screen

from facilitator.awake import Awake
from facilitator.desk import Desk, Shelf
from facilitator.domain.message import InUse, Message, Refused
from facilitator.language import Language
from facilitator.phase_names import phase_name
from facilitator.session import Session
from facilitator.settings import NotRemembered, Settings, ThemeChoice, remember
from facilitator.tui.commands import Context, available, in_context, spoken
from facilitator.tui.shell import Leaving, Shell

if TYPE_CHECKING:  # each screen is loaded when it is shown
    from facilitator.tui.screens.home import HomeScreen

_DIALOGUE = (".json", ".journal")


class FacilitatorApp(Shell):
    """The screens around one shelf. At most one dialogue lies open."""

    def __init__(
        self,
        shelf: Shelf,
        settings: Settings,
        language: Language,
        *,
        start: Path | None = None,
        awake: Awake | None = None,
        remarks: Iterable[Message] = (),
    ) -> None:
        """`start` is a session file or dialogue to open at once; `remarks` are on the settings."""
        super().__init__(language, settings.theme)
        self.shelf = shelf
        self.settings = settings
        self.awake = awake or Awake()
        self.desk: Desk | None = None
        self.refused: Refused | None = None
        """Why `start` could not be opened; the app has closed then."""
        self._start = start
        self._remarks = tuple(remarks)
        self._opening = False

    def on_mount(self) -> None:
        """Open on what was asked for, else on the list."""
        if self._start is not None:
            self.lay_on_desk(self._start)
        else:
            self._go_home()

    @property
    def grouped(self) -> bool:
        """Whether there are groups in the dialogue that is open, if any is."""
        return self.desk is None or bool(self.desk.session.dialogue.groups)

    def cockpit(self, desk: Desk) -> Screen[None]:
        """The screen for a dialogue; loaded only when there is one."""
        from facilitator.tui.letters import Blocks
        from facilitator.tui.screens.cockpit import CockpitScreen

        blocks = Blocks(self.settings.big.value)
        return self.at_size(CockpitScreen(desk, self.language, blocks=blocks))

    def action_look(self) -> None:
        """The next look: paper, night, sharp. It is remembered."""
        looks = (ThemeChoice.PAPER, ThemeChoice.NIGHT, ThemeChoice.SHARP)
        chosen = looks[(looks.index(ThemeChoice(self.theme)) + 1) % len(looks)]
        self.theme = chosen.value
        before, self.settings = self.settings, replace(self.settings, theme=chosen)
        try:
            remember(before, self.settings)
        except NotRemembered as refused:
            self.tell(self.language.tell(refused))

    def on_home_screen_begin(self, event: "HomeScreen.Begin") -> None:
        """Begin what was chosen on the first screen."""
        self.lay_on_desk(event.path)

    def on_home_screen_open(self, event: "HomeScreen.Open") -> None:
        """Open what was chosen there."""
        self.lay_on_desk(event.path)

    def on_home_screen_forget(self, event: "HomeScreen.Forget") -> None:
        """Ask what is to go of the dialogue that was chosen there."""
        if not self._opening and self.desk is None:
            self._opening = True
            self._forget_of(event.path)

    @work(group="desk")
    async def _forget_of(self, path: Path) -> None:
        from facilitator.tui.forgetting import forget_of_dialogue

        said = ""
        try:
            self.desk = await self.shelf.open(path)
            said = await forget_of_dialogue(self, self.desk, self.language)
        except Refused as refused:
            said = self.language.tell(refused)
        finally:
            await self.put_away()
            self._opening = False
        if said:
            self.tell(said)

    def lay_on_desk(self, path: Path) -> None:
        """Open a dialogue, or begin one of a session file, unless one is being opened already."""
        if not self._opening and self.desk is None:
            self._opening = True
            self._lay_on_desk(path)

    @work(group="desk")
    async def _lay_on_desk(self, path: Path) -> None:
        try:
            self.desk = await self._taken(path)
        except InUse as refused:
            await self._read_along(path, refused)
        except Refused as refused:
            self._refuse(refused)
        else:
            await self._go_on()
        finally:
            self._opening = False

    async def _read_along(self, path: Path, refused: InUse) -> None:
        """Offer to look at a dialogue that another process has open."""
        from facilitator.tui.screens.along import AlongScreen, InUseScreen

        if await self.push_screen_wait(InUseScreen(refused, self.language)):
            await self.push_screen_wait(AlongScreen(self.shelf.follow(path), self.language))
        if self._start is not None:
            self._refuse(refused)

    async def _taken(self, path: Path) -> Desk | None:
        """The dialogue, once the facilitator has seen what there is to say; None: not now."""
        if path.name.endswith(_DIALOGUE):
            return await self.shelf.open(path)
        plan, remarks = await asyncio.to_thread(self.shelf.read, path)
        if remarks and not await self._read(plan.title, remarks):
            return None
        return await self.shelf.begin(path)

    async def _read(self, title: str, remarks: tuple[str, ...]) -> bool:
        """Whether the facilitator starts in spite of these remarks."""
        from facilitator.tui.screens.remarks import RemarksScreen

        return await self.push_screen_wait(RemarksScreen(title, remarks, self.language))

    async def _go_on(self) -> None:
        """To the cockpit, by way of what was found damaged; or back when it is not to be."""
        if self.desk and self.desk.notes and not await self._seen(self.desk):
            await self.put_away()
        if self.desk is None:
            self._without_desk()
            return
        self.awake.hold()
        cockpit = self.cockpit(self.desk)
        await self.push_screen(cockpit)
        if _closed_earlier(self.desk.session):
            await cockpit.run_action("act('harvest')")

    async def _seen(self, desk: Desk) -> bool:
        """Whether the facilitator goes on after what was found damaged."""
        from facilitator.tui.screens.damaged import DamagedScreen

        return await self.push_screen_wait(DamagedScreen(desk, self.language))

    def _without_desk(self) -> None:
        if self._start is not None:
            self.exit()

    def _refuse(self, refused: Refused) -> None:
        """Say why it could not be opened: here, or in the terminal it was asked from."""
        if self._start is not None:
            self.refused = refused
            self.exit(return_code=2)
        else:
            self.tell(self.language.tell(refused))

    @work(group="desk")
    async def action_home(self) -> None:
        """Put the dialogue away and go back to the list. A screen cannot wait for its own end."""
        from facilitator.tui.screens.home import HomeScreen

        while len(self.screen_stack) > 1 and not isinstance(self.screen, HomeScreen):
            await self.pop_screen()
        await self.put_away()
        self._start = None
        if not isinstance(self.screen, HomeScreen):
            self._go_home()

    def _go_home(self) -> None:
        from facilitator.tui.screens.home import HomeScreen

        told = tuple(self.language.tell(remark) for remark in self._remarks)
        self.push_screen(HomeScreen(self.shelf, self.language, told=told))

    def word_before_leaving(self) -> str:
        """What to say at the first ^Q: what still runs, unless the screen has its own word."""
        if isinstance(self.screen, Leaving):
            return super().word_before_leaving()
        dialogue = self.desk.session.dialogue if self.desk else None
        if dialogue is None or dialogue.evening.current is None:
            return ""
        return self.language.say(
            "{phase} is still running. ^Q again to close; everything is saved.",
            phase=phase_name(dialogue, dialogue.evening.current, self.language),
        )

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What a palette offers: our commands, in the facilitator's language."""
        dialogue = self.desk.session.dialogue if self.desk else None
        for row in in_context(Context.EVENING):
            if row.slash and dialogue and available(row, dialogue):
                yield SystemCommand(
                    self.language.say(row.title),
                    self.language.say(row.help),
                    partial(screen.run_action, spoken("act", row.action)),
                )

    async def put_away(self) -> None:
        """Finish every save of the dialogue on the desk, and let go of it and of the display."""
        desk, self.desk = self.desk, None
        self.awake.release()
        if desk:
            await desk.close()

    def put_away_now(self) -> None:
        """The same once the app has ended, in whatever way; nothing is left to do when it could."""
        desk, self.desk = self.desk, None
        self.awake.release()
        if desk:
            desk.close_now()

    async def on_unmount(self) -> None:
        """The last thing an app does that ends by itself."""
        await self.put_away()


def _closed_earlier(session: Session) -> bool:
    """Whether people went home on another day: what is left to do is in the document."""
    closed = session.dialogue.evening.closed
    return closed is not None and closed.date() < session.now().date()
