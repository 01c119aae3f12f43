"""One line of the head, and how a reader says that it does not understand it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from facilitator.domain.message import Message

Fields = dict[str, Any]
"""Values for the plan, by the name of its field."""

MOST_TO_UNDERSTAND = 200
"""Characters. A longer value is prose; no duration, date or choice is looked for in it."""

_BLOCK_SIGN = re.compile(r"[|>][+-]?\d?")
_INLINE_REMARK = re.compile(r"\s#(?:\s.*)?$")


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of the head with what stands behind and under it, as written."""

    key: str
    line: int
    """Counted from 0."""
    column: int
    """Where the value begins, counted from 0."""
    lines: tuple[str, ...]
    """The rest of the line, and the lines under it that belong to it, without their indent."""

    @property
    def text(self) -> str:
        """The whole value as one line; a list's items with commas between them."""
        return ", ".join(self.items) or _unquoted(" ".join(filter(None, self._words)))

    @property
    def words(self) -> str:
        """The same for values that are not prose, where ` # …` can only be a remark."""
        return _INLINE_REMARK.sub("", self.text[: MOST_TO_UNDERSTAND + 1]).strip()

    @property
    def items(self) -> tuple[str, ...]:
        """The items, when the value is written as a list: `- item` or `[one, two]`."""
        first, rest = self._words[0], self._words[1:]
        if not first and rest and rest[0].startswith("-"):
            return tuple(filter(None, (_item(line) for line in rest)))
        if not rest and first.startswith("[") and first.endswith("]"):
            return tuple(filter(None, (_unquoted(part) for part in first[1:-1].split(","))))
        return ()

    @property
    def is_block(self) -> bool:
        """True when it is spread over lines the YAML way, with a `|` or `>` or a map."""
        return len(self.lines) > 1 and (not self.lines[0] or self._words[0] != self.lines[0])

    @property
    def _words(self) -> tuple[str, ...]:
        first = "" if _BLOCK_SIGN.fullmatch(self.lines[0]) else self.lines[0]
        return (first, *self.lines[1:])


Reader = Callable[[Entry], Fields]


class Unclear(Exception):
    """A value that is not understood, or not wholly.

    The message may use the place {line}, the hint {key}: whoever catches this fills them in.
    """

    def __init__(
        self,
        message: Message,
        hint: Message,
        *,
        used: Message | None = None,
        fields: Fields | None = None,
    ) -> None:
        self.message = message
        self.hint = hint
        self.used = used
        self.fields: Fields = fields or {}
        super().__init__(message.text)


def example(written: str | Message) -> Message:
    """The usual hint: how this key could be written."""
    return Message("write for example  {key}: {example}", {"example": written})


def choose_from(choices: str | Message) -> Message:
    """The hint for a key that only takes a few words."""
    return Message("choose from  {choices}", {"choices": choices})


def _item(line: str) -> str:
    # Lists of authors come as maps: "- name: Noor Haddad", with more about her on the next line.
    if not line.startswith("-"):
        return ""
    return _unquoted(re.sub(r"^name:\s+", "", line[1:].strip()))


def _unquoted(text: str) -> str:
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" and text[0] not in text[1:-1]:
        return text[1:-1].strip()
    return text
