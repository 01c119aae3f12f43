"""The desk as the commands make it: a dialogue in the store, open for writing."""

import asyncio
import hashlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.cli.live_keys import CHOSEN, DOCUMENTS, FORMS, SESSION_FILE, folder_of
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.message import Message, sentence
from facilitator.language import language
from facilitator.session import Session
from facilitator.store.dialogue_journal import DialogueJournal

if TYPE_CHECKING:  # what writes documents is loaded when there is one to write
    from facilitator.harvest.document import Harvest
    from facilitator.harvest.order import Order, Outcome
    from facilitator.harvest.ours import Ours

__all__ = ["DOCUMENTS", "SESSION_FILE", "StoreDesk"]

FORMATS = ("md", "docx")
"""What is written without anybody asking, as far as it is there."""

_GONE = sentence("{name} cannot be read any more. The evening goes on with what was in it.")
_CHANGED = sentence("{name} has changed since. The evening goes on as it was prepared.")


class StoreDesk:
    """One dialogue, open for writing: its journal, its session, and the documents made of it."""

    def __init__(self, journal: DialogueJournal, session: Session, documents: Path) -> None:
        self._journal = journal
        self.session = session
        self._live = dict(journal.live)
        self._documents = documents
        self._open = True
        self._one_writing = asyncio.Lock()

    @property
    def path(self) -> Path:
        """The dialogue's file."""
        return self._journal.path

    @property
    def notes(self) -> tuple[Message, ...]:
        """What was found damaged at opening, and where it is kept."""
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
    def folder(self) -> Path:
        """Where documents go: as chosen, beside the session file, else the folder for them."""
        beside = folder_of(self._live)
        chosen = self._live.get(CHOSEN, {}).get("folder", "")
        places = [Path(chosen)] if chosen else []
        places += [beside] if beside else []
        usable = (p for p in places if p.is_dir() and os.access(p, os.W_OK))
        return next(usable, self._documents)

    async def write_documents(self) -> tuple[Path, ...]:
        """Write the harvest as it is now; the paths. What has not changed is not written again.

        Raises the first Refused, after the other format was written.
        """
        outcomes = await self.export(await asyncio.to_thread(self._usual_order))
        for outcome in outcomes:
            if outcome.refused:
                raise outcome.refused
        return tuple(outcome.path for outcome in outcomes if outcome.path)

    def _usual_order(self) -> "Order":
        """The formats nobody has to ask for, in the form that was chosen last."""
        from facilitator.cli.document_form import form_of
        from facilitator.harvest.exporters import EXPORTERS
        from facilitator.harvest.order import Order

        form = form_of(self.session.dialogue.plan.now, self._live)
        formats = tuple(name for name in FORMATS if name in EXPORTERS)
        return Order(formats, self.folder, form.profile, form.style)

    async def export(
        self, order: "Order", tell: "Callable[[Outcome], None] | None" = None
    ) -> "tuple[Outcome, ...]":
        """Write documents, one format after the other, and tell what came of each as it comes."""
        from facilitator.harvest.order import write_format
        from facilitator.harvest.ours import Ours

        outcomes = []
        async with self._one_writing:
            document = await asyncio.to_thread(_document, self.session.dialogue, order)
            for name in order.formats:
                ours = Ours(self._live.get(DOCUMENTS, {}), self._live.get(FORMS, {}))
                outcome = await asyncio.to_thread(write_format, document, name, order, ours)
                await self._remember(outcome, order, ours)
                outcomes.append(outcome)
                if tell:
                    tell(outcome)
        return tuple(outcomes)

    async def _remember(self, outcome: "Outcome", order: "Order", ours: "Ours") -> None:
        """Know a document again as ours, as it is now."""
        from facilitator.harvest.order import form_name

        path = str(outcome.path)
        if not outcome.path or ours.fingerprints.get(path) == outcome.fingerprint:
            return
        known = {name: seen for name, seen in ours.fingerprints.items() if name != path}
        live: dict[str, Any] = {DOCUMENTS: known | {path: outcome.fingerprint}}
        if form := form_name(order.profile):
            live[FORMS] = {**ours.forms, path: form}
        await self.set_live(live, sync=True)

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


def _document(dialogue: Dialogue, order: "Order") -> "Harvest":
    from facilitator.harvest.document import harvest

    return harvest(dialogue, language(dialogue.plan.now.language), order.profile)
