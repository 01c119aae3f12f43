"""What was found damaged in a dialogue, and what is safe, before anyone goes on with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content

from facilitator.desk import Desk
from facilitator.language import Language
from facilitator.phase_names import phase_name
from facilitator.tui.lines import flow
from facilitator.tui.screens.leaf import Leaf
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.screens.sheet_items import Choice, Item, Space, Words
from facilitator.tui.widgets.footer import Key
from facilitator.tui.words import BODY, HEED, HERE, INK, plain

GO_ON, NOT_NOW = "go on", "not now"


class DamagedScreen(Leaf[bool]):
    """Shows what the store has to say; True when the facilitator goes on with the dialogue."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, desk: Desk, language: Language) -> None:
        say = language.say
        keys = (
            Key("Enter", say("go on"), "go_on"),
            Key("Esc", say("back"), "leave"),
            Key("^Q", say("close"), "app.quit"),
        )
        super().__init__(language, _items(desk, language), keys)

    @on(Sheet.Taken)
    def take(self, event: Sheet.Taken) -> None:
        """Go on, or leave it alone for now."""
        self.dismiss(event.key == GO_ON)

    def action_go_on(self) -> None:
        """Go on with the dialogue."""
        self.dismiss(True)

    def action_leave(self) -> None:
        """Back, with the dialogue closed again."""
        self.dismiss(False)


def _items(desk: Desk, language: Language) -> list[Item]:
    say = language.say
    return [
        Words("! " + say("First read this: something was not in order"), HEED),
        Rule(),
        Space(),
        Words(desk.session.dialogue.plan.now.title, INK),
        Space(),
        *_safe(desk, language),
        *(Fact("!", language.tell(note)) for note in desk.notes),
        Space(),
        Words(say("Nothing was thrown away; what was set aside lies beside the dialogue.")),
        Space(),
        Choice(GO_ON, _where(desk, language), "Enter"),
        Choice(NOT_NOW, say("Leave it alone for now"), "Esc"),
    ]


def _safe(desk: Desk, language: Language) -> Sequence[Item]:
    answers = len(desk.session.dialogue.everything())
    counted = language.count("{n} answer", "{n} answers", answers)
    whole = language.count("is whole and safe", "are whole and safe", answers)
    return (Fact("✓", whole, lead=counted),)


def _where(desk: Desk, language: Language) -> str:
    dialogue = desk.session.dialogue
    if dialogue.evening.current is None:
        return language.say("Go on with it")
    name = phase_name(dialogue, dialogue.evening.current, language)
    return language.say("Go on where it was: {phase}", phase=name)


@dataclass(frozen=True, slots=True)
class Rule:
    """A heavy line from edge to edge."""

    key: None = None

    def rows(self, width: int, *, chosen: bool, airy: bool) -> Sequence[Content]:  # noqa: ARG002
        """The one row."""
        return [Content.styled("━" * width, "$heed")]


@dataclass(frozen=True, slots=True)
class Fact:
    """A sign, and a sentence that hangs on it; its lead is what counts."""

    sign: str
    text: str
    lead: str = ""
    key: None = None

    def rows(self, width: int, *, chosen: bool, airy: bool) -> Sequence[Content]:  # noqa: ARG002
        """As many rows as the sentence takes, two cells from the edge."""
        ink = HERE if self.sign == "✓" else HEED
        first, *rest = flow(self.text, width - 2 - (len(self.lead) + 1 if self.lead else 0))
        lead = plain(self.lead + " ", INK) + Content(" ") if self.lead else Content("")
        sign = Content.styled(f"{self.sign} ", ink)
        return [sign + lead + plain(first, BODY), *(Content("  ") + plain(r, BODY) for r in rest)]
