"""The harvest as PDF: tagged, accessible and archival wherever its letters can be drawn."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from facilitator.domain.message import Message, Refused
from facilitator.harvest.document import Harvest
from facilitator.harvest.pdf.sheet import Values, sheet
from facilitator.harvest.style import CLASSIC, HouseStyle
from facilitator.harvest.written import Written

if TYPE_CHECKING:
    from typst import Fonts, PDFStandard

_HERE = Path(__file__).parent
_FONTS = _HERE / "fonts"

_UNDRAWN = re.compile(r'text `"(.*?)"` could not be displayed')
_CODE_POINT = re.compile(r"\\u\{([0-9a-f]+)\}")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
"""Letters that our own fonts have in a form for typewriters only."""
_MAKER = re.compile(rb"(Creator\(|CreatorTool>|softwareAgent>)(Typst [0-9.]+)")


def pdf(harvest: Harvest, style: HouseStyle = CLASSIC) -> Written:
    """The document as PDF/A-2a and PDF/UA-1, and remarks where that could not be kept.

    A sign that no font can draw costs the claim of being accessible, never the document. The same
    harvest gives the same bytes, as long as it needs no fonts of the computer's own.
    """
    try:
        import typst
    except ImportError as missing:
        raise Refused(
            "No PDF can be made on this computer. Write Word instead, and save that as PDF."
        ) from missing
    remarks = list(_fonts_missing(style))
    try:
        content, more = _set(harvest, style)
    except typst.TypstError as error:
        # What a picture holds is only known once it is drawn.
        if not style.logo:
            raise Refused("The PDF could not be made: {why}.", why=error.message) from error
        remarks.append(Message("The logo could not be read; the PDF has none."))
        content, more = _set(harvest, replace(style, logo=None))
    return Written(_MAKER.sub(_unnamed, content), (*remarks, *more))


class _Try(NamedTuple):
    """One way to set the document, from the best to what always works."""

    standards: tuple["PDFStandard", ...]
    computer: bool
    """Whether the computer's own fonts are looked at."""


def _tries(values: Values, words: str, style: HouseStyle) -> Iterator[_Try]:
    # An archive wants a date on the document, and not one that was made up.
    best: tuple[PDFStandard, ...] = ("a-2a", "ua-1") if values["day"] else ("ua-1",)
    if not _named_fonts(style) and not _ARABIC.search(words):
        yield _Try(best, computer=False)
    yield _Try(best, computer=True)
    yield _Try(("ua-1",), computer=True)


def _set(harvest: Harvest, style: HouseStyle) -> tuple[bytes, tuple[Message, ...]]:
    import typst

    values = sheet(harvest, style)
    words = json.dumps(values, ensure_ascii=False)
    why = ""
    for standards, computer in _tries(values, words, style):
        try:
            return _typeset(words, standards, computer=computer), ()
        except typst.TypstError as error:
            why = error.message
    return _typeset(words, (), computer=True), (_undrawn(why),)


def _typeset(words: str, standards: tuple["PDFStandard", ...], *, computer: bool) -> bytes:
    """The document; only this folder can be read from, and nothing is fetched."""
    import typst

    return typst.compile(
        _HERE / "harvest.typ",
        root=_HERE,
        font_paths=_fonts(computer=computer),
        sys_inputs={"harvest": words},
        pdf_standards=list(standards),
        format="pdf",
    )


@cache
def _fonts(*, computer: bool) -> "Fonts":
    import typst

    return typst.Fonts(include_system_fonts=computer, font_paths=[str(_FONTS)])


def _named_fonts(style: HouseStyle) -> list[str]:
    return [name for name in dict.fromkeys((style.heading_font, style.body_font)) if name]


def _fonts_missing(style: HouseStyle) -> Iterator[Message]:
    for name in _named_fonts(style):
        families = {family.casefold() for family in _fonts(computer=True).families()}
        if name.casefold() not in families:
            yield Message(
                "This computer does not have the font {font}; the PDF is in another.",
                {"font": name},
            )


def _undrawn(why: str) -> Message:
    """Why the document could not be what it should be."""
    if found := _UNDRAWN.search(why):
        sign = _CODE_POINT.sub(lambda code: chr(int(code[1], 16)), found[1])
        return Message(
            "No font on this computer can draw “{sign}”: the PDF shows a box in its place, and "
            "does not count as accessible (PDF/UA).",
            {"sign": sign},
        )
    return Message("The PDF could not be made accessible (PDF/UA). All words are in it.")


def _unnamed(maker: re.Match[bytes]) -> bytes:
    """Our own name in the place of the library's, and as long, as places in a PDF are counted."""
    return maker[1] + b"facilitator".ljust(len(maker[2]))[: len(maker[2])]
