"""An event with its place in the record."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Event:
    """A fact. It is never changed; a later fact may supersede it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What happened, when, and in which act of which laptop."""

    id: str
    act: str
    """The id of the first entry of the act: a paste is several entries, one act."""
    device: str
    at: datetime
    """With the offset in force there and then."""
    clock: str
    """A hybrid logical clock: 12 hex digits of milliseconds, 4 of a counter."""
    event: Event
