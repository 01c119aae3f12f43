"""The two languages of everything people see: sentences from gettext, dates from Babel."""

import gettext
import locale
import os
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from facilitator.domain.message import Message, Refused, fill

LANGUAGES = ("nl", "en")
CATALOGUES = Path(__file__).with_name("locale")


class Language:
    """One language: says our sentences, counts things and writes dates in it.

    The sentences in the code are English and are the keys of the catalogues in `locale/`.
    """

    def __init__(self, code: str) -> None:
        self.code = code
        self._catalogue = gettext.translation(
            "facilitator", CATALOGUES, languages=[code], fallback=True
        )

    def say(self, text: str, /, **values: Any) -> str:  # noqa: ANN401 - whatever can be shown
        """One of our sentences, with the values put into its places as plain text."""
        return fill(self._catalogue.gettext(text), values)

    def count(self, one: str, many: str, n: int, /, **values: Any) -> str:  # noqa: ANN401
        """A sentence about `n` things, in the form the language has for that number."""
        return fill(self._catalogue.ngettext(one, many, n), {"n": n, **values})

    def tell(self, message: Message | Refused) -> str:
        """A message or refusal that was made elsewhere, in this language."""
        if isinstance(message, Refused):
            message = message.message
        values = {name: self._told(value) for name, value in message.values.items()}
        return self.say(message.text, **values)

    def _told(self, value: object) -> object:
        return self.tell(value) if isinstance(value, Message | Refused) else value

    def long_date(self, day: date) -> str:
        """13 januari 2025, 13 January 2025."""
        from babel.dates import format_date

        return str(format_date(day, "d MMMM y", locale=self.code))


@cache
def language(code: str) -> Language:
    """The language with this code; one we do not have is read as English."""
    return Language(code if code in LANGUAGES else "en")


def chosen_code(asked: str = "", environment: Mapping[str, str] = os.environ) -> str:
    """Which language the facilitator gets: the one asked for, else the system's, else English."""
    wishes = (
        asked,
        environment.get("FACILITATOR_LANG", ""),
        environment.get("LC_ALL", ""),
        environment.get("LC_MESSAGES", ""),
        environment.get("LANG", ""),
        locale.getlocale()[0] or "",
    )
    for wish in wishes:
        # "C" is a system's way of not choosing one.
        if wish and wish.partition(".")[0] not in ("C", "POSIX"):
            # Windows names languages in full: Dutch_Netherlands.
            return "nl" if wish.lower().startswith(("nl", "dutch")) else "en"
    return "en"
