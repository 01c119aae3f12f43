"""What can be asked for by name beside the document, and the part that carries it out."""

from collections.abc import Callable
from typing import Protocol

from facilitator.tui.beside.answer_acts import AnswerActs
from facilitator.tui.beside.checking import Checking
from facilitator.tui.beside.document_acts import DocumentActs
from facilitator.tui.beside.entering import Entering
from facilitator.tui.beside.key_phrases import KeyPhrases
from facilitator.tui.beside.leaving import Leaving
from facilitator.tui.beside.pages import Pages
from facilitator.tui.beside.signs import Signs
from facilitator.tui.undo_acts import UndoActs
from facilitator.tui.widgets.answers import OUT

Act = Callable[..., None]
"""A binding may give it a direction, or the key that was pressed."""


class Chosen(Protocol):
    """The list one is at."""

    @property
    def chosen(self) -> str:
        """The answer, or text, one is at."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Those that were picked, else that one."""


class Acting(Protocol):
    """The parts that carry it out."""

    documents: DocumentActs
    undoing: UndoActs
    pages: Pages
    checking: Checking
    answers: AnswerActs
    signs: Signs
    key_phrases: KeyPhrases
    entering: Entering
    leaving: Leaving

    def turn(self, by: int) -> None:
        """The next list, or the one before."""


def acts_of(parts: Acting, at: Chosen) -> dict[str, Act]:
    """Who does what: for keys, typed commands and the last row."""
    signs, unless_open = parts.signs, parts.entering.unless_open
    return {
        "save": parts.documents.save,
        "undo": parts.undoing.undo,
        "redo": parts.undoing.redo,
        "tidy": parts.pages.tidy,
        "history": parts.pages.history,
        "export": parts.pages.export,
        "erase": lambda: parts.pages.erase(at.ids),
        "check": parts.checking.begin,
        "turn_check": parts.checking.turn,
        "turn": parts.turn,
        "shift": lambda by: parts.answers.shift(at.chosen, by),
        "change": lambda: signs.enter(at.chosen),
        "embolden": lambda: parts.key_phrases.begin(at.chosen),
        "leave_out": lambda: signs.take(OUT, at.ids),
        "commands": lambda: signs.take("/", ()),
        "us_too": lambda: unless_open(lambda: signs.give("+", at.ids)),
        "elsewhere": lambda key: unless_open(lambda: parts.leaving.leave_for(key)),
    }
