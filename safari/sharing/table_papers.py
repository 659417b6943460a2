"""What stands on the papers of a table: the seating plan and the place cards. Aliases only; `table_gate` makes them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlacedGuest:
    """Somebody on a chair: their name or alias, and where the chair stands.

    `x` and `y` go from the middle of the table to the right and down; `side` ("top", "right", "bottom", "left") is
    where the name stands. The unit is the room that one name needs from the next.
    """

    name: str
    is_leader: bool
    x: float
    y: float
    side: str


@dataclass(frozen=True, slots=True)
class SeatingPlan:
    """A table and who sits around it, clockwise from the top. `width` and `height` are those of the table, in the unit
    of its chairs; `is_round` says whether it is a circle or an oval. `host` leads through the day, "" for nobody.

    `language` is the page's own (one of LANGUAGES).
    """

    language: str
    organisation: str
    occasion: str
    title: str
    host: str
    width: float
    height: float
    is_round: bool
    guests: tuple[PlacedGuest, ...]


@dataclass(frozen=True, slots=True)
class PlaceCard:
    """A card: what stands there in large letters, and below it in small ones (a leader's full name and role, or "")."""

    name: str
    below: str = ""


@dataclass(frozen=True, slots=True)
class PlaceCards:
    """The cards of one safari, in the order of its chairs. `language` is one of LANGUAGES."""

    language: str
    organisation: str
    title: str
    cards: tuple[PlaceCard, ...]
