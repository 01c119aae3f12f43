"""All keys and commands, read from the one table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.events import Key

from facilitator.language import Language
from facilitator.tui.commands import (
    Command,
    Context,
    bindings,
    footer_keys,
    in_context,
    key_label,
    slash_typed,
)
from facilitator.tui.lines import flow
from facilitator.tui.screens.first_minute import FirstMinute
from facilitator.tui.screens.leaf import Leaf
from facilitator.tui.screens.sheet_items import Item
from facilitator.tui.sizes import NORMAL
from facilitator.tui.widgets.footer import KeyRow
from facilitator.tui.words import BODY, INK, WHISPER, ends, plain

KEY = 14
"""Cells for a key, and the space behind it."""
GUTTER = 8
OF_GROUPS = frozenset({"address_group", "give_to_group", "tally", "group", "add"})
"""What there is no use for without groups."""


class HelpScreen(Leaf[None]):
    """What to know first, then the table: two columns where there is room, else one."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.HELP)]

    def __init__(self, language: Language, *, grouped: bool = True) -> None:
        """`grouped`: there are groups to say anything of."""
        keys = footer_keys(in_context(Context.HELP), language)
        super().__init__(language, _items(language, grouped=grouped), keys)

    def on_mount(self) -> None:
        """Say where the end is, once it is in sight."""
        super().on_mount()
        for what in ("scroll_y", "virtual_size", "size"):
            self.watch(self.sheet, what, self._show_end)

    def _show_end(self) -> None:
        first, *others = self._keys
        if self.sheet.is_vertical_scroll_end:
            first = replace(first, word=self.language.say("end"))
        shown = replace(self.keys_shown, keys=(first, *others))
        self.query_one(KeyRow).keys = shown

    def on_key(self, event: Key) -> None:
        """A letter is a word, wherever one is: it closes the page, and is for the line."""
        self.type_elsewhere(event)

    def action_back(self) -> None:
        """Back to where one was."""
        self.dismiss(None)


@dataclass(frozen=True, slots=True)
class Entry:
    """One command: its key, what it does, and another way to ask for it."""

    key: str
    title: str
    other: str

    def rows(self, width: int) -> Sequence[Content]:
        """One row, or more where the title does not fit on one."""
        room = width - KEY - (len(self.other) + 2 if self.other else 0)
        first, *rest = flow(self.title, max(room, 10))
        key = plain(self.key, INK)
        left = key + Content(" " * max(KEY - key.cell_length, 1)) + plain(first, BODY)
        lines = [Content(" " * KEY) + plain(line, BODY) for line in rest]
        return [ends(left, plain(self.other, WHISPER), width), *lines]


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under a heading, with a thin line between."""

    heading: str
    aside: str
    entries: tuple[Entry, ...]

    def rows(self, width: int) -> Sequence[Content]:
        """Heading, line, entries."""
        heading = ends(plain(self.heading, INK), plain(self.aside, WHISPER), width)
        line = Content.styled("─" * width, "$hair")
        return [heading, line, *(row for entry in self.entries for row in entry.rows(width))]


@dataclass(frozen=True, slots=True)
class Columns:
    """Sections in two columns; in one on a narrow screen."""

    left: tuple[Section, ...]
    right: tuple[Section, ...]
    key: None = None

    def rows(self, width: int, *, chosen: bool, airy: bool) -> Sequence[Content]:  # noqa: ARG002
        """All of it."""
        if width < NORMAL - GUTTER:
            return _under_each_other((*self.left, *self.right), width)
        half = (width - GUTTER) // 2
        left, right = (_under_each_other(part, half) for part in (self.left, self.right))
        both = zip_longest(left, right, fillvalue=Content(""))
        return [a + Content(" " * (width - half - a.cell_length)) + b for a, b in both]


def _under_each_other(sections: Sequence[Section], width: int) -> list[Content]:
    rows: list[Content] = []
    for section in sections:
        rows += [*([Content("")] if rows else []), *section.rows(width)]
    return rows


def _items(language: Language, *, grouped: bool) -> list[Item]:
    def rows(context: Context, *, keyed: bool = True) -> tuple[Command, ...]:
        found = (row for row in in_context(context) if grouped or row.action not in OF_GROUPS)
        return tuple(row for row in found if keyed is not _only_named(row))

    say = language.say
    named = (*rows(Context.EVENING, keyed=False), *rows(Context.ANSWER, keyed=False))
    return [
        FirstMinute(language, grouped),
        Columns(
            left=(
                _section(say("At every moment"), rows(Context.EVENING), language),
                _section(say("With a slash on the line"), named, language),
            ),
            right=(
                _section(say("On the line"), rows(Context.LINE), language),
                _section(say("With a chosen answer"), rows(Context.ANSWER), language),
                _section(say("Beside the document: /harvest"), rows(Context.HARVEST), language),
            ),
        ),
    ]


def _only_named(row: Command) -> bool:
    return bool(row.slash and not row.keys)


def _section(heading: str, rows: Sequence[Command], language: Language) -> Section:
    entries = tuple(_entry(row, language) for row in rows)
    aside = language.say("or else") if any(entry.other for entry in entries) else ""
    return Section(heading, aside, entries)


def _entry(row: Command, language: Language) -> Entry:
    if _only_named(row):
        return Entry(slash_typed(row, language), language.say(row.title), "")
    key = key_label(row, language)
    others = (key_label(row, language, 1), slash_typed(row, language))
    return Entry(key, language.say(row.title), "  ".join(filter(None, others)))
