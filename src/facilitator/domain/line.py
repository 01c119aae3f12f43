"""The address of the line: Tab and a number say who speaks, Shift+Tab and one which question.

Letters and digits are words otherwise. The text itself lives where it is typed: what a key leaves
for the text is handed back, so that no typed character is ever lost.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

DIGITS = "0123456789"


class Axis(StrEnum):
    """The two parts of an address."""

    GROUP = "group"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Address:
    """Whose answer it is and to which question, by the numbers people see."""

    group: int = 0
    """0: the whole room."""
    question: int = 0
    """0: no question, which is the parking lot."""

    def on(self, axis: Axis) -> int:
        """The number on one of the two."""
        return self.group if axis is Axis.GROUP else self.question

    def to(self, axis: Axis, number: int) -> "Address":
        """The same address with another number there."""
        group, question = self.group, self.question
        return Address(number, question) if axis is Axis.GROUP else Address(group, number)


@dataclass(frozen=True, slots=True)
class Place:
    """What the moment offers and what it fixes: a round its question, a turn its group."""

    groups: int = 0
    """How many there are, and so the highest number that names one."""
    questions: int = 0
    group: int | None = None
    """The group that each new answer is from; None: the one chosen last."""
    question: int | None = None

    def most(self, axis: Axis) -> int:
        """The highest number that names something."""
        return self.groups if axis is Axis.GROUP else self.questions

    def fixed(self, axis: Axis) -> int | None:
        """What this part snaps back to after Enter; None where it stays as it was chosen."""
        return self.group if axis is Axis.GROUP else self.question


@dataclass(frozen=True, slots=True)
class Addressing:
    """The address as chosen so far, and whether a number is being waited for."""

    address: Address = Address()
    axis: Axis | None = None
    """The part that Tab or Shift+Tab asked for."""
    digits: str = ""
    """What was typed of its number, while another digit could still be meant for it."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a key did: the address now, and what it leaves to be typed into the text."""

    now: Addressing
    text: str = ""


def press_tab(now: Addressing, at: Place, axis: Axis = Axis.GROUP) -> Pressed:
    """Tab, or Shift+Tab for the question: wait for a number; twice is the next one."""
    if now.axis is axis and not now.digits:
        number = now.address.on(axis) % at.most(axis) + 1 if at.most(axis) else 0
        return Pressed(Addressing(now.address.to(axis, number)))
    settled = press_other(now, at)
    if not at.most(axis):
        return settled  # nothing to choose from: a digit that follows is a word
    return replace(settled, now=replace(settled.now, axis=axis))


def press_character(now: Addressing, at: Place, character: str, behind: str = "") -> Pressed:
    """A typed character: a digit of the number, or the text's.

    A space that ends a number is only a space where one is wanted: not at the start of the text
    nor `behind` another one.
    """
    if now.axis is None:
        return Pressed(now, character)
    if character in DIGITS and int(now.digits + character) <= at.most(now.axis):
        return _longer(now, at, now.digits + character)
    settled = press_other(now, at)
    ended_number = bool(now.digits) and not settled.text
    if character == " " and ended_number and (not behind or behind.isspace()):
        return settled
    return replace(settled, text=settled.text + character)


def _longer(now: Addressing, at: Place, digits: str) -> Pressed:
    """One digit more, waiting for another only while that can still name one."""
    assert now.axis
    longer = replace(now, digits=digits)
    if int(digits) and int(digits) * 10 <= at.most(now.axis):
        return Pressed(longer)
    return press_other(longer, at)


def press_other(now: Addressing, at: Place) -> Pressed:
    """Any other key: nothing is waited for any more. Digits that name nothing are text."""
    if now.axis is None or not now.digits:
        return Pressed(Addressing(now.address))
    number = int(now.digits)
    if number > at.most(now.axis):  # there were more when it was typed
        return Pressed(Addressing(now.address), now.digits)
    return Pressed(Addressing(now.address.to(now.axis, number)))


def enter_place(now: Addressing, at: Place) -> Addressing:
    """The address for the next answer: what the moment fixes is set, what it leaves open stays.

    For after Enter and for whenever the moment is another one.
    """
    address = now.address
    for axis in Axis:
        fixed = at.fixed(axis)
        number = address.on(axis) if fixed is None else fixed
        address = address.to(axis, number if number <= at.most(axis) else 0)
    return replace(now, address=address)


def only_once(address: Address, at: Place) -> tuple[Axis, ...]:
    """The parts that hold for this answer only, because the moment fixes another."""
    return tuple(axis for axis in Axis if at.fixed(axis) not in (None, address.on(axis)))
