"""Documents: in which formats, with what in them, how they look and where they go."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.events import Key

from facilitator.desk import Desk
from facilitator.domain.text import clean
from facilitator.harvest.profile import Part
from facilitator.language import Language
from facilitator.settings_words import path_of
from facilitator.tui.in_turn import press_again
from facilitator.tui.ordering import (
    Wish,
    named,
    with_format,
    with_look,
    with_part,
    with_profile,
)
from facilitator.tui.screens.export_page import Left
from facilitator.tui.screens.export_writing import Drain, ExportWriting
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.widgets.edit_line import Edited, EditLine
from facilitator.tui.widgets.footer import KeyRow


class ExportScreen(ExportWriting):
    """Enter writes what is chosen, Space acts on a row, ← → take another value.

    A row that is something to do, and no choice, is done at Enter as well.

    Letters are for the line, wherever one is: they close the page.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f9", "app.help", show=False)]
    KEYS: ClassVar[dict[str, str]] = {
        "space": "act",
        "left": "turn(-1)",
        "right": "turn(1)",
        "escape": "leave",
        "ctrl+s": "write",
    }
    """Carried out one after another as they come, so that none overtakes another."""

    def __init__(self, desk: Desk, language: Language, *, drain: Drain | None = None) -> None:
        """`drain` waits for the words that are on their way to the disk."""
        super().__init__(desk, language, drain)

    async def on_key(self, event: Key) -> None:
        """The keys of the page; a letter takes one back to the line."""
        if self.editing:
            return
        if action := self.KEYS.get(event.key):
            event.stop()
            await self.run_action(action)
        elif event.is_printable and event.character:
            event.stop()
            self.dismiss(Left())
            press_again(self.app, event)

    @on(Sheet.Taken)
    async def take(self) -> None:
        """Enter, or a second touch."""
        if self.at_something_to_do:
            await self.action_act()
        else:
            self.action_write()

    # -- choosing ---------------------------------------------------------------------------

    async def action_act(self) -> None:
        """Do what the chosen row is for."""
        match self.chosen:
            case ("format", str(name)):
                self._wish(lambda wish: with_format(wish, name))
            case ("part", Part() as part):
                own = self.language.say("own")
                self._wish(lambda wish: with_part(wish, part, own))
            case "profile" | "look":
                self.action_turn(1)
            case "parts" if self.shown:
                self.shown = replace(self.shown, parts=not self.shown.parts)
                self.show()
            case "folder" if self.shown:
                self._edit("folder", str(self.shown.wish.folder), self.language.say("folder"))
            case "name" if self.shown:
                self._edit("name", self.shown.wish.profile.name, self.language.say("name"))
            case ("remark", int(n)) if self.shown and self.shown.remarks:
                self.dismiss(Left(spot=self.shown.remarks[n].spot))
            case ("open", Path() as path):
                self.open_path(path)
            case _:
                self._do(self.chosen)

    def _do(self, what: object) -> None:
        match what:
            case "preview" if self.document:
                from facilitator.tui.screens.preview import PreviewScreen

                self.app.push_screen(PreviewScreen(self.document, self.language))
            case "texts":
                from facilitator.tui.screens.texts import TextsScreen

                page = TextsScreen(self.desk, self.language)
                self.app.push_screen(page, self._after_texts)
            case "copy":
                self.copy()
            case "open folder" if self.shown:
                self.open_path(self.shown.wish.folder)

    def _after_texts(self, _: None) -> None:
        self._look_again()

    def action_turn(self, by: int) -> None:
        """Another value of the chosen row."""
        if self.offered is None:
            return
        offered, chosen = self.offered, self.chosen
        if chosen == "profile":
            self._wish(lambda wish: with_profile(wish, offered, by))
        elif chosen == "look":
            self._wish(lambda wish: with_look(wish, offered, by))

    def _wish(self, change: Callable[[Wish], Wish]) -> None:
        """Another choice; what came of the one before is no longer said."""
        if self.shown and not self.shown.busy:
            self.shown = replace(self.shown, wish=change(self.shown.wish), outcomes={})
            self.say_so("")
            self.show()
            self._look_again()

    @work(group="looking", exclusive=True)
    async def _look_again(self) -> None:
        await self.make_document()

    # -- words ------------------------------------------------------------------------------

    def _edit(self, what: str, words: str, lead: str) -> None:
        self.add_class("-editing")
        self.query_one(EditLine).begin(Edited(keys=(what,)), words, lead)
        self.show_keys()

    @on(EditLine.Taken)
    def take_words(self, event: EditLine.Taken) -> None:
        """Enter: this folder, or this name."""
        self._back_to_rows()
        words = clean(event.text)
        if not words:
            return
        if event.what.keys == ("name",):
            self._wish(lambda wish: named(wish, words))
        else:
            self._take_folder(path_of(words))

    def _take_folder(self, folder: Path) -> None:
        if os.access(folder, os.F_OK) and not folder.is_dir():
            self.say_so(self.language.say("{path} is no folder.", path=str(folder)), trouble=True)
        else:
            self._wish(lambda wish: replace(wish, folder=folder.absolute()))

    @on(EditLine.GivenUp)
    def _back_to_rows(self) -> None:
        self.remove_class("-editing")
        self.sheet.focus()
        self.show_keys()

    # -- leaving ----------------------------------------------------------------------------

    def action_leave(self) -> None:
        """Back to where one was."""
        self.dismiss(Left())

    @on(KeyRow.Pressed)
    async def press(self, event: KeyRow.Pressed) -> None:
        """A key of the last row was touched: as good as pressed."""
        if event.key.action:
            await self.run_action(event.key.action)
