"""Paints in one go what comes at once: a key, what it leads to, and a disk that is quick."""

from contextlib import ExitStack
from typing import Any

from textual.app import App

BREATH = 0.012
"""Seconds for which painting may be put off: with those of the key a frame of most screens."""


def held(app: App[Any]) -> ExitStack:
    """Have nothing painted until this is closed, or for a breath; what there is to see waits.

    A picture costs more than a sync does, and Textual paints the next one a frame later.
    """
    size, painting = app.size, ExitStack()

    def go_on() -> None:
        """The end of a batch wakes the app, but no screen."""
        for screen in app.screen_stack[-1:]:
            if app.size != size:
                screen.refresh()  # it was laid out anew meanwhile, and that was not painted
            screen.check_idle()

    painting.callback(go_on)
    painting.enter_context(app.batch_update())
    app.set_timer(BREATH, painting.close)
    return painting
