"""The desk as the commands make it: a dialogue in the store, open for writing."""

import asyncio
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from facilitator.cli import papers
from facilitator.cli.live_keys import DOCUMENTS, DUE, SESSION_FILE
from facilitator.cli.store_documents import StoreDocuments
from facilitator.desk import Papers, Traces
from facilitator.domain.forgetting import Forgetting
from facilitator.domain.message import Message, sentence
from facilitator.session import Session
from facilitator.store.aside import kept_aside
from facilitator.store.dialogue_journal import DialogueJournal

__all__ = ["DOCUMENTS", "SESSION_FILE", "StoreDesk"]

_GONE = sentence("{name} cannot be read any more. The evening goes on with what was in it.")
_CHANGED = sentence("{name} has changed since. The evening goes on as it was prepared.")


class StoreDesk:
    """One dialogue, open for writing: its journal, its session, and the documents made of it."""

    def __init__(self, journal: DialogueJournal, session: Session, documents: Path) -> None:
        self._journal = journal
        self.session = session
        self._live = dict(journal.live)
        self._open = True
        self._documents = StoreDocuments(self, documents)

    @property
    def path(self) -> Path:
        """The dialogue's file."""
        return self._journal.path

    @property
    def notes(self) -> tuple[Message, ...]:
        """What was found damaged at opening and where it is kept; then what has happened since."""
        return self._journal.notes

    @property
    def remark(self) -> Message | None:
        """What became of the session file since the dialogue was made of it."""
        if SESSION_FILE not in self._live:
            return None
        path = Path(self._live[SESSION_FILE])
        try:
            found = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError:
            return Message(_GONE, {"name": path.name})
        if found == self.session.dialogue.plan.made.source.sha256:
            return None
        return Message(_CHANGED, {"name": path.name})

    @property
    def live(self) -> Mapping[str, Any]:
        """What is live and not on record."""
        return self._live

    async def set_live(self, values: Mapping[str, Any], *, sync: bool = False) -> None:
        """Keep what is live; None takes a key away. With `sync` it outlives a power cut."""
        await self._journal.set_live(values, sync=sync)
        self._live = {k: v for k, v in {**self._live, **values}.items() if v is not None}

    async def checkpoint(self) -> bool:
        """Bring the file for people up to date."""
        return await self._journal.checkpoint()

    @property
    def documents(self) -> StoreDocuments:
        """Its documents, for whoever wants more than the usual ones."""
        return self._documents

    async def write_documents(self) -> tuple[Path, ...]:
        """Write the harvest as it is now; the paths. What has not changed is not written again.

        Raises the first Refused, after the other format was written.
        """
        order = await asyncio.to_thread(self._documents.usual_order)
        outcomes = await self._documents.write(order)
        for outcome in outcomes:
            if outcome.refused:
                raise outcome.refused
        return tuple(outcome.path for outcome in outcomes if outcome.path)

    def traces(self) -> Traces:
        """Where words may be besides the dialogue itself."""
        return papers.traces(self._live.get(DOCUMENTS, {}), len(kept_aside(self.path)))

    async def forget(self, what: Forgetting, how: Papers) -> tuple[Message, ...]:
        """Erase words for good; what is out of reach. Of the notes the document stays."""
        if what.notes:
            await self.write_documents()
            await self._forget(what)
            return (Message(papers.ELSEWHERE),)
        found = self.traces()
        await self.set_live({DUE: how.value}, sync=True)
        await self._forget(what)
        return (*await self.finish_documents(), *papers.out_of_reach(found, how))

    async def _forget(self, what: Forgetting) -> None:
        await self.session.forget(what)
        self._live = dict(self._journal.live)

    async def finish_documents(self) -> tuple[Message, ...]:
        """Have the documents forget what the dialogue has forgotten; what could not be written."""
        if DUE not in self._live:
            return ()
        how, found = Papers(self._live[DUE]), self.traces()
        dialogue, live = self.session.dialogue, dict(self._live)
        known, left = await asyncio.to_thread(papers.renewed, dialogue, live, found, how)
        await self.set_live({DOCUMENTS: known, DUE: None}, sync=True)
        return left

    async def delete(self, how: Papers) -> tuple[Message, ...]:
        """Erase the dialogue itself, after its documents where that was asked."""
        found = self.traces()
        left = await asyncio.to_thread(papers.removed, found, how)
        self._open = False
        await self._journal.delete()
        return (*left, *papers.out_of_reach(found, how))

    async def close(self) -> None:
        """Finish every save and let others open the dialogue. Closing twice changes nothing."""
        if self._open:
            self._open = False
            await self._journal.close()

    def close_now(self) -> None:
        """The same where nothing can be awaited any more."""
        if self._open:
            self._open = False
            self._journal.close_now()
