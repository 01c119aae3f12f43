"""What was found damaged is kept beside the dialogue, never thrown away unseen."""

import os
import time
from pathlib import Path

from facilitator.store import disk
from facilitator.store.names import DAMAGED, journal_path


def keep(path: Path, content: bytes) -> Path:
    """Keep what was found in a file under a new name beside it."""
    stamp = time.strftime("%Y%m%d-%H%M%S")
    kept = path.with_name(f"{path.name}{DAMAGED}{stamp}-{os.getpid()}")
    number = 1
    while kept.exists():
        number += 1
        kept = path.with_name(f"{path.name}{DAMAGED}{stamp}-{os.getpid()}-{number}")
    disk.replace(kept, content)
    return kept


def kept_aside(path: Path) -> tuple[Path, ...]:
    """What was ever kept aside of the dialogue with this TinyDB file. It may hold words."""
    beginnings = tuple(f.name + DAMAGED for f in (path, journal_path(path)))
    if not path.parent.is_dir():
        return ()
    return tuple(sorted(f for f in path.parent.iterdir() if f.name.startswith(beginnings)))
