"""The document the harvest goes into: an organisation's template, or our own empty one."""

import io
import zipfile
import zlib

import docx
from docx.document import Document
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError

from facilitator.harvest.style import HouseStyle
from facilitator.harvest.word.base import base_document

_DOCUMENT = b"wordprocessingml.document.main+xml"
_TEMPLATE = b"wordprocessingml.template.main+xml"
_MACROS = b"macroEnabled"
_KINDS = "[Content_Types].xml"
_LARGEST = 200 << 20
"""Bytes of a template once it is unpacked: far more than any has, far less than a trap has."""

DAMAGED = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError),
    # what XML and its readers say of a file that is not what it should be
    *(SyntaxError, ValueError, LookupError, NotImplementedError, RuntimeError),
    *(AttributeError, TypeError, OpcError, PythonDocxError),
)
"""What may come of a template that is not what Word makes, at any moment until it is saved."""


def with_macros(content: bytes) -> bool:
    """Whether a template holds programs. Raises one of DAMAGED."""
    return _MACROS in _opened(content).read(_KINDS)


def own_document(style: HouseStyle, footer: str) -> Document:
    """The document of a house without a template."""
    return docx.Document(io.BytesIO(base_document(style, footer)))


def from_template(content: bytes) -> Document:
    """A template opened as the document it is a template of. Raises one of DAMAGED."""
    source, target = _opened(content), io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name in source.namelist():
            part = source.read(name)
            package.writestr(name, part.replace(_TEMPLATE, _DOCUMENT) if name == _KINDS else part)
    return docx.Document(target)


def _opened(content: bytes) -> zipfile.ZipFile:
    package = zipfile.ZipFile(io.BytesIO(content))
    if sum(part.file_size for part in package.infolist()) > _LARGEST:
        raise zipfile.LargeZipFile
    return package
