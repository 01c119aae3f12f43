"""How a command ends: the exit codes that scripts rely on."""

from facilitator.domain.message import NotSaved, Refused
from facilitator.store.errors import Locked

FINE = 0
REMARKS = 1
WRONG = 2
LOCKED = 3
NOT_SAVED = 4


def code_of(refused: Refused) -> int:
    """3 when another process has the dialogue, 4 when something is not on the disk, else 2."""
    match refused:
        case Locked():
            return LOCKED
        case NotSaved():
            return NOT_SAVED
        case _:
            return WRONG
