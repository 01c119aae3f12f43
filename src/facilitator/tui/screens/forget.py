"""What can be forgotten of a dialogue that is over: its groups, its notes, or all of it."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.keeping import may_go_on
from facilitator.language import Language
from facilitator.tui.screens.leaf import Leaf
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.screens.sheet_items import Choice, Item, Space, Words
from facilitator.tui.widgets.footer import Key
from facilitator.tui.words import INK


class Part(StrEnum):
    """What somebody chose to do about it."""

    NOTHING = "nothing"
    LATER = "later"
    """Keep the notes for some months more."""
    NOTES = "notes"
    GROUPS = "groups"
    ALL = "all"


class ForgetScreen(Leaf[Part]):
    """Gives back what is to go; nothing is erased before one more question."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, dialogue: Dialogue, language: Language, today: date) -> None:
        say = language.say
        keys = (Key("↑↓", say("choose")), Key("Enter", say("that one")), Key("Esc", say("back")))
        super().__init__(language, tuple(_items(dialogue, language, today)), keys)

    @on(Sheet.Taken)
    def take(self, event: Sheet.Taken) -> None:
        """Say what was chosen."""
        self.dismiss(Part(str(event.key)))

    def action_leave(self) -> None:
        """Back, with everything as it was."""
        self.dismiss(Part.NOTHING)


def _items(dialogue: Dialogue, language: Language, today: date) -> Iterator[Item]:
    say = language.say
    yield Words(dialogue.plan.now.title, INK)
    yield Words(_kept_until(dialogue, language, today))
    yield Space(1, 2)
    yield Choice(Part.NOTHING, say("Leave everything as it is"), "Esc")
    if dialogue.everything():
        yield Space()
        yield Choice(Part.LATER, say("Keep the notes for six months more"))
        yield Space()
        yield Choice(
            Part.NOTES,
            say("Keep the document, erase the notes"),
            below=(say("The document is written first. No word stays in here."),),
        )
        yield Space()
        yield Choice(
            Part.GROUPS,
            say("Forget the groups"),
            below=(say("What was said stays; which group said it, and when, goes."),),
        )
    yield Space()
    yield Choice(Part.ALL, say("Delete this dialogue"), below=(say("Everything in it goes."),))


def _kept_until(dialogue: Dialogue, language: Language, today: date) -> str:
    say = language.say
    if dialogue.notes_gone:
        return say("Its notes were erased; the document is what is left.")
    day = may_go_on(dialogue)
    if day is None:
        return say("Nothing was said in it.")
    if day <= today:
        return say(
            "Its notes need not be kept since {day}. Nothing goes by itself.",
            day=language.long_date(day),
        )
    return say("Its notes are kept until {day} at least.", day=language.long_date(day))
