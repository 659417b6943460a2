"""Puts right what files of transcripts have wrong: times that cannot be, lines out of order, missing speakers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from safari.text import clean
from safari.transcripts.heard import Heard
from safari.transcripts.transcript import Line
from safari.words import _, ngettext

LONGEST_NAME = 60
A_LETTER = 60  # milliseconds that saying a letter takes: how long a line lasts where nobody says
SHORTEST = 1000
_NAMED = re.compile(rf"([^\W\d_][^:<>\n]{{0,{LONGEST_NAME - 1}}}): +(\S.*)", re.DOTALL)
_MOST_WORDS = 6


def mended(heard: Sequence[Heard]) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """The lines of a transcript in the order they begin, and what was put right, in sentences.

    No line begins before the recording or ends before it begins; where it would, or where no end is told, it lasts
    until the next begins, or as long as its words take. Two people may talk at once; one alone cannot, so a line ends
    where the same speaker goes on. Lines without words are left out.
    """
    named = _with_speakers([one for one in map(_cleaned, heard) if one.text])
    early = sum(one.starts < 0 or (one.ends is not None and one.ends < max(0, one.starts)) for one in named)
    ordered = sorted(named, key=lambda one: max(0, one.starts))
    moved = sum(one is not other for one, other in zip(named, ordered, strict=True))
    lines = _timed(ordered)
    told = []
    if early:
        said = ngettext("{n} line had a time that cannot be; it was put right.",
                        "{n} lines had times that cannot be; they were put right.", early)  # fmt: skip
        told.append(said.format(n=early))
    if moved:
        told.append(_("Lines that were out of order were put in order."))
    return tuple(_cut(lines)), tuple(told)


def _cleaned(heard: Heard) -> Heard:
    return replace(heard, speaker=" ".join(clean(heard.speaker).split()), text=" ".join(clean(heard.text).split()))


def _with_speakers(heard: list[Heard]) -> list[Heard]:
    """Names in front of the words ("Ingrid: hello") as speakers, where the file has no other: a name that comes twice,
    or where at least half of the lines have one. A sentence may hold a colon, too."""
    if any(one.speaker for one in heard):
        return heard
    found = [_NAMED.fullmatch(one.text) for one in heard]
    names = Counter(one[1].strip() for one in found if one and len(one[1].split()) <= _MOST_WORDS)
    often = sum(names.values()) * 2 >= len(heard)
    return [
        replace(one, speaker=said[1].strip(), text=said[2])
        if said and (names[said[1].strip()] > 1 or (often and names[said[1].strip()]))
        else one
        for one, said in zip(heard, found, strict=True)
    ]


def _timed(heard: list[Heard]) -> list[Line]:
    """With times that can be; `heard` is in order."""
    lines: list[Line] = []
    later: int | None = None  # the next line that begins later than the one at hand
    for place in range(len(heard) - 1, -1, -1):
        one = heard[place]
        starts, ends = max(0, one.starts), one.ends
        if place + 1 < len(heard) and heard[place + 1].starts > starts:
            later = heard[place + 1].starts
        if ends is None or ends < starts:
            takes = max(SHORTEST, len(one.text) * A_LETTER)
            ends = starts + takes if later is None else min(starts + takes, later)
        lines.append(Line(starts, ends, one.speaker, one.text))
    return lines[::-1]


def _cut(lines: list[Line]) -> list[Line]:
    """Every line ends where the same speaker goes on."""
    goes_on: dict[str, int] = {}
    cut = []
    for one in reversed(lines):
        ends = min(one.ends, max(one.starts, goes_on.get(one.speaker, one.ends)))
        goes_on[one.speaker] = one.starts
        cut.append(replace(one, ends=ends))
    return cut[::-1]
