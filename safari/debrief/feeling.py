"""How a customer felt at a touchpoint, where somebody says otherwise than the notes do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Feeling:
    """A feeling from -3 to +3, said in the debrief of a safari; customer and touchpoint are uids."""

    uid: str
    safari: str
    customer: str
    touchpoint: str
    feeling: int
