"""What is said of the saving in the row above the line."""

from collections.abc import Iterator

from textual.content import Content

from facilitator.domain.answers import Answer
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind
from facilitator.language import Language
from facilitator.tui.cockpit.moment import Moment
from facilitator.tui.cockpit.us_too_rows import goes_along
from facilitator.tui.listing import SHOWN, listed_now
from facilitator.tui.numbering import number_of, others_saying, who_said
from facilitator.tui.pending import PendingState
from facilitator.tui.words import HEED, WHISPER, plain, row


def last_saved(moment: Moment, language: Language) -> Content:
    """The row above the line: a draft that waits, words on their way, else what was saved last."""
    if words := goes_along(moment, language):
        return plain(words, WHISPER)
    if waiting := [each.words for each in reversed(moment.errands.waiting) if each.words]:
        return plain(language.say("waiting: “{words}”", words="” · “".join(waiting)), WHISPER)
    failed = (p for p in moment.pending if p.state is PendingState.FAILED)
    if first := next(failed, None):
        why = language.tell(first.reason) if first.reason else ""
        return row(plain("! " + language.say("not saved"), HEED), plain(why), gap="  ")
    if moment.pending:
        words = " // ".join(w.text for w in moment.pending[-1].words)
        return plain(f"{language.say('saving…')} {words}", WHISPER)
    return _same_said(moment, language) or _last(moment.dialogue, language)


def _same_said(moment: Moment, language: Language) -> Content:
    """Who all said the chosen answer, and how they put it; nothing where it was one of them."""
    answer = moment.dialogue.answers.get(moment.chosen)
    if answer is None or not others_saying(moment.dialogue, answer):
        return Content("")
    room = (language.say("Whole room"),) if moment.dialogue.of_room(answer) else ()
    groups, saying = who_said(moment.dialogue, answer), len(moment.dialogue.saying(answer))
    if len(groups) < saying:  # some are forgotten
        groups = (language.count("{n} group", "{n} groups", saying),)
    told = language.say("said by {groups}", groups=", ".join((*room, *groups)))
    return plain(" · ".join([told, *(f"“{words}”" for words in answer.us_too)]), WHISPER)


def _last(dialogue: Dialogue, language: Language) -> Content:
    """What was saved last: its number, where it belongs, its words."""
    standing = (a for a in reversed(dialogue.everything()) if a.standing)
    last = max(standing, key=lambda answer: answer.at, default=None)
    if last is None:
        return Content("")
    number = f"✓ {_number(dialogue, last) or ''}".rstrip()
    return plain(" · ".join([number, *_where(dialogue, last, language), last.text]), WHISPER)


def _number(dialogue: Dialogue, answer: Answer) -> int:
    """The number it has in the list of this moment, else in its own; 0 where it is in neither."""
    lists = (listed_now(dialogue), dialogue.listed(dialogue.list_of(answer)))
    shown = ([a.id for a in each if a.status in SHOWN] for each in lists)
    return next((keys.index(answer.id) + 1 for keys in shown if answer.id in keys), 0)


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
