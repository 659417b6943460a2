"""Where the blocks of the N=1 page will stand that nothing was written for yet, so that an editor can show it."""

from __future__ import annotations

from safari.pages.drawing import Area
from safari.pages.grid import A4

_LEFT, _WIDTH = 15.0, 180.0
_RIGHT, _RIGHT_WIDTH = 81.8, 113.2
_TOP, _WHO_TOP = 17.6, 81.8
_HEAD = Area(_LEFT, _TOP, _WIDTH, A4.head_foot - _TOP)
"""A picture makes room for itself: all of the head changes."""
_ASK = Area(_RIGHT, A4.decision_top, _RIGHT_WIDTH, A4.decision)
_PLACES = {
    "photo": _HEAD,
    "hero": _HEAD._replace(height=_WHO_TOP - 2.4 - _TOP),
    "who": Area(_LEFT, _WHO_TOP, _WIDTH, A4.head_foot - _WHO_TOP),
    "moments": Area(_LEFT, A4.moments_top, _WIDTH, A4.curve.y - A4.moments_top - 2.4),
    "curve": A4.curve,
    "number": Area(_LEFT, A4.decision_top, 60.0, A4.decision),
    "ask": _ASK,
    "promises": _ASK,
    "leader": A4.leader,
}


def place(*blocks: str) -> Area | None:
    """Where the first of these blocks will stand on A4, in millimetres; None for one that has no place of its own."""
    return next((_PLACES[block] for block in blocks if block in _PLACES), None)
