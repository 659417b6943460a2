"""What in a transcript may tell who it is: names, addresses, and numbers that identify. A person decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from safari.transcripts.numbers import account_numbers, personal_numbers, phone_numbers
from safari.transcripts.spoken_names import KnownNames
from safari.transcripts.transcript import Line, Suggestion, What

Found = tuple[int, int, What]

_REGIONS = {"nb": "NO", "no": "NO", "nn": "NO", "da": "DK", "el": "GR", "en": "GB"}
_ALWAYS = ("NO", "DK", "GR")
_FEWEST_DIGITS = 5  # fewer are no number that identifies
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# As it is spoken, and written down by a machine: "ingrid dot berg at example dot no".
_DOT = r"(?:\.| (?:dot|punktum|punkt|prik|τελεία) )"
_AT = r" (?:at|alfakrøll|krøllalfa|snabel-?a|παπάκι) "
_SPOKEN_EMAIL = re.compile(
    rf"(?<![\w+-])[\w+-]+(?:{_DOT}[\w+-]+){{0,4}}{_AT}[\w-]+(?:{_DOT}[\w-]+){{0,3}}{_DOT}[^\W\d_]{{2,}}", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")


def regions_of(*languages: str) -> tuple[str, ...]:
    """The countries whose numbers are looked for, the likely ones first."""
    spoken = (_REGIONS.get(one[:2].lower(), "") for one in languages)
    return tuple(dict.fromkeys(one for one in (*spoken, *_ALWAYS) if one))


def suggested(lines: Sequence[Line], names: Sequence[str], regions: Sequence[str], first: int = 0) -> list[Suggestion]:
    """What may tell who it is, in order, none over another; `first` is the number of the first line.

    Looked for are e-mail addresses, card, account, personal and phone numbers of these regions (international ones
    too), numbers of nine digits and more that are nothing known, and these names.
    """
    return [one for of_line in looked_through(lines, names, regions, first) for one in of_line]


def looked_through(
    lines: Iterable[Line], names: Sequence[str], regions: Sequence[str], first: int = 0
) -> Iterator[list[Suggestion]]:
    """The same, line by line: it takes a while, and whoever looks may rest, or stop, between two lines."""
    known = KnownNames(names)
    for number, line in enumerate(lines, first):
        found = _apart(_in_line(line.text, known, regions))
        yield [Suggestion(number, starts, ends, what) for starts, ends, what in found]


def _in_line(text: str, known: KnownNames, regions: Sequence[str]) -> Iterator[Found]:
    """The surest first."""
    yield from ((one.start(), one.end(), What.EMAIL) for one in _EMAIL.finditer(text))
    yield from ((one.start(), one.end(), What.EMAIL) for one in _SPOKEN_EMAIL.finditer(text))
    if len(_DIGIT.findall(text)) >= _FEWEST_DIGITS:
        yield from account_numbers(text)
        yield from personal_numbers(text)
        yield from phone_numbers(text, regions)
        yield from personal_numbers(text, known_ones=False)
    yield from ((starts, ends, What.NAME) for starts, ends in known.found(text))


def _apart(found: Iterator[Found]) -> list[Found]:
    """In their order, without those that lie over one found before."""
    kept: list[Found] = []
    for one in found:
        if all(one[1] <= other[0] or one[0] >= other[1] for other in kept):
            kept.append(one)
    return sorted(kept)
