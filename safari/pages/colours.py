"""The colours of printed pages: the light tokens on white paper, whatever theme the program wears."""

from __future__ import annotations

INK = "#24211C"
INK_2 = "#575044"
INK_3 = "#6F675A"
RULE = "#8A8173"
HAIRLINE = "#E0D9CC"
DOT = "#C9BFAD"
BAND = "#F5F0E6"
OUCH = "#A63A24"
OUCH_MARK = "#BF4A30"
OUCH_TINT = "#F8E4DC"
AHA = "#7F560A"
AHA_MARK = "#B17A10"
AHA_TINT = "#F6E9C8"
PAPER = "#FFFFFF"


def of_feeling(feeling: int | None) -> str:
    """The dark fill of a numbered marker for a feeling of -3 ... +3; ink where it is neutral or unknown."""
    return _by_sign(feeling, OUCH, AHA)


def mark_of_feeling(feeling: int | None) -> str:
    """The fill of a plain dot for a feeling of -3 ... +3; ink where it is neutral or unknown."""
    return _by_sign(feeling, OUCH_MARK, AHA_MARK)


def _by_sign(feeling: int | None, below: str, above: str) -> str:
    if not feeling:
        return INK_2
    return below if feeling < 0 else above
