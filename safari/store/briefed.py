"""Whose brief says what the plan no longer says: read from the journal, which knows what came after what."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

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
# Whom the leader's words of another safari may tell of: their brief reads them again.
_TOLD = """\
SELECT participants.uid, stories.customer FROM participants JOIN stories ON stories.leader = participants.leader
WHERE participants.safari = ?1 AND stories.safari <> ?1 AND stories.customer IS NOT NULL AND stories.leader_words <> ''
"""
_WHOSE = "iif(of_table = 'consents', coalesce((SELECT customer FROM consents WHERE uid = record), {before}), NULL)"
_CHANGE = f"SELECT seq, of_table, record, before, after, {_WHOSE} FROM revisions"
_SINCE = f"""\
WITH guests AS (SELECT customer FROM participants WHERE safari = ?1 AND customer IS NOT NULL),
    told(reader, customer) AS ({_TOLD}),
    its_format AS (SELECT format FROM safaris WHERE uid = ?1)
{_CHANGE.format(before="NULL")} WHERE seq > ?2 AND record IN (
    SELECT ?1 UNION ALL SELECT uid FROM agenda_steps WHERE safari = ?1
    UNION ALL SELECT uid FROM questions WHERE safari = ?1
    UNION ALL SELECT uid FROM participants WHERE safari = ?1
    UNION ALL SELECT leader FROM participants WHERE safari = ?1 AND leader IS NOT NULL
    UNION ALL SELECT customer FROM guests
    UNION ALL SELECT uid FROM consents WHERE customer IN guests
    UNION ALL SELECT uid FROM consents WHERE use = 'notes' AND customer IN (SELECT customer FROM told)
    UNION ALL SELECT driver FROM safaris WHERE uid = ?1 AND driver IS NOT NULL
    UNION ALL SELECT uid FROM formats WHERE key IN its_format
    UNION ALL SELECT uid FROM programme)
UNION ALL {_CHANGE.format(before="json_extract(before, '$.customer')")}
WHERE seq > ?2 AND after IS NULL AND of_table IN ('agenda_steps', 'questions', 'participants', 'consents', 'formats')
    AND CASE of_table
        WHEN 'consents' THEN json_extract(before, '$.customer') IN guests
            OR json_extract(before, '$.use') = 'notes'
            AND json_extract(before, '$.customer') IN (SELECT customer FROM told)
        WHEN 'formats' THEN json_extract(before, '$.key') IN its_format
        ELSE json_extract(before, '$.safari') = ?1 END
"""
_LEADERS = "SELECT uid, leader FROM participants WHERE safari = ? AND leader IS NOT NULL"
_GUESTS = "SELECT customer FROM participants WHERE safari = ? AND customer IS NOT NULL"


class _Change(NamedTuple):
    """A revision; of an answer about consent, `whose` it is."""

    seq: int
    table: str
    record: str
    before: str | None
    after: str | None
    whose: str | None


class _Reader(NamedTuple):
    """Whose brief it is (their own uid and their participant's), and the customers it may tell of."""

    uids: set[str]
    customers: set[str]


def outdated(database: Database, safari: str) -> frozenset[str]:
    """The leaders (participants' uids) for whom the plan, or what it rests on, changed after their brief was made."""
    made: dict[str, int] = dict(database.rows(_MADE, (safari,)))
    if not made:
        return frozenset()
    changes = [_Change(*row) for row in database.rows(_SINCE, (safari, min(made.values())))]
    leaders: dict[str, str] = dict(database.rows(_LEADERS, (safari,)))
    guests = {customer for (customer,) in database.rows(_GUESTS, (safari,))}
    told = database.rows(_TOLD, (safari,)) if changes else []
    readers = {
        one: _Reader({one, leaders[one]}, guests | {customer for reader, customer in told if reader == one})
        for one in made
    }
    return frozenset(
        one for one, at in made.items() if any(each.seq > at and _says(readers[one], each) for each in changes)
    )


def _says(reader: _Reader, change: _Change) -> bool:
    """Whether the brief of a leader says what this revision changed."""
    _seq, table, record, before, after, whose = change
    if table == "formats":
        return _advice(before) != _advice(after)
    if whose is not None and whose not in reader.customers:
        return False
    if before is None or after is None:
        if table == "participants":  # who comes and who does not
            return record not in reader.uids and bool(_values(after or before).get("customer"))
        return table in _SAID and table != "customers"  # whoever comes came before their brief was made
    if table in _OF_A_LEADER:
        return record in reader.uids and bool(_fields(after) & _OF_A_LEADER[table])
    return bool(_fields(after) & _SAID.get(table, set()))


def _advice(stored: str | None) -> list[object]:
    """What a format says to do and not to do, as far as this revision tells; nothing where there is none."""
    import tomllib

    body = tomllib.loads(_values(stored).get("body", ""))
    return [body.get(key) or None for key in _ADVICE]


def _fields(stored: str) -> set[str]:
    return set(_values(stored))


def _values(stored: str | None) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(stored or "{}")
    return values
