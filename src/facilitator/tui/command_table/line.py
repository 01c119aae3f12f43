"""What the line does with keys: it has the focus in every phase."""

from facilitator.domain.message import sentence
from facilitator.tui.command import Command, Context, When


def _line(
    action: str,
    title: str,
    help: str,  # noqa: A002 - what the field is called
    *keys: str,
    shown: str = "",
    bound: bool = False,
    when: When = When.ALWAYS,
) -> Command:
    return Command(action, title, help, Context.LINE, keys, shown, bound=bound, when=when)


LINE = (
    _line(
        "submit",
        sentence("save what stands on the line"),
        sentence("The answer is on the disk when its row says saved. The line is free at once."),
        "enter",
    ),
    _line(
        "address_group",
        sentence("group n said it; 0 room, Tab next"),
        sentence("Also in the middle of a sentence. Any other key after Tab is text again."),
        "tab",
        shown=sentence("Tab n"),
    ),
    _line(
        "address_question",
        sentence("this answer only: question n; 0 none"),
        sentence(
            "In a round the next one answers the question of the round again. 0 is the parking lot."
        ),
        "shift+tab",
        shown=sentence("Shift+Tab n"),
    ),
    _line(
        "bold_words",
        sentence("bold words"),
        sentence("Stars at the edges of words; a star that stands free stays a star."),
        shown=sentence("*word*"),
    ),
    _line(
        "two_answers",
        sentence("two answers on one line"),
        sentence("Two slashes with spaces around them cut the line in two."),
        shown=" // ",
    ),
    _line(
        "speaker_question",
        sentence("at the start: question for the speaker"),
        sentence("From the group shown. Backspace at once makes it a letter again."),
        "question_mark",
        shown="?",
    ),
    _line(
        "agreement",
        sentence("at the start: an agreement"),
        sentence("From the group shown. Backspace at once makes it a letter again."),
        "exclamation_mark",
        shown="!",
    ),
    _line(
        "point",
        sentence("empty line: room view black, or back"),
        sentence("A dot alone: it is the key of a clicker."),
        "full_stop",
    ),
    _line(
        "choose_last",
        sentence("choose the last answer"),
        sentence("From the first row of the line; what stands there stays."),
        "up",
        when=When.ANSWERS,
    ),
    _line(
        "correct_last",
        sentence("the last answer back on the line"),
        sentence(
            "Tab n moves it, // cuts it. Afterwards the line has its own words and group again."
        ),
        "ctrl+l",
        bound=True,
        when=When.ANSWERS,
    ),
    _line(
        "wipe",
        sentence("empty the line"),
        sentence("The stored draft goes as well."),
        "ctrl+u",
        bound=True,
    ),
    _line(
        "right",
        sentence("during /readback: agreed, the next one"),
        sentence("On an empty line. ^L changes the one being read; ↑ chooses it, for Del or >."),
        shown=sentence("Enter"),
        when=When.ANSWERS,
    ),
    _line(
        "step_on",
        sentence("empty line: next slide, or scroll"),
        sentence("In the talk a step further; elsewhere it scrolls, and never changes the phase."),
        "pagedown",
        "right",
    ),
    _line(
        "step_back",
        sentence("empty line: slide before, or scroll"),
        sentence("In the talk a step back; elsewhere it scrolls, and never changes the phase."),
        "pageup",
        "left",
    ),
)
