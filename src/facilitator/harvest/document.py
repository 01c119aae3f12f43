"""The harvest as a value: everything the document says, and nothing about how it looks."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from facilitator.domain.answers import Answer, Status
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.events import AnswerKind
from facilitator.domain.marks import MarkedText
from facilitator.domain.moves.texts import IN_INTRODUCTION
from facilitator.domain.text import clean
from facilitator.harvest import extras, front, wording
from facilitator.harvest.blocks import Block
from facilitator.harvest.front import Masthead
from facilitator.harvest.profile import CLASSIC, NAMING_GROUPS, TELLING, Part, Profile
from facilitator.harvest.texts import cleaned
from facilitator.language import Language


@dataclass(frozen=True, slots=True)
class HarvestAnswer:
    """One answer as the document has it, and where it came from."""

    id: str
    text: MarkedText
    said: MarkedText
    """As captured, before anyone edited it."""
    tally: int = 0
    """How many groups said it; 0 for the whole room."""
    starred: bool = False
    after: str = ""
    """What is said of it behind its words: "(named by three groups)"; "" unless chosen."""
    groups: tuple[str, ...] = ()
    """The names of the groups that said it; none unless chosen."""

    @property
    def whole(self) -> MarkedText:
        """Its words with what is said of it behind them, as a document shows it."""
        return (
            replace(self.text, text=f"{self.text.text} {self.after}") if self.after else self.text
        )


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what was said under it, in order."""

    heading: str
    answers: tuple[HarvestAnswer, ...] = ()
    note: str = ""
    """What stands in place of the list where there is none."""
    of: str = ""
    """The list it shows: a question's id, "" for the parking lot, or a kind of answer."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How much was captured and is not in the document, so that it can be said."""

    answers: int = 0
    notes: int = 0
    """Notes on the talk: material for the introduction."""
    unknown: int = 0
    """Entries of a newer version of the program."""
    unchosen: int = 0
    """Answers in lists that this form of the document does not have."""
    confidential: bool = False
    """Parts that were chosen are not there, as they would tell who spoke."""

    def sentences(self, language: Language) -> tuple[str, ...]:
        """What is missing, for whoever has the document written; nothing when nothing is."""
        counted = (
            (self.answers, wording.left_out_answers),
            (self.notes, wording.left_out_notes),
            (self.unchosen, wording.left_out_lists),
            (self.unknown, wording.left_out_unknown),
        )
        told = tuple(say(language, n) for n, say in counted if n)
        return (*told, wording.confidential(language)) if self.confidential else told


@dataclass(frozen=True, slots=True)
class Harvest:
    """The document. Its texts are clean, and its links go somewhere or are placeholders."""

    language: str
    masthead: Masthead
    introduction: tuple[MarkedText, ...] = ()
    opening: tuple[Block, ...] = ()
    """What was chosen to stand before the method sentence: in short, key figures, quotes."""
    method: MarkedText = MarkedText()
    """How the evening went; ends in a colon, as the questions follow."""
    questions: tuple[str, ...] = ()
    bridge: MarkedText = MarkedText()
    sections: tuple[Section, ...] = ()
    closing: tuple[Block, ...] = ()
    """What was chosen to stand after the answers: common threads, account of method, annex."""
    left_out: LeftOut = LeftOut()


def harvest(dialogue: Dialogue, language: Language, profile: Profile = CLASSIC) -> Harvest:
    """The document as it stands at this moment; there is one from the first minute on.

    What has no question, what was agreed and what people wanted to ask the speaker close it, each
    under a heading of its own, where the profile has them. What is not in it is counted in
    `left_out`: notes on the talk, for one.
    """
    chosen = _allowed(dialogue, profile)
    sections = _question_sections(dialogue, language, chosen)
    questions = tuple(section.heading for section in sections)
    lists = _closing_sections(dialogue, language, chosen)
    return Harvest(
        language=language.code,
        masthead=front.masthead(dialogue, language),
        introduction=front.introduction(dialogue.plan),
        opening=extras.opening(dialogue, language, chosen),
        method=front.method(dialogue, language, len(questions)),
        questions=questions,
        bridge=front.bridge(dialogue.plan, language),
        sections=(*sections, *(section for part, section in lists if chosen.has(part))),
        closing=extras.closing(dialogue, language, chosen),
        left_out=replace(
            _left_out(dialogue),
            unchosen=sum(len(s.answers) for part, s in lists if not chosen.has(part)),
            confidential=dialogue.plan.now.confidential and profile.has(*TELLING),
        ),
    )


def _allowed(dialogue: Dialogue, profile: Profile) -> Profile:
    """The parts that were chosen, without those a confidential dialogue must not have."""
    if not dialogue.plan.now.confidential:
        return profile
    return replace(profile, parts=profile.parts - NAMING_GROUPS)


def _question_sections(
    dialogue: Dialogue, language: Language, profile: Profile
) -> tuple[Section, ...]:
    """A section for each question something is written down of, answered or not."""
    found = [(q, dialogue.answers_to(q.id)) for q in dialogue.known_questions]
    made = [(q, _answers(dialogue, listed, language, profile)) for q, listed in found]
    kept = [(question, answers) for question, answers in made if question.harvested or answers]
    return tuple(
        Section(
            heading=clean(question.text) or wording.question(language, number),
            answers=answers,
            note="" if answers else wording.no_answers(language),
            of=question.id,
        )
        for number, (question, answers) in enumerate(kept, start=1)
    )


def _closing_sections(
    dialogue: Dialogue, language: Language, profile: Profile
) -> tuple[tuple[Part, Section], ...]:
    """What people said that answers none of the questions; no heading without something under."""
    agreed, asked = AnswerKind.AGREEMENT, AnswerKind.SPEAKER_QUESTION
    lists = (
        (Part.PARKING_LOT, "", wording.parking_lot, dialogue.answers_to("")),
        (Part.AGREEMENTS, agreed, wording.agreements, dialogue.of_kind(agreed)),
        (Part.SPEAKER_QUESTIONS, asked, wording.speaker_questions, dialogue.of_kind(asked)),
    )
    sections = (
        (part, Section(heading(language), _answers(dialogue, listed, language, profile), of=of))
        for part, of, heading, listed in lists
    )
    return tuple((part, section) for part, section in sections if section.answers)


def _answers(
    dialogue: Dialogue, listed: Iterable[Answer], language: Language, profile: Profile
) -> tuple[HarvestAnswer, ...]:
    """The answers that have words."""
    made = (
        HarvestAnswer(
            id=answer.id,
            text=cleaned(answer.now),
            said=cleaned(answer.said),
            tally=len(saying := dialogue.saying(answer)),
            starred=answer.starred,
            after=extras.after(dialogue, saying, language, profile),
            groups=extras.group_names(dialogue, saying) if profile.has(Part.GROUPS) else (),
        )
        for answer in listed
    )
    return tuple(answer for answer in made if answer.text)


def _left_out(dialogue: Dialogue) -> LeftOut:
    everything = dialogue.everything()
    return LeftOut(
        answers=sum(a.status is Status.LEFT_OUT and not _is_note(a) for a in everything),
        notes=sum(_is_note(a) and _waits(a) for a in everything),
        unknown=dialogue.unknown,
    )


def _is_note(answer: Answer) -> bool:
    return answer.kind is AnswerKind.TALK_NOTE


def _waits(note: Answer) -> bool:
    """Whether its words are not in the introduction, by whatever way."""
    if note.status is Status.LEFT_OUT:
        return note.reason != IN_INTRODUCTION
    return note.standing
