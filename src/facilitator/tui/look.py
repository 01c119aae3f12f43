"""What every app of ours looks like: its themes, its stylesheets and the sizes they change at."""

from typing import TypeVar

from textual.app import App, ReturnType
from textual.screen import Screen

from facilitator.tui.sizes import MID, NORMAL, TALL, WIDE
from facilitator.tui.stylesheets import stylesheets
from facilitator.tui.theme import THEMES, USUAL, VARIABLES

T = TypeVar("T")


class Look(App[ReturnType]):
    """An app on our page. Width sets padding, height sets margin: see `styles/app.tcss`."""

    CSS_PATH = stylesheets()
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (NORMAL, "-normal"), (WIDE, "-wide")]  # noqa: RUF012 - typed there
    VERTICAL_BREAKPOINTS = [(0, "-low"), (MID, "-mid"), (TALL, "-tall")]  # noqa: RUF012 - typed there
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, theme_name: str = USUAL) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = theme_name

    def at_size(self, screen: Screen[T]) -> Screen[T]:
        """A screen that is set for this size from the start, instead of twice."""
        width, height = self.size
        for cells, steps in (
            (width, self.HORIZONTAL_BREAKPOINTS),
            (height, self.VERTICAL_BREAKPOINTS),
        ):
            screen.add_class(max(step for step in steps if step[0] <= cells)[1])
        return screen

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our names, for the first reading of the stylesheets."""
        return VARIABLES
