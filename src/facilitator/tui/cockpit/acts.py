"""Every command of the evening by its name in the table, and the part that carries it out."""

from collections.abc import Callable
from typing import Protocol

from facilitator.tui.cockpit.changing import Changing
from facilitator.tui.cockpit.document_acts import DocumentActs
from facilitator.tui.cockpit.entering import Entering
from facilitator.tui.cockpit.erasing import Erasing
from facilitator.tui.cockpit.evening_acts import EveningActs
from facilitator.tui.cockpit.front import Front
from facilitator.tui.cockpit.group_acts import GroupActs
from facilitator.tui.cockpit.looking_up import LookingUp
from facilitator.tui.cockpit.pages import Pages
from facilitator.tui.cockpit.reading_acts import ReadingActs
from facilitator.tui.cockpit.room_acts import RoomActs
from facilitator.tui.undo_acts import UndoActs

Act = Callable[..., None]
"""What may be typed behind a command is in the table as well: a number, minutes, words."""


class Acting(Protocol):
    """The parts that carry commands out."""

    evening: EveningActs
    room: RoomActs
    groups: GroupActs
    changing: Changing
    entering: Entering
    undoing: UndoActs
    reading: ReadingActs
    looking_up: LookingUp
    front: Front
    documents: DocumentActs
    pages: Pages
    erasing: Erasing


def acts_of(parts: Acting) -> dict[str, Act]:
    """Who does what. The commands of the app itself are not among them."""
    return {
        "next": parts.evening.next,
        "time": parts.evening.time,
        "pause": parts.evening.pause,
        "back": parts.evening.back,
        "skip": parts.evening.skip,
        "black": parts.evening.black,
        "slide": parts.evening.slide,
        "room": parts.room.room,
        "room_on": parts.room.room,
        "also": parts.groups.also,
        "group": parts.groups.group,
        "correct_last": parts.changing.correct_last,
        "give_up": parts.entering.give_up,
        "undo": parts.undoing.undo,
        "redo": parts.undoing.redo,
        "read_back": parts.reading.read_back,
        "show_one": parts.reading.show_one,
        "search": parts.looking_up.search,
        "search_here": parts.looking_up.search_here,
        "unfinished": parts.looking_up.unfinished,
        "commands": lambda: parts.front.line.type_in("/"),
        "save": parts.documents.save,
        "folder": parts.documents.folder,
        "history": parts.pages.history,
        "plan": parts.pages.plan,
        "harvest": parts.pages.harvest,
        "check": parts.pages.check,
        "tidy": parts.pages.tidy,
        "texts": parts.pages.texts,
        "export": parts.pages.export,
        "erase": parts.erasing.erase,
        "forget_groups": parts.erasing.forget_groups,
    }
