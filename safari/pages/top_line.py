"""The line along the top: whose page it is, and the occasion."""

from __future__ import annotations

from itertools import accumulate

from safari.pages.colours import INK, INK_2
from safari.pages.direction import RightToLeft, has_from_right, reads_from_right
from safari.pages.drawing import Area, Bar, Block, Type, Words
from safari.pages.faces import PT, Face
from safari.pages.fitting import one_line, set_left, set_right

AREA = Area(15, 8.5, 180, 4.5)
_RULE = Area(15, 14.9, 180, 0.5)
_GAP = 6.0
_COMMA = ", "
_ORGANISATION = Type(Face.SANS_SEMIBOLD, 10, 4.5 / PT, INK)
_OCCASION = Type(Face.SANS, 9, 4.5 / PT, INK_2)


def top_line(organisation_name: str, occasion_line: str) -> Block:
    """The organisation to the left, the occasion to the right, an ink rule under both.

    Where both are long, the organisation gives way first, down to half of the line.
    """
    wanted = _OCCASION.width(occasion_line)
    room = max(AREA.width / 2, AREA.width - wanted - _GAP) if occasion_line else AREA.width
    organisation = one_line(organisation_name, _ORGANISATION, room)
    taken = _ORGANISATION.width(organisation.lines[0]) + _GAP if organisation.lines else 0.0
    occasion = one_line(occasion_line, _OCCASION, AREA.width - taken)
    return Block(
        "top",
        AREA,
        (
            *set_left(organisation.lines, AREA.x, AREA.y, _ORGANISATION),
            *(words for line in occasion.lines for words in _parts(line)),
            Bar(_RULE, INK),
        ),
        max(organisation.fullness, occasion.fullness),
        organisation.words_cut + occasion.words_cut,
    )


def _parts(line: str) -> tuple[Words, ...]:
    """The occasion, ending at the right. Where some of it runs from right to left, its title, place and day are set one
    by one: in one line the number of the day would go to the words before it."""
    (whole,) = set_right((line,), AREA.right, AREA.y, _OCCASION)
    if _COMMA not in line or not has_from_right(line):
        return (whole,)
    from_right = isinstance(line, RightToLeft)
    comma = _COMMA[::-1] if from_right else _COMMA
    texts = [text for part in line.split(_COMMA) for text in (_as_it_runs(part), comma)][:-1]
    ends = list(accumulate(_OCCASION.width(text) for text in texts))
    if from_right:
        return tuple(whole._replace(x=AREA.right - end, text=text) for text, end in zip(texts, ends, strict=True))
    begins = (AREA.right - ends[-1] + begin for begin in (0.0, *ends))
    return tuple(whole._replace(x=begin, text=text) for text, begin in zip(texts, begins, strict=False))


def _as_it_runs(part: str) -> str:
    return RightToLeft(part) if reads_from_right(part) else part
