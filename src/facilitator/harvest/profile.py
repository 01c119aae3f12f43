"""Which parts a document has: the classic form, everything, or a choice kept by name."""

from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.message import sentence
from facilitator.language import Language


class Part(StrEnum):
    """Something a document has or has not, by choice."""

    IN_SHORT = "in short"
    FIGURES = "figures"
    QUOTES = "quotes"
    TALLIES = "tallies"
    GROUPS = "groups"
    PARKING_LOT = "parking lot"
    AGREEMENTS = "agreements"
    SPEAKER_QUESTIONS = "speaker questions"
    THREADS = "threads"
    DIFFERENCES = "differences"
    NEXT_STEPS = "next steps"
    ACCOUNT = "account"
    ANNEX = "annex"
    CONTACT = "contact"
    COLOPHON = "colophon"


TITLES: dict[Part, str] = {
    Part.IN_SHORT: sentence("in short"),
    Part.FIGURES: sentence("key figures"),
    Part.QUOTES: sentence("answers with a star, as quotes"),
    Part.TALLIES: sentence("behind an answer: how many groups said it"),
    Part.GROUPS: sentence("behind an answer: which groups said it"),
    Part.PARKING_LOT: sentence("the parking lot"),
    Part.AGREEMENTS: sentence("agreements"),
    Part.SPEAKER_QUESTIONS: sentence("questions for the speaker"),
    Part.THREADS: sentence("common threads"),
    Part.DIFFERENCES: sentence("where people differed"),
    Part.NEXT_STEPS: sentence("what happens next"),
    Part.ACCOUNT: sentence("how the document was made, with planned and real times"),
    Part.ANNEX: sentence("annex: everything as it was noted, by group"),
    Part.CONTACT: sentence("contact"),
    Part.COLOPHON: sentence("colophon"),
}
"""Each part as a person would call it, in the order they are offered."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A choice of parts, under the name it is asked for by."""

    name: str
    parts: frozenset[Part]

    def has(self, *parts: Part) -> bool:
        """Whether it has one of these."""
        return not self.parts.isdisjoint(parts)


CLASSIC = Profile("classic", frozenset({Part.PARKING_LOT, Part.AGREEMENTS, Part.SPEAKER_QUESTIONS}))
"""The form nobody has to choose: only what was said."""
FULL = Profile("full", frozenset(Part) - {Part.GROUPS})
"""Everything; the annex says which group it was, so the answers need not."""


def title(profile: Profile, language: Language) -> str:
    """What a profile is called: ours in the language, another as it was named."""
    ours = {CLASSIC.name: language.say("classic"), FULL.name: language.say("full")}
    return ours.get(profile.name, profile.name)


NAMING_GROUPS = frozenset({Part.GROUPS, Part.ANNEX})
"""Not in the document of a confidential dialogue, whatever was chosen."""
TELLING = NAMING_GROUPS | {Part.ACCOUNT}
"""Parts of which a confidential dialogue has less, or nothing."""
