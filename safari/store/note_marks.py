"""What leaders made of notes on the board, and the segments of their customers: in one question each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safari.store.database import Database

_THEMES = (
    "SELECT cards.note, themes.name FROM cards JOIN themes ON themes.uid = cards.theme"
    " WHERE cards.note IN (SELECT value FROM json_each(?))"
)
_STARS = "SELECT note, count(*) FROM stars WHERE note IN (SELECT value FROM json_each(?)) GROUP BY note"
_SEGMENTS = "SELECT customers.uid, segments.name FROM customers JOIN segments ON segments.uid = customers.segment"


def themes(database: Database, notes: Iterable[str]) -> dict[str, str]:
    """The name of the theme each of these notes is sorted into."""
    return dict(database.rows(_THEMES, (json.dumps(list(notes)),)))


def stars(database: Database, notes: Iterable[str]) -> dict[str, int]:
    """How many leaders starred each of these notes."""
    return dict(database.rows(_STARS, (json.dumps(list(notes)),)))


def segments(database: Database) -> dict[str, str]:
    """The name of the segment of each customer who has one."""
    return dict(database.rows(_SEGMENTS))
