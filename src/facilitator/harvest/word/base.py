"""The empty document that the harvest goes into where no organisation has given a template."""

import io
import zipfile
from pathlib import Path
from string import Template
from xml.sax.saxutils import escape, quoteattr

from facilitator.domain.text import clean
from facilitator.harvest.style import HouseStyle, Paper

_HERE = Path(__file__).parent

BODY_FONT = "Cambria"
HEADING_FONT = "Calibri"
"""Both come with Word on Windows and on a Mac."""

_PAPERS = {Paper.A4: (11906, 16838), Paper.LETTER: (12240, 15840)}
"""Width and height in twentieths of a point."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 1814, 2154, 1474, 1531

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_PARTS = ("styles", "numbering", "settings", "footer")


def base_document(style: HouseStyle, footer: str) -> bytes:
    """A document of one empty page: its styles, numbering, paper and footer."""
    files = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": _document(style.paper),
        "word/_rels/document.xml.rels": _relations(
            {f"rId{n}": (part, f"{part}.xml") for n, part in enumerate(_PARTS, start=1)}
        ),
        "word/styles.xml": styles_xml(style),
        "word/numbering.xml": numbering_xml(style),
        "word/settings.xml": _settings(),
        "word/footer.xml": _footer(footer),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    return target.getvalue()


def styles_xml(style: HouseStyle) -> str:
    """Our styles in the colour and the fonts of a house."""
    width, _ = _PAPERS[style.paper]
    return _filled(
        "styles.xml",
        accent=style.accent.lstrip("#"),
        body_font=clean(style.body_font) or BODY_FONT,
        heading_font=clean(style.heading_font or style.body_font) or HEADING_FONT,
        capitals="<w:caps/>" if style.capital_headings else "",
        tracking="8" if style.capital_headings else "0",
        heading_size="23" if style.capital_headings else "28",
        text_width=str(width - _LEFT - _RIGHT),
    )


def numbering_xml(style: HouseStyle, *, hanging: bool = True) -> str:
    """Our bullets; in the margin before the text, or where that is not ours, indented."""
    left = "0" if hanging else "227"
    return _filled("numbering.xml", accent=style.accent.lstrip("#"), bullet_left=left)


def _filled(name: str, **values: str) -> str:
    """One of our files with values in its places; `capitals` is the only one that is XML."""
    safe = {k: v if k == "capitals" else quoteattr(v)[1:-1] for k, v in values.items()}
    return Template((_HERE / name).read_text("utf-8")).substitute(safe)


def _content_types() -> str:
    kinds = {"document": "document.main", **{part: part for part in _PARTS}}
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    )


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="{name}" Type="{_R}/{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def _document(paper: Paper) -> str:
    width, height = _PAPERS[paper]
    footer = _PARTS.index("footer") + 1
    return (
        f'<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body><w:sectPr>'
        f'<w:footerReference w:type="default" r:id="rId{footer}"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="{_TOP}" w:right="{_RIGHT}" w:bottom="{_BOTTOM}" w:left="{_LEFT}" '
        'w:header="709" w:footer="737" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def _settings() -> str:
    return (
        f'<w:settings xmlns:w="{_W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting '
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat></w:settings>'
    )


def _footer(words: str) -> str:
    return (
        f'<w:ftr xmlns:w="{_W}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r>'
        f'<w:t xml:space="preserve">{escape(words)}</w:t></w:r><w:r><w:tab/></w:r>'
        f'{_field("PAGE")}<w:r><w:t xml:space="preserve"> / </w:t></w:r>{_field("NUMPAGES")}'
        "</w:p></w:ftr>"
    )


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
