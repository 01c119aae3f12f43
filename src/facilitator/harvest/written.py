"""What a writer of documents gives back."""

from dataclasses import dataclass

from facilitator.domain.message import Message


@dataclass(frozen=True, slots=True)
class Written:
    """A document, and what whoever sends it on should know: a glyph or a style that was missing."""

    content: bytes
    remarks: tuple[Message, ...] = ()
