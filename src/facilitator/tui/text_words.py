"""The texts of the document that are no answers: what they are called, and the key of each."""

from facilitator.domain.events import TextName
from facilitator.domain.message import sentence
from facilitator.language import Language

_NAMES: dict[TextName, str] = {
    TextName.KIND: sentence("kind of document"),
    TextName.DATE: sentence("date"),
    TextName.TITLE: sentence("title"),
    TextName.INTRODUCTION: sentence("introduction"),
    TextName.IN_SHORT: sentence("in short"),
    TextName.METHOD: sentence("the sentence before the questions"),
    TextName.BRIDGE: sentence("the sentence before the answers"),
    TextName.COMMON_THREADS: sentence("common threads"),
    TextName.DIFFERENCES: sentence("where people differed"),
    TextName.NEXT_STEPS: sentence("what happens next"),
}
"""In the order of the document."""

IN_ORDER = tuple(_NAMES)


def named(name: TextName, language: Language) -> str:
    """What a text is called."""
    return language.say(_NAMES[name])


def text_key(name: TextName, paragraph: int = 0) -> str:
    """What a paragraph of a text goes by; no answer has an id like it."""
    return f"{name}:{paragraph}"


def question_key(question: str) -> str:
    """What the words of a question go by."""
    return f"question:{question}"
