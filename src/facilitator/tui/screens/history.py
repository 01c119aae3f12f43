"""The history: what was done with the words, and a way to take one step of it back."""

from collections.abc import Awaitable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from rich.cells import cell_len
from textual import on, work
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key as KeyPress
from textual.widget import Widget

from facilitator.domain.clock_words import time_of_day
from facilitator.domain.history import Act, BuiltUpon
from facilitator.domain.message import NotNow, Refused
from facilitator.language import Language
from facilitator.session import Session
from facilitator.tui.act_words import within
from facilitator.tui.history_words import Past, ReadTogether, past, together
from facilitator.tui.screens.leaf import Leaf
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.screens.sheet_items import Choice, Item, Space, Words
from facilitator.tui.undo_acts import named, told_redone, told_undone
from facilitator.tui.widgets.footer import Key, KeyRow, Keys
from facilitator.tui.widgets.head import Head, Top
from facilitator.tui.widgets.remark import Remark, Said
from facilitator.tui.words import WHISPER

LOOK_EVERY = 1.0
"""Seconds between two looks at whether anything was done elsewhere meanwhile."""


@dataclass(frozen=True, slots=True)
class Done:
    """An act, and whose words it was about: words give way whole, and quotes are closed."""

    key: str
    words: str
    right: str

    def rows(self, width: int, *, chosen: bool, airy: bool) -> Sequence[Content]:
        """One row."""
        room = width - 2 - (cell_len(self.right) + 2 if self.right else 0)
        row = Choice(self.key, within(self.words, room), self.right)
        return row.rows(width, chosen=chosen, airy=airy)


class HistoryScreen(Leaf[None]):
    """Every act on words, newest first. Enter takes one back, or does it after all."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("delete,backspace", "turn", show=False),
        Binding("ctrl+z", "undo", show=False),
        Binding("ctrl+y", "redo", show=False),
        Binding("f9", "app.help", show=False),
    ]

    def __init__(self, session: Session, language: Language) -> None:
        say = language.say
        keys = (
            Key("↑↓", say("choose")),
            Key("Enter", say("take back, or do after all"), "turn"),
            Key("^Z", say("the last"), "undo"),
            Key("Esc", say("back"), "leave"),
        )
        super().__init__(language, keys=keys)
        self.session = session
        self._listed: tuple[Past, ...] = ()
        self._opened: frozenset[str] = frozenset()
        """The readings back that are shown answer by answer."""
        self._seen = -1

    def head(self) -> Widget:
        """What it is, and how many acts there were."""
        return Head()

    def foot(self) -> Widget:
        """The row that is kept for what comes of a key."""
        return Remark()

    @property
    def keys_shown(self) -> Keys:
        """The keys need all of the last row."""
        return Keys(self._keys)

    def on_mount(self) -> None:
        """Show it, and whatever is done meanwhile."""
        super().on_mount()
        self.show()
        self.watch(self.sheet, "chosen", self.show_keys)
        self.set_interval(LOOK_EVERY, self.show)

    def tell(self, sentence: str, *, trouble: bool = False) -> None:
        """Say something in the row for it."""
        self.query_one(Remark).said = Said(sentence, trouble)

    def show(self) -> None:
        """Show what was done, if anything was since the last look."""
        if self._seen == len(self.session.entries):
            return
        self._seen = len(self.session.entries)
        dialogue, now = self.session.dialogue, self.session.now()
        self._listed = past(self.session.entries, dialogue, self.language)
        count = sum(not each.undone for each in self._listed)
        counted = self.language.count("{n} act on words", "{n} acts on words", count)
        self.query_one(Head).top = Top(self.language.say("History"), counted, time=time_of_day(now))
        self.sheet.show(tuple(self._found()))

    def _found(self) -> Iterator[Item]:
        """The acts under the day they were on; the day of now needs no name."""
        if not self._listed:
            yield Words(self.language.say("Nothing was written down yet."), WHISPER)
        day = self.session.now().date()
        for each in together(self._listed):
            at = each.acts[0].at if isinstance(each, ReadTogether) else each.at
            if at.date() != day:
                day = at.date()
                yield from (Space(), Words(self.language.long_date(day), WHISPER), Space(0, 1))
            if isinstance(each, ReadTogether):
                yield from self._read(each)
            else:
                yield self._row(each)

    def _read(self, read: ReadTogether) -> Iterator[Item]:
        """One row; when it is opened, each answer under it."""
        right = self.language.say("taken back") if read.undone else ""
        title = f"{time_of_day(read.acts[0].at)}  {read.words(self.language)}"
        yield Done(read.key, title, right)
        if read.key in self._opened:
            yield from (self._row(act, "– ") for act in read.acts)

    def _row(self, act: Past, sign: str = "") -> Item:
        right = self.language.say("taken back") if act.undone else act.group
        return Done(act.act, f"{time_of_day(act.at)}  {sign}{act.words}", right)

    def on_key(self, event: KeyPress) -> None:
        """A letter is for the line."""
        self.type_elsewhere(event)

    @property
    def _at_many(self) -> bool:
        """Whether the chosen row is a whole reading back."""
        chosen = self.sheet.items[self.sheet.chosen].key if self.sheet.chosen >= 0 else None
        rows = together(self._listed)
        return any(isinstance(row, ReadTogether) and row.key == chosen for row in rows)

    def show_keys(self) -> None:
        """What Enter does to the chosen row."""
        choose, enter, *others = self._keys
        if self._at_many:
            enter = replace(enter, word=self.language.say("one by one, or together"))
        self.query_one(KeyRow).keys = Keys((choose, enter, *others))

    # -- one step back ----------------------------------------------------------------------

    @on(Sheet.Taken)
    def take(self) -> None:
        """Enter, or a second touch."""
        self.action_turn()

    def action_turn(self) -> None:
        """Take the chosen act back; one that was taken back is done after all.

        Of answers read back together each is to be chosen first: Enter shows them.
        """
        chosen = self.sheet.items[self.sheet.chosen].key if self.sheet.chosen >= 0 else None
        if self._at_many:
            self._opened ^= {str(chosen)}
            self.sheet.show(tuple(self._found()))
            self.show_keys()
            return
        found = next((each for each in self._listed if each.act == chosen), None)
        if found:
            session = self.session
            turned = session.bring_back if found.undone else session.take_back
            self._perform(turned(found.act), undone=not found.undone)

    def action_undo(self) -> None:
        """Take back the last act, as everywhere."""
        self._perform(self.session.undo(), undone=True)

    def action_redo(self) -> None:
        """Bring back what was undone last, as everywhere."""
        self._perform(self.session.redo(), undone=False)

    @work(group="acts")
    async def _perform(self, act: Awaitable[Act], *, undone: bool) -> None:
        try:
            done = await act
        except BuiltUpon as refused:
            self.tell(f"{self.language.tell(refused)} {self._named(refused.other)}")
        except Refused as refused:
            self.tell(self.language.tell(refused), trouble=not isinstance(refused, NotNow))
        else:
            told = told_undone if undone else told_redone
            self.tell(told(done, self.session, self.language))
        self.show()

    def _named(self, act: Act) -> str:
        """An act by its time and its words, as it stands in the list."""
        return f"{time_of_day(act.entries[0].at)} {named(act, self.session, self.language)}"

    def action_leave(self) -> None:
        """Back to where one was."""
        self.dismiss(None)
