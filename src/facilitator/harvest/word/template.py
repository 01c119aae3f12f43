"""The document the harvest goes into: an organisation's template, or our own empty one."""

import io
import zipfile
import zlib
from typing import NamedTuple

import docx
from docx.document import Document

from facilitator.domain.message import Message
from facilitator.harvest.style import HouseStyle
from facilitator.harvest.word.base import base_document

_DOCUMENT = b"wordprocessingml.document.main+xml"
_TEMPLATE = b"wordprocessingml.template.main+xml"
_MACROS = b"macroEnabled"
_KINDS = "[Content_Types].xml"

_NO_DOCUMENT = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError),
    # what XML and its readers say of a file that is not what it should be
    *(SyntaxError, ValueError, LookupError, NotImplementedError, RuntimeError, AttributeError),
)


class Opened(NamedTuple):
    """A document to write in."""

    document: Document
    own: bool
    """Whether it is ours, and not an organisation's."""
    remarks: tuple[Message, ...] = ()


def opened(style: HouseStyle, footer: str) -> Opened:
    """The template where there is a sound one without macros; else ours, and why."""
    remark = None
    if style.template is not None:
        try:
            content = zipfile.ZipFile(io.BytesIO(style.template)).read(_KINDS)
            if _MACROS not in content:
                return Opened(_document(style.template), own=False)
            remark = Message(
                "The Word template holds macros and was not used. Save it in Word as .dotx."
            )
        except _NO_DOCUMENT:
            remark = Message(
                "The Word template could not be read and was not used. Save it in Word once more."
            )
    ours = docx.Document(io.BytesIO(base_document(style, footer)))
    return Opened(ours, own=True, remarks=(remark,) if remark else ())


def _document(content: bytes) -> Document:
    """A template opened as the document it is a template of."""
    source, target = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name in source.namelist():
            part = source.read(name)
            if name == _KINDS:
                part = part.replace(_TEMPLATE, _DOCUMENT)
            package.writestr(name, part)
    document = docx.Document(target)
    # Both are asked for later; without them it is no document of Word's.
    _ = (document.element.body, document.styles.element)
    return document
