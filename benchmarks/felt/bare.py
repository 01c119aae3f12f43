"""The floor any Textual app stands on: one field, and figures that change every second."""

from time import monotonic

from textual.app import App, ComposeResult
from textual.widgets import Digits, Input, Static


class Bare(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.began = monotonic()

    def compose(self) -> ComposeResult:
        yield Static("Ready")
        yield Digits("00:00")
        yield Input()

    def on_mount(self) -> None:
        self.set_interval(1.0, self.tick)

    def tick(self) -> None:
        minutes, seconds = divmod(int(monotonic() - self.began), 60)
        self.query_one(Digits).update(f"{minutes:02}:{seconds:02}")


if __name__ == "__main__":
    Bare().run()
