"""What stands on a note or a theme. Where undo takes those back, it goes with them; without them it is not put back.

By itself undo goes backwards, and what stands on a thing is taken back before that thing. But an intention that spoke
of an erased note is forgotten whole, with all else it was about: that stands then on ground that may still go.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from safari.store.tables import CARDS, EVIDENCE, SIGHTINGS, STARS

if TYPE_CHECKING:
    from safari.store.database import Database
    from safari.store.table import Table, Values

_STANDING_ON: dict[str, tuple[tuple[Table[Any], str], ...]] = {
    "notes": ((CARDS, "note"), (STARS, "note"), (SIGHTINGS, "note"), (EVIDENCE, "note")),
    "themes": ((CARDS, "theme"),),
}
_GROUNDS = {CARDS.name: (("notes", "note"), ("themes", "theme")), STARS.name: (("notes", "note"),)}
_GROUNDS |= {SIGHTINGS.name: (("notes", "note"),), EVIDENCE.name: (("notes", "note"),)}


def standing_on(database: Database, table: str, record: str) -> Iterator[tuple[Table[Any], str]]:
    """What stands on a record, as tables and uids."""
    for other, column in _STANDING_ON.get(table, ()):
        for one in other.find(database, f"{column} = ?", (record,)):
            yield other, one.uid


def have_gone(database: Database, table: str, values: Values) -> bool:
    """Whether a record with these values would stand on something that is no more."""
    return any(
        values.get(column) is not None
        and not database.value(f"SELECT 1 FROM {ground} WHERE uid = ?", (values[column],))
        for ground, column in _GROUNDS.get(table, ())
    )
