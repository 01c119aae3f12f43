"""What the tests of the screens share."""

from collections.abc import AsyncIterator

import pytest

from facilitator.tui.widgets import draft
from tests.evening import Evening, an_evening


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
