"""Work that is done beside the keys, and what stands for having none."""

from collections.abc import Callable, Coroutine
from contextlib import AbstractContextManager
from typing import Any, Protocol

Held = Callable[[], AbstractContextManager[object]]
"""Puts off painting for a breath, while something is done that may be done at once."""


def nothing() -> None:
    """What is done besides when there is nothing to do."""


class Work(Protocol):
    """Does something beside the keys; the app ends with a mistake in it."""

    def __call__(
        self, work: Coroutine[Any, Any, None], /, *, group: str, exclusive: bool = False
    ) -> object:
        """Begin it; `exclusive` stops what is under way in its group."""
