"""Three themes, each seven tones from page to ink and two inks: the only place with colours.

Blue (`here`) says where you are, red (`heed`) says what wants you.
"""

from dataclasses import asdict, dataclass

from textual.theme import Theme


@dataclass(frozen=True, slots=True)
class Tones:
    """What a theme is made of; each field is a variable of the stylesheets."""

    page: str
    desk: str
    press: str
    hair: str
    whisper: str
    body: str
    ink: str
    here: str
    heed: str


PAPER = Tones(
    page="#FBF9F4",
    desk="#F3EFE6",
    press="#E7E1D3",
    hair="#8F8575",
    whisper="#5F584C",
    body="#38332B",
    ink="#14120E",
    here="#1B4B91",
    heed="#A0200D",
)
NIGHT = Tones(
    page="#14161A",
    desk="#1C1F25",
    press="#2A2F38",
    hair="#6C7482",
    whisper="#A3A199",
    body="#D2CFC6",
    ink="#F7F4EC",
    here="#8DB9F5",
    heed="#FF9277",
)
SHARP = Tones(
    page="#000000",
    desk="#000000",
    press="#2E2E2E",
    hair="#FFFFFF",
    whisper="#E4E4E4",
    body="#FFFFFF",
    ink="#FFFFFF",
    here="#6FE0FF",
    heed="#FFD21F",
)


def _variables(tones: Tones) -> dict[str, str]:
    """The tones by their own names, and by the names Textual's widgets ask for."""
    return asdict(tones) | {
        "text": tones.body,
        "text-muted": tones.whisper,
        "text-disabled": tones.whisper,
        "foreground-muted": tones.whisper,
        "foreground-disabled": tones.whisper,
        "block-cursor-foreground": tones.ink,
        "block-cursor-background": tones.press,
        "block-cursor-text-style": "none",
        "block-cursor-blurred-foreground": tones.ink,
        "block-cursor-blurred-background": tones.press,
        "block-cursor-blurred-text-style": "none",
        "block-hover-background": tones.desk,
        "border": tones.hair,
        "border-blurred": tones.hair,
        "surface-active": tones.press,
        "input-cursor-background": tones.ink,
        "input-cursor-foreground": tones.page,
        "input-selection-background": tones.press,
        "input-selection-foreground": tones.ink,
        "screen-selection-background": tones.press,
        "screen-selection-foreground": tones.ink,
        "scrollbar": tones.hair,
        "scrollbar-hover": tones.whisper,
        "scrollbar-active": tones.body,
        "scrollbar-background": tones.page,
        "scrollbar-background-hover": tones.page,
        "scrollbar-background-active": tones.page,
        "scrollbar-corner-color": tones.page,
        "link-color": tones.body,
        "link-color-hover": tones.ink,
        "link-background-hover": tones.press,
        "footer-background": tones.page,
        "footer-foreground": tones.whisper,
        "footer-key-foreground": tones.body,
        "footer-description-foreground": tones.whisper,
        "button-foreground": tones.body,
        "button-color-foreground": tones.ink,
    }


def _theme(name: str, tones: Tones, *, dark: bool) -> Theme:
    return Theme(
        name=name,
        dark=dark,
        primary=tones.here,
        secondary=tones.here,
        accent=tones.here,
        warning=tones.heed,
        error=tones.heed,
        success=tones.ink,
        foreground=tones.body,
        background=tones.page,
        surface=tones.desk,
        panel=tones.press,
        boost=tones.press,
        text_alpha=1.0,
        variables=_variables(tones),
    )


THEMES = (
    _theme("paper", PAPER, dark=False),
    _theme("night", NIGHT, dark=True),
    _theme("sharp", SHARP, dark=True),
)
USUAL = "night"
VARIABLES = _variables(NIGHT)
"""The same names for whatever theme does not know them: a stylesheet is read before one is set."""
