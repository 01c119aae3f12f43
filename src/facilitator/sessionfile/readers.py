"""What each kind of value in the head means for the plan."""

import re
from typing import Any

from facilitator.domain.message import Message
from facilitator.domain.text import clean, plain
from facilitator.language import LANGUAGES
from facilitator.sessionfile.dates import clock_time, is_iso, looks_like_a_day, read_day
from facilitator.sessionfile.entry import Entry, Fields, Reader, Unclear, choose_from, example
from facilitator.sessionfile.foreign import is_nothing, without_tags
from facilitator.sessionfile.inline import read_inline
from facilitator.sessionfile.numbers import whole_number

MOST_PARTICIPANTS = 2000

YES = frozenset(("ja", "yes", "true", "aan", "on", "wel"))
NO = frozenset(("nee", "no", "false", "geen", "none", "uit", "off", "niet"))
_CHATHAM = re.compile(r"(?:the )?chatham.?house(?:.?rules?|.?regels?)?|vertrouwelijk|confidential")
_LANGUAGE_NAMES = {"nederlands": "nl", "dutch": "nl", "engels": "en", "english": "en"}


def words(field: str) -> Reader:
    """Words for people, without Markdown or tags."""

    def read(entry: Entry) -> Fields:
        text = clean(without_tags(entry.text))
        return {} if not text or is_nothing(text) else {field: " ".join(text.split())}

    return read


def sentence(field: str) -> Reader:
    """A paragraph in which words may be bold or a link."""

    def read(entry: Entry) -> Fields:
        marked = read_inline(entry.text)
        return {field: marked} if marked else {}

    return read


def file_name(field: str) -> Reader:
    """The name of a file or folder beside the session file."""

    def read(entry: Entry) -> Fields:
        # Marp puts a style sheet under the same key.
        foreign = entry.is_block or "{" in entry.text or is_nothing(entry.text)
        name = clean(entry.text)
        return {} if foreign or not name else {field: name}

    return read


def clock(field: str) -> Reader:
    """A clock time."""

    def read(entry: Entry) -> Fields:
        if not entry.words:
            return {}
        if time := clock_time(entry.words):
            return {field: time}
        raise Unclear(
            Message("'{line}' is not a clock time I understand"),
            example("19.30"),
            used=Message("no fixed time"),
        )

    return read


def one_of(field: str, choices: dict[str, Any], named: Message, used: Message) -> Reader:
    """A choice from a few, each with the words that mean it."""
    meaning = {word: value for words, value in choices.items() for word in words.split("|")}

    def read(entry: Entry) -> Fields:
        text = plain(entry.words)
        if not text:
            return {}
        if text in meaning:
            return {field: meaning[text]}
        raise Unclear(
            Message("I do not know the choice in '{line}'"), choose_from(named), used=used
        )

    return read


def written_date(entry: Entry) -> Fields:
    """The date as written, and the day it is when that can be read."""
    fields = words("date")(entry)
    text = str(fields.get("date", ""))
    day = read_day(text)
    if day:
        # How an ISO date is shown depends on the language, which may stand further on.
        return {"date": "" if is_iso(text) else text, "day": day.isoformat()}
    if looks_like_a_day(text):
        raise Unclear(
            Message("there is no such day as in '{line}'"),
            Message("look at the day and the month"),
            used=Message("the words as they are"),
            fields=fields,
        )
    return fields


def keep_until(entry: Entry) -> Fields:
    """The day on which the raw notes may go."""
    day = read_day(entry.words)
    if day:
        return {"keep_until": day.isoformat()}
    if not entry.words:
        return {}
    raise Unclear(
        Message("'{line}' is not a day I understand"),
        example(Message("1 July 2026")),
        used=Message("a reminder after six months"),
    )


def language_code(entry: Entry) -> Fields:
    """The language of the evening and its harvest."""
    text = plain(entry.words).replace("_", "-")
    code = _LANGUAGE_NAMES.get(text, text.split("-")[0])
    if not text:
        return {}
    if code in LANGUAGES:
        return {"language": code}
    raise Unclear(
        Message("'{line}' is not a language I speak"),
        choose_from(", ".join(LANGUAGES)),
        used=Message("Dutch"),
    )


def confidential(entry: Entry) -> Fields:
    """Whether the Chatham House Rule holds."""
    text = plain(entry.words)
    if text in NO or not text:
        return {"confidential": False}
    if text in YES or _CHATHAM.fullmatch(text):
        return {"confidential": True}
    raise Unclear(
        Message("'{line}' is not a yes or a no"),
        example("Chatham House"),
        # A promise kept without need hurts no one.
        used=Message("yes, to be safe"),
        fields={"confidential": True},
    )


def participants(entry: Entry) -> Fields:
    """How many people are expected."""
    number = whole_number(entry.words)
    if number is not None and number <= MOST_PARTICIPANTS:
        return {"participants": number}
    if not entry.words:
        return {}
    raise Unclear(
        Message("'{line}' is not a number of people I understand"),
        example("24"),
        used=Message("an unknown number"),
    )


def abbreviations(entry: Entry) -> Fields:
    """Pairs of a short form and what it stands for, as (short, full)."""
    pairs: list[tuple[str, str]] = []
    loose: list[str] = []
    for part in _abbreviation_parts(entry):
        short, _, full = (clean(piece) for piece in part.replace(":", "=", 1).partition("="))
        if short and full:
            pairs.append((short, full))
        elif pairs and not full and "=" not in part and not loose:
            # A comma inside the long form: "bw = bewoners, ook kinderen".
            pairs[-1] = (pairs[-1][0], f"{pairs[-1][1]}, {short}")
        else:
            loose.append(part)
    if not loose:
        return {"abbreviations": tuple(pairs)}
    raise Unclear(
        Message("I miss what an abbreviation stands for in '{line}'"),
        example(Message("res = residents, prof = professionals")),
        used=Message("the pairs that are whole"),
        fields={"abbreviations": tuple(pairs)},
    )


def ignored(_: Entry) -> Fields:
    """A key that is known, and means nothing here."""
    return {}


def _abbreviation_parts(entry: Entry) -> list[str]:
    lines = entry.items or entry.lines
    return [part.strip() for line in lines for part in re.split(r"[,;]", line) if part.strip()]
