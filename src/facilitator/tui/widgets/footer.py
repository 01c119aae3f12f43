"""The last row: the keys of the moment, and what the room sees."""

from dataclasses import dataclass

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive

from facilitator.tui.sizes import NORMAL
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.words import BODY, WHISPER, ends, plain, row

MOST = 7


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the moment: as it is written, the word for what it does, and the action."""

    key: str
    word: str
    action: str = ""


@dataclass(frozen=True, slots=True)
class Badge:
    """What the room sees: `▣ The room sees: question and clock`."""

    sign: str = ""
    """▣ open, □ closed, ■ black."""
    lead: str = ""
    """Dropped first when it gets narrow."""
    sees: str = ""


@dataclass(frozen=True, slots=True)
class Keys:
    """What the last row shows. The last key is the way to all the others and stays longest."""

    keys: tuple[Key, ...] = ()
    badge: Badge = Badge()


@dataclass(frozen=True, slots=True)
class _Set:
    """The keys that fit, and how."""

    keys: tuple[Key, ...]
    gap: int
    badge: Content

    @property
    def pieces(self) -> list[Content]:
        return [row(plain(k.key, BODY), plain(k.word, WHISPER), gap=" ") for k in self.keys]

    @property
    def length(self) -> int:
        lengths = [piece.cell_length for piece in self.pieces]
        return sum(lengths) + self.gap * max(len(lengths) - 1, 0)


def set_keys(value: Keys, width: int, gap: int) -> _Set:
    """What fits: first the badge's lead goes, then keys from the right, the last one never."""
    keys = (*value.keys[: MOST - 1], *value.keys[MOST - 1 :][-1:])
    found = _Set(keys, gap, _badge(value.badge, lead=True))
    if found.length + found.badge.cell_length + 2 > width:
        found = _Set(keys, gap, _badge(value.badge, lead=False))
    while len(found.keys) > 1 and found.length + found.badge.cell_length + 2 > width:
        found = _Set((*found.keys[:-2], found.keys[-1]), gap, found.badge)
    return found


def _badge(badge: Badge, *, lead: bool) -> Content:
    signed = plain(f"{badge.sign} {badge.lead}" if lead and badge.lead else badge.sign, WHISPER)
    return row(*(part for part in (signed, plain(badge.sees, BODY)) if part), gap=" ")


class KeyRow(Drawn):
    """Shows `Keys`; a key that is touched is as good as pressed."""

    @dataclass
    class Pressed(Message):
        """A key of the footer was touched."""

        key: Key

    keys: reactive[Keys] = reactive(Keys())

    def __init__(self, keys: Keys | None = None) -> None:
        super().__init__()
        self.set_reactive(KeyRow.keys, keys or Keys())

    def rows(self, width: int) -> list[Content]:
        """The one row."""
        found = self._set(width)
        return [ends(row(*found.pieces, gap=" " * found.gap), found.badge, width)]

    def _set(self, width: int) -> _Set:
        return set_keys(self.keys, width, 3 if self.app.size.width >= NORMAL else 2)

    def on_click(self, event: Click) -> None:
        """Which key was touched."""
        found = self._set(self.content_size.width)
        offset = event.get_content_offset(self)
        if offset is None:
            return
        start = 0
        for key, piece in zip(found.keys, found.pieces, strict=True):
            if start <= offset.x < start + piece.cell_length:
                self.post_message(self.Pressed(key))
            start += piece.cell_length + found.gap
