"""What can be done with an answer that is chosen in the list."""

from facilitator.domain.message import sentence
from facilitator.tui.command import Command, Context


def _answer(
    action: str,
    title: str,
    help: str,  # noqa: A002 - what the field is called
    *keys: str,
    shown: str = "",
    bound: bool = True,
) -> Command:
    return Command(action, title, help, Context.ANSWER, keys, shown, bound=bound)


ANSWER = (
    _answer(
        "change",
        sentence("change it on the line"),
        sentence("What was being typed comes back afterwards."),
        "enter",
    ),
    _answer(
        "give_to_group",
        sentence("it belongs to group n"),
        sentence("0 is the whole room."),
        "tab",
        shown=sentence("Tab n"),
    ),
    _answer(
        "give_to_question",
        sentence("it belongs to question n"),
        sentence("0 is none: the parking lot."),
        "shift+tab",
        shown=sentence("Shift+Tab n"),
    ),
    _answer(
        "embolden",
        sentence("bold, word by word"),
        sentence("← → by word, Space on or off, Shift+← → shorter, longer; Enter takes it."),
        "asterisk",
    ),
    _answer(
        "tally",
        sentence("us too: which groups, Enter"),
        sentence("Adds groups to this answer."),
        "plus",
    ),
    _answer(
        "merge",
        sentence("two made one: ↑ ↓ to the other, Enter"),
        sentence("Then the words for both, and Enter. Both groups count; the originals are kept."),
        "equals_sign",
    ),
    _answer(
        "show",
        sentence("show it to the room: on or off"),
        sentence("One answer in large letters, for whoever corrects it."),
        "greater_than_sign",
    ),
    _answer(
        "leave_out",
        sentence("out of the document, or back in"),
        sentence("It is kept, and named as left out."),
        "backspace",
        "delete",
    ),
    _answer(
        "choose_several",
        sentence("choose several, then any of these"),
        sentence("Again takes it out of the choice."),
        "space",
    ),
    _answer(
        "to_line",
        sentence("back to the line"),
        sentence("↓ past the last answer does the same; so does any letter or digit."),
        "escape",
    ),
)
