"""What can be done beside the document, besides what is done with an answer everywhere."""

from facilitator.domain.message import sentence
from facilitator.tui.command import Command, Context


def _harvest(
    action: str,
    title: str,
    help: str,  # noqa: A002 - what the field is called
    *keys: str,
    shown: str = "",
) -> Command:
    return Command(action, title, help, Context.HARVEST, keys, shown, bound=False)


HARVEST = (
    _harvest(
        "turn",
        sentence("the next question, or the one before"),
        sentence("Before the first: notes on the talk, and the texts around the answers."),
        "right",
        "left",
        shown="←→",
    ),
    _harvest(
        "shift",
        sentence("further down, or up, in the order"),
        sentence("Answers of a question, and paragraphs of a text."),
        "shift+down",
        "shift+up",
        shown="Shift+↑↓",
    ),
    _harvest(
        "change",
        sentence("change the words"),
        sentence("Two slashes with spaces make two answers, or two paragraphs, of it."),
        "enter",
    ),
    _harvest(
        "same_as",
        sentence("two made one: ↑ ↓ to the other, Enter"),
        sentence("What Space chose becomes one, also more than two; = twice takes one apart."),
        "equals_sign",
    ),
    _harvest(
        "add",
        sentence("us too: which groups, Enter"),
        sentence("Adds groups to this answer."),
        "plus",
    ),
    _harvest(
        "use_note",
        sentence("note on the talk: to the introduction"),
        sentence("At its end, as a paragraph like any other."),
        shown="+",
    ),
    _harvest(
        "star",
        sentence("a star: on or off"),
        sentence("For the answers that are quoted."),
        "number_sign",
        shown="#",
    ),
    _harvest(
        "reason",
        sentence("leave it out, with a reason"),
        sentence("The reason is kept, and shown where the answer is chosen."),
        "question_mark",
        shown="?",
    ),
    _harvest(
        "turn_check",
        sentence("walk through the remarks"),
        sentence("Enter goes there, Space puts it right, Del lets it be, Esc ends."),
        "exclamation_mark",
        shown="!",
    ),
)
