"""What the line is for at the moment: an answer, or something that was asked for besides."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Duty(StrEnum):
    """What Enter does with the words."""

    ANSWER = "answer"
    CHANGE = "change"
    """The words of an answer that is there already."""
    US_TOO = "us too"
    """The numbers of groups that said the same."""
    TURN = "turn"
    """The number of the group that gets the floor."""


@dataclass(frozen=True, slots=True)
class Task:
    """A duty, the answers it is about, and the draft that waits meanwhile."""

    duty: Duty = Duty.ANSWER
    answers: tuple[str, ...] = ()
    """Their ids."""
    waiting: str = ""
    worded: bool = False
    """Whether that draft is how they put it, who said the same."""


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
