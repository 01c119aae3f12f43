"""The picture of the organisation above the title."""

from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.oxml.shape import CT_Inline
from docx.parts.image import ImagePart
from docx.shared import Mm

from facilitator.domain.text import clean
from facilitator.harvest.pictures import within
from facilitator.harvest.style import Logo

_WIDTH, _HEIGHT = 60, 15
"""Millimetres, at most."""
_SHOWN = ("png", "jpg")
"""The kinds of picture that every Word shows."""


def add_logo(document: Document, logo: Logo) -> bool:
    """Put it at the right; whether it is a kind of picture that Word shows."""
    if logo.suffix not in _SHOWN:
        return False
    paragraph = document.paragraphs[0].insert_paragraph_before()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.paragraph_format.keep_with_next = True
    run: Any = paragraph.add_run()._r  # noqa: SLF001 - the library would read the picture itself
    run.add_drawing(_drawing(document, logo))
    return True


def _drawing(document: Document, logo: Logo) -> CT_Inline:
    """The picture on the page. It goes in as it is: the library trips over one that is damaged."""
    name = f"logo.{logo.suffix}"
    part = ImagePart(PackURI(f"/word/media/{name}"), logo.media_type, logo.content)
    related = document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    width, height = within(logo, _WIDTH, _HEIGHT)
    drawing = CT_Inline.new_pic_inline(1, related, name, Mm(width), Mm(height))
    about: Any = drawing.find(qn("wp:docPr"))
    about.set("name", clean(logo.alternative) or "logo")
    about.set("descr", clean(logo.alternative))
    return drawing
