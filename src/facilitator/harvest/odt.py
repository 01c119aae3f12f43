"""The harvest as an OpenDocument text: zip and XML, with styles that can be changed at will."""

import io
from html import escape
from pathlib import Path
from string import Template
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from facilitator.harvest.document import Harvest
from facilitator.harvest.odt_content import content, words
from facilitator.harvest.style import CLASSIC, HouseStyle, Paper

_TYPE = "application/vnd.oasis.opendocument.text"
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_STYLES = Path(__file__).with_name("odt_styles.xml")
_FONT = "Calibri"
_COUNTRIES = {"nl": "NL", "en": "GB"}
_SIZES = {Paper.A4: ("210mm", "297mm", "150mm"), Paper.LETTER: ("215.9mm", "279.4mm", "155.9mm")}
"""Width and height of a page, and the width of what is on it."""


def odt(harvest: Harvest, style: HouseStyle = CLASSIC) -> bytes:
    """The document; the same harvest gives the same bytes, and no name is in them."""
    picture = f"Pictures/logo.{style.logo.suffix}" if style.logo else ""
    parts = {
        "content.xml": _XML + content(harvest, style, picture),
        "styles.xml": _styles(harvest, style),
        "meta.xml": _XML + _meta(harvest),
    }
    types = {"/": _TYPE, **dict.fromkeys(parts, "text/xml")}
    packed: dict[str, bytes] = {name: part.encode() for name, part in parts.items()}
    if style.logo:
        types[picture] = style.logo.media_type
        packed[picture] = style.logo.content
    packed["META-INF/manifest.xml"] = (_XML + _manifest(types)).encode()
    return _zipped({"mimetype": _TYPE.encode(), **packed})


def _zipped(parts: dict[str, bytes]) -> bytes:
    """An archive made at no moment, on no system; its first part tells what it is, unpacked."""
    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        for name, part in parts.items():
            entry = ZipInfo(name)
            entry.create_system = 0
            entry.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            archive.writestr(entry, part)
    return made.getvalue()


def _styles(harvest: Harvest, style: HouseStyle) -> str:
    width, height, measure = _SIZES[style.paper]
    body = style.body_font or _FONT
    capitals = 'fo:font-size="12pt" fo:text-transform="uppercase" fo:letter-spacing="0.6pt"'
    return Template(_STYLES.read_text("utf-8")).substitute(
        body=_family(body),
        heading=_family(style.heading_font or body),
        accent=style.accent,
        over=capitals if style.capital_headings else 'fo:font-size="15pt"',
        language=harvest.language,
        country=_COUNTRIES.get(harvest.language, "none"),
        width=width,
        height=height,
        measure=measure,
        footer=words(style.footer or harvest.masthead.theme),
    )


def _family(font: str) -> str:
    return escape(font.replace("'", ""))


def _meta(harvest: Harvest) -> str:
    return (
        '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta>'
        f"<dc:title>{escape(harvest.masthead.title, quote=False)}</dc:title>"
        f"<dc:language>{_locale(harvest.language)}</dc:language>"
        "</office:meta></office:document-meta>"
    )


def _locale(language: str) -> str:
    country = _COUNTRIES.get(language)
    return f"{language}-{country}" if country else language


def _manifest(types: dict[str, str]) -> str:
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in types.items()
    )
    namespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    return (
        f'<manifest:manifest xmlns:manifest="{namespace}" manifest:version="1.3">'
        f"{entries}</manifest:manifest>"
    )
