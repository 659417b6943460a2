"""Promises with their owners and the safaris they were made on, in one question to the library."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from safari.store.database import Database

_DUE = """\
SELECT promises.uid, promises.what, coalesce(leaders.name, ''), promises.due, stories.safari
FROM promises JOIN stories ON stories.uid = promises.story LEFT JOIN leaders ON leaders.uid = promises.owner
WHERE promises.due >= ? AND promises.what <> ''
ORDER BY promises.due, promises.seq LIMIT ?
"""


class Promised(NamedTuple):
    """A promise with a day, and the names that belong to it."""

    uid: str
    what: str
    owner: str
    due: date
    safari: str


def due_from(database: Database, day: date, limit: int) -> list[Promised]:
    """The promises due on this day or later, the soonest first."""
    return [
        Promised(uid, what, owner, date.fromisoformat(due), safari)
        for uid, what, owner, due, safari in database.rows(_DUE, (day.isoformat(), limit))
    ]
