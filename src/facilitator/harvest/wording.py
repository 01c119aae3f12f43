"""Every fixed sentence and heading of the document, but those of `part_words`, in one place.

The sentences are English and are the keys of the catalogues; nothing here knows a language.
"""

from facilitator.language import Language


def kind(language: Language) -> str:
    """What kind of document it is, where the plan does not say."""
    return language.say("Harvest of the dialogue")


def method(language: Language, speaker: str, in_groups: bool, questions: int) -> str:
    """How the evening went, in a sentence that leads to the questions and ends in a colon."""
    if speaker and in_groups:
        return language.count(
            "First we listened to {speaker}; then we talked in small groups about this question:",
            "First we listened to {speaker}; then we talked in small groups about these questions:",
            questions,
            speaker=speaker,
        )
    if speaker:
        return language.count(
            "First we listened to {speaker}; then we talked together about this question:",
            "First we listened to {speaker}; then we talked together about these questions:",
            questions,
            speaker=speaker,
        )
    if in_groups:
        return language.count(
            "In small groups we talked about this question:",
            "In small groups we talked about these questions:",
            questions,
        )
    return language.count(
        "Together we talked about this question:",
        "Together we talked about these questions:",
        questions,
    )


def bridge(language: Language) -> str:
    """The sentence between the questions and what was said."""
    return language.say(
        "Below is what was said, as far as possible in the words of those who were there."
    )


def question(language: Language, number: int) -> str:
    """A heading for a question that has no words of its own."""
    return language.say("Question {number}", number=number)


def parking_lot(language: Language) -> str:
    """The heading over what belongs to none of the questions."""
    return language.say("Parking lot")


def agreements(language: Language) -> str:
    """The heading over what people agreed to do."""
    return language.say("Agreements")


def speaker_questions(language: Language) -> str:
    """The heading over what people still wanted to ask."""
    return language.say("Questions for the speaker")


def no_answers(language: Language) -> str:
    """What stands under a question in place of a list."""
    return language.say("No answers were noted for this question.")


def left_out_answers(language: Language, n: int) -> str:
    """That the facilitator kept answers out of the document."""
    return language.count(
        "{n} answer was left out of the document.",
        "{n} answers were left out of the document.",
        n,
    )


def left_out_notes(language: Language, n: int) -> str:
    """That notes on the talk are no part of this form of the document."""
    return language.count(
        "{n} note on the talk is not in the document.",
        "{n} notes on the talk are not in the document.",
        n,
    )


def left_out_unknown(language: Language, n: int) -> str:
    """That the record holds what only a later version of the program can read."""
    return language.count(
        "{n} line written by a newer version of the program could not be read.",
        "{n} lines written by a newer version of the program could not be read.",
        n,
    )


def left_out_lists(language: Language, n: int) -> str:
    """That this form of the document leaves whole lists away."""
    return language.count(
        "{n} answer belongs to a part that was not chosen for the document.",
        "{n} answers belong to parts that were not chosen for the document.",
        n,
    )


def confidential(language: Language) -> str:
    """Why parts that were chosen are not there."""
    return language.say(
        "The dialogue is confidential: the document has no groups by name, and no times."
    )


def answers_sheet(language: Language) -> str:
    """What the sheet of a workbook is called."""
    return language.say("Answers")


def columns(language: Language) -> tuple[str, str, str, str]:
    """What stands over the columns of a table of answers."""
    return (
        language.say("No."),
        language.say("Question"),
        language.say("Answer"),
        language.say("Key phrases"),
    )


def groups_column(language: Language) -> str:
    """What stands over the names of the groups that said it."""
    return language.say("Groups")


def tally_column(language: Language) -> str:
    """What stands over how many groups said it."""
    return language.say("Number of groups")


def contents(language: Language) -> str:
    """The heading over the list of headings of a long document."""
    return language.say("Contents")
