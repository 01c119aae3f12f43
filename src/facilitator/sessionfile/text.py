"""From the bytes on the disk to text, whichever program wrote them."""

import re
from pathlib import Path

from facilitator.domain.message import Message, Refused
from facilitator.domain.text import clean
from facilitator.sessionfile.remarks import Remark, remark

_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
_INVISIBLE = "\ufeff\u200b\u2060"
# Where Markdown looks for spaces at the start of a line, a no-break space looks just like one.
_LINE_START = re.compile(
    rf"^[ \t\xa0{_INVISIBLE}]*(?:(?:#{{1,6}}|[-*+]|\d{{1,6}}[.)])[ \t\xa0]+)?", re.MULTILINE
)
_FIRST_BYTES = 4096
# Windows text holds none of these; a tab, line ends, a form feed and ESC do occur.
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})
_SIGNATURES = (
    (b"%PDF", Message("a PDF")),
    (b"\x89PNG", Message("an image")),
    (b"\xff\xd8\xff", Message("an image")),
    (b"GIF8", Message("an image")),
    (b"RIFF", Message("an image or a sound")),
    (b"{\\rtf", Message("a Word document")),
    (b"\xd0\xcf\x11\xe0", Message("a Word document")),
)
_OFFICE = {
    ".docx": Message("a Word document"),
    ".dotx": Message("a Word document"),
    ".odt": Message("a LibreOffice document"),
    ".pptx": Message("a PowerPoint presentation"),
    ".odp": Message("a LibreOffice document"),
}


class NotASessionFile(Refused):
    """There is no text to read here."""


def read_bytes(path: Path) -> bytes:
    """What is in the file; a sentence when there is no file to read."""
    try:
        if path.is_dir():
            raise NotASessionFile(
                "{name} is a folder. Choose the text file inside it.", name=clean(path.name)
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise NotASessionFile(
            "There is no file {name}. Check the name and the folder.", name=clean(str(path))
        ) from None
    except (OSError, ValueError):
        # ValueError: a name no disk can hold, such as one with a NUL in it.
        raise NotASessionFile(
            "{name} cannot be opened. Check that it may be read and is not locked.",
            name=clean(str(path)),
        ) from None


def decode(content: bytes, name: str) -> tuple[str, tuple[Remark, ...]]:
    """The text, and a remark when its alphabet had to be guessed.

    Raises NotASessionFile for what is not text, or has nothing in it.
    """
    _refuse_known_kinds(content, name)
    text, guessed = _decoded(content, name)
    if not text.strip(_INVISIBLE + " \t\r\n\f\xa0"):
        raise NotASessionFile(
            "{name} is empty. Begin with a line “# Vragen” or “# Questions” "
            "and a line “1.” with your first question.",
            name=clean(name),
        )
    return text, (_alphabet_remark(text),) if guessed else ()


def tidy(text: str) -> str:
    """The same text, alike for every program it was written with.

    One kind of line end, no byte order mark, nothing invisible where a line begins.
    """
    text = _LINE_ENDS.sub("\n", text)
    return _LINE_START.sub(lambda found: _visible(found[0]), text)


def _visible(start: str) -> str:
    return start.translate({0xA0: " ", **dict.fromkeys(map(ord, _INVISIBLE))})


def _refuse_known_kinds(content: bytes, name: str) -> None:
    kind = next((kind for sign, kind in _SIGNATURES if content.startswith(sign)), None)
    if content.startswith(b"PK\x03\x04"):
        kind = _OFFICE.get(Path(name).suffix.lower(), Message("a Word document or a zip file"))
    if kind:
        raise NotASessionFile(
            "{name} is {kind}, and I read plain text. "
            "Copy the words into a text file, and save it with a name that ends in .md.",
            name=clean(name),
            kind=kind,
        )


def _decoded(content: bytes, name: str) -> tuple[str, bool]:
    """The text, and whether its alphabet was a guess."""
    if utf16 := _utf16(content):
        return content.decode(utf16, "replace"), False
    if _is_binary(content):
        raise NotASessionFile(
            "{name} is not a text file. Choose the file you wrote your evening in; "
            "its name usually ends in .md or .txt.",
            name=clean(name),
        )
    try:
        return content.decode("utf-8"), False
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace"), True


def _utf16(content: bytes) -> str:
    """The kind of UTF-16 this is, if it is; some programs leave the byte order mark out."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    first = content[:_FIRST_BYTES]
    half = len(first) // 2
    if half > 1 and first[1::2].count(0) > half * 0.7 and 0 not in first[::2]:
        return "utf-16-le"
    if half > 1 and first[::2].count(0) > half * 0.7 and 0 not in first[1::2]:
        return "utf-16-be"
    return ""


def _is_binary(content: bytes) -> bool:
    first = content[:_FIRST_BYTES]
    controls = len(first) - len(first.translate(None, _CONTROLS))
    return 0 in first or controls * 50 > len(first)


def _alphabet_remark(text: str) -> Remark:
    """Point at the first letter that may have been read wrong."""
    lines = tidy(text).split("\n")
    line = next((i for i, words in enumerate(lines) if not words.isascii()), 0)
    column = next((i for i, letter in enumerate(lines[line]) if not letter.isascii()), 0)
    return remark(
        lines,
        line,
        Message("this file is not saved as UTF-8"),
        Message("if letters such as é look wrong, save the file again as UTF-8"),
        column=column,
        used=Message("Windows text"),
    )
