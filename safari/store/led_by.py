"""The pages that a note led, and how its words go from them, and from their journal, where it is erased for good."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safari.store.database import Database

_LED = (
    "SELECT DISTINCT record FROM revisions WHERE of_table = 'stories'"
    " AND ?1 IN (json_extract(after, '$.hero'), json_extract(before, '$.hero'))"
)
_WRITTEN = "SELECT seq, before, after FROM revisions WHERE of_table = 'stories' AND record = ? ORDER BY seq"
_HERO, _WORDS = "hero", "hero_text"


def led_by(database: Database, note: str) -> list[str]:
    """The stories (uids) that this note leads, or led once."""
    return [uid for (uid,) in database.rows(_LED, (note,))]


def silence(database: Database, stories: list[str], note: str) -> None:
    """Take the words that lead these stories away, in the journal, too, wherever this note is the one that leads: its
    own words and what was made of them by hand. Inside the intention at hand; the words of other notes stay."""
    for uid in stories:
        database.execute("UPDATE stories SET hero_text = '' WHERE uid = ? AND hero = ?", (uid, note))
        leads: str | None = None
        for seq, before, after in database.rows(_WRITTEN, (uid,)):
            was, became = _told(before), _told(after)
            leads = was.get(_HERO, leads)
            if leads == note:
                _wipe(was)
            leads = became.get(_HERO, leads)
            if leads == note:
                _wipe(became)
            if (was, became) != (_told(before), _told(after)):
                written = (
                    json.dumps(was, ensure_ascii=False) if before else None,
                    json.dumps(became, ensure_ascii=False) if after else None,
                    seq,
                )
                database.execute("UPDATE revisions SET before = ?, after = ? WHERE seq = ?", written)


def _wipe(told: dict[str, Any]) -> None:
    if told.get(_WORDS):
        told[_WORDS] = ""


def _told(values: str | None) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(values) if values else {}
    return told
