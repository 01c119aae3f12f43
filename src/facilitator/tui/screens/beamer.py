"""Asked once per evening: how the projector hangs on this laptop."""

from textual import on

from facilitator.domain.plan import Beamer
from facilitator.language import Language
from facilitator.tui.screens.leaf import Leaf
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.screens.sheet_items import Choice, Space, Words
from facilitator.tui.widgets.footer import Key
from facilitator.tui.words import INK


class BeamerScreen(Leaf[Beamer]):
    """Gives the answer back; Esc is none."""

    BINDINGS = [  # noqa: RUF012 - typed there
        ("1", "choose('mirrored')"),
        ("2", "choose('none')"),
        ("escape", "choose('none')"),
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
        keys = (Key("1 2", say("choose")), Key("⏎", say("that one")))
        super().__init__(language, items, keys)

    @on(Sheet.Taken)
    def take(self, event: Sheet.Taken) -> None:
        """Enter on one of them."""
        self.dismiss(Beamer(str(event.key)))

    def action_choose(self, beamer: str) -> None:
        """Its number was pressed."""
        self.dismiss(Beamer(beamer))
