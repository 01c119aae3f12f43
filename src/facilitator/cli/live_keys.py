"""What of a dialogue's documents is kept beside the record, and under which keys."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

SESSION_FILE = "session file"
"""The path of the session file the dialogue was made of."""
DOCUMENTS = "documents"
"""What was written, each path with the SHA-256 of its content."""
FORMS = "document forms"
"""The profile of each of these documents, where that is not the classic one."""

DUE = "documents due"
"""What is still to become of the documents, after something was forgotten."""


def folder_of(live: Mapping[str, Any]) -> Path | None:
    """The folder of the session file; None where there is none."""
    return Path(live[SESSION_FILE]).parent if SESSION_FILE in live else None
