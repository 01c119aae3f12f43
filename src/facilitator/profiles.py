"""Profiles kept by name: each a small TOML file with a line for every part of the document."""

from collections.abc import Iterator
from pathlib import Path

from facilitator.domain.message import Message, Refused, sentence
from facilitator.domain.text import clean
from facilitator.harvest.names import safe_stem
from facilitator.harvest.profile import CLASSIC, FULL, Part, Profile
from facilitator.settings import settings_path
from facilitator.settings_file import Written, read_toml, write_whole

KEYS: dict[Part, tuple[str, str]] = {
    Part.IN_SHORT: ("in-short", "in-het-kort"),
    Part.FIGURES: ("key-figures", "kerncijfers"),
    Part.QUOTES: ("quotes", "citaten"),
    Part.TALLIES: ("tallies", "aantallen"),
    Part.GROUPS: ("groups", "groepen"),
    Part.PARKING_LOT: ("parking-lot", "parkeerplaats"),
    Part.AGREEMENTS: ("agreements", "afspraken"),
    Part.SPEAKER_QUESTIONS: ("speaker-questions", "vragen-aan-de-spreker"),
    Part.THREADS: ("common-threads", "rode-draden"),
    Part.DIFFERENCES: ("differences", "verschillen"),
    Part.NEXT_STEPS: ("next-steps", "vervolg"),
    Part.ACCOUNT: ("account", "verantwoording"),
    Part.ANNEX: ("annex", "bijlage"),
    Part.CONTACT: ("contact", "contact"),
    Part.COLOPHON: ("colophon", "colofon"),
}
"""How each part is written in a file, in English and in Dutch."""
_PARTS = {key: part for part, keys in KEYS.items() for key in keys}
_YES = {True, "yes", "ja", "true"}
_NO = {False, "no", "nee", "false"}
_OURS = {"classic": CLASSIC, "klassiek": CLASSIC, "full": FULL, "uitgebreid": FULL}


class NoProfile(Refused):
    """Nothing is kept under this name."""


def profiles_folder() -> Path:
    """Where profiles are kept, whether there are any or not."""
    return settings_path().with_name("profiles")


def load_profiles(folder: Path | None = None) -> tuple[tuple[Profile, ...], tuple[Message, ...]]:
    """The two of ours and those kept in the folder, with a sentence for what is not understood."""
    folder = folder or profiles_folder()
    remarks: list[Message] = []
    own = []
    for path in sorted(folder.glob("*.toml")):
        profile, said = _read(path)
        remarks += said
        if profile.name.casefold() not in _OURS:
            own.append(profile)
    return (CLASSIC, FULL, *own), tuple(remarks)


def find_profile(name: str, folder: Path | None = None) -> tuple[Profile, tuple[Message, ...]]:
    """The profile somebody means, and what is not understood of it. Raises NoProfile."""
    wanted = clean(name).casefold()
    if wanted in _OURS:
        return _OURS[wanted], ()
    folder = folder or profiles_folder()
    paths = {path.stem.casefold(): path for path in folder.glob("*.toml")}
    if wanted not in paths:
        names = ", ".join((CLASSIC.name, FULL.name, *sorted(path.stem for path in paths.values())))
        raise NoProfile(
            sentence("There is no profile {name}. There is: {names}."), name=name, names=names
        )
    return _read(paths[wanted])


def keep_profile(name: str, parts: frozenset[Part], code: str, folder: Path | None = None) -> Path:
    """Keep a choice of parts under a name, in the words of a language. Raises Refused."""
    stem = safe_stem(name)
    if stem.casefold() in _OURS:
        raise Refused(sentence("{name} is ours; choose another name."), name=stem)
    path = (folder or profiles_folder()) / f"{stem}.toml"
    tongue = 1 if code == "nl" else 0
    lines = (f"{keys[tongue]} = {str(part in parts).lower()}\n" for part, keys in KEYS.items())
    try:
        write_whole(path, "".join(lines))
    except OSError as error:
        raise Refused(
            sentence("{file} cannot be written. The choice counts for now only."), file=str(path)
        ) from error
    return path


def _read(path: Path) -> tuple[Profile, tuple[Message, ...]]:
    """A profile; what its file does not speak of is as in the classic one."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        cannot = sentence("{file} cannot be read. The classic profile is used.")
        return Profile(path.stem, CLASSIC.parts), (Message(cannot, {"file": path.name}),)
    parts = set(CLASSIC.parts)
    remarks = tuple(_remarks(read_toml(text), parts, path))
    return Profile(path.stem, frozenset(parts)), remarks


def _remarks(lines: Iterator[Written], parts: set[Part], path: Path) -> Iterator[Message]:
    """Have the parts as the lines say; a sentence for each that does not say it clearly."""
    for line in lines:
        where = {"file": path.name, "line": line.line, "key": clean(line.name)}
        part = _PARTS.get(line.name.lower())
        if not line.name:
            text = sentence("{file}:{line}: this line is not understood and is passed over.")
            yield Message(text, where)
        elif part is None:
            text = sentence("{file}:{line}: there is no part “{key}”. There is: {keys}.")
            yield Message(text, {**where, "keys": ", ".join(_PARTS)})
        elif _chosen(line.value) is None:
            yield Message(sentence("{file}:{line}: write {key} = true or {key} = false."), where)
        elif _chosen(line.value):
            parts.add(part)
        else:
            parts.discard(part)


def _chosen(value: object) -> bool | None:
    """Yes or no; None for anything else."""
    said = value.strip().lower() if isinstance(value, str) else value
    if not isinstance(said, str | bool):
        return None
    return True if said in _YES else False if said in _NO else None
