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
        sentence("one answer of two or more"),
        sentence("Of those chosen with Space, else ↑ ↓ to the other; = again takes one apart."),
        "equals_sign",
    ),
    _harvest(
        "add",
        sentence("us too; a note goes to the introduction"),
        sentence("The numbers of the groups and Enter; for a note on the talk at once."),
        "plus",
    ),
    _harvest(
        "star",
        sentence("a star, and none"),
        sentence("For the answers that are quoted."),
        "number_sign",
        shown="#",
    ),
    _harvest(
        "reason",
        sentence("out of the document, with a reason"),
        sentence("The reason is kept, and shown where the answer is chosen."),
        "question_mark",
        shown="?",
    ),
    _harvest(
        "turn_check",
        sentence("what to look at before it goes out"),
        sentence("Enter goes there, Space puts it right, Del lets it be, Esc ends."),
        "exclamation_mark",
        shown="!",
    ),
)
