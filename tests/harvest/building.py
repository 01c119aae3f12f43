"""Dialogues for the tests, made the way they come about: by folding what happened."""

from datetime import UTC, datetime, timedelta

from facilitator.domain.dialogue import fold
from facilitator.domain.entry import Entry
from facilitator.domain.events import AnswerKind, AnswerSubmitted, DialogueCreated
from facilitator.domain.marks import Mark, MarkedText, MarkKind, read_stars
from facilitator.domain.plan import Group, Plan, Question

BEGAN = datetime(2025, 4, 3, 19, 30, tzinfo=UTC)


def dialogue_of(plan, *events):
    """The dialogue after these events, a minute apart, each an act of its own."""
    happened = (DialogueCreated("d1", plan), *events)
    return fold(
        Entry(f"e{n}", f"e{n}", "laptop", BEGAN + timedelta(minutes=n), f"{n:016x}", event)
        for n, event in enumerate(happened)
    )


def plan(*questions, groups=("Eik", "Beuk"), title="Bruggen in de buurt", **fields):
    """A plan with these questions, called q1, q2 …, and groups g1, g2 …"""
    return Plan(
        title=title,
        questions=tuple(Question(f"q{n}", text) for n, text in enumerate(questions, start=1)),
        groups=tuple(Group(f"g{n}", name) for n, name in enumerate(groups, start=1)),
        **fields,
    )


def said(answer, typed, question="q1", group="g1", kind=AnswerKind.ANSWER):
    """An answer typed with stars."""
    words = read_stars(typed)
    return AnswerSubmitted(answer, words.text, words.marks, kind, question, group)


def bold(text, *phrases):
    """A text with these phrases in bold."""
    return marked(text, *((phrase, MarkKind.BOLD) for phrase in phrases))


def linked(text, **links):
    """A text with these words leading somewhere."""
    return marked(text, *((words, MarkKind.LINK, href) for words, href in links.items()))


def marked(text, *marks):
    """A text with marks on the first place of these phrases: (phrase, kind[, address])."""
    found = ((text.index(phrase), phrase, how) for phrase, *how in marks)
    return MarkedText(text, tuple(Mark(at, at + len(phrase), *how) for at, phrase, how in found))
