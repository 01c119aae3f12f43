"""The phase rail: each phase a stretch as long as its minutes allow, and where it all ends."""

from dataclasses import dataclass

from textual.content import Content
from textual.reactive import reactive

from facilitator.tui.sizes import NORMAL
from facilitator.tui.widgets.drawn import Drawn
from facilitator.tui.words import BODY, HERE, WHISPER, ends, plain


@dataclass(frozen=True, slots=True)
class Stretch:
    """One phase on the rail."""

    name: str
    short: str
    seconds: int
    past: bool = False


@dataclass(frozen=True, slots=True)
class Route:
    """The evening as the rail shows it."""

    stretches: tuple[Stretch, ...] = ()
    now: int | None = None
    """Which stretch one is in."""
    share: float = 0.0
    """How much of that one is gone."""
    ends: str = ""
    """ends 16:04 +4."""


@dataclass(frozen=True, slots=True)
class _Laid:
    """The rail at a width: the name and the cells of each stretch."""

    names: tuple[str, ...]
    cells: tuple[int, ...]
    gap: int


def lay(route: Route, width: int, gap: int) -> _Laid:
    """Full names when they fit, else short ones, else only that of the phase one is in."""
    full = tuple(s.name for s in route.stretches)
    short = tuple(s.short for s in route.stretches)
    one = tuple(name if n == route.now else "" for n, name in enumerate(short))
    for names in (full, short, one):
        laid = _laid(route, names, width, gap)
        if sum(laid.cells) + gap * len(names) <= width:
            return laid
    return _laid(route, ("",) * len(full), width, 0)


def _laid(route: Route, names: tuple[str, ...], width: int, gap: int) -> _Laid:
    least = [max(plain(name).cell_length, 1) for name in names]
    spare = max(width - sum(least) - gap * len(names), 0)
    whole = sum(s.seconds for s in route.stretches) or 1
    cells = (n + spare * s.seconds // whole for n, s in zip(least, route.stretches, strict=True))
    return _Laid(names, tuple(cells), gap)


class Rail(Drawn):
    """Shows a `Route`: the names and where the evening ends, and the line under them."""

    route: reactive[Route] = reactive(Route())

    def __init__(self, route: Route | None = None) -> None:
        super().__init__()
        self.set_reactive(Rail.route, route or Route())

    def rows(self, width: int) -> list[Content]:
        """Two rows."""
        laid = self._laid(width)
        gap = Content(" " * laid.gap)
        names = zip(laid.names, laid.cells, strict=True)
        words = gap.join(self._named(n, name, cells) for n, (name, cells) in enumerate(names))
        line = gap.join(self._line(n, cells) for n, cells in enumerate(laid.cells))
        return [ends(words.rstrip(), plain(self.route.ends, BODY), width), line.truncate(width)]

    def _laid(self, width: int) -> _Laid:
        gap = 2 if self.app.size.width >= NORMAL else 1
        return lay(self.route, width - plain(self.route.ends).cell_length - gap, gap)

    def _named(self, number: int, name: str, cells: int) -> Content:
        tone = HERE if number == self.route.now else WHISPER
        return plain(name, tone).truncate(cells, pad=True)

    def _line(self, number: int, cells: int) -> Content:
        if number == self.route.now:
            gone = min(max(round(cells * self.route.share), 1), cells)
            return Content.assemble(("━" * gone, "$here"), ("─" * (cells - gone), "$hair"))
        past = self.route.stretches[number].past
        return Content.styled(*("━" * cells, "$whisper") if past else ("─" * cells, "$hair"))
