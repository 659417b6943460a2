"""Who was on which safari, in one question to the library."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from safari.people.coverage import Outing

if TYPE_CHECKING:
    from safari.store.database import Database

# A safari took place where it was run, or where somebody kept a note on it.
_OUTINGS = """\
SELECT participants.leader, safaris.uid, safaris.title, safaris.day, participants.beside,
    safaris.stage IN ('run', 'debriefed', 'told') OR EXISTS (SELECT 1 FROM notes WHERE notes.safari = safaris.uid)
FROM participants JOIN safaris ON safaris.uid = participants.safari
WHERE participants.leader IS NOT NULL AND safaris.day IS NOT NULL
"""


def outings(database: Database) -> list[Outing]:
    """Every leader's safaris that have a day."""
    return [
        Outing(leader, safari, title, date.fromisoformat(day), beside, bool(took_place))
        for leader, safari, title, day, beside, took_place in database.rows(_OUTINGS)
    ]
