"""Asked once per evening: how the projector hangs on this laptop."""

from textual import on
from textual.events import Key as KeyPress
from textual.widget import Widget

from facilitator.domain.plan import Beamer
from facilitator.language import Language
from facilitator.tui.in_turn import press_again
from facilitator.tui.keyboard import typed_by
from facilitator.tui.screens.leaf import Leaf
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.screens.sheet_items import Choice, Space, Words
from facilitator.tui.widgets.footer import Key
from facilitator.tui.widgets.remark import Remark, Said
from facilitator.tui.words import INK

NUMBERS = ("1", "2")


class BeamerScreen(Leaf[Beamer]):
    """Gives the answer back; Esc is none."""

    BINDINGS = [  # noqa: RUF012 - typed there
        ("1", "choose('mirrored')"),
        ("2", "choose('none')"),
        ("escape", "choose('none')"),
        ("f9", "app.help"),
    ]

    def __init__(self, language: Language) -> None:
        say = language.say
        items = (
            Words(say("How is the projector connected?"), INK),
            Space(1, 2),
            Choice(
                Beamer.MIRRORED,
                "1  " + say("It mirrors my laptop"),
                below=(
                    say("The room view stands on this screen; its lowest row is where you type."),
                    say("Two presses of ^R show the cockpit, to you and to the room."),
                ),
            ),
            Choice(
                Beamer.NONE,
                "2  " + say("There is none, or it shows something else"),
                below=(say("You work in the cockpit; ^R shows the room view when you want it."),),
            ),
        )
        keys = (
            Key("1 2", say("choose")),
            Key("⏎", say("that one")),
            Key("F9", say("help"), "app.help"),
        )
        super().__init__(language, items, keys)

        self._kept: list[KeyPress] = []
        """What was typed before there was a line for it."""

    def foot(self) -> Widget:
        """The row for words that wait."""
        return Remark()

    def on_key(self, event: KeyPress) -> None:
        """A letter answers nothing: it waits for the line, in sight; Backspace takes it back."""
        if typed_by(event) and event.key not in NUMBERS:
            self._kept.append(event)
        elif event.key == "backspace":
            del self._kept[-1:]
        else:
            return
        event.stop()
        words = "".join(map(typed_by, self._kept))
        waiting = self.language.say("waiting: “{words}”", words=words) if words else ""
        self.query_one(Remark).said = Said(waiting)

    @on(Sheet.Taken)
    def take(self, event: Sheet.Taken) -> None:
        """Enter on one of them."""
        self.action_choose(str(event.key))

    def action_choose(self, beamer: str) -> None:
        """Its number was pressed: that is the answer, and what waits goes to the line."""
        self.dismiss(Beamer(beamer))
        for key in reversed(self._kept):
            press_again(self.app, key)
