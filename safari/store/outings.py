"""Who was on which safari, for how long and with how many customers, in two questions to the library."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from safari.people.coverage import Outing

if TYPE_CHECKING:
    from safari.store.database import Database

# A safari took place where it was run, or where somebody kept a note on it. At the customers' own place and on the
# phone a leader meets all its customers; elsewhere the one beside them, or somebody whom nobody invited.
_HELD = """\
SELECT uid, title, day,
    stage IN ('run', 'debriefed', 'told') OR EXISTS (SELECT 1 FROM notes WHERE notes.safari = safaris.uid),
    ifnull((SELECT SUM(minutes) FROM agenda_steps WHERE agenda_steps.safari = safaris.uid), 0),
    CASE WHEN setting IN ('visit', 'phone') THEN max(1, (
        SELECT COUNT(customer) FROM participants WHERE participants.safari = safaris.uid)) ELSE 1 END
FROM safaris WHERE day IS NOT NULL
"""
_LEADERS = "SELECT leader, safari, beside FROM participants WHERE leader IS NOT NULL"
_WORDS = """\
SELECT stories.leader_words, stories.language, stories.customer FROM stories
JOIN safaris ON safaris.uid = stories.safari
WHERE stories.leader = ? AND stories.leader_words <> '' ORDER BY safaris.day DESC, stories.seq DESC
"""


def outings(database: Database) -> list[Outing]:
    """Every leader's safaris that have a day."""
    held = {
        uid: (title, date.fromisoformat(day), bool(was), minutes, met)
        for uid, title, day, was, minutes, met in database.rows(_HELD)
    }
    found = []
    for leader, safari, beside in database.rows(_LEADERS):
        if safari in held:
            title, day, was, minutes, met = held[safari]
            found.append(Outing(leader, safari, title, day, beside, was, minutes, met))
    return found


def words_of(database: Database, leader: str) -> list[tuple[str, str, str | None]]:
    """What a leader said in stories, the latest first: the words, their language, and the customer told of."""
    return database.rows(_WORDS, (leader,))
