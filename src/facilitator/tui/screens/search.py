"""Looking for words in everything that was ever said."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key as KeyPress
from textual.events import Paste
from textual.widget import Widget

from facilitator.desk import Said, Shelf
from facilitator.domain.message import Refused
from facilitator.domain.text import clean
from facilitator.language import Language
from facilitator.tui.dates import short_day
from facilitator.tui.screens.leaf import Leaf
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.screens.sheet_items import Choice, Item, Space, Words
from facilitator.tui.widgets.footer import Key
from facilitator.tui.widgets.one_row import OneRow
from facilitator.tui.words import BODY, HEED, HERE, WHISPER, plain, row

MOST = 200
"""Hits that are listed; whoever sees so many types on."""
_LONGEST = 200


class SearchScreen(Leaf[Path | None]):
    """Shows where words were said while they are typed; closes with the dialogue to open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("ctrl+u", "wipe", show=False),
    ]

    def __init__(self, shelf: Shelf, language: Language, today: date) -> None:
        say = language.say
        keys = (
            Key("↑↓", say("choose")),
            Key("Enter", say("open")),
            Key("^U", say("other words")),
            Key("Esc", say("back"), "leave"),
        )
        super().__init__(language, _hint(language), keys)
        self._shelf, self._today = shelf, today
        self._typed = ""

    def head(self) -> Widget:
        """What is looked for."""
        return OneRow(id="sought")

    def on_mount(self) -> None:
        """Wait for the first letter."""
        self._show_words()

    def _show_words(self) -> None:
        cursor = Content.styled(" ", "reverse")
        hint = self.language.say("beginnings of words will do")
        after = cursor if self._typed else cursor + Content(" ") + plain(hint, WHISPER)
        prompt = plain(self.language.say("Search") + " ›", HERE) + Content(" ")
        self.query_one("#sought", OneRow).content = row(prompt, _as_typed(self._typed), after)

    def on_key(self, event: KeyPress) -> None:
        """Letters are words to look for; the sheet has the keys it knows."""
        if event.key == "backspace":
            self._type(self._typed[:-1])
        elif event.is_printable and event.character:
            self._type(self._typed + event.character)
        else:
            return
        event.stop()

    def on_paste(self, event: Paste) -> None:
        """Look for what was copied elsewhere."""
        self._type(self._typed + clean(event.text))

    def action_wipe(self) -> None:
        """Begin again."""
        self._type("")

    def action_leave(self) -> None:
        """Back to the list."""
        self.dismiss(None)

    def _type(self, words: str) -> None:
        self._typed = words[:_LONGEST]
        self._show_words()
        self.look(self._typed)

    @work(exclusive=True, group="search")
    async def look(self, words: str) -> None:
        """Search, unless other words were typed meanwhile."""
        if not words.strip():
            self.sheet.show(_hint(self.language))
            return
        try:
            found = await asyncio.to_thread(self._shelf.search, words, MOST)
        except Refused as refused:
            self.sheet.show([Words(f"! {self.language.tell(refused)}", HEED)])
            return
        if words == self._typed:
            self.sheet.show(items(found, self.language, self._today))

    @on(Sheet.Taken)
    def take(self, event: Sheet.Taken) -> None:
        """Open the dialogue it was said in."""
        match event.key:
            case (Path() as path, *_):
                self.dismiss(path)


def items(found: Sequence[Said], language: Language, today: date) -> list[Item]:
    """What was found, under the dialogue it was said in."""
    if not found:
        return [Words(language.say("Nobody has said that."), WHISPER)]
    listed = list(_rows(found, language, today))
    if len(found) == MOST:
        first = language.say("The first {n}: type on to see fewer.", n=MOST)
        return [Words(first, WHISPER), Space(), *listed]
    return listed


def _rows(found: Sequence[Said], language: Language, today: date) -> Iterator[Item]:
    for number, (_, hits) in enumerate(groupby(found, key=lambda said: said.path)):
        those = list(hits)
        if number:
            yield Space(1, 1)
        heading = " · ".join(
            part for part in (those[0].title, short_day(those[0].day, language, today)) if part
        )
        yield Words(heading, WHISPER)
        for place, said in enumerate(those):
            yield Choice((said.path, said.answer, place), said.text, _where(said, language))


def _where(said: Said, language: Language) -> str:
    if said.answer:
        return language.say("question {n}", n=said.number) if said.number else ""
    return language.say("the question itself") if said.question else language.say("title")


def _hint(language: Language) -> list[Item]:
    return [Words(language.say("Type a word that was said, in any dialogue."), WHISPER)]


def _as_typed(words: str) -> Content:
    """The words with the space that was typed last, which the cleaner would take."""
    return plain(words, BODY) + Content(" " * (len(words) - len(words.rstrip())))
