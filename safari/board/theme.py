"""Notes as cards on a board: the theme each belongs to, who starred it, and which of them saw the same moment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """Notes that belong together: a column of the board of a safari."""

    uid: str
    safari: str
    position: int
    name: str


@dataclass(frozen=True, slots=True)
class Card:
    """Where a note (uid) stands on the board: in a theme, at a position. A note without a card is not sorted yet."""

    uid: str
    note: str
    theme: str
    position: int


@dataclass(frozen=True, slots=True)
class Star:
    """A leader (uid; None: whoever leads the programme) says of a note: this one."""

    uid: str
    note: str
    leader: str | None = None


@dataclass(frozen=True, slots=True)
class Sighting:
    """A note about a moment that somebody else saw as well: notes of one moment share its name, a uid of its own."""

    uid: str
    note: str
    moment: str
