"""What stands before the words of the line, and what Tab asks."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from facilitator.domain.line import Address, Axis, Place, only_once
from facilitator.language import Language
from facilitator.tui.words import plain

BETWEEN = " · "


def prompt(
    address: Address, at: Place, groups: Sequence[str], language: Language, sign: str = ""
) -> Content:
    """Whom the words are from, and to which question where the moment does not say.

    `groups` are their names in order; `sign` is what the words start with. A part that holds for
    this answer only stands out.
    """
    parts = [plain(part, style) for part, style in _parts(address, at, groups, language, sign)]
    return Content(BETWEEN).join(parts) + Content(" ›" if parts else "›")


def _parts(
    address: Address, at: Place, groups: Sequence[str], language: Language, sign: str
) -> Iterator[tuple[str, str]]:
    once = only_once(address, at)
    yield from ((what, "") for what in [_kind(sign, language)] if what)
    if at.groups:
        yield _group(address.group, groups, language), "reverse" if Axis.GROUP in once else ""
    if at.questions and (at.question is None or Axis.QUESTION in once):
        number = address.question
        told = language.say("question {n}", n=number) if number else language.say("no question")
        yield told, "reverse" if Axis.QUESTION in once else ""
    if once:
        yield language.say("this answer only"), ""


def _kind(sign: str, language: Language) -> str:
    match sign:
        case "?":
            return language.say("Question for the speaker")
        case "!":
            return language.say("Agreement")
        case "/":
            return language.say("Command")
    return ""


def _group(number: int, groups: Sequence[str], language: Language) -> str:
    if not 0 < number <= len(groups):
        return language.say("Whole room")
    return f"{number} {groups[number - 1]}"


def asking(axis: Axis, at: Place, language: Language) -> str:
    """What Tab or Shift+Tab waits for."""
    most = at.most(axis)
    numbers = f"1–{most}" if most > 1 else "1"
    if axis is Axis.GROUP:
        return language.say("Group? {numbers} · 0 whole room · Tab next", numbers=numbers)
    return language.say("Question? {numbers} · 0 no question · Shift+Tab next", numbers=numbers)
