"""Which way a paragraph runs."""

import unicodedata


def right_to_left(text: str) -> bool:
    """Whether its first letter is of a script that is read from the right."""
    for character in text:
        match unicodedata.bidirectional(character):
            case "R" | "AL":
                return True
            case "L":
                return False
            case _:
                pass
    return False
