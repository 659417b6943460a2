"""The places of earlier visits to the same customers, so that nobody types "Kitchen table" twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safari.store.database import Database

_SAME_CUSTOMERS = (
    "SELECT there.safari FROM participants AS there JOIN participants AS here ON here.customer = there.customer"
    " WHERE here.safari = ? AND there.safari <> here.safari"
)


def places_before(database: Database, safari: str, most: int) -> tuple[str, ...]:
    """Where notes were taken on other safaris with a customer of this one, the latest first; none off the record."""
    rows = database.rows(
        f"SELECT place FROM notes WHERE safari IN ({_SAME_CUSTOMERS}) AND place <> '' AND off_record = 0"
        " GROUP BY place ORDER BY max(seq) DESC LIMIT ?",
        (safari, most),
    )
    return tuple(str(place) for (place,) in rows)
