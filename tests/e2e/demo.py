"""Run an installed command as a newcomer would: see the example evening, write it, close it.

python -m tests.e2e.demo path/to/facilitator demo
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.e2e.terminal import Terminal


def main(command: str, *arguments: str) -> int:
    with TemporaryDirectory() as folder:
        terminal = Terminal(Path(folder), *arguments, command=(command,))
        terminal.shows("How is the projector connected?").press("2")
        terminal.shows("Ready when you are").type("It works.").press("enter").shows("✓ 1 saved")
        terminal.press("ctrl+s").shows("All is safe").press("ctrl+q")
        code = terminal.ends()
        written = [path.read_text("utf-8") for path in Path(folder).rglob("*.md")]
        return code or int(not any("It works." in text for text in written))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
