"""What it did to a leader."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reflection:
    """A leader's own three sentences after a safari; empty is not written yet."""

    uid: str
    safari: str
    leader: str
    surprised: str = ""
    felt: str = ""
    will_do: str = ""
