"""The line along the top: whose page it is, and the occasion."""

from __future__ import annotations

from safari.pages.colours import INK, INK_2
from safari.pages.drawing import Area, Bar, Block, Type
from safari.pages.faces import PT, Face
from safari.pages.fitting import one_line, set_left, set_right

AREA = Area(15, 8.5, 180, 4.5)
_RULE = Area(15, 14.9, 180, 0.5)
_GAP = 6.0
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
            *set_right(occasion.lines, AREA.right, AREA.y, _OCCASION),
            Bar(_RULE, INK),
        ),
        max(organisation.fullness, occasion.fullness),
        organisation.words_cut + occasion.words_cut,
    )
