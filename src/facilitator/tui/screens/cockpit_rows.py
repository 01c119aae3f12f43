"""The single rows of the cockpit, in words: pure, from the dialogue and what is under way."""

from collections.abc import Sequence

from textual.content import Content

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind
from facilitator.domain.line import Address, Addressing, Place
from facilitator.domain.wall import Choices, RoomView
from facilitator.language import Language
from facilitator.tui import scene
from facilitator.tui.commands import (
    Context,
    available,
    find,
    footer_keys,
    in_context,
    slash_name,
)
from facilitator.tui.conductor import next_step, step_name
from facilitator.tui.duty import Duty, Task
from facilitator.tui.pending import Counts, Pending, PendingState
from facilitator.tui.widgets.footer import Key, Keys
from facilitator.tui.widgets.prompt import asking, prompt
from facilitator.tui.words import HEED, HERE, WHISPER, plain, row

MOST_COMMANDS = 6


def saved_words(dialogue: Dialogue, counts: Counts, language: Language) -> str:
    """What the first row says of the saving."""
    if counts.failed:
        return language.say("! NOT SAVED")
    if counts.saving:
        return language.say("saving {n}…", n=counts.saving)
    return language.say("✓ {n} saved", n=sum(a.standing for a in dialogue.everything()))


def last_saved(
    dialogue: Dialogue, pending: Sequence[Pending], task: Task, language: Language
) -> Content:
    """The row above the line: a draft that waits, words on their way, else what was saved last."""
    if task.waiting:
        return plain(language.say("waiting: “{words}”", words=task.waiting), WHISPER)
    if failed := next((p for p in pending if p.state is PendingState.FAILED), None):
        why = language.tell(failed.reason) if failed.reason else ""
        return row(plain("! " + language.say("not saved"), HEED), plain(why), gap="  ")
    if pending:
        words = " // ".join(w.text for w in pending[-1].words)
        return plain(f"{language.say('saving…')} {words}", WHISPER)
    last = max(dialogue.everything(), key=lambda a: a.at, default=None)
    if last is None:
        return Content("")
    numbers = [a.id for a in dialogue.listed(dialogue.list_of(last))]
    parts = [
        f"✓ {numbers.index(last.id) + 1}",
        *_where(dialogue, last.group, last.question, language),
    ]
    return plain(" · ".join([*parts, last.text]), WHISPER)


def _where(dialogue: Dialogue, group: str, question: str, language: Language) -> list[str]:
    """Whose it is and what it answers, as people say it."""
    found = []
    ids = [g.id for g in dialogue.groups]
    if group in ids:
        found.append(f"{ids.index(group) + 1} {dialogue.groups[ids.index(group)].name}")
    asked = [q.id for q in dialogue.questions]
    if question in asked:
        found.append(language.say("question {n}", n=asked.index(question) + 1))
    return found


def line_prompt(
    dialogue: Dialogue, at: Place, address: Address, task: Task, sign: str, language: Language
) -> Content:
    """What stands before the words."""
    match task.duty:
        case Duty.CHANGE:
            return Content(language.say("changing") + " ›")
        case Duty.US_TOO:
            return Content(language.say("Who else?") + " ›")
        case Duty.TURN:
            return Content(language.say("Which group?") + " ›")
    names = [g.name for g in dialogue.groups]
    kind = scene.kind_here(dialogue, address.question)
    note = kind is not AnswerKind.ANSWER and not sign and not address.group
    if note:
        return Content(language.say("note") + " ›")
    return prompt(address, at, names, language, sign)


def placeholder(dialogue: Dialogue, task: Task, language: Language) -> str:
    """What an empty line says."""
    if task.duty is not Duty.ANSWER:
        return ""
    if dialogue.evening.closed:
        return language.say("Late remark")
    if scene.kind_here(dialogue, 0) is not AnswerKind.ANSWER:
        return language.say("Note on the talk")
    return language.say("What is being said?")


def under_line(
    told: str,
    addressing: Addressing,
    at: Place,
    task: Task,
    text: str,
    pending: Sequence[Pending],
    dialogue: Dialogue,
    language: Language,
) -> Content:
    """The row under the words: what is asked, what was told, or nothing."""
    if addressing.axis is not None:
        return plain(asking(addressing.axis, at, language), HERE)
    if task.duty is Duty.US_TOO:
        return plain(_groups_to_choose(dialogue, language), WHISPER)
    if task.duty is Duty.TURN:
        return plain(_groups_to_choose(dialogue, language), WHISPER)
    if text.startswith("/"):
        return _commands(text, dialogue, language)
    if told:
        return plain(told)
    if task.duty is Duty.CHANGE:
        return plain(language.say("Enter saves it · Esc leaves it as it was"), WHISPER)
    if any(p.state is PendingState.FAILED for p in pending):
        return plain(
            language.say("Your words are still here. It goes on by itself; ^S tries now."), WHISPER
        )
    return Content("")


def _groups_to_choose(dialogue: Dialogue, language: Language) -> str:
    names = "  ".join(f"{n} {g.name}" for n, g in enumerate(dialogue.groups, start=1))
    return f"{names}  ⏎" if names else language.say("There are no groups.")


def _commands(text: str, dialogue: Dialogue, language: Language) -> Content:
    """What a command that is being typed may become; Enter runs the first."""
    found = find(text, language, lambda command: available(command, dialogue))
    names = [
        row(
            plain(slash_name(one.command, language), HERE if n == 0 else WHISPER),
            plain(language.say(one.command.title), WHISPER),
            gap=" ",
        )
        if n == 0
        else plain(slash_name(one.command, language), WHISPER)
        for n, one in enumerate(found[:MOST_COMMANDS])
    ]
    if not names:
        return plain(language.say("There is no command like that. /help names them all."))
    return row(*names, gap="  ")


def footer(
    dialogue: Dialogue, wall: Choices, view: RoomView, language: Language, *, mirrored: bool
) -> Keys:
    """The last row: the keys of the moment, and what the room sees."""
    rows = tuple(r for r in in_context(Context.EVENING) if r.footer and available(r, dialogue))
    keys = tuple(_named(key, dialogue, language) for key in footer_keys(rows, language))
    return Keys(keys, scene.badge(view, wall, language, mirrored=mirrored))


def _named(key: Key, dialogue: Dialogue, language: Language) -> Key:
    """^N says where it goes."""
    step = next_step(dialogue)
    if key.action != "next" or step is None:
        return key
    return Key(key.key, step_name(dialogue, step, language), key.action)
