"""The form of the documents as chosen last, and what is not in them."""

import asyncio

from facilitator.desk import CHOSEN, Desk
from facilitator.harvest.document import harvest
from facilitator.harvest.profile import CLASSIC, Profile
from facilitator.language import Language


def chosen_profile(desk: Desk) -> Profile:
    """Which parts the document has."""
    name = desk.live.get(CHOSEN, {}).get("profile", "")
    found = (each for each in desk.documents.profiles()[0] if each.name == name)
    return next(found, CLASSIC) if name else CLASSIC


async def left_out(desk: Desk, language: Language) -> tuple[str, ...]:
    """What was captured and is not in the document, in sentences; it takes a moment."""
    profile = chosen_profile(desk)
    made = await asyncio.to_thread(harvest, desk.session.dialogue, language, profile)
    return made.left_out.sentences(language)
