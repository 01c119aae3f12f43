import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.ready import Ready

ROOT = Path(__file__).parents[1]

EVENING = """\
---
titel: Licht aan de overkant
groepen: Eik, Beuk, Linde
---

Welkom.

# Vragen

1. Wat doet de avond met de straat?
2. Wat kan weg?
"""


@dataclass(frozen=True)
class Ran:
    """What a finished command left behind."""

    code: int
    out: str
    err: str

    @property
    def last(self) -> str:
        return self.out.splitlines()[-1]


class Facilitator:
    """The installed command, run for real in a place of its own."""

    def __init__(self, place: Path, ready: Ready | None = None) -> None:
        self.place, self.ready = place, ready
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith(("FACILITATOR", "LC_"))},
            "FACILITATOR_DATA": str(place / "data"),
            "XDG_STATE_HOME": str(place / "state"),
            "XDG_CONFIG_HOME": str(place / "config"),
            "LANG": "en_GB.UTF-8",
            "PYTHONWARNINGS": "error",
        }

    def start(self, *arguments, **options) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "facilitator", *map(str, arguments)],
            cwd=self.place,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            **options,
        )

    def __call__(self, *arguments, said: str | bytes = "", **options) -> Ran:
        typed = said.encode() if isinstance(said, str) else said
        if self.ready and not options:
            given = [str(argument) for argument in arguments]
            code, out, err = self.ready.run(given, self.place, self.environment, typed)
        else:
            process = self.start(*arguments, **options)
            out, err = process.communicate(typed)
            code = process.returncode
        return Ran(code, out.decode(), err.decode())

    def write(self, name: str, text: str = EVENING) -> Path:
        path = self.place / name
        path.write_text(text, encoding="utf-8")
        return path

    def new(self, text: str = EVENING) -> Path:
        """The file of a new dialogue."""
        return Path(self("new", self.write("avond.md", text)).last)


@pytest.fixture(scope="session")
def ready(tmp_path_factory) -> Iterator[Ready | None]:
    """What commands start from; None where every process has to start anew."""
    if not Ready.possible:
        yield None
        return
    with closing(Ready(Facilitator(tmp_path_factory.mktemp("ready")).environment)) as ready:
        yield ready


@pytest.fixture
def facilitator(tmp_path, ready) -> Facilitator:
    return Facilitator(tmp_path, ready)
