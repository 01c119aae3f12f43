"""What a command is: how it is asked for, what it is called, and when it makes sense."""

from dataclasses import dataclass
from enum import StrEnum


class Context(StrEnum):
    """Where a key means this."""

    EVENING = "evening"
    """In every phase, whatever has the focus."""
    LINE = "line"
    ANSWER = "answer"
    """In the list, where an answer is chosen."""
    HARVEST = "harvest"
    """Beside the document."""
    HOME = "home"
    HELP = "help"


class Takes(StrEnum):
    """What may be typed behind the name of a command."""

    NOTHING = "nothing"
    NUMBER = "number"
    MINUTES = "minutes"
    """Whole ones, also below zero."""
    WORDS = "words"


class When(StrEnum):
    """At which point of the evening a command makes sense."""

    ALWAYS = "always"
    BEFORE_CLOSING = "before closing"
    BEGUN = "begun"
    RUNNING = "running"
    TALK = "talk"
    REPORT_BACK = "report-back"
    ANSWERS = "answers"
    GROUPS = "answers of groups"


@dataclass(frozen=True, slots=True)
class Command:
    """Something the facilitator can ask for. Every sentence is English, a key of the catalogues."""

    action: str
    """The method `action_…` that does it."""
    title: str
    """What it does, in a few words: for help and palette."""
    help: str
    """The same in a sentence, with what one would not guess."""
    context: Context = Context.EVENING
    keys: tuple[str, ...] = ()
    """As Textual calls them, the one to show first."""
    shown: str = ""
    """How the key is written where its name does not say it: Tab n."""
    footer: str = ""
    """The word beside its key in the last row; "" keeps it out of there."""
    slash: str = ""
    """Its name behind a slash: /time."""
    behind: str = ""
    """What has to be typed behind that name, as the help writes it: n, word."""
    takes: Takes = Takes.NOTHING
    when: When = When.ALWAYS
    bound: bool = True
    """Whether the key is bound to the action. False: the line reads it itself."""
    before_letters: bool = True
    """Of the evening: whether its key goes before what a field does with it."""
    private: bool = False
    """Whether it opens what is not for the room: a page of the facilitator's, or a folder."""
