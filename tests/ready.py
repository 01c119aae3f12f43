"""A process that has read the whole program and becomes a command when it is asked to.

A command that a test runs is a process of its own, with its own arguments, place, environment and
streams, and an interpreter that ends as always. Only reading the code anew is left out: that is
nine tenths of a short command.
"""

import gc
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

READ = (
    *("babel.dates", "facilitator.harvest.files", "facilitator.harvest.markdown"),
    *("facilitator.sessionfile", "facilitator.store.dialogue_journal", "facilitator.store.library"),
)
"""What the commands read when they run."""


class Ready:
    """Asks for commands; to be closed."""

    possible = hasattr(os, "fork")

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._folder = TemporaryDirectory()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.ready"],
            cwd=Path(__file__).parents[1],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def run(
        self, arguments: list[str], place: Path, environment: Mapping[str, str], said: bytes
    ) -> tuple[int, bytes, bytes]:
        """Exit code, output and errors of the command with these arguments."""
        streams = [Path(self._folder.name, name) for name in ("in", "out", "err")]
        streams[0].write_bytes(said)
        asked = [arguments, str(place), dict(environment), [str(path) for path in streams]]
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(asked).encode() + b"\n")
        self._process.stdin.flush()
        code = int(self._process.stdout.readline())
        return code, streams[1].read_bytes(), streams[2].read_bytes()

    def close(self) -> None:
        self._process.communicate()
        self._folder.cleanup()


def main() -> None:
    """Fork for every line asked, and answer with an exit code; a child goes on as the command."""
    from facilitator.cli.group import COMMANDS

    for name in (*READ, *(f"facilitator.cli.{command}_" for command in COMMANDS)):
        import_module(name)
    gc.freeze()
    answers = os.dup(1)
    for asked in iter(sys.stdin.buffer.readline, b""):
        child = os.fork()
        if not child:
            _become(*json.loads(asked))
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        os.write(answers, b"%d\n" % code)


def _become(arguments: list[str], place: str, environment: dict[str, str], files: Any) -> None:
    from facilitator.cli import main as command

    for stream, (path, how) in enumerate(zip(files, ("rb", "wb", "wb"), strict=True)):
        with open(path, how) as file:  # noqa: PTH123
            os.dup2(file.fileno(), stream)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(place)
    command(arguments)


if __name__ == "__main__":
    main()
