"""The picture of the organisation above the title."""

import io
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.image.exceptions import InvalidImageStreamError, UnrecognizedImageError
from docx.oxml.ns import qn
from docx.shared import Length, Mm

from facilitator.domain.text import clean
from facilitator.harvest.style import Logo

_HEIGHT, _WIDTH = Mm(15), Mm(60)
"""At most."""


def add_logo(document: Document, logo: Logo) -> bool:
    """Put it at the right; whether it is a kind of picture that Word shows."""
    paragraph = document.paragraphs[0].insert_paragraph_before()
    try:
        picture = paragraph.add_run().add_picture(io.BytesIO(logo.content), height=_HEIGHT)
    except (InvalidImageStreamError, UnrecognizedImageError, ZeroDivisionError):
        element: Any = paragraph._p  # noqa: SLF001 - the only way to take it out again
        element.getparent().remove(element)
        return False
    if picture.width > _WIDTH:
        picture.height = Length(picture.height * _WIDTH // picture.width)
        picture.width = _WIDTH
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.paragraph_format.keep_with_next = True
    drawing: Any = picture._inline  # noqa: SLF001 - it has no other place for these words
    about = drawing.find(qn("wp:docPr"))
    about.set("name", clean(logo.alternative) or "logo")
    about.set("descr", clean(logo.alternative))
    return True
