"""The documents of a dialogue that lies open: written in a thread, and known again as ours."""

import asyncio
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from facilitator.cli.live_keys import DOCUMENTS, FORMS, folder_of
from facilitator.desk import CHOSEN, Look
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.message import Message, NotNow, Refused, sentence
from facilitator.language import language
from facilitator.session import Session

if TYPE_CHECKING:  # what writes documents is loaded when there is one to write
    from facilitator.harvest.document import Harvest
    from facilitator.harvest.order import Order, Outcome
    from facilitator.harvest.ours import Ours
    from facilitator.harvest.profile import Part, Profile

_NOTES_GONE = sentence(
    "The notes of this dialogue were erased. What is left of it is the document written then."
)


class LiveDesk(Protocol):
    """What is needed of the desk: the dialogue, and what is kept beside its record."""

    session: Session

    @property
    def live(self) -> Mapping[str, Any]:
        """What is live and not on record."""

    async def set_live(self, values: Mapping[str, Any], *, sync: bool = False) -> None:
        """Keep what is live."""


class StoreDocuments:
    """Writes what is ordered of the dialogue on a desk, one order at a time."""

    def __init__(self, desk: LiveDesk, usual: Path) -> None:
        """`usual` is the folder for documents that belong to no session file."""
        self._desk = desk
        self._usual = usual
        self._one_writing = asyncio.Lock()

    @property
    def folder(self) -> Path:
        """Where they go: as chosen, beside the session file, else the folder for documents."""
        live = self._desk.live
        chosen, beside = live.get(CHOSEN, {}).get("folder", ""), folder_of(live)
        places = [*([Path(chosen)] if chosen else []), *([beside] if beside else [])]
        # The second question is an error of a path that is too long.
        usable = (p for p in places if os.access(p, os.W_OK) and p.is_dir())
        return next(usable, self._usual)

    def usual_order(self) -> "Order":
        """The formats nobody has to ask for, in the form that was chosen last."""
        from facilitator.cli.document_form import form_of
        from facilitator.harvest.exporters import USUAL
        from facilitator.harvest.order import Order

        form = form_of(self._desk.session.dialogue.plan.now, self._desk.live)
        return Order(USUAL, self.folder, form.profile, form.style)

    def profiles(self) -> "tuple[tuple[Profile, ...], tuple[Message, ...]]":
        """Ours, and those the facilitator keeps; and what is not understood of those."""
        from facilitator.profiles import load_profiles

        return load_profiles()

    def keep_profile(self, name: str, parts: "frozenset[Part]", code: str) -> None:
        """Keep a choice of parts under a name. Raises Refused."""
        from facilitator.profiles import keep_profile

        keep_profile(name, parts, code)

    def looks(self) -> tuple[Look, ...]:
        """The classic form, the house style of the plan, the facilitator's own, the examples."""
        from facilitator.harvest.style import CLASSIC
        from facilitator.house_style import (
            find_house_style,
            house_styles,
            load_house_style,
            with_template,
        )

        plan, beside = self._desk.session.dialogue.plan.now, folder_of(self._desk.live)
        classic, remarks = with_template(CLASSIC, plan.template, beside)
        looks = {"": Look("", classic, remarks)}
        for named in filter(None, (plan.style, *map(str, house_styles()))):
            try:
                folder = find_house_style(named, beside)
                style, said = load_house_style(folder)
            except Refused:
                continue
            style, more = with_template(style, plan.template, beside)
            looks.setdefault(str(folder), Look(str(folder), style, (*said, *more)))
        return tuple(looks.values())

    async def write(
        self, order: "Order", tell: "Callable[[Outcome], None] | None" = None
    ) -> "tuple[Outcome, ...]":
        """Write documents, one format after the other, and tell what came of each as it comes.

        Raises NotNow where there is nothing to write any more.
        """
        from facilitator.harvest.order import write_format
        from facilitator.harvest.ours import Ours

        if self._desk.session.dialogue.notes_gone:
            raise NotNow(_NOTES_GONE)
        outcomes = []
        async with self._one_writing:
            document = await asyncio.to_thread(_document, self._desk.session.dialogue, order)
            for name in order.formats:
                live = self._desk.live
                ours = Ours(live.get(DOCUMENTS, {}), live.get(FORMS, {}))
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
        await self._desk.set_live(live, sync=True)


def _document(dialogue: Dialogue, order: "Order") -> "Harvest":
    from facilitator.harvest.document import harvest

    return harvest(dialogue, language(dialogue.plan.now.language), order.profile)
