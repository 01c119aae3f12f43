"""What the texts of the document are called that are no answers."""

from facilitator.domain.events import TextName
from facilitator.domain.message import sentence
from facilitator.language import Language

_NAMES: dict[TextName, str] = {
    TextName.KIND: sentence("kind"),
    TextName.DATE: sentence("date"),
    TextName.TITLE: sentence("title"),
    TextName.INTRODUCTION: sentence("introduction"),
    TextName.IN_SHORT: sentence("in short"),
    TextName.METHOD: sentence("method"),
    TextName.BRIDGE: sentence("bridge"),
    TextName.COMMON_THREADS: sentence("common threads"),
    TextName.DIFFERENCES: sentence("differences"),
    TextName.NEXT_STEPS: sentence("next steps"),
}
"""In the order of the document."""

IN_ORDER = tuple(_NAMES)


def named(name: TextName, language: Language) -> str:
    """What a text is called."""
    return language.say(_NAMES[name])
