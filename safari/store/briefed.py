"""Whose brief says what the plan no longer says: read from the journal, which knows what came after what."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safari.store.database import Database

# What of each record a brief says: a change of anything else leaves it as it is.
_OF_THE_PLAN = {
    "safaris": {"title", "day", "starts", "place", "feel", "learn", "focus", "driver", "host", "zone", "language"},
    "agenda_steps": {"position", "minutes", "title", "led_by"},
    "questions": {"position", "text"},
}
_OF_A_LEADER = {"beside", "agent", "bet"}

_MADE = """\
SELECT record, MAX(seq) FROM revisions
WHERE record IN (SELECT uid FROM participants WHERE safari = ? AND briefed_on IS NOT NULL)
    AND after LIKE '%"briefed_on":"%' GROUP BY record
"""
_SINCE = """\
SELECT seq, of_table, record, before, after FROM revisions WHERE seq > ?2 AND record IN (
    SELECT ?1 UNION ALL SELECT uid FROM agenda_steps WHERE safari = ?1
    UNION ALL SELECT uid FROM questions WHERE safari = ?1 UNION ALL SELECT uid FROM participants WHERE safari = ?1)
UNION ALL SELECT seq, of_table, record, before, after FROM revisions
WHERE seq > ?2 AND after IS NULL AND of_table IN ('agenda_steps', 'questions', 'participants')
    AND json_extract(before, '$.safari') = ?1
"""


def outdated(database: Database, safari: str) -> frozenset[str]:
    """The leaders (participants' uids) for whom the plan changed after their brief was made."""
    made: dict[str, int] = dict(database.rows(_MADE, (safari,)))
    if not made:
        return frozenset()
    changes = database.rows(_SINCE, (safari, min(made.values())))
    return frozenset(
        leader for leader, at in made.items() if any(seq > at and _says(leader, *change) for seq, *change in changes)
    )


def _says(leader: str, table: str, record: str, before: str | None, after: str | None) -> bool:
    """Whether a leader's brief says what this revision changed."""
    if table == "invitations":  # one bears the uid of its safari, and no brief speaks of it
        return False
    if table != "participants":
        return before is None or after is None or bool(_fields(after) & _OF_THE_PLAN.get(table, set()))
    if before is None or after is None:  # who comes and who does not
        return record != leader and bool(_values(after or before).get("customer"))
    return record == leader and bool(_fields(after) & _OF_A_LEADER)


def _fields(stored: str) -> set[str]:
    return set(_values(stored))


def _values(stored: str | None) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(stored or "{}")
    return values
