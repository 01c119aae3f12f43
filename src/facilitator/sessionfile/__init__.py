"""The session file: one Markdown file, written by the facilitator, read into a plan."""

from facilitator.sessionfile.parse import SessionFile, parse, read_session_file
from facilitator.sessionfile.remarks import Remark, remark_text
from facilitator.sessionfile.text import NotASessionFile

__all__ = [
    "NotASessionFile",
    "Remark",
    "SessionFile",
    "parse",
    "read_session_file",
    "remark_text",
]
