"""Numbers of groups, as they are shown to choose from, and as they are typed."""

import re
from collections.abc import Collection

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.text import clean
from facilitator.tui.lines import TIED


def groups_to_choose(dialogue: Dialogue, without: Collection[str] = ()) -> str:
    """Each with its number, as one word: where the row is too short it is cut between two.

    Those in `without`, by their ids, are counted already.
    """
    numbered = [(g.id, f"{n} {clean(g.name)}") for n, g in enumerate(dialogue.groups, start=1)]
    left = (name for key, name in numbered if key not in without)
    return f"{TIED} ".join(name.replace(" ", TIED) for name in left)


def numbers_in(text: str, most: int = 99) -> tuple[int, ...]:
    """The numbers of groups in `3 4 7` or `3,4,7`, each once; with fewer than ten, in `347` too."""
    found = re.findall(r"\d" if most < len("0123456789") else r"\d{1,3}", text)
    return tuple(dict.fromkeys(map(int, found)))


def names_one(text: str, most: int) -> int | None:
    """The number typed so far, once no further digit can make another one of it.

    One that names nobody waits for Enter, which would else be pressed on what was half typed.
    """
    if not text.isdecimal() or not int(text):
        return None
    number = int(text)
    return number if number <= most < number * 10 else None
