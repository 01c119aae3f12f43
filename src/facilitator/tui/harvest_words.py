"""What the harvest screen says: pure, from the dialogue and what was done."""

from collections.abc import Sequence
from pathlib import Path

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.line import Addressing, Axis, Place
from facilitator.domain.marks import MarkedText, MarkKind, carry_marks, read_stars, write_stars
from facilitator.domain.text import clean
from facilitator.harvest.document import LeftOut
from facilitator.language import Language
from facilitator.tui.harvest_lists import AnswersOf
from facilitator.tui.pending import Counts
from facilitator.tui.widgets.prompt import asking
from facilitator.tui.widgets.remark import Title


def title(listed: AnswersOf, language: Language) -> Title:
    """What stands above a list."""
    empty = ""
    if not listed.answers:
        asked = language.say("No answers yet under this question.")
        empty = asked if listed.number else language.say("Nothing here yet.")
    return Title(listed.title, listed.number, len(listed.answers), empty)


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


def written(paths: Sequence[Path], left_out: LeftOut, counts: Counts, language: Language) -> str:
    """After ^S: that all is saved where it is, what was written, and what is not in it."""
    names = ", ".join(path.name for path in paths)
    if counts.saving or counts.failed:
        done = language.say("Document written: {names} (open folder: /folder)", names=names)
    else:
        done = language.say(
            "Everything is saved. Document written: {names} (open folder: /folder)", names=names
        )
    return " · ".join((done, *left_out.sentences(language)))


# -- words to be edited -----------------------------------------------------------------------


def typed(now: MarkedText) -> str:
    """The words of an answer as they would be typed, stars and all."""
    return clean(write_stars(_starred(now)))


def reworded(now: MarkedText, text: str) -> MarkedText:
    """What was typed in place of an answer; marks that stars cannot write stay on their words."""
    words = read_stars(text)
    bold = set(_starred(now).marks)
    others = tuple(mark for mark in now.marks if mark not in bold)
    kept = carry_marks(MarkedText(now.text, others), words.text)
    return MarkedText(words.text, tuple(sorted({*words.marks, *kept.marks})))


def _starred(now: MarkedText) -> MarkedText:
    """The text with its bold marks, if they can all be written with stars; else without any."""
    bold = tuple(mark for mark in now.marks if mark.kind is MarkKind.BOLD)
    starred = MarkedText(now.text, bold)
    return starred if read_stars(write_stars(starred)) == starred else MarkedText(now.text)
