"""The signs that may stand at the beginning of a jot line: which kind of note, and off the record."""

from __future__ import annotations

from dataclasses import dataclass

from safari.run.note import Kind

QUOTES = '"“”„‟«»‹›「『＂'
OFF_RECORD = "~～"
LITERAL = "\\"  # what follows it at the beginning of a line is no sign; a doubled sign says the same
# The wide forms are what a Chinese or Japanese keyboard types.
KIND_OF: dict[str, Kind] = dict.fromkeys(QUOTES, Kind.QUOTE) | {
    **dict.fromkeys(".．。", Kind.SAW),
    **dict.fromkeys("!！", Kind.OUCH),
    **dict.fromkeys("*＊", Kind.AHA),
    **dict.fromkeys("+＋", Kind.IDEA),
    **dict.fromkeys("?？", Kind.QUESTION),
}
SIGN_OF: dict[Kind, str] = {
    Kind.QUOTE: '"',
    Kind.SAW: ".",
    Kind.OUCH: "!",
    Kind.AHA: "*",
    Kind.IDEA: "+",
    Kind.QUESTION: "?",
}
_PART_OF_NUMBERS = ".．+＋~～"  # ".5 km", "+47 22 33 44 55", "~20 calls" begin with a number, not with a sign


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign found at a place: the sign, or "" where a doubled one stands for the character itself; what follows
    begins at `after`."""

    sign: str
    after: int


def sign_at(text: str, place: int, signs: str) -> Sign | None:
    """One of `signs` standing alone at a place. Doubled it is the character itself, three and more are just text."""
    sign = text[place : place + 1]
    if not sign or sign not in signs:
        return None
    run = len(text[place:]) - len(text[place:].lstrip(sign))
    if run == 2:  # noqa: PLR2004 - doubled
        return Sign("", place + 1)
    if run > 1 or (sign in _PART_OF_NUMBERS and text[place + 1 : place + 2].isdecimal()):
        return None
    return Sign(sign, place + 1)
