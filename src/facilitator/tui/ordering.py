"""What is chosen for the documents before they are written: pure, a new value at each choice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from facilitator.desk import Look
from facilitator.harvest.exporters import EXPORTERS, USUAL
from facilitator.harvest.names import safe_stem
from facilitator.harvest.order import Order
from facilitator.harvest.profile import CLASSIC, FULL, Part, Profile

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Offered:
    """What there is to choose from."""

    profiles: tuple[Profile, ...]
    looks: tuple[Look, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """The choices as they stand."""

    formats: frozenset[str]
    profile: Profile
    look: Look
    folder: Path

    @property
    def order(self) -> Order:
        """What is to be written, in the order formats are offered."""
        formats = tuple(name for name in EXPORTERS if name in self.formats)
        return Order(formats, self.folder, self.profile, self.look.style)

    @property
    def kept(self) -> dict[str, Any]:
        """As it is remembered with the dialogue."""
        return {
            "formats": sorted(self.formats),
            "profile": self.profile.name,
            "style": self.look.folder,
            "folder": str(self.folder),
        }


def first_wish(chosen: Mapping[str, Any], planned: str, folder: Path, offered: Offered) -> Wish:
    """What was chosen last, as far as it is still there; `planned` is the plan's house style."""
    profiles = {profile.name: profile for profile in offered.profiles}
    looks = {look.folder: look for look in offered.looks}
    # The house style of the plan comes first of all there are.
    usual = offered.looks[1 if planned and len(offered.looks) > 1 else 0]
    return Wish(
        frozenset(chosen.get("formats", USUAL)) & frozenset(EXPORTERS),
        profiles.get(chosen.get("profile", ""), CLASSIC),
        looks.get(chosen["style"], usual) if "style" in chosen else usual,
        folder,
    )


def with_format(wish: Wish, name: str) -> Wish:
    """One format more, or less."""
    return replace(wish, formats=wish.formats ^ {name})


def with_profile(wish: Wish, offered: Offered, by: int) -> Wish:
    """The next profile, or the one before."""
    others = offered.profiles
    if wish.profile not in others:
        others = (*(p for p in others if p.name != wish.profile.name), wish.profile)
    return replace(wish, profile=_next(others, wish.profile, by))


def with_look(wish: Wish, offered: Offered, by: int) -> Wish:
    """The next house style, or the one before."""
    return replace(wish, look=_next(offered.looks, wish.look, by))


def with_part(wish: Wish, part: Part, own: str) -> Wish:
    """One part more, or less; from then on it is a profile of one's own, called `own`."""
    ours = wish.profile.name in (CLASSIC.name, FULL.name)
    name = own if ours else wish.profile.name
    return replace(wish, profile=Profile(name, wish.profile.parts ^ {part}))


def named(wish: Wish, name: str) -> Wish:
    """The same parts, under another name; one that its file can have."""
    return replace(wish, profile=replace(wish.profile, name=safe_stem(name)))


def _next(others: Sequence[_T], now: _T, by: int) -> _T:
    place = others.index(now) if now in others else 0
    return others[(place + by) % len(others)]
