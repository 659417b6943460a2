"""Who was on which safari, for how long and with how many customers, in one question to the library."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from safari.people.coverage import Outing

if TYPE_CHECKING:
    from safari.store.database import Database

# A safari took place where it was run, or where somebody kept a note on it. At the customers' own place and on the
# phone a leader meets all its customers; elsewhere the one beside them, or somebody whom nobody invited.
# First come the safaris, then who was on them: joined, each would be read again for each of its leaders.
_OUTINGS = """\
SELECT uid, title, day,
    stage IN ('run', 'debriefed', 'told') OR EXISTS (
        SELECT 1 FROM notes WHERE notes.safari = safaris.uid AND off_record = 0),
    ifnull((SELECT SUM(minutes) FROM agenda_steps WHERE agenda_steps.safari = safaris.uid), 0),
    CASE WHEN setting IN ('visit', 'phone') THEN max(1, (
        SELECT COUNT(customer) FROM participants WHERE participants.safari = safaris.uid)) ELSE 1 END
FROM safaris WHERE {days}{theirs}
UNION ALL SELECT leader, safari, beside, NULL, NULL, NULL FROM participants
WHERE safari IN (SELECT uid FROM safaris WHERE {days}) AND leader {only}
"""
_WORDS = """\
SELECT stories.leader_words, stories.language, stories.customer FROM stories
JOIN safaris ON safaris.uid = stories.safari
WHERE stories.leader = ? AND stories.leader_words <> '' ORDER BY safaris.day DESC, stories.seq DESC
"""


def outings(database: Database, span: tuple[date, date], leaders: Sequence[str] = ()) -> list[Outing]:
    """All safaris of these leaders that have a day. Where none are named those of every leader: all from the first day
    of the span on; and of whoever was on none until its last day, those before, too."""
    if leaders:
        return _read(database, "day >= ?1", date.min, leaders)
    since, today = span
    found = _read(database, "day >= ?1", since, ())
    been = {one.leader for one in found if one.took_place and one.day <= today}
    waiting = [uid for (uid,) in database.rows("SELECT uid FROM leaders") if uid not in been]
    return found + (_read(database, "day < ?1", since, waiting) if waiting else [])


def _read(database: Database, days: str, since: date, leaders: Sequence[str]) -> list[Outing]:
    marks = ", ".join(f"?{number}" for number, _leader in enumerate(leaders, 2))
    theirs = f" AND uid IN (SELECT safari FROM participants WHERE leader IN ({marks}))" if leaders else ""
    asked = _OUTINGS.format(days=days, theirs=theirs, only=f"IN ({marks})" if leaders else "IS NOT NULL")
    held: dict[str, tuple[str, date, bool, int, int]] = {}
    found = []
    for first, second, third, was, minutes, met in database.rows(asked, (since.isoformat(), *leaders)):
        if was is not None:
            held[first] = second, date.fromisoformat(third), bool(was), minutes, met
        else:
            title, day, took_place, long, customers = held[second]
            found.append(Outing(first, second, title, day, third, took_place, long, customers))
    return found


def words_of(database: Database, leader: str) -> list[tuple[str, str, str | None]]:
    """What a leader said in stories, the latest first: the words, their language, and the customer told of."""
    return database.rows(_WORDS, (leader,))
