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
    stage IN ('run', 'debriefed', 'told') OR EXISTS (SELECT 1 FROM notes WHERE notes.safari = safaris.uid),
    ifnull((SELECT SUM(minutes) FROM agenda_steps WHERE agenda_steps.safari = safaris.uid), 0),
    CASE WHEN setting IN ('visit', 'phone') THEN max(1, (
        SELECT COUNT(customer) FROM participants WHERE participants.safari = safaris.uid)) ELSE 1 END
FROM safaris WHERE day IS NOT NULL{theirs}
UNION ALL SELECT leader, safari, beside, NULL, NULL, NULL FROM participants WHERE leader IS NOT NULL{only}
"""
_WORDS = """\
SELECT stories.leader_words, stories.language, stories.customer FROM stories
JOIN safaris ON safaris.uid = stories.safari
WHERE stories.leader = ? AND stories.leader_words <> '' ORDER BY safaris.day DESC, stories.seq DESC
"""


def outings(database: Database, since: date, leaders: Sequence[str] = ()) -> list[Outing]:
    """Every leader's safaris that have a day, or only those of these leaders: all from the day `since` on, and of those
    before it the last one that took place."""
    marks = ", ".join(f"?{number}" for number, _leader in enumerate(leaders, 1))
    theirs = f" AND uid IN (SELECT safari FROM participants WHERE leader IN ({marks}))" if leaders else ""
    asked = _OUTINGS.format(theirs=theirs, only=f" AND leader IN ({marks})" if leaders else "")
    held: dict[str, tuple[str, date, bool, int, int]] = {}
    found: list[Outing] = []
    before: dict[str, Outing] = {}
    for first, second, third, was, minutes, met in database.rows(asked, tuple(leaders)):
        if was is not None:
            held[first] = second, date.fromisoformat(third), bool(was), minutes, met
        elif second in held:
            title, day, took_place, long, customers = held[second]
            if day >= since:
                found.append(Outing(first, second, title, day, third, took_place, long, customers))
            elif took_place and (first not in before or before[first].day < day):
                before[first] = Outing(first, second, title, day, third, took_place, long, customers)
    return [*found, *before.values()]


def words_of(database: Database, leader: str) -> list[tuple[str, str, str | None]]:
    """What a leader said in stories, the latest first: the words, their language, and the customer told of."""
    return database.rows(_WORDS, (leader,))
