"""What the tests of the screens share."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

from facilitator.tui.widgets import draft
from tests.evening import Evening, an_evening


@pytest.fixture(scope="session", autouse=True)
def _stylesheets_are_read_once_and_rows_drawn_when_asked() -> Iterator[None]:
    """What Textual keeps for one app is kept for all of them: most of a start is reading it.

    It would also paint sixty times a second, for nobody. Whoever waits until all has settled paints
    then, so that each paint is of something, and not of how fast the machine is.
    """
    read: dict[object, list[RuleSet]] = {}
    parse = Stylesheet._parse_rules

    def kept(sheet: Stylesheet, css: str, *where: Any, **how: Any) -> list[RuleSet]:
        key = (css, where, *sorted(how.items()), *sheet._variables.items())
        if key not in read:
            read[key] = parse(sheet, css, *where, **how)
        return read[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", kept)
        patch.setattr("textual.screen.UPDATE_PERIOD", 0.2)
        yield


@pytest.fixture
async def evening() -> AsyncIterator[Evening]:
    """The cockpit with three groups and three questions, before anything has begun."""
    async with an_evening() as evening:
        yield evening


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """What waits for a pause in the typing does not wait long."""
    monkeypatch.setattr(draft, "ALONE", 0.02)
    monkeypatch.setattr(draft, "DRAFT_EVERY", 0.02)
