"""What tidying up would do, answer by answer, before it is done."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key as KeyPress

from facilitator.domain.text import clean
from facilitator.domain.tidy import Untidy
from facilitator.language import Language
from facilitator.tui.lines import flow
from facilitator.tui.screens.leaf import Leaf
from facilitator.tui.screens.sheet import Sheet
from facilitator.tui.screens.sheet_items import MARK, Choice, Item, Space, Words
from facilitator.tui.widgets.footer import Key, Keys
from facilitator.tui.words import BODY, HERE, INK, WHISPER, ends, plain

TIDY, LEAVE = "tidy", "leave"
NOW, THEN = "– ", "+ "
"""What stands before an answer as it is, and before what it would become."""

FEW = 4
"""Answers that have air between them on a low screen too."""


@dataclass(frozen=True, slots=True)
class Change:
    """One answer as it is, and under it as it would become."""

    key: str
    was: str
    becomes: str
    spared: str = ""
    """What is said of one that stays as it is."""

    def rows(self, width: int, *, chosen: bool, airy: bool) -> Sequence[Content]:  # noqa: ARG002
        """Each with its sign; of one that is spared only what it is."""
        mark = Content.styled(MARK if chosen else "  ", HERE)
        room = width - 2
        if self.spared:
            lines = _hung(NOW, self.was, room - len(self.spared) - 2, WHISPER)
            lines[0] = ends(lines[0], plain(self.spared, WHISPER), room)
        else:
            ink = INK if chosen else BODY
            lines = [*_hung(NOW, self.was, room, WHISPER), *_hung(THEN, self.becomes, room, ink)]
        return [mark + line for line in lines]


def _hung(sign: str, words: str, width: int, ink: str) -> list[Content]:
    """Words that hang on a sign."""
    lines = flow(clean(words), width - len(sign)) or ("",)
    signs = (sign, *(" " * len(sign) for _ in lines[1:]))
    return [Content.styled(s, ink) + plain(line, ink) for s, line in zip(signs, lines, strict=True)]


class TidyScreen(Leaf[tuple[str, ...]]):
    """Closes with the answers to put right; none when all stays as it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("space,delete,backspace", "spare", show=False),
        Binding("f9", "app.help", show=False),
    ]

    def __init__(self, found: Sequence[Untidy], language: Language) -> None:
        say = language.say
        keys = (
            Key("↑↓", say("choose")),
            Key("Enter", say("that one")),
            Key(say("Space"), say("leave this one as it is"), "spare"),
            Key("Esc", say("back"), "leave"),
        )
        super().__init__(language, keys=keys)
        self._found = tuple(found)
        self._spared: frozenset[str] = frozenset()

    @property
    def keys_shown(self) -> Keys:
        """The keys need all of the last row."""
        return Keys(self._keys)

    def on_mount(self) -> None:
        """Show what it would do."""
        super().on_mount()
        self._show()

    @property
    def _kept(self) -> tuple[str, ...]:
        return tuple(each.answer for each in self._found if each.answer not in self._spared)

    def _show(self) -> None:
        said, n = self.language, len(self._kept)
        asked = said.count(
            "{n} answer starts lower-case, lacks a full stop or has double spaces. Tidy it?",
            "{n} answers start lower-case, lack a full stop or have double spaces. Tidy them?",
            n,
        )
        choices = (
            Choice(TIDY, said.count("Tidy {n} answer", "Tidy {n} answers", n), "Enter"),
            Choice(LEAVE, said.say("Leave all as it is"), "Esc"),
        )
        self.sheet.show((Words(asked, INK), Space(1, 2), *choices, Space(1, 2), *self._changes()))

    def _changes(self) -> list[Item]:
        spared = self.language.say("stays as it is")
        air = Space(int(len(self._found) <= FEW), 1)
        changes = (
            Change(
                each.answer,
                each.was.text,
                each.becomes.text,
                spared if each.answer in self._spared else "",
            )
            for each in self._found
        )
        return [item for change in changes for item in (change, air)]

    def on_key(self, event: KeyPress) -> None:
        """A letter is for the line."""
        self.type_elsewhere(event, ())

    @on(Sheet.Taken)
    def take(self, event: Sheet.Taken) -> None:
        """Tidy them, leave them, or spare the one that is chosen."""
        match event.key:
            case "tidy":
                self.dismiss(self._kept)
            case "leave":
                self.action_leave()
            case _:
                self.action_spare()

    def action_spare(self) -> None:
        """Leave the chosen one as it is, or not."""
        chosen = self.sheet.items[self.sheet.chosen].key if self.sheet.chosen >= 0 else None
        if chosen in {each.answer for each in self._found}:
            self._spared ^= {str(chosen)}
            self._show()

    def action_leave(self) -> None:
        """Back, with nothing changed."""
        self.dismiss(())
