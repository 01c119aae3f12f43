"""The keys of the harvest: among the answers, in the words of one, at its key phrases."""

from textual.binding import Binding, BindingType

from facilitator.language import Language
from facilitator.tui.commands import command
from facilitator.tui.widgets.edit_line import Purpose
from facilitator.tui.widgets.footer import Key

ELSEWHERE = ("next", "time", "pause", "room", "room_on", "group", "plan")
"""What of the evening is done where one types: its keys lead there, and mean there what they do."""

BINDINGS: list[BindingType] = [
    Binding("ctrl+s", "act('save')", show=False),
    Binding("ctrl+e", "act('export')", show=False),
    Binding("ctrl+z", "act('undo')", show=False),
    Binding("ctrl+y", "act('redo')", show=False),
    Binding("f9", "app.help", show=False),
    *(Binding(key, "act('us_too')", show=False) for key in command("also").keys),
    *(
        Binding(key, f"act('elsewhere', {key!r})", show=False)
        for name in ELSEWHERE
        for key in command(name).keys
    ),
]


def walking(language: Language) -> tuple[Key, ...]:
    """While one goes through the answers."""
    say = language.say
    return (
        Key("←→", say("question"), "act('turn', 1)"),
        Key("Enter", say("change"), "act('change')"),
        Key("!", say("remarks"), "act('turn_check')"),
        Key("/", say("more"), "act('commands')"),
        Key("Shift+↑↓", say("move"), "act('shift', 1)"),
        Key("*", say("bold"), "act('embolden')"),
        Key("^E", say("documents"), "act('export')"),
        Key(say("Del"), say("out"), "act('leave_out')"),
        Key("F9", say("help"), "app.help"),
    )


def checking(language: Language) -> tuple[Key, ...]:
    """While one goes through the remarks."""
    say = language.say
    return (
        Key("Enter", say("go there")),
        Key(say("Space"), say("put it right")),
        Key(say("Del"), say("let it be")),
        Key("Esc", say("answers")),
        Key("F9", say("help"), "app.help"),
    )


def editing(purpose: Purpose, language: Language) -> tuple[Key, ...]:
    """While one types below."""
    say = language.say
    if purpose in (Purpose.US_TOO, Purpose.REASON, Purpose.COMMAND):
        return (
            Key("Enter", say("do it")),
            Key("Esc", say("back")),
            Key("F9", say("help"), "app.help"),
        )
    return (
        Key("Enter", say("save")),
        Key("Esc", say("leave it as it was")),
        Key(say("*word*"), say("bold")),
        *([Key("//", say("two answers"))] if purpose is Purpose.WORDS else []),
        Key("F9", say("help"), "app.help"),
    )


def bolding(language: Language) -> tuple[Key, ...]:
    """While one chooses key phrases; the last one gives way to nothing."""
    say = language.say
    return (
        Key("←→", say("word")),
        Key(say("Space"), say("bold")),
        Key("Enter", say("right, next")),
        Key("Backspace", say("none")),
        Key("Shift+←→", say("stretch")),
        Key("F9", say("help"), "app.help"),
        Key("Esc", say("stop")),
    )
