"""What? So what? Now what? (the three questions of Rolfe, Freshwater and Jasper, 2001), line by line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Asked(StrEnum):
    """The question that a finding answers."""

    WHAT = "what"
    SO_WHAT = "so_what"
    NOW_WHAT = "now_what"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of sense; `certain` tells a fact (True) from a guess (False), None: nobody said."""

    uid: str
    safari: str
    part: Asked
    position: int
    text: str
    certain: bool | None = None
