"""What was said under each question, to look up whether it was said before."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import partial
from threading import Lock

from facilitator.assist.likeness import Known
from facilitator.domain.dialogue import Dialogue

MOST_SHOWN = 40
"""Letters of an answer that are enough to know it by."""


@dataclass(slots=True)
class Alikes:
    """Keeps what it has read of a dialogue; one look after the other, from any thread."""

    _known: dict[str, dict[str, Known]] = field(default_factory=dict)
    """By language and question."""
    _turn: Lock = field(default_factory=Lock)

    def look(self, dialogue: Dialogue, question: str, said: str, rather: str = "") -> str:
        """The answer to this question that is most like these words; `rather` this, of equals."""
        spoken = dialogue.plan.now.language
        with self._turn:
            known = self._known.setdefault(spoken, defaultdict(partial(Known, spoken)))[question]
            known.learn((answer.id, answer.text) for answer in dialogue.answers_to(question))
            return known.most_alike(said, rather=rather)


def beginning(text: str) -> str:
    """The first words of an answer, as far as they are shown."""
    if len(text) <= MOST_SHOWN:
        return text
    return text[:MOST_SHOWN].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
