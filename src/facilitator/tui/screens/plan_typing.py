"""What is being typed on the page of the plan: minutes for a phase, or the time it began."""

from dataclasses import dataclass, replace
from enum import StrEnum

from textual.content import Content

from facilitator.domain.phases import Phase
from facilitator.language import Language
from facilitator.tui.words import BODY, HERE, WHISPER, plain, row

MOST_LETTERS = 5


class Asked(StrEnum):
    """What the figures are."""

    MINUTES = "minutes"
    START = "start"


@dataclass(frozen=True, slots=True)
class Typing:
    """Figures on their way to being a length or a start."""

    asked: Asked
    phase: Phase
    name: str
    """What the phase is called."""
    proposal: str
    """What Enter takes when nothing is typed."""
    typed: str = ""

    @property
    def figures(self) -> str:
        """What Enter takes."""
        return self.typed or self.proposal

    def pressed(self, key: str, character: str | None) -> "Typing | None":
        """The figures after a key; None when it is none of theirs."""
        if key == "backspace":
            return replace(self, typed=self.typed[:-1])
        allowed = "0123456789" if self.asked is Asked.MINUTES else "0123456789:."
        if character and character in allowed:
            return replace(self, typed=(self.typed + character)[:MOST_LETTERS])
        return None

    def shown(self, language: Language) -> Content:
        """The row they are typed on."""
        say = language.say
        if self.asked is Asked.MINUTES:
            asked, after = say("minutes"), say("Enter sets it · Esc leaves it")
        else:
            asked, after = say("began at"), say("Enter, or type another time · Esc leaves it")
        prompt = plain(f"{self.name} · {asked} ›", HERE)
        figures = row(plain(self.typed, BODY), Content.styled(" ", "reverse"))
        if not self.typed:
            first, rest = self.proposal[0], self.proposal[1:]
            figures = row(Content.styled(first, "reverse"), plain(rest, WHISPER))
        return row(prompt, figures, plain(after, WHISPER), gap=" ")
