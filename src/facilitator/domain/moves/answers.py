"""Moves on what was said: write it down, put it right, put it in order."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from facilitator.domain.answers import Answer, Status
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import (
    AnswerEmphasised,
    AnswerKind,
    AnswerLeftOut,
    AnswerMoved,
    AnswerPart,
    AnswerReadBack,
    AnswerReworded,
    AnswersMerged,
    AnswerSplit,
    AnswerStarred,
    AnswerSubmitted,
    AnswersUnmerged,
    AnswerTakenBack,
    AnswerTallied,
    AnswerUnstarred,
    TallyTakenBack,
    TextChanged,
    TextName,
    Verdict,
)
from facilitator.domain.marks import Mark, MarkedText, carry_marks, tidy_marks
from facilitator.domain.message import NotNow
from facilitator.domain.text import clean


def submit_answer(
    dialogue: Dialogue,
    answer: str,
    said: MarkedText,
    *,
    question: str = "",
    group: str = "",
    kind: AnswerKind = AnswerKind.ANSWER,
) -> AnswerSubmitted:
    """Write down what was said. Allowed at any time: late answers count.

    `answer` is the id it gets; no question is the parking lot, no group the whole room. A note
    on the talk, a question for the speaker or an agreement is a `kind`.
    """
    _new(dialogue, answer)
    words = _words(said)
    return AnswerSubmitted(answer, words.text, words.marks, kind, question, group)


def submit_answers(
    dialogue: Dialogue,
    new_id: Callable[[], str],
    said: Sequence[MarkedText],
    *,
    question: str = "",
    group: str = "",
    kind: AnswerKind = AnswerKind.ANSWER,
) -> tuple[AnswerSubmitted, ...]:
    """Write down several answers in one act: a paste, or `one // two`."""
    if not said:
        raise NotNow("Type the answer first.")
    return tuple(
        submit_answer(dialogue, new_id(), words, question=question, group=group, kind=kind)
        for words in said
    )


def reword_answer(
    dialogue: Dialogue, answer: str, text: str, marks: tuple[Mark, ...] | None = None
) -> AnswerReworded:
    """Put an answer differently. Without marks, the old ones stay on the words that stay.

    Refused where something else stands in its place: nobody would see what becomes of the words.
    """
    found = _listed(dialogue, answer)
    words = _words(MarkedText(text, marks or ()))
    if marks is None:
        words = carry_marks(found.now, words.text)
    if words == found.now:
        raise NotNow("Nothing has changed.")
    return AnswerReworded(answer, words.text, words.marks)


def emphasise_answer(dialogue: Dialogue, answer: str, marks: tuple[Mark, ...]) -> AnswerEmphasised:
    """Choose the key phrases of an answer; none is a choice too."""
    found = _listed(dialogue, answer)
    chosen = tidy_marks(found.text, marks).marks
    if chosen == found.now.marks:
        raise NotNow("Nothing has changed.")
    return AnswerEmphasised(answer, chosen)


def move_answer(
    dialogue: Dialogue,
    answer: str,
    *,
    question: str | None = None,
    group: str | None = None,
    after: str | None = None,
) -> AnswerMoved:
    """Give an answer to another question or group, or put it after another (""; first).

    What is not named stays; under another question it comes last. A note, a question for the
    speaker or an agreement that gets a question becomes an answer to it.
    """
    found = _kept(dialogue, answer)
    if after == answer:
        raise NotNow("An answer cannot follow itself.")
    moved = replace(
        found,
        question=found.question if question is None else question,
        group=found.group if group is None else group,
        kind=AnswerKind.ANSWER if question else found.kind,
    )
    if after and dialogue.list_of(_kept(dialogue, after)) != dialogue.list_of(moved):
        raise NotNow("That one stands under another question.")
    here = _before(dialogue, found)
    if after is None and (moved.question, moved.kind) == (found.question, found.kind):
        after = here
    if moved == found and after == here:
        raise NotNow("Nothing has changed.")
    return AnswerMoved(answer, moved.question, moved.group, after, moved.kind)


def _before(dialogue: Dialogue, answer: Answer) -> str:
    """What an answer follows now, so that a new group does not change its place."""
    keys = dialogue.order[dialogue.list_of(answer)]
    place = list(keys).index(answer.id)
    return keys[place - 1] if place else ""


def merge_answers(
    dialogue: Dialogue, answer: str, originals: Iterable[str], said: MarkedText
) -> AnswersMerged:
    """Make one answer, with a sentence of its own, of several. The originals are kept."""
    _new(dialogue, answer)
    found = [_standing(dialogue, key) for key in dict.fromkeys(originals)]
    if len(found) < 2:
        raise NotNow("Choose two answers or more to merge.")
    words = _words(said)
    groups = {a.group for a in found}
    kinds = {a.kind for a in found}
    return AnswersMerged(
        answer,
        words.text,
        tuple(a.id for a in found),
        words.marks,
        question=next((a.question for a in found if a.question), ""),
        group=found[0].group if len(groups) == 1 else "",
        kind=found[0].kind if len(kinds) == 1 else AnswerKind.ANSWER,
    )


def unmerge_answers(dialogue: Dialogue, answer: str) -> AnswersUnmerged:
    """Let a merged answer fall apart into its originals again."""
    found = _kept(dialogue, answer)
    originals = tuple(a.id for a in dialogue.answers.values() if a.into == answer)
    if not originals:
        raise NotNow("This answer was not merged.")
    if found.status is Status.MERGED:
        raise NotNow("It was merged further: take that apart first.")
    if found.status is Status.SPLIT:
        raise NotNow("It was split since: its parts stand in its place.")
    return AnswersUnmerged(answer, originals)


def split_answer(
    dialogue: Dialogue, answer: str, parts: Sequence[tuple[str, MarkedText]]
) -> AnswerSplit:
    """Make several answers of one: pairs of a new id and its words."""
    _standing(dialogue, answer)
    if len(parts) < 2:
        raise NotNow("Splitting takes two parts or more.")
    _new(dialogue, *(key for key, _ in parts))
    worded = ((key, _words(words)) for key, words in parts)
    return AnswerSplit(answer, tuple(AnswerPart(key, w.text, w.marks) for key, w in worded))


def tally_answer(
    dialogue: Dialogue, answer: str, groups: Iterable[str], words: str = ""
) -> AnswerTallied:
    """Note that other groups said the same: "us too"."""
    found = _kept(dialogue, answer)
    new = tuple(g for g in dict.fromkeys(groups) if g not in dialogue.saying(found))
    if unknown := [g for g in new if dialogue.group(g) is None]:
        raise NotNow("There is no such group: {groups}.", groups=", ".join(unknown))
    if not new and not clean(words):
        raise NotNow("These groups are counted already.")
    return AnswerTallied(answer, new, clean(words))


def take_back_tally(dialogue: Dialogue, answer: str, groups: Iterable[str]) -> TallyTakenBack:
    """Note that these groups did not say the same after all."""
    found = _kept(dialogue, answer)
    gone = tuple(g for g in dict.fromkeys(groups) if g in found.tally)
    if not gone:
        raise NotNow("These groups were not counted.")
    return TallyTakenBack(answer, gone)


def star_answer(dialogue: Dialogue, answer: str) -> AnswerStarred:
    """Give an answer a place of honour."""
    if _kept(dialogue, answer).starred:
        raise NotNow("This answer has a star already.")
    return AnswerStarred(answer)


def unstar_answer(dialogue: Dialogue, answer: str) -> AnswerUnstarred:
    """Make an answer one of the others again."""
    if not _kept(dialogue, answer).starred:
        raise NotNow("This answer has no star.")
    return AnswerUnstarred(answer)


def leave_out_answer(dialogue: Dialogue, answer: str, reason: str = "") -> AnswerLeftOut:
    """Keep an answer out of the document. It is not erased."""
    _standing(dialogue, answer)
    return AnswerLeftOut(answer, clean(reason))


def take_back_answer(dialogue: Dialogue, answer: str) -> AnswerTakenBack:
    """Have an answer in the document again."""
    if _kept(dialogue, answer).status is not Status.LEFT_OUT:
        raise NotNow("This answer was not left out.")
    return AnswerTakenBack(answer)


def read_back_answer(dialogue: Dialogue, answer: str, verdict: Verdict) -> AnswerReadBack:
    """Note what the room said when it heard an answer read back as it stands now."""
    return AnswerReadBack(answer, verdict, _kept(dialogue, answer).text)


def change_text(
    dialogue: Dialogue, name: TextName, paragraphs: Sequence[MarkedText]
) -> TextChanged:
    """Write or rewrite a text of the harvest that is not an answer; no paragraphs is a choice."""
    cleaned = (carry_marks(paragraph, clean(paragraph.text)) for paragraph in paragraphs)
    written = tuple(paragraph for paragraph in cleaned if paragraph)
    if dialogue.plan.texts.get(name) == written:
        raise NotNow("Nothing has changed.")
    return TextChanged(name, written)


def _words(said: MarkedText) -> MarkedText:
    """What was said, safe to keep; refused when nothing is left of it."""
    words = carry_marks(said, clean(said.text))
    if not words:
        raise NotNow("Type the answer first.")
    return words


def _new(dialogue: Dialogue, *answers: str) -> None:
    """Refuse an id that is taken: one answer would hide behind the other."""
    if any(key in dialogue.answers for key in answers) or len(set(answers)) < len(answers):
        raise NotNow("This answer has already been written down.")


def _kept(dialogue: Dialogue, answer: str) -> Answer:
    """The answer with this id, whatever became of it."""
    found = dialogue.answers.get(answer)
    if found is None or found.status is Status.FORGOTTEN:
        raise NotNow("This answer is no longer there.")
    return found


def _listed(dialogue: Dialogue, answer: str) -> Answer:
    """The answer with this id, unless another one stands in its place."""
    found = _kept(dialogue, answer)
    if found.status is Status.MERGED:
        other = dialogue.answers[found.into].text if found.into in dialogue.answers else ""
        raise NotNow("This answer was made one with others: change “{words}”.", words=other)
    if found.status is Status.SPLIT:
        raise NotNow("This answer was split since: its parts stand in its place.")
    if found.status is Status.UNMERGED:
        raise NotNow("This answer was taken apart since: its originals stand in its place.")
    return found


def _standing(dialogue: Dialogue, answer: str) -> Answer:
    """The answer with this id, if it is in the document."""
    found = _kept(dialogue, answer)
    if not found.standing:
        raise NotNow("This answer is not in the document any more.")
    return found
