"""The words below the answers, as far as parts are given anything of them."""

from typing import Protocol

from facilitator.tui.widgets.edit_line import Purpose


class Below(Protocol):
    """Where words are edited."""

    @property
    def open(self) -> bool:
        """Whether there are any."""

    @property
    def editing(self) -> Purpose | None:
        """What they are for."""

    def put(self, character: str) -> None:
        """Type what came before the words had the focus."""
