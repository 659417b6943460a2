"""Quotation marks that a person typed around a customer's words: taken off, for the program adds its own."""

from __future__ import annotations

# Which marks may close what an opening one began: people and keyboards mix languages.
CLOSES: dict[str, str] = {
    '"': '"”“',
    "“": '”"',
    "”": '”"',
    "„": '“”"',
    "‟": '”"',
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "＂": "＂",
}
_AFTER_A_QUOTE = ".,;:!?…。！？"


def without_second_mark(rest: str, opening: str) -> str:
    """What followed an opening mark that was taken off, without its closing one.

    `Hello".` is `Hello.`; where the quote ends in the middle (`Hello" she said`) both marks stay as they were typed.
    """
    place = _unpaired(rest, opening)
    if place < 0:
        return rest
    after = rest[place + 1 :].strip()
    if after.strip(_AFTER_A_QUOTE):
        return opening + rest
    spoken = rest[:place].rstrip()
    return spoken if spoken.endswith(tuple(_AFTER_A_QUOTE)) else spoken + after


def without_outer_marks(text: str) -> str:
    """The text without a pair of quotation marks around all of it."""
    if text[:1] not in CLOSES:
        return text
    inner = without_second_mark(text[1:].lstrip(), text[0])
    return inner if _unpaired(text[1:], text[0]) >= 0 and inner[:1] != text[0] else text


def _unpaired(rest: str, opening: str) -> int:
    """The place of the first mark that closes the one that was taken off, or -1."""
    closing = CLOSES[opening]
    depth = 1
    for place, letter in enumerate(rest):
        if letter == opening and (letter not in closing or _opens(rest, place)):
            depth += 1
        elif letter in closing:
            depth -= 1
        if not depth:
            return place
    return -1


def _opens(text: str, place: int) -> bool:
    """Whether a mark that both opens and closes stands before a word here."""
    before, after = text[place - 1 : place] if place else " ", text[place + 1 : place + 2]
    return (before.isspace() or before in tuple("([")) and bool(after) and not after.isspace()
