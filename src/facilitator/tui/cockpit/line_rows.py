"""The rows around the line, in words: what stands before, in and under it."""

from collections.abc import Iterator

from textual.content import Content

from facilitator.domain.errands import WORDED, Duty, Errand
from facilitator.domain.events import AnswerKind
from facilitator.language import Language
from facilitator.tui import scene
from facilitator.tui.alike import beginning
from facilitator.tui.cockpit.moment import Moment
from facilitator.tui.cockpit.us_too_rows import asked_who, numbered_groups, own_group
from facilitator.tui.commands import Found, find, meant, slash_name
from facilitator.tui.pending import PendingState
from facilitator.tui.widgets.prompt import asking, prompt
from facilitator.tui.words import HERE, WHISPER, plain, row

MOST_COMMANDS = 6


def line_prompt(moment: Moment, language: Language) -> Content:
    """What stands before the words."""
    address = moment.addressing.address
    if lead := _task_words(moment.task, language):
        own = filter(None, [own_group(moment) if moment.task.worded else ""])
        return Content(" · ".join([*own, lead, *_elsewhere(moment, language)]) + " ›")
    kind = scene.kind_here(moment.dialogue, address.question)
    if kind is not AnswerKind.ANSWER and not moment.sign and not address.group:
        return Content(language.say("note") + " ›")
    names = [g.name for g in moment.dialogue.groups]
    return prompt(address, moment.place, names, language, moment.sign)


def _elsewhere(moment: Moment, language: Language, *, public: bool = False) -> Iterator[str]:
    """Where the answer that is being changed is to belong, as far as that is not where it was.

    In `public` a group is only a number.
    """
    now, before = moment.addressing.address, moment.task.belonged
    if moment.task.duty is Duty.CHANGE and now.group != before.group:
        named = (own_group(moment) or language.say("Whole room"),)
        yield from (str(now.group),) if public else named
    if moment.task.duty is Duty.CHANGE and now.question != before.question:
        number = now.question
        yield language.say("question {n}", n=number) if number else language.say("no question")


def _task_words(task: Errand, language: Language) -> str:
    match task.duty:
        case Duty.CHANGE:
            return language.say("changing")
        case Duty.ONE:
            return language.say("one answer")
        case Duty.US_TOO:
            return language.say("Who else?")
        case Duty.TURN:
            return language.say("Which group?")
        case Duty.ANSWER:
            return ""


def placeholder(moment: Moment, language: Language) -> str:
    """What an empty line says."""
    if moment.task.duty is not Duty.ANSWER:
        return ""
    if moment.dialogue.evening.closed:
        return language.say("Late remark")
    if scene.kind_here(moment.dialogue, 0) is not AnswerKind.ANSWER:
        return language.say("Note on the talk")
    return language.say("What is being said?")


def strip_lead(moment: Moment, language: Language) -> str:
    """What stands before the dots where the room reads along: numbers, and what is asked."""
    if moment.asked:
        return asking(moment.asked, moment.place, language)
    if lead := _task_words(moment.task, language):
        return " · ".join([lead, *_elsewhere(moment, language, public=True)]) + " ›"
    address, place = moment.addressing.address, moment.place
    parts = [str(address.group)] if address.group else []
    if address.question and address.question != place.question:
        parts.append(language.say("question {n}", n=address.question))
    return " · ".join(parts) + " ›"


def under_line(moment: Moment, language: Language) -> Content:
    """The row under the words: what is asked, what was told, or nothing."""
    if moment.asked:
        return plain(asking(moment.asked, moment.place, language), HERE)
    answering = moment.task.duty not in WORDED
    if answering and moment.sign == "/":
        return _commands(moment, language)
    if moment.told:
        return plain(moment.told)
    if moment.choosing:
        return plain(_signs(moment, language), WHISPER)
    if moment.likens:
        words = beginning(moment.alike)
        return plain(language.say("Like: “{words}” · ^O us too", words=words), WHISPER)
    if moment.reading and moment.task.duty is Duty.ANSWER and not moment.text:
        return plain(
            language.say(
                "Enter right, next · ^L change · ↑ choose: Del out, > large · → only look"
            ),
            WHISPER,
        )
    match moment.task.duty:
        case Duty.US_TOO:
            return asked_who(moment, language)
        case Duty.TURN:
            return plain(numbered_groups(moment.dialogue, language), WHISPER)
        case Duty.CHANGE:
            return plain(_ways_to_change(moment, language), WHISPER)
        case Duty.ONE:
            return plain(
                language.say("Enter makes them one · Esc leaves them as they are"), WHISPER
            )
    if any(p.state is PendingState.FAILED for p in moment.pending):
        return plain(
            language.say("Your words are still here. It goes on by itself; ^S tries now."), WHISPER
        )
    return Content("")


def _signs(moment: Moment, language: Language) -> str:
    """What can be done with the chosen answer."""
    if not moment.dialogue.groups:
        return language.say("Enter change · * bold · = same · > show · Del out · Esc back")
    return language.say(
        "Enter change · Tab group · + us too · = same · > show · Del out · Esc back"
    )


def _ways_to_change(moment: Moment, language: Language) -> str:
    if not moment.dialogue.groups:
        return language.say("Enter saves it · Esc leaves it as it was")
    return language.say("Enter saves it · Tab group · Esc leaves it as it was")


def _commands(moment: Moment, language: Language) -> Content:
    """What a command that is being typed may become; Enter runs the first."""
    typed = moment.text.removeprefix("/")
    found = meant(typed, language, moment.dialogue)
    if not found and find(typed, language):
        return plain(language.say("That makes no sense at this moment."))
    if not found:
        return plain(language.say("There is no command like that. /help names them all."))
    names = [_named(one, language, first=n == 0) for n, one in enumerate(found[:MOST_COMMANDS])]
    return row(*names, gap="  ")


def _named(found: Found, language: Language, *, first: bool) -> Content:
    name = plain(slash_name(found.command, language), HERE if first else WHISPER)
    return row(name, plain(language.say(found.command.title), WHISPER), gap=" ") if first else name
