"""Whose brief says what the plan no longer says: read from the journal, which knows what came after what."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safari.store.database import Database

# What of each record every brief says: a change of anything else leaves it as it is. All of what customers agreed to.
_SAID = {
    "safaris": {"title", "day", "starts", "place", "feel", "learn", "focus", "driver", "host", "zone", "language"},
    "agenda_steps": {"position", "minutes", "title", "led_by"},
    "questions": {"position", "text"},
    "customers": {"alias", "who", "minor"},
    "consents": {"use", "answer", "how", "given_on", "until", "withdrawn_on"},
    "drivers": {"name", "value", "source"},
    "programme": {"organisation", "language", "responsible", "contact"},
}
_OF_A_LEADER = {"participants": {"beside", "agent", "bet"}, "leaders": {"name", "role"}}
_ADVICE = ("dos", "donts")  # what of its format

_MADE = """\
SELECT record, MAX(seq) FROM revisions
WHERE record IN (SELECT uid FROM participants WHERE safari = ? AND briefed_on IS NOT NULL)
    AND before IS NOT NULL AND after LIKE '%"briefed_on":"%' GROUP BY record
"""
_SINCE = """\
SELECT seq, of_table, record, before, after FROM revisions WHERE seq > ?2 AND record IN (
    SELECT ?1 UNION ALL SELECT uid FROM agenda_steps WHERE safari = ?1
    UNION ALL SELECT uid FROM questions WHERE safari = ?1
    UNION ALL SELECT uid FROM participants WHERE safari = ?1
    UNION ALL SELECT leader FROM participants WHERE safari = ?1 AND leader IS NOT NULL
    UNION ALL SELECT customer FROM participants WHERE safari = ?1 AND customer IS NOT NULL
    UNION ALL SELECT uid FROM consents WHERE customer IN (SELECT customer FROM participants WHERE safari = ?1)
    UNION ALL SELECT driver FROM safaris WHERE uid = ?1 AND driver IS NOT NULL
    UNION ALL SELECT uid FROM formats WHERE key = (SELECT format FROM safaris WHERE uid = ?1)
    UNION ALL SELECT uid FROM programme)
UNION ALL SELECT seq, of_table, record, before, after FROM revisions
WHERE seq > ?2 AND after IS NULL AND of_table IN ('agenda_steps', 'questions', 'participants')
    AND json_extract(before, '$.safari') = ?1
UNION ALL SELECT seq, of_table, record, before, after FROM revisions
WHERE seq > ?2 AND after IS NULL AND of_table = 'consents'
    AND json_extract(before, '$.customer') IN (SELECT customer FROM participants WHERE safari = ?1)
"""
_LEADERS = "SELECT uid, leader FROM participants WHERE safari = ? AND leader IS NOT NULL"


def outdated(database: Database, safari: str) -> frozenset[str]:
    """The leaders (participants' uids) for whom the plan, or what it rests on, changed after their brief was made."""
    made: dict[str, int] = dict(database.rows(_MADE, (safari,)))
    if not made:
        return frozenset()
    changes = database.rows(_SINCE, (safari, min(made.values())))
    leaders: dict[str, str] = dict(database.rows(_LEADERS, (safari,)))
    return frozenset(
        one
        for one, at in made.items()
        if any(seq > at and _says({one, leaders[one]}, *change) for seq, *change in changes)
    )


def _says(reader: set[str], table: str, record: str, before: str | None, after: str | None) -> bool:
    """Whether the brief of a leader (their own uid and their participant's) says what this revision changed."""
    if before is None or after is None:
        if table == "participants":  # who comes and who does not
            return record not in reader and bool(_values(after or before).get("customer"))
        return table in _SAID and table != "customers"  # whoever comes came before their brief was made
    if table == "formats":
        return _advice(before) != _advice(after)
    if table in _OF_A_LEADER:
        return record in reader and bool(_fields(after) & _OF_A_LEADER[table])
    return bool(_fields(after) & _SAID.get(table, set()))


def _advice(stored: str) -> list[object]:
    """What a format says to do and not to do, as far as this revision tells."""
    import tomllib

    body = tomllib.loads(_values(stored).get("body", ""))
    return [body.get(key) for key in _ADVICE]


def _fields(stored: str) -> set[str]:
    return set(_values(stored))


def _values(stored: str | None) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(stored or "{}")
    return values
