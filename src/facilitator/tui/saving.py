"""What Enter gave, on its way to the disk: at once on the screen, in order, blocking nobody."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from typing import Any, Protocol

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerReworded, AnswerSubmitted
from facilitator.domain.marks import MarkedText, read_stars, write_stars
from facilitator.domain.message import Message, NotNow, NotSaved
from facilitator.domain.moves.answers import reword_answer, submit_answer
from facilitator.domain.typed import write_out
from facilitator.session import Session
from facilitator.tui.pending import (
    DRAFT,
    LIVE_KEY,
    Counts,
    Pending,
    PendingState,
    To,
    as_live,
    count,
    recover_pending,
    send_to,
)
from facilitator.tui.work import Held

__all__ = ["Counts", "Pending", "PendingState", "Saver", "To", "recover_pending", "send_to"]

AGAIN_AFTER = (1.0, 2.0, 5.0, 10.0)
"""Seconds until words that were not saved are tried again; the last number holds."""


class Kept(Protocol):
    """What a desk has that this needs: the door for moves, and what is live beside the record."""

    @property
    def session(self) -> Session:
        """The door."""

    async def set_live(self, values: Mapping[str, Any], *, sync: bool = False) -> None:
        """Keep what is live; None takes a key away. Raises NotSaved."""


def write_down(dialogue: Dialogue, pending: Pending) -> tuple[AnswerSubmitted, ...]:
    """The answers of one Enter, as one act."""
    to = pending.to
    return tuple(
        submit_answer(dialogue, key, words, question=to.question, group=to.group, kind=to.kind)
        for key, words in zip(pending.ids, pending.words, strict=True)
    )


def written_out(dialogue: Dialogue, pending: Pending) -> tuple[AnswerReworded, ...]:
    """The abbreviations in them written out: an act of its own, to be taken back by itself."""
    glossary = dialogue.plan.now.abbreviations
    typed = [
        (key, write_stars(words))
        for key, words in zip(pending.ids, pending.words, strict=True)
        if glossary and dialogue.answers[key].now == words
    ]
    full = [(key, write_out(words, glossary), words) for key, words in typed]
    worded = [(key, read_stars(now)) for key, now, words in full if now != words]
    return tuple(reword_answer(dialogue, key, now.text, now.marks) for key, now in worded)


def _nothing(*_: object) -> None:
    """What is called when nobody wants to know."""


def _raise(fault: BaseException) -> None:
    raise fault


class Saver:
    """Takes words the moment they are entered, and saves them one act after the other.

    What is not saved stays, is tried again by itself and holds up what was entered after it, so
    that answers reach the record in the order of Enter. Words are in `pending` or on the disk.
    """

    def __init__(
        self,
        desk: Kept,
        *,
        on_change: Callable[[], None] = _nothing,
        on_refused: Callable[[Pending, Message], None] = _nothing,
        on_fault: Callable[[BaseException], None] = _raise,
        again_after: Sequence[float] = AGAIN_AFTER,
        held: Held = nullcontext,
    ) -> None:
        """`on_refused` gets the words back with the reason, where they can never be saved.

        `held` is for every save: on a quick disk words are first painted when they are on it.
        """
        self.pending: tuple[Pending, ...] = ()
        self._desk = desk
        self._on_change, self._on_refused, self._on_fault = on_change, on_refused, on_fault
        self._again_after, self._held = again_after, held
        self._failures = self._failed_in_a_row = 0
        self._again = asyncio.Event()
        self._moved = asyncio.Event()
        self._worker: asyncio.Task[None] | None = None
        self._keeper: asyncio.Task[None] | None = None
        self._to_keep: dict[str, Any] = {}

    @property
    def counts(self) -> Counts:
        """How many answers are being saved, and how many were not."""
        return count(self.pending)

    def enter(self, words: Sequence[MarkedText], to: To) -> Pending:
        """Take words over. They replace the draft: the two are kept in one go."""
        ids = tuple(self._desk.session.new_id() for _ in words)
        entered = Pending(ids, tuple(words), to)
        self._to_keep[DRAFT] = None
        self._add((entered,))
        return entered

    def take_up(self, recovered: Iterable[Pending]) -> None:
        """Go on with what a crash left."""
        self._add(tuple(recovered))

    def forget_groups(self) -> None:
        """Which group said what is forgotten, so what is not saved yet is no group's either."""
        if self.pending:
            of_nobody = (replace(each, to=replace(each.to, group="")) for each in self.pending)
            self._change(tuple(of_nobody))

    def retry(self) -> None:
        """Try again now what was not saved."""
        self._again.set()

    async def drain(self) -> bool:
        """Save what can be saved; whether nothing is left. Gives up at the first failure."""
        failures = self._failures
        self.retry()
        while self._worker and self.pending and self._failures == failures:
            self._moved.clear()
            await self._moved.wait()
        if self._keeper:
            await self._keeper
        return not self.pending

    def _add(self, more: tuple[Pending, ...]) -> None:
        if more:
            self._change((*self.pending, *more))
            if self._worker is None:
                self._again.clear()
                self._worker = self._start(self._work())

    async def _work(self) -> None:
        """Save from the front until nothing is left."""
        while self.pending:
            first = self.pending[0]
            try:
                with self._held():
                    await self._save(first)
            except NotSaved as refusal:
                await self._put_off(refusal.message)
            except NotNow as refusal:
                self._done()
                self._on_refused(first, refusal.message)
            else:
                self._done()
        self._worker = None

    async def _save(self, pending: Pending) -> None:
        """Have it on the disk, unless it came there before the crash that it was recovered from."""
        session = self._desk.session
        if not all(key in session.dialogue.answers for key in pending.ids):
            await session.do(write_down, pending)
        if written_out(session.dialogue, pending):
            await session.do(written_out, pending)

    def _done(self) -> None:
        self._failed_in_a_row = 0
        self._change(self.pending[1:])

    async def _put_off(self, reason: Message) -> None:
        """Say that it is not saved, and wait for another try."""
        self._failures += 1
        self._failed_in_a_row += 1
        self._again.clear()
        first, *others = self.pending
        self._change((replace(first, state=PendingState.FAILED, reason=reason), *others))
        longest = len(self._again_after)
        seconds = self._again_after[min(self._failed_in_a_row, longest) - 1]
        try:
            await asyncio.wait_for(self._again.wait(), seconds)
        except TimeoutError:
            pass

    def _change(self, pending: tuple[Pending, ...]) -> None:
        """Show and keep what is pending now."""
        self.pending = pending
        self._to_keep[LIVE_KEY] = as_live(pending)
        if self._keeper is None:
            self._keeper = self._start(self._keep())
        self._moved.set()
        self._on_change()

    async def _keep(self) -> None:
        """Write what changed last beside the record. On a full disk the screen has the words."""
        while values := self._to_keep:
            self._to_keep = {}
            try:
                await self._desk.set_live(values)
            except NotSaved:
                self._to_keep = values | self._to_keep  # with the next change
                break
        self._keeper = None

    def _start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        """A mistake of ours is not kept quiet."""
        if not task.cancelled() and (fault := task.exception()):
            self._worker = None if task is self._worker else self._worker
            self._keeper = None if task is self._keeper else self._keeper
            self._moved.set()
            self._on_fault(fault)
