"""Bullets for a document that has none: the definition behind the style of a list."""

from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.parts.numbering import NumberingPart

from facilitator.harvest.style import HouseStyle
from facilitator.harvest.word.base import numbering_xml

Element = Any

_EMPTY = b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


def give_bullets(document: Document, style: Element, look: HouseStyle) -> None:
    """Let a style have bullets of ours: without them every answer is a bare paragraph."""
    numbering = _numbering(document)
    ours: Element = parse_xml(numbering_xml(look, hanging=False).encode())
    bullets, number = ours.find(qn("w:abstractNum")), ours.find(qn("w:num"))
    abstract_id = _free(numbering, "w:abstractNum", "w:abstractNumId")
    number_id = _free(numbering, "w:num", "w:numId")
    bullets.set(qn("w:abstractNumId"), abstract_id)
    bullets.find(f".//{qn('w:pStyle')}").set(qn("w:val"), style.get(qn("w:styleId")))
    number.set(qn("w:numId"), number_id)
    number.find(qn("w:abstractNumId")).set(qn("w:val"), abstract_id)
    _add(numbering, bullets, number)
    style.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = int(number_id)


def _numbering(document: Document) -> Element:
    """The definitions of a document, which has a place for them from now on."""
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            part: Any = relation.target_part
            return part.element
    name, package = PackURI("/word/numbering.xml"), document.part.package
    part = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, parse_xml(_EMPTY), package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return part.element


def _add(numbering: Element, bullets: Element, number: Element) -> None:
    """Word wants every definition before the first number that uses one."""
    numbers = numbering.findall(qn("w:num"))
    if numbers:
        numbers[0].addprevious(bullets)
        numbers[-1].addnext(number)
    else:
        numbering.append(bullets)
        numbering.append(number)


def _free(numbering: Element, tag: str, attribute: str) -> str:
    taken = (int(each.get(qn(attribute))) for each in numbering.findall(qn(tag)))
    return str(max(taken, default=0) + 1)
