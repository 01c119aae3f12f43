"""The single rows of the cockpit, in words: pure, from the dialogue and what is under way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.content import Content

from facilitator.domain.answers import Answer
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.errands import WORDED, Duty, Errand, Errands
from facilitator.domain.events import AnswerKind
from facilitator.domain.line import Addressing, Axis, Place
from facilitator.domain.wall import Choices, RoomView
from facilitator.language import Language
from facilitator.tui import scene
from facilitator.tui.alike import beginning
from facilitator.tui.commands import (
    Context,
    Found,
    available,
    find,
    footer_keys,
    in_context,
    meant,
    slash_name,
)
from facilitator.tui.numbering import number_of
from facilitator.tui.pending import Counts, Pending, PendingState
from facilitator.tui.steps import next_step, step_name
from facilitator.tui.widgets.footer import Key, Keys
from facilitator.tui.widgets.prompt import asking, prompt
from facilitator.tui.words import HEED, HERE, WHISPER, plain, row

MOST_COMMANDS = 6


@dataclass(frozen=True, slots=True)
class Moment:
    """What the rows around the line are made of."""

    dialogue: Dialogue
    place: Place
    addressing: Addressing
    asked_of_answer: Axis | None = None
    """The part of the address of a chosen answer for which a number is waited for."""
    errands: Errands = Errands()
    text: str = ""
    sign: str = ""
    told: str = ""
    pending: Sequence[Pending] = ()
    choosing: bool = False
    """Whether one walks through the answers."""
    reading: bool = False
    """Whether answers are being read back."""
    alike: str = ""
    """The words of the answer that is most like what is being typed."""

    @property
    def task(self) -> Errand:
        """What the line is for."""
        return self.errands.now

    @property
    def likens(self) -> bool:
        """Whether the row under the line is free for the answer alike."""
        busy = self.asked or self.sign or self.told or self.choosing
        return bool(self.alike) and not busy and self.task.duty is Duty.ANSWER

    @property
    def asked(self) -> Axis | None:
        """The part of an address for which a number is waited for."""
        return self.addressing.axis or self.asked_of_answer


def saved_words(dialogue: Dialogue, counts: Counts, language: Language) -> str:
    """What the first row says of the saving."""
    if counts.failed:
        return language.say("! NOT SAVED")
    if counts.saving:
        return language.say("saving {n}…", n=counts.saving)
    return language.say("✓ {n} saved", n=dialogue.standing)


def last_saved(moment: Moment, language: Language) -> Content:
    """The row above the line: a draft that waits, words on their way, else what was saved last."""
    if waiting := [each.words for each in reversed(moment.errands.waiting) if each.words]:
        return plain(language.say("waiting: “{words}”", words="” · “".join(waiting)), WHISPER)
    failed = (p for p in moment.pending if p.state is PendingState.FAILED)
    if first := next(failed, None):
        why = language.tell(first.reason) if first.reason else ""
        return row(plain("! " + language.say("not saved"), HEED), plain(why), gap="  ")
    if moment.pending:
        words = " // ".join(w.text for w in moment.pending[-1].words)
        return plain(f"{language.say('saving…')} {words}", WHISPER)
    return _last(moment.dialogue, language)


def _last(dialogue: Dialogue, language: Language) -> Content:
    """What was saved last: its number, where it belongs, its words."""
    standing = (a for a in reversed(dialogue.everything()) if a.standing)
    last = max(standing, key=lambda answer: answer.at, default=None)
    if last is None:
        return Content("")
    numbers = [a.id for a in dialogue.listed(dialogue.list_of(last))]
    where = _where(dialogue, last, language)
    return plain(" · ".join([f"✓ {numbers.index(last.id) + 1}", *where, last.text]), WHISPER)


def _where(dialogue: Dialogue, answer: Answer, language: Language) -> Iterator[str]:
    """Whose it is and what it answers, or what else it became, as people say it."""
    ids = [g.id for g in dialogue.groups]
    if answer.group in ids:
        place = ids.index(answer.group)
        yield f"{place + 1} {dialogue.groups[place].name}"
    number = number_of(dialogue, answer.question)
    match answer.kind:
        case AnswerKind.SPEAKER_QUESTION:
            yield language.say("question for the speaker")
        case AnswerKind.AGREEMENT:
            yield language.say("agreement")
        case AnswerKind.TALK_NOTE:
            yield language.say("note")
        case AnswerKind.ANSWER if number:
            yield language.say("question {n}", n=number)
        case AnswerKind.ANSWER if dialogue.questions:
            yield language.say("parking lot")


# -- the line ---------------------------------------------------------------------------------


def line_prompt(moment: Moment, language: Language) -> Content:
    """What stands before the words."""
    address = moment.addressing.address
    if lead := _task_words(moment.task, language):
        own = _own_group(moment) if moment.task.worded else ()
        return Content(" · ".join([*own, f"{lead} ›"]))
    kind = scene.kind_here(moment.dialogue, address.question)
    if kind is not AnswerKind.ANSWER and not moment.sign and not address.group:
        return Content(language.say("note") + " ›")
    names = [g.name for g in moment.dialogue.groups]
    return prompt(address, moment.place, names, language, moment.sign)


def _own_group(moment: Moment) -> tuple[str, ...]:
    """The group whose words wait, and which is counted whoever else is."""
    number = moment.addressing.address.group
    groups = moment.dialogue.groups
    return (f"{number} {groups[number - 1].name}",) if 0 < number <= len(groups) else ()


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
        return f"{lead} ›"
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
        return plain(
            language.say(
                "Enter change · Tab group · + us too · = same · > show · Del out · Esc back"
            ),
            WHISPER,
        )
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
            groups = _groups_to_choose(moment.dialogue, language)
            return plain(f"{_asked_about(moment)}{groups}", WHISPER)
        case Duty.TURN:
            return plain(_groups_to_choose(moment.dialogue, language), WHISPER)
        case Duty.CHANGE:
            return plain(language.say("Enter saves it · Esc leaves it as it was"), WHISPER)
        case Duty.ONE:
            return plain(
                language.say("Enter makes them one · Esc leaves them as they are"), WHISPER
            )
    if any(p.state is PendingState.FAILED for p in moment.pending):
        return plain(
            language.say("Your words are still here. It goes on by itself; ^S tries now."), WHISPER
        )
    return Content("")


def _asked_about(moment: Moment) -> str:
    """The one answer that groups are counted with, by its first words."""
    keys = moment.task.answers
    found = moment.dialogue.answers.get(keys[0]) if len(keys) == 1 else None
    return f"“{beginning(found.text)}”  " if found else ""


def _groups_to_choose(dialogue: Dialogue, language: Language) -> str:
    names = "  ".join(f"{n} {g.name}" for n, g in enumerate(dialogue.groups, start=1))
    return f"{names}  ⏎" if names else language.say("There are no groups.")


def _commands(moment: Moment, language: Language) -> Content:
    """What a command that is being typed may become; Enter runs the first."""
    found = meant(moment.text, language, moment.dialogue)
    if not found and find(moment.text, language):
        return plain(language.say("That makes no sense at this moment."))
    if not found:
        return plain(language.say("There is no command like that. /help names them all."))
    names = [_named(one, language, first=n == 0) for n, one in enumerate(found[:MOST_COMMANDS])]
    return row(*names, gap="  ")


def _named(found: Found, language: Language, *, first: bool) -> Content:
    name = plain(slash_name(found.command, language), HERE if first else WHISPER)
    return row(name, plain(language.say(found.command.title), WHISPER), gap=" ") if first else name


# -- the last row -----------------------------------------------------------------------------


def footer(
    dialogue: Dialogue, wall: Choices, view: RoomView, language: Language, *, mirrored: bool
) -> Keys:
    """The last row: the keys of the moment, and what the room sees."""
    rows = tuple(r for r in in_context(Context.EVENING) if r.footer and available(r, dialogue))
    keys = tuple(_leading_on(key, dialogue, language) for key in footer_keys(rows, language))
    return Keys(keys, scene.badge(view, wall, language, mirrored=mirrored))


def _leading_on(key: Key, dialogue: Dialogue, language: Language) -> Key:
    """^N says where it goes."""
    step = next_step(dialogue)
    if key.action != "next" or step is None:
        return key
    return Key(key.key, step_name(dialogue, step, language), key.action)
