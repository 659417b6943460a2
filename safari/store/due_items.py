"""What is due on the checklists of all safaris but one, in one question to the library."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from safari.store.database import Database

# When an item is due: as safari.plan.checklist.due_on. What belongs before the day is due until the safari was run,
# what belongs after it from then on; and where people are met by chance nothing is.
_DUE = """\
SELECT uid, text, MIN(due) AS first, safari, title, COUNT(*) FROM (
    SELECT items.uid, items.text, safaris.uid AS safari, safaris.title, items.seq, date(safaris.day,
        CASE items.when_due WHEN 'day' THEN '+0' WHEN 'after' THEN '+' || items.days ELSE '-' || items.days END
        || ' days') AS due
    FROM safaris JOIN checklist_items AS items ON items.safari = safaris.uid
    WHERE items.done = 0 AND safaris.day IS NOT NULL AND safaris.setting <> 'chance' AND safaris.uid <> ?
        AND (items.when_due = 'day' OR items.days IS NOT NULL)
        AND (items.when_due = 'after') = (safaris.stage NOT IN ('idea', 'planned', 'ready'))
) WHERE due BETWEEN ? AND ? GROUP BY safari ORDER BY first, seq LIMIT ?
"""


class DueItem(NamedTuple):
    """What is to be done first for a safari (uid and title), by when, and how many things are due there in all."""

    uid: str
    text: str
    due: date
    safari: str
    title: str
    how_many: int


def due_items(database: Database, span: tuple[date, date], but: str, limit: int) -> list[DueItem]:
    """What is due within a span of days, the first of each safari but one, the soonest first."""
    asked = (but, *(day.isoformat() for day in span), limit)
    return [
        DueItem(uid, text, date.fromisoformat(due), safari, title, how_many)
        for uid, text, due, safari, title, how_many in database.rows(_DUE, asked)
    ]
