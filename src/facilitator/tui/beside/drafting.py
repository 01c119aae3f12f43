"""The document beside the answers, made again whenever they change while the keys go on."""

import asyncio
from functools import partial
from typing import Protocol

from facilitator.domain.dialogue import Dialogue
from facilitator.harvest.document import Harvest, harvest
from facilitator.harvest.profile import Profile
from facilitator.language import Language
from facilitator.tui.beside.walk import Walk
from facilitator.tui.document import Document, lay_out
from facilitator.tui.work import Work


class Paper(Protocol):
    """What the document is put on."""

    @property
    def document(self) -> Document:
        """As it lies there now."""

    def put(self, made: Harvest, document: Document) -> None:
        """Have another one."""


class Drafting:
    """Keeps the paper up to date: one document at a time, until it is that of now."""

    def __init__(self, walk: Walk, paper: Paper, *, work: Work) -> None:
        self._walk, self._paper, self._work = walk, paper, work
        self._made: tuple[Dialogue, Profile] | None = None
        """The dialogue and the form of which the document was made last."""
        self._making = False

    def follow(self) -> None:
        """Make the document anew, if it is not of now."""
        if not self._making and self._made != self._now:
            self._making = True
            self._work(self._make(), group="document")

    @property
    def _now(self) -> tuple[Dialogue, Profile]:
        return self._walk.dialogue, self._walk.profile

    async def _make(self) -> None:
        while self._made != self._now:
            self._made = (dialogue, profile) = self._now
            before = self._paper.document
            making = partial(_laid_out, dialogue, self._walk.tongue, profile, before)
            self._paper.put(*await asyncio.to_thread(making))
        self._making = False


def _laid_out(
    dialogue: Dialogue, tongue: Language, profile: Profile, before: Document
) -> tuple[Harvest, Document]:
    """The document, and its lines at the width it has on the screen."""
    made = harvest(dialogue, tongue, profile)
    return made, lay_out(made, before.width, before) if before.width else before
