"""The rows around the line while groups are asked for: who counts already, and who may as well."""

from collections.abc import Collection

from textual.content import Content

from facilitator.domain.answers import Answer
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.plan import Group
from facilitator.language import Language
from facilitator.tui.alike import beginning
from facilitator.tui.cockpit.moment import Moment
from facilitator.tui.group_numbers import groups_to_choose, numbers_in
from facilitator.tui.words import WHISPER, plain, row


def asked_who(moment: Moment, language: Language) -> Content:
    """Under the line: what Enter does by itself, or which answer it is about; then the others."""
    answer, own = _answer(moment), _own(moment) if moment.task.worded else None
    if named := _named(moment, own):
        return plain(f"{language.say('Enter: us too')}  {named}")
    saying = moment.dialogue.saying(answer) if answer else ()
    if moment.task.worded:
        again = own is not None and own.id in saying
        left = groups_to_choose(moment.dialogue, (*saying, own.id if own else ""))
        alone = plain(_by_itself(own_group(moment), language, again=again))
        return row(alone, plain(left, WHISPER), gap="  ")
    left = numbered_groups(moment.dialogue, language, without=saying)
    about = f"“{beginning(answer.text)}”  " if answer else ""
    return plain(about + left, WHISPER)


def _named(moment: Moment, own: Group | None) -> str:
    """The groups whose numbers were typed so far, with the one whose words wait."""
    groups = moment.dialogue.groups
    numbers = [n for n in numbers_in(moment.text, len(groups)) if 0 < n <= len(groups)]
    counted = {groups[n - 1].id for n in numbers} | ({own.id} if own and numbers else set())
    return groups_to_choose(moment.dialogue, [g.id for g in groups if g.id not in counted])


def _by_itself(own: str, language: Language, *, again: bool) -> str:
    """Whom Enter counts where nothing more is typed."""
    say = language.say
    if not own:
        return say("Enter: the whole room says it. Groups: numbers, Enter")
    if again:
        return say("Enter: {group} says it again. More: numbers, Enter", group=own)
    return say("Enter: {group} said it too. More: numbers, Enter", group=own)


def goes_along(moment: Moment, language: Language) -> str:
    """Above the line: the typed words are no answer, they go with one; "" where none are."""
    answer = _answer(moment)
    if not (moment.task.worded and answer and moment.errands.waiting):
        return ""
    words = moment.errands.waiting[-1].words
    return language.say(
        "goes with “{answer}”: “{words}”", answer=beginning(answer.text), words=words
    )


def own_group(moment: Moment) -> str:
    """The group whose words wait, and which is counted whoever else is; "" is the whole room."""
    own = _own(moment)
    return f"{moment.addressing.address.group} {own.name}" if own else ""


def numbered_groups(
    dialogue: Dialogue, language: Language, *, without: Collection[str] = ()
) -> str:
    """The groups that may be named, and that Enter ends it; all, where every one is counted."""
    left = groups_to_choose(dialogue, without) or groups_to_choose(dialogue)
    return f"{left}  ⏎" if left else language.say("There are no groups.")


def _answer(moment: Moment) -> Answer | None:
    """The one answer that groups are counted with."""
    keys = moment.task.answers
    return moment.dialogue.answers.get(keys[0]) if len(keys) == 1 else None


def _own(moment: Moment) -> Group | None:
    number, groups = moment.addressing.address.group, moment.dialogue.groups
    return groups[number - 1] if 0 < number <= len(groups) else None
