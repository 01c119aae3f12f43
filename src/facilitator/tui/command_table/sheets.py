"""Commands of the pages around the evening: the list at the start, and the help."""

from facilitator.domain.message import sentence
from facilitator.tui.command import Command, Context

SHEETS = (
    Command(
        "choose",
        sentence("choose"),
        sentence("Up and down the list."),
        Context.HOME,
        ("up", "down"),
        shown="↑↓",
        footer=sentence("choose"),
        bound=False,
    ),
    Command(
        "open",
        sentence("go on with it, or start it"),
        sentence("Opens the dialogue, or makes one of the session file."),
        Context.HOME,
        ("enter",),
        footer=sentence("open"),
        bound=False,
    ),
    Command(
        "search",
        sentence("search everything that was ever said"),
        sentence("In any dialogue: beginnings of words will do."),
        Context.HOME,
        ("slash", "ctrl+f"),
        footer=sentence("search"),
    ),
    Command(
        "forget",
        sentence("forget it, or a part of it"),
        sentence("Erases a dialogue, its notes or its groups for good. It asks first."),
        Context.HOME,
        ("delete", "backspace"),
        footer=sentence("forget"),
    ),
    Command(
        "app.quit",
        sentence("close the program"),
        sentence("Everything is saved."),
        Context.HOME,
        ("ctrl+q",),
        footer=sentence("close"),
        bound=False,
    ),
    Command(
        "app.help",
        sentence("all keys and commands"),
        sentence("Shows this page."),
        Context.HOME,
        ("f9", "question_mark"),
        footer=sentence("help"),
    ),
    Command(
        "scroll",
        sentence("read on"),
        sentence("Up and down the page."),
        Context.HELP,
        ("up", "down"),
        shown="↑↓",
        footer=sentence("read on"),
        bound=False,
    ),
    Command(
        "back",
        sentence("back to where you were"),
        sentence("Nothing has changed meanwhile."),
        Context.HELP,
        ("escape", "f9", "enter"),
        footer=sentence("back"),
    ),
)
