"""Commands by name beside the document, and the pages they open."""

import asyncio

from textual import on, work
from textual.widgets import TextArea

from facilitator.domain.tidy import tidy_answers, untidy
from facilitator.tui.commands import Command, available, find, slash_name
from facilitator.tui.screens.harvest_shown import HarvestShown
from facilitator.tui.widgets.edit_line import EditLine, Purpose

HERE = (
    *("save", "export", "undo", "redo", "history", "tidy", "check", "erase"),
    *("app.help", "app.look"),
)
"""What can be asked for here; every other command is for the line."""
MOST_NAMED = 6


class HarvestCommands(HarvestShown):
    """A first slash is for commands, as on the line: narrowed by typing, Enter runs the first."""

    def _here(self, row: Command) -> bool:
        return row.action in HERE and available(row, self.dialogue)

    @on(EditLine.Changed)
    def narrow(self, event: TextArea.Changed) -> None:
        """Name what may be meant by what is typed."""
        line = self.query_one(EditLine)
        if event.text_area is line and self.editing and line.what.purpose is Purpose.COMMAND:
            self.say_so(self.commands_named(line.text))

    def commands_named(self, typed: str) -> str:
        """What begins like this, the first with what it does."""
        found = [one.command for one in find(typed, self.language, self._here)][:MOST_NAMED]
        names = [slash_name(row, self.language) for row in found]
        if not found:
            return self.language.say("Not here: Enter takes it to the line.") if typed else ""
        first = f"{names[0]}: {self.language.say(found[0].title)}"
        return " · ".join((first, *names[1:])) if typed.strip() else "  ".join(names)

    def run_typed(self, typed_words: str) -> None:
        """Run what was typed; what is not for here goes to the line, slash and all."""
        typed = typed_words.strip().removeprefix("/")
        found = find(typed, self.language, self._here) if typed else ()
        if found:
            self.say_so("")
            self.call_later(self.run_action, found[0].call)
        elif typed:
            self.leave(f"/{typed}")

    # -- pages ------------------------------------------------------------------------------

    def action_history(self) -> None:
        """What was done with the words, and a way to take one step of it back."""
        from facilitator.tui.screens.history import HistoryScreen

        self.app.push_screen(HistoryScreen(self.desk.session, self.language), lambda _: self.show())

    @work(group="pages", exclusive=True)
    async def action_erase(self) -> None:
        """Erase the chosen answers for good, after a yes on a page of its own."""
        from facilitator.tui.forgetting import erase_answers

        keys = tuple(key for key in self.answers.ids if key in self.dialogue.answers)
        if keys:
            self.perform(erase_answers(self.app, self.desk, keys, self.language))
        else:
            self.say_so(self.language.say("There is no answer yet."))

    @work(group="pages", exclusive=True)
    async def action_tidy(self) -> None:
        """Capitals, full stops and double spaces: shown first, and then one act."""
        from facilitator.tui.screens.tidy import TidyScreen

        found = await asyncio.to_thread(untidy, self.dialogue)
        if not found:
            self.say_so(self.language.say("All of it is tidy."))
            return
        chosen = await self.app.push_screen_wait(TidyScreen(found, self.language))
        if chosen:
            said = self.language.count("{n} answer tidied.", "{n} answers tidied.", len(chosen))
            self.perform(self._make(lambda now: tidy_answers(now, chosen), said))
