"""Words that are half typed, as they are kept beside the record so that a crash loses none."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.errands import WORDED, Duty, Errand, Errands
from facilitator.domain.events import AnswerKind
from facilitator.domain.line import Address
from facilitator.domain.typed import write_out
from facilitator.tui.edited_words import reworded, typed
from facilitator.tui.pending import DRAFT, DRAFT_TO, To, address_of, read_to, send_to

CHANGES = "changes"
"""Live: the words of errands under way; the draft waits below them."""


def kept(dialogue: Dialogue, errands: Errands) -> dict[str, Any]:
    """What is kept of what is half typed; whose words they are also where there are none yet."""
    draft = errands.draft
    where = _where(dialogue, draft.address)
    return {
        DRAFT: draft.words or None,
        DRAFT_TO: where if draft.words or any(where.values()) else None,
        CHANGES: [_written(dialogue, each) for each in errands.changes] or None,
    }


def _written(dialogue: Dialogue, errand: Errand) -> dict[str, Any]:
    about = {"duty": errand.duty.value, "answers": list(errand.answers), "words": errand.words}
    into = {"into": errand.into} if errand.into else {}
    if errand.address == errand.belonged:
        return about | into
    return about | into | {"to": _where(dialogue, errand.address)}


def _where(dialogue: Dialogue, address: Address) -> dict[str, str]:
    to = send_to(dialogue, address, AnswerKind.ANSWER)
    return {"group": to.group, "question": to.question}


def recovered(dialogue: Dialogue, live: Mapping[str, Any], address: Address) -> Errands:
    """What was half typed; `address` is for what is not known to be for another."""
    to = live.get(DRAFT_TO)
    whose = address_of(dialogue, read_to(to)) if isinstance(to, dict) else address
    rows = live.get(CHANGES)
    draft = Errand(words=str(live.get(DRAFT) or ""), address=whose)
    every = (draft, *_read(dialogue, rows if isinstance(rows, list) else []))
    return Errands(every[-1], every[:-1])


def _read(dialogue: Dialogue, rows: list[Any]) -> Iterator[Errand]:
    """Errands that are not done yet. What cannot be read is passed by."""
    for row in rows:
        answers = row.get("answers") if isinstance(row, dict) else None
        if not isinstance(answers, list) or row.get("duty") not in WORDED:
            continue
        keys, words = tuple(map(str, answers)), str(row.get("words") or "")
        errand = Errand(Duty(row["duty"]), keys, words, into=str(row.get("into") or ""))
        if keys and errand.duty is Duty.CHANGE:
            at, to = belongs(dialogue, keys[0]), row.get("to")
            whose = address_of(dialogue, read_to(to)) if isinstance(to, dict) else at
            errand = replace(errand, address=whose, belonged=at)
        if keys and not _done(dialogue, errand):
            yield errand


def _done(dialogue: Dialogue, errand: Errand) -> bool:
    """Whether it came on record before the program stopped."""
    found = dialogue.answers.get(errand.answers[0])
    if errand.duty is Duty.ONE:
        return errand.into in dialogue.answers
    if errand.address != errand.belonged:
        return False
    full = write_out(errand.words, dialogue.plan.now.abbreviations)
    return found is not None and reworded(found.now, full) == found.now


def belongs(dialogue: Dialogue, answer: str) -> Address:
    """The group and the question of an answer, by their numbers."""
    found = dialogue.answers.get(answer)
    return address_of(dialogue, To(found.question, found.group)) if found else Address()


def begun(dialogue: Dialogue, answer: str) -> str:
    """The words of an answer, as they are on the line to begin with."""
    found = dialogue.answers.get(answer)
    return typed(found.now) if found else ""
