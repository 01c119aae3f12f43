"""JSON as the store writes it: ASCII, so that no system or locale reads it differently; no NaN."""

import json
import math
from typing import Any, NoReturn


def encode(value: object) -> bytes:
    """Lone surrogates become escapes. ValueError for NaN and infinity."""
    return json.dumps(value, allow_nan=False, separators=(",", ":")).encode("ascii")


def decode(raw: bytes) -> Any:  # noqa: ANN401 - whatever is in the file
    """Read anyone's JSON, with or without a byte order mark. ValueError when it cannot be read."""
    try:
        return _DECODER.decode(raw.decode("utf-8-sig"))
    except RecursionError:
        raise ValueError("nested too deeply") from None


def decode_at(text: str, at: int) -> Any:  # noqa: ANN401 - as above
    """Read the JSON that begins there, whatever comes after it. ValueError: none can be read."""
    try:
        return _DECODER.raw_decode(text, at)[0]
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _finite(digits: str) -> float:
    """Refuse what could be read but never written again."""
    number = float(digits)
    return number if math.isfinite(number) else _refuse(digits)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


_DECODER = json.JSONDecoder(parse_constant=_refuse, parse_float=_finite)
