"""A dialogue under way: its record, what that adds up to, and the one door for every move."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar
from uuid import uuid4

from facilitator.domain.dialogue import Dialogue, apply, fold
from facilitator.domain.entry import Entry, Event
from facilitator.domain.events import Redone, Undone
from facilitator.domain.forgetting import Forgetting, what_happened, with_all_made_of_them
from facilitator.domain.history import (
    Act,
    BuiltUpon,
    acts,
    built_upon,
    missing,
    redoable,
    undoable,
)
from facilitator.domain.message import NotNow, sentence
from facilitator.domain.stamp import newest, stamp

P = ParamSpec("P")
R = TypeVar("R")


class Journal(Protocol):
    """Where entries are kept. Once `append` has returned they are on the disk."""

    def __iter__(self) -> Iterator[Entry]: ...

    async def append(self, entries: Sequence[Entry], /) -> None:
        """Keep the entries of one act, all or none; raises NotSaved."""

    async def forget(self, what: Forgetting, entries: Sequence[Entry], /) -> Sequence[Entry]:
        """Erase words for good and note that it happened; the entries there are now."""


def wall_clock() -> datetime:
    """Now, with the offset in force here, in the milliseconds the record keeps."""
    now = datetime.now(UTC).astimezone()
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


def random_id() -> str:
    """128 random bits, as 32 hex digits."""
    return uuid4().hex


def _unheard(act: Act) -> None:
    """Nobody asked to hear of it."""


class Session:
    """Makes moves, records what happened, and knows the dialogue that results.

    One act at a time: each is checked against the dialogue that the acts before it left, recorded,
    and only then counted. When recording fails (`NotSaved`) nothing has happened. Who stops
    waiting for an act does not stop it: what may be on the disk counts here too.
    """

    def __init__(
        self,
        journal: Journal,
        *,
        device: str,
        now: Callable[[], datetime] = wall_clock,
        new_id: Callable[[], str] = random_id,
    ) -> None:
        self.journal = journal
        self.device = device
        self.now = now
        self.new_id = new_id
        self.entries = list(journal)
        self.dialogue = fold(self.entries)
        self._stamp = newest(e.clock for e in self.entries)
        self.turned: Callable[[Act], None] = _unheard
        """Called with each act that was undone or done after all, on whatever screen that was."""
        self._one_at_a_time = asyncio.Lock()
        self._under_way: set[asyncio.Task[Any]] = set()

    async def do(
        self,
        move: Callable[Concatenate[Dialogue, P], Event | tuple[Event, ...]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Dialogue:
        """Make a move, if it can be made now; the dialogue that results."""
        return await self._in_turn(lambda: self._make(lambda now: move(now, *args, **kwargs)))

    async def undo(self) -> Act:
        """Take back the last act on words that was made on this laptop; the act it was."""
        return await self._in_turn(self._undo)

    async def redo(self) -> Act:
        """Bring back the act that was undone last; the act it was."""
        return await self._in_turn(self._redo)

    async def take_back(self, act: str) -> Act:
        """Take back one act out of the history, unless a later one builds upon it."""
        return await self._in_turn(lambda: self._take_back(act))

    async def forget(self, what: Forgetting) -> Dialogue:
        """Erase words for good, wherever they are on record. Nothing brings them back."""
        return await self._in_turn(lambda: self._forget(what))

    async def bring_back(self, act: str) -> Act:
        """Do one undone act of the history after all, unless another one is in its way."""
        return await self._in_turn(lambda: self._bring_back(act))

    async def _in_turn(self, work: Callable[[], Awaitable[R]]) -> R:
        """Await work that has the session to itself and that no impatience can cut in two."""

        async def alone() -> R:
            async with self._one_at_a_time:
                return await work()

        task = asyncio.create_task(alone())
        self._under_way.add(task)  # asyncio itself would forget it
        task.add_done_callback(self._under_way.discard)
        return await asyncio.shield(task)

    async def _make(self, move: Callable[[Dialogue], Event | tuple[Event, ...]]) -> Dialogue:
        happened = move(self.dialogue)
        events = happened if isinstance(happened, tuple) else (happened,)
        for entry in await self._record(events):
            self.dialogue = apply(self.dialogue, entry)
        return self.dialogue

    async def _undo(self) -> Act:
        act = undoable(self.entries, self.device)
        if act is None:
            raise NotNow("There is nothing to undo.")
        return await self._fold_after(Undone(act.id), act)

    async def _redo(self) -> Act:
        act = redoable(self.entries, self.device)
        if act is None:
            raise NotNow("There is nothing to redo.")
        return await self._fold_after(Redone(act.id), act)

    async def _take_back(self, act: str) -> Act:
        found = next((a for a in acts(self.entries) if a.id == act and not a.undone), None)
        if found is None or not found.about_words:
            raise NotNow("This cannot be taken back from here.")
        if later := built_upon(self.entries, found):
            raise BuiltUpon(
                sentence("Something later builds upon this: take that back first."), later
            )
        return await self._fold_after(Undone(found.id), found)

    async def _forget(self, what: Forgetting) -> Dialogue:
        gone = with_all_made_of_them(self.entries, self.dialogue, what)
        entries = self._entries_of(what_happened(gone))
        self.entries = list(await self.journal.forget(gone, entries))
        self._stamp = entries[-1].clock if entries else self._stamp
        self.dialogue = fold(self.entries)
        return self.dialogue

    async def _bring_back(self, act: str) -> Act:
        found = next((a for a in acts(self.entries) if a.id == act and a.undone), None)
        if found is None:
            raise NotNow("This was not taken back.")
        if later := built_upon(self.entries, found):
            raise BuiltUpon(
                sentence("Something else was made of it since: take that back first."), later
            )
        if earlier := missing(self.entries, found):
            raise BuiltUpon(
                sentence("What it is about is not there: do that after all first."), earlier
            )
        return await self._fold_after(Redone(found.id), found)

    async def _fold_after(self, event: Event, act: Act) -> Act:
        await self._record((event,))
        self.dialogue = fold(self.entries)
        self.turned(replace(act, undone=isinstance(event, Undone)))
        return act

    async def _record(self, events: Sequence[Event]) -> list[Entry]:
        entries = self._entries_of(events)
        await self.journal.append(entries)
        self.entries += entries
        self._stamp = entries[-1].clock if entries else self._stamp
        return entries

    def _entries_of(self, events: Sequence[Event]) -> list[Entry]:
        """One act, now."""
        at = self.now()
        entries: list[Entry] = []
        last = self._stamp
        for event in events:
            last = stamp(last, at)
            key = self.new_id()
            act = entries[0].id if entries else key
            entries.append(Entry(key, act, self.device, at, last, event))
        return entries
