"""The parts of the document that can be chosen."""

from dataclasses import replace

import pytest

from facilitator.domain.events import (
    AnswerKind,
    AnswerLeftOut,
    AnswerPart,
    AnswerReadBack,
    AnswerReworded,
    AnswersMerged,
    AnswerSplit,
    AnswerStarred,
    AnswerTallied,
    DialogueClosed,
    PhaseEnded,
    PhaseEntered,
    TextChanged,
    TextName,
    Verdict,
)
from facilitator.domain.marks import MarkedText, MarkKind
from facilitator.domain.phases import TALK, WELCOME
from facilitator.harvest.document import harvest
from facilitator.harvest.markdown import markdown
from facilitator.harvest.profile import CLASSIC, FULL, Part, Profile
from facilitator.language import language
from tests.harvest.building import bold, dialogue_of, linked, plan, said

NL, EN = language("nl"), language("en")


def chosen(*parts):
    return Profile("own", frozenset(parts))


def block(part, made, *events):
    """The one block of a part."""
    document = harvest(dialogue_of(made, *events), EN, chosen(part))
    found, *rest = (*document.opening, *document.closing)
    assert [each.heading for each in rest] == ["The conversation"] * len(document.opening[1:])
    return found


def words(items):
    return [item.text for item in items]


@pytest.mark.parametrize(
    ("part", "name", "heading"),
    [
        (Part.IN_SHORT, TextName.IN_SHORT, "In short"),
        (Part.THREADS, TextName.COMMON_THREADS, "Common threads"),
        (Part.DIFFERENCES, TextName.DIFFERENCES, "Where people differed"),
        (Part.NEXT_STEPS, TextName.NEXT_STEPS, "What happens next"),
    ],
)
def test_what_the_facilitator_wrote_stands_under_its_heading(part, name, heading):
    text = bold("Iedereen wil een bank.", "bank")
    found = block(part, plan("Wat?"), TextChanged(name, (text,)))
    assert (found.heading, found.paragraphs) == (heading, (text,))


def test_the_figures_count_what_there_is_and_have_their_number_in_bold():
    found = block(Part.FIGURES, plan("A?", "B?", participants=24), said("a1", "Ja."))
    assert words(found.items) == ["24 participants", "2 groups", "2 questions", "1 contribution"]
    assert all(item.text[m.start : m.end].isdigit() for item in found.items for m in item.marks)


def test_answers_with_a_star_are_quoted_with_their_marks():
    found = block(
        Part.QUOTES, plan("A?", "B?"), said("a1", "Twee.", "q2"), said("a2", "*Een* bank."),
        AnswerStarred("a1"), AnswerStarred("a2"),
    )  # fmt: skip
    assert found.paragraphs == (bold("“Een bank.”", "Een"), MarkedText("“Twee.”"))


def test_what_several_groups_said_tells_so_when_that_is_chosen():
    dialogue = dialogue_of(
        plan("A?", groups=("Eik", "Beuk", "Es")),
        said("a1", "Een bank."),
        said("a2", "Een boom."),
        AnswerTallied("a1", ("g2", "g3")),
    )
    assert afters(dialogue, Part.TALLIES) == ["(named by three groups)", ""]
    assert afters(dialogue, Part.GROUPS) == ["(Eik, Beuk, Es)", "(Eik)"]
    assert afters(dialogue) == ["", ""]
    assert "(door drie groepen genoemd)" in markdown(harvest(dialogue, NL, FULL)).decode()


def afters(dialogue, *parts):
    (section,) = harvest(dialogue, EN, chosen(*parts)).sections
    return [answer.after for answer in section.answers]


def test_a_list_that_is_not_chosen_is_counted_as_left_out():
    dialogue = dialogue_of(
        plan("A?"), said("a1", "Later.", ""), said("a2", "Jan belt.", kind=AnswerKind.AGREEMENT)
    )
    document = harvest(dialogue, EN, chosen(Part.AGREEMENTS))
    assert [section.heading for section in document.sections] == ["A?", "Agreements"]
    assert document.left_out.sentences(EN) == (
        "1 answer belongs to a part that was not chosen for the document.",
    )


def test_the_account_counts_what_became_of_everything():
    found = block(
        Part.ACCOUNT, plan("A?"),
        said("a1", "Een bank."), said("a2", "een bankje"), said("a3", "Een boom."),
        said("a4", "Nee.", group="g2"), said("a5", "Grapje."),
        AnswersMerged("a6", "Een bank of bankje.", ("a1", "a2"), question="q1"),
        AnswerReworded("a3", "Een grote boom."),
        AnswerLeftOut("a5"),
        AnswerReadBack("a3", Verdict.RIGHT, "Een grote boom."),
        AnswerReadBack("a6", Verdict.RIGHT, "Iets anders."),
        AnswerReadBack("a4", Verdict.CONTESTED, "Nee."),
    )  # fmt: skip
    (paragraph,) = found.paragraphs
    assert paragraph.text == (
        "What was said was written down during the conversation itself. "
        "5 contributions were noted. "
        "2 of them were joined with others that said the same. "
        "1 was put differently afterwards; the first wording is kept. "
        "1 was left out of this document. "
        "1 was read back to the room, which agreed. "
        "On 1 the room did not agree."
    )
    assert found.table is None


def test_the_account_sets_planned_times_beside_real_ones():
    evening = (PhaseEntered(WELCOME), PhaseEntered(TALK), PhaseEnded(), DialogueClosed())
    found = block(Part.ACCOUNT, plan("A?"), *evening)
    assert found.table.head == ("Part", "Planned", "Real")
    assert found.table.rows[:3] == (
        ("Welcome", "5 min", "1 min"),
        ("Talk", "15 min", "1 min"),
        ("Round 1", "20 min", "–"),
    )


def test_the_annex_has_everything_as_it_was_noted_by_group_and_question():
    found = block(
        Part.ANNEX, plan("A?", "B?"),
        said("a1", "een bank"), said("a2", "een bankje", group="g2"), said("a3", "Weg.", "q2"),
        said("a4", "Een boom. Een plant.", "q2", ""),
        AnswersMerged("a5", "Een bank.", ("a1", "a2"), question="q1"),
        AnswerSplit("a4", (AnswerPart("a6", "Een boom."), AnswerPart("a7", "Een plant."))),
        AnswerLeftOut("a3"),
        said("a8", "wij doen het", "q1", kind=AnswerKind.AGREEMENT),
    )  # fmt: skip
    told = {
        group.heading: {part.heading: words(part.items) for part in group.blocks}
        for group in found.blocks
    }
    assert told == {
        "Eik": {"A?": ["een bank"], "Agreements": ["wij doen het"]},
        "Beuk": {"A?": ["een bankje"]},
        "The whole room": {"B?": ["Een boom. Een plant."]},
    }


def test_how_others_put_the_same_is_in_the_annex_under_the_whole_room():
    found = block(
        Part.ANNEX, plan("A?"), said("a1", "Een bank."), said("a2", "Weg."),
        AnswerTallied("a1", ("g2",), "een bankje"), AnswerTallied("a2", (), "weg ermee"),
        AnswerLeftOut("a2"),
    )  # fmt: skip
    told = {group.heading: [words(part.items) for part in group.blocks] for group in found.blocks}
    assert told == {"Eik": [["Een bank."]], "The whole room": [["een bankje"]]}


def test_of_a_merged_answer_that_was_left_out_nothing_is_in_the_annex():
    document = harvest(
        dialogue_of(
            plan("A?"), said("a1", "Jan zegt nee."), said("a2", "Nee."),
            AnswersMerged("a3", "Jan.", ("a1", "a2"), question="q1"), AnswerLeftOut("a3"),
        ), EN, FULL,
    )  # fmt: skip
    assert "Annex" not in " ".join(found.heading for found in document.closing)


def test_a_confidential_dialogue_names_no_group_and_no_time_and_says_why():
    evening = plan("A?", confidential=True, groups=("Eik", "Beuk"))
    dialogue = dialogue_of(evening, PhaseEntered(WELCOME), said("a1", "Ja."), DialogueClosed())
    everything = replace(FULL, parts=frozenset(Part))
    document = harvest(dialogue, EN, everything)
    written = markdown(document).decode()
    assert "Eik" not in written
    assert " min" not in written
    assert "confidential" in document.left_out.sentences(EN)[-1]


def test_contact_and_colophon_say_what_the_plan_says():
    made = plan(
        "A?", contact="Vragen? Mail oogst@deschakel.example of kijk op https://deschakel.example/x.",
        organisation="De Schakel", facilitator="Joost", keep_until="2025-06-01",
    )  # fmt: skip
    (contact,) = block(Part.CONTACT, made).paragraphs
    assert [(m.kind, m.href) for m in contact.marks] == [
        (MarkKind.LINK, "mailto:oogst@deschakel.example"),
        (MarkKind.LINK, "https://deschakel.example/x"),
    ]
    assert contact == linked(contact.text, **{m.href.removeprefix("mailto:"): m.href
        for m in contact.marks})  # fmt: skip
    assert words(block(Part.COLOPHON, made).paragraphs) == [
        "Organised by De Schakel.",
        "Facilitated by Joost.",
        "The notes it was made of are kept until 1 June 2025.",
    ]


def test_a_part_without_words_has_no_heading():
    document = harvest(dialogue_of(plan("A?")), EN, FULL)
    assert [found.heading for found in document.opening] == ["Key figures", "The conversation"]
    assert [found.heading for found in document.closing] == ["How this document was made"]


def test_the_classic_form_has_none_of_it():
    dialogue = dialogue_of(plan("A?", contact="x"), said("a1", "Ja."), AnswerStarred("a1"))
    document = harvest(dialogue, EN)
    assert document == harvest(dialogue, EN, CLASSIC)
    assert (document.opening, document.closing) == ((), ())


def test_an_annex_of_many_answers_is_made_in_one_go():
    events = [said(f"a{n}", f"Nummer {n}.", f"q{n % 5 + 1}") for n in range(5_000)]
    found = block(Part.ANNEX, plan(*"ABCDE"), *events)
    assert sum(len(part.items) for group in found.blocks for part in group.blocks) == 5_000
