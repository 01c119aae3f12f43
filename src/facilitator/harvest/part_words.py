"""The fixed sentences and headings of the parts that can be chosen for the document.

As in `wording`, the sentences are English and are the keys of the catalogues.
"""

from facilitator.language import Language


def in_short(language: Language) -> str:
    """The heading over the document in a few lines."""
    return language.say("In short")


def key_figures(language: Language) -> str:
    """The heading over how many there were."""
    return language.say("Key figures")


def quotes(language: Language) -> str:
    """The heading over answers with a star."""
    return language.say("In their own words")


def conversation(language: Language) -> str:
    """The heading over how the evening went, where other parts come before it."""
    return language.say("The conversation")


def common_threads(language: Language) -> str:
    """The heading over what came back in several answers."""
    return language.say("Common threads")


def differences(language: Language) -> str:
    """The heading over what people did not agree on."""
    return language.say("Where people differed")


def next_steps(language: Language) -> str:
    """The heading over what happens now."""
    return language.say("What happens next")


def account(language: Language) -> str:
    """The heading over how the document came about."""
    return language.say("How this document was made")


def annex(language: Language) -> str:
    """The heading over everything as it was first noted."""
    return language.say("Annex: everything as it was noted, by group")


def whole_room(language: Language) -> str:
    """Whoever spoke for no group."""
    return language.say("The whole room")


def contact(language: Language) -> str:
    """The heading over whom to ask."""
    return language.say("Contact")


def colophon(language: Language) -> str:
    """The heading over who made it, when and where."""
    return language.say("Colophon")


def quoted(language: Language) -> tuple[str, str]:
    """The signs around what somebody said."""
    opening, _, closing = language.say("“{words}”").partition("{words}")
    return opening, closing


def named_by(language: Language, groups: int) -> str:
    """How many groups said the same, behind an answer."""
    return language.say("(named by {number} groups)", number=number(language, groups))


def number(language: Language, n: int) -> str:
    """A number as it stands in running text: in words up to twelve."""
    words = (
        language.say("two"),
        language.say("three"),
        language.say("four"),
        language.say("five"),
        language.say("six"),
        language.say("seven"),
        language.say("eight"),
        language.say("nine"),
        language.say("ten"),
        language.say("eleven"),
        language.say("twelve"),
    )
    return words[n - 2] if 2 <= n < len(words) + 2 else str(n)


def participants(language: Language, n: int) -> str:
    """How many people were expected."""
    return language.count("{n} participant", "{n} participants", n)


def groups(language: Language, n: int) -> str:
    """How many groups talked."""
    return language.count("{n} group", "{n} groups", n)


def questions(language: Language, n: int) -> str:
    """How many questions were asked."""
    return language.count("{n} question", "{n} questions", n)


def contributions(language: Language, n: int) -> str:
    """How many answers, agreements and questions there are."""
    return language.count("{n} contribution", "{n} contributions", n)


def organised_by(language: Language, whom: str) -> str:
    """The organisation."""
    return language.say("Organised by {whom}.", whom=whom)


def facilitated_by(language: Language, whom: str) -> str:
    """Who led the dialogue."""
    return language.say("Facilitated by {whom}.", whom=whom)


def with_speaker(language: Language, whom: str) -> str:
    """Who gave the talk."""
    return language.say("With a talk by {whom}.", whom=whom)


def held_at(language: Language, place: str) -> str:
    """Where it was."""
    return language.say("Held at: {place}.", place=place)


def kept_until(language: Language, day: str) -> str:
    """When the raw notes go."""
    return language.say("The notes it was made of are kept until {day}.", day=day)


def on_the_spot(language: Language) -> str:
    """How everything was captured."""
    return language.say("What was said was written down during the conversation itself.")


def noted(language: Language, n: int) -> str:
    """How much was written down."""
    return language.count("{n} contribution was noted.", "{n} contributions were noted.", n)


def taken_together(language: Language, n: int) -> str:
    """How many were made one with others."""
    return language.count(
        "{n} of them was joined with others that said the same.",
        "{n} of them were joined with others that said the same.",
        n,
    )


def put_differently(language: Language, n: int) -> str:
    """How many have other words than were noted first."""
    return language.count(
        "{n} was put differently afterwards; the first wording is kept.",
        "{n} were put differently afterwards; the first wording is kept.",
        n,
    )


def stayed_out(language: Language, n: int) -> str:
    """How many are not in the document."""
    return language.count(
        "{n} was left out of this document.", "{n} were left out of this document.", n
    )


def read_back(language: Language, n: int) -> str:
    """How many the room heard and agreed with."""
    return language.count(
        "{n} was read back to the room, which agreed.",
        "{n} were read back to the room, which agreed.",
        n,
    )


def contested(language: Language, n: int) -> str:
    """How many the room did not agree on."""
    return language.count(
        "On {n} the room did not agree.", "On {n} of them the room did not agree.", n
    )


def time_heads(language: Language) -> tuple[str, str, str]:
    """The heads over planned and real times."""
    return language.say("Part"), language.say("Planned"), language.say("Real")
