"""The power goes, as often as asked: `python -m tests.soak.power_cuts 100`, as root on Linux.

A file system of its own, in a file, is stopped in mid-write: what it has not brought to the disk
by then is gone, as with a laptop whose battery falls out. Then it is mounted again, mended by its
own journal, and read. The oracle is that of the kills.
"""

import fcntl
import os
import random
import select
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from facilitator.store.dialogue_file import DialogueFile
from facilitator.store.reading import read

SHUTDOWN = 0x8004587D
"""FS_IOC_SHUTDOWN of Linux's include/uapi/linux/fs.h."""
NO_FLUSH, LOG_FLUSH = 2, 1
"""Without its own log brought to the disk first, and with."""
SIZE = 32 << 20
NAME = "dialogue.json"
PIPE = 1 << 16
LONGEST = 0.15
"""Seconds from the first answer to the cut."""

CAPTURE = """
import sys
from pathlib import Path
from facilitator.domain.message import NotSaved
from facilitator.store.dialogue_file import DialogueFile
file = DialogueFile.open(Path(sys.argv[1]))
print("open", flush=True)
try:
    for n in range(len(file), 1_000_000):
        file.set_live({"draft": str(n)})
        file.append([{"id": str(n), "body": "x" * (n * 37 % 5000)}], live={"draft": None})
        print(n, flush=True)
        if n % 5 == 0:
            file.checkpoint()
        if n % 23 == 0:
            file.rewrite({0: {"id": "0"}})
except NotSaved:
    pass
"""


def cut(image: Path, place: Path, times: int) -> int:
    """Cut the power so many times; how many answers are in the dialogue in the end."""
    with mounted(image, place):
        DialogueFile.create(place / NAME, "d1").close()
        os.sync()
    kept = 0
    for turn in range(times):
        with mounted(image, place):
            before, after = _captured(place, how=(NO_FLUSH, LOG_FLUSH)[turn % 2])
        with mounted(image, place):
            found = read(place / NAME)
        ids = [entry["id"] for entry in found.events]
        assert ids == [str(number) for number in range(len(ids))]
        assert max(kept, before) <= len(ids) <= max(kept, after) + 1
        assert found.problems == ()
        kept = len(ids)
    return kept


def _captured(place: Path, how: int) -> tuple[int, int]:
    """Capture until the power goes: up to which answer was acknowledged by then, and after it.

    With a real cut nobody hears the latter, and the system no longer knows what it promises.
    """
    folder = os.open(place, os.O_RDONLY)
    command = [sys.executable, "-c", CAPTURE, str(place / NAME)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        heard = process.stdout.fileno()
        for _ in iter(lambda: os.read(heard, 1), b"\n"):
            pass  # it is open
        time.sleep(random.uniform(0, LONGEST))
        said = os.read(heard, PIPE) if select.select([heard], [], [], 0)[0] else b""
        fcntl.ioctl(folder, SHUTDOWN, struct.pack("I", how))
        os.close(folder)
        process.kill()
        return _last(said), _last(said + process.stdout.read())


def _last(said: bytes) -> int:
    """How many answers there were after the last one acknowledged; 0 without any."""
    whole = said[: said.rfind(b"\n") + 1].split()
    return int(whole[-1]) + 1 if whole else 0


@contextmanager
def mounted(image: Path, place: Path) -> Iterator[None]:
    """The file system in a file, mounted and let go of again."""
    subprocess.run(["mount", "-o", "loop", image, place], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", place], check=True)


def unable() -> str:
    """Why this machine cannot do it; empty when it can."""
    if not sys.platform.startswith("linux"):
        return "Only Linux can stop a file system in mid-write."
    if os.geteuid():
        return "Only root may mount a file system: sudo python -m tests.soak.power_cuts 100"
    return ""


def main() -> None:
    if why := unable():
        sys.exit(why)
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as folder:
        image, place = Path(folder) / "image", Path(folder) / "place"
        place.mkdir()
        image.write_bytes(b"")
        os.truncate(image, SIZE)
        try:
            subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True)
            with mounted(image, place):
                pass
        except (OSError, subprocess.CalledProcessError) as error:
            sys.exit(f"This machine mounts no file system from a file here: {error}")
        answers = cut(image, place, times)
    print(f"{times} power cuts, {answers} answers, none lost")


if __name__ == "__main__":
    main()
