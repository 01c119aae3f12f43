"""The facilitator on a disk that takes its time, from the moment a certain file is there.

SLOW_SYNC says how many seconds a sync takes then, SLOW_FROM names the file.
"""

import os
import time
from pathlib import Path

from facilitator.cli import main
from facilitator.store import disk

_sync = disk.sync
_seconds, _from = float(os.environ["SLOW_SYNC"]), Path(os.environ["SLOW_FROM"])


def _slow_sync(fd: int) -> None:
    if _from.exists():
        time.sleep(_seconds)
    _sync(fd)


if __name__ == "__main__":
    disk.sync = _slow_sync
    main()
