"""What the harvest screen says: pure, from the dialogue and what was done."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.cells import cell_len

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind
from facilitator.domain.line import Addressing, Axis, Place
from facilitator.domain.message import sentence
from facilitator.domain.moves.texts import IN_INTRODUCTION
from facilitator.domain.text import clean
from facilitator.language import Language
from facilitator.tui import bold_pass
from facilitator.tui.act_words import short
from facilitator.tui.group_numbers import groups_to_choose
from facilitator.tui.harvest_lists import AnswersOf
from facilitator.tui.harvest_texts import has_paragraphs
from facilitator.tui.lines import at_most, flow
from facilitator.tui.widgets.edit_line import Edited, Purpose
from facilitator.tui.widgets.prompt import asking
from facilitator.tui.widgets.remark import Title


@dataclass(frozen=True, slots=True)
class Room:
    """The rows there are for a sentence, and their cells."""

    width: int
    rows: int = 1


def title(listed: AnswersOf, count: int, language: Language) -> Title:
    """What stands above a list of so many rows."""
    empty = ""
    if not count:
        asked = language.say("No answers yet under this question.")
        empty = asked if listed.number else language.say("Nothing here yet.")
    return Title(listed.title, listed.number, count, empty)


def waiting_for(addressing: Addressing, at: Place, language: Language) -> str:
    """What Tab asks; nothing when no number is waited for."""
    return asking(addressing.axis, at, language) if addressing.axis else ""


def given_to(dialogue: Dialogue, axis: Axis, number: int, language: Language) -> str:
    """Where answers belong from now on: the list does not show it."""
    if axis is Axis.QUESTION:
        if number:
            return language.say("It stands under question {n} now.", n=number)
        return language.say("It stands in the parking lot now.")
    if number:
        name = f"{number} {clean(dialogue.groups[number - 1].name)}"
        return language.say("It belongs to {group} now.", group=name)
    return language.say("It belongs to the whole room now.")


def written(
    paths: Sequence[Path],
    missing: Sequence[str],
    language: Language,
    room: Room,
    *,
    saved: bool,
) -> str:
    """After ^S: that all is safe and where, on one row; then what is not in the document.

    A name may be cut; a sentence that does not fit whole is not begun.
    """
    said = (
        sentence("All is safe, also in {names} · /folder opens it")
        if saved
        else sentence("Not everything is saved yet. Written: {names}")
    )
    left = room.width - cell_len(language.say(said, names=""))
    told = language.say(said, names=names_of(paths, left))
    for more in missing:
        longer = f"{told} · {more}"
        told = longer if len(flow(longer, room.width)) <= room.rows else told
    return told


def names_of(paths: Sequence[Path], width: int) -> str:
    """What was written, in so many cells: “Title….md, .docx”."""
    if not paths:
        return ""
    first, *others = paths
    endings = [other.suffix if other.stem == first.stem else other.name for other in others]
    ending = ", ".join((first.suffix, *endings))
    if cell_len(first.stem + ending) > width and cell_len(ending) > width // 2:
        ending = first.suffix
    left = max(width - cell_len(ending), 2)
    return "".join(at_most(flow(first.stem, left), 1, left)) + ending


def about(dialogue: Dialogue, key: str, language: Language) -> str:
    """What there is to know of the answer one is at: why it is out, what it was made of."""
    say, answer = language.say, dialogue.answers.get(key)
    if answer is None:
        return ""
    if answer.reason == IN_INTRODUCTION:
        return say("Its words stand in the introduction.")
    if answer.reason:
        return say("Out of the document: {reason}", reason=clean(answer.reason))
    if answer.kind is AnswerKind.TALK_NOTE and answer.standing:
        return say("Not in the document; + puts it into the introduction.")
    merged = [a for a in map(dialogue.answers.get, answer.originals) if a and a.into == key]
    if merged:
        words = " + ".join(f"“{short(a.text)}”" for a in merged)
        return say("Made one of {words} · = = takes it apart", words=words)
    return ""


def asked(what: Edited, dialogue: Dialogue, language: Language) -> str:
    """What is to be typed below, where that is not plain to see."""
    say = language.say
    match what.purpose:
        case Purpose.ONE:
            others = [a for a in map(dialogue.answers.get, what.keys[1:]) if a]
            words = " + ".join(f"“{short(a.text)}”" for a in others)
            return say("One sentence that says the same as {words} as well", words=words)
        case Purpose.US_TOO:
            return say("Who else? {groups} ⏎", groups=groups_to_choose(dialogue))
        case Purpose.REASON:
            return say("Why is it out of the document? Enter leaves it out.")
        case Purpose.TEXT if has_paragraphs(what.keys[0]):
            return say("“ // ” begins a new paragraph; without words it goes.")
        case _:
            return ""


def pass_words(dialogue: Dialogue, answer: str, language: Language, *, proposed: bool) -> str:
    """How far one is with the key phrases of a list, and what an underline is."""
    now = bold_pass.at(dialogue, answer, language)
    far = language.say("{n} of {total}", n=now.place, total=now.count)
    told = language.say("What is underlined is a proposal.") if proposed else ""
    return " · ".join(filter(None, (far, told)))
