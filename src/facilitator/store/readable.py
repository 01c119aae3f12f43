"""What the record of a dialogue adds up to, for whoever only looks: nothing else is loaded."""

from typing import Any

from facilitator.domain.dialogue import Dialogue, fold
from facilitator.domain.tables import tables
from facilitator.store.codec import decode
from facilitator.store.recovery import EVENTS, Recovered
from facilitator.store.tables import Tables


def readable_tables(recorded: Tables) -> dict[str, dict[str, dict[str, Any]]]:
    """What the snapshot holds for people: answers, questions, groups and rounds."""
    return tables(fold(map(decode, recorded.get(EVENTS, {}).values())))


def recovered_dialogue(recovered: Recovered) -> Dialogue:
    """The dialogue that the bytes of its files add up to."""
    return fold(map(decode, recovered.events))
