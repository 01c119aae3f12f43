"""Which form the documents of a dialogue have: as asked now, else as chosen last, else planned."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from facilitator.cli.live_keys import folder_of
from facilitator.desk import CHOSEN
from facilitator.domain.message import Message, Refused
from facilitator.domain.plan import Plan
from facilitator.harvest.profile import CLASSIC, Profile
from facilitator.harvest.style import CLASSIC as PLAIN
from facilitator.harvest.style import HouseStyle
from facilitator.house_style import find_house_style, load_house_style, with_template
from facilitator.profiles import find_profile

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Form:
    """What a document has and how it looks, and what could not be followed of that."""

    profile: Profile = CLASSIC
    style: HouseStyle = PLAIN
    remarks: tuple[Message, ...] = ()


def form_of(plan: Plan, live: Mapping[str, Any], profile: str = "", style: str = "") -> Form:
    """The form a document gets. Raises Refused where somebody asks for what is not there.

    What was chosen earlier and is not there any more is the classic one, and said.
    """
    beside, chosen = folder_of(live), live.get(CHOSEN, {})

    def look(name: str) -> tuple[HouseStyle, tuple[Message, ...]]:
        return load_house_style(find_house_style(name, beside))

    parts, on_parts = (
        find_profile(profile) if profile else _else(find_profile, chosen.get("profile"), CLASSIC)
    )
    looks, on_looks = look(style) if style else _else(look, chosen.get("style", plan.style), PLAIN)
    looks, on_template = with_template(looks, plan.template, beside)
    return Form(parts, looks, (*on_parts, *on_looks, *on_template))


def _else(
    find: Callable[[str], tuple[_Found, tuple[Message, ...]]], name: str | None, usual: _Found
) -> tuple[_Found, tuple[Message, ...]]:
    """What has this name; the usual where there is none, and a sentence where it is gone."""
    if not name:
        return usual, ()
    try:
        return find(name)
    except Refused as refused:
        return usual, (refused.message,)
