"""What is being said into the microphone and is no note yet: in pieces of about a second, outside the journal."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from safari.memos.spoken import Spoken

if TYPE_CHECKING:
    from safari.store.database import Database

_STANDING = (  # beside max(), SQLite gives the columns of the row that has it: the last piece
    "SELECT memo, safari, author, said_by, off_record, at, rate, sum(length(pcm)), max(piece) FROM spoken"
    " WHERE {where} GROUP BY memo ORDER BY at, memo"
)


def add(database: Database, spoken: Spoken, pcm: bytes) -> None:
    """Keep the next piece. Whose voice it says it is, and whether off the record, is true of all before, too."""
    with database.transaction():
        database.execute(
            "INSERT INTO spoken(memo, piece, safari, author, said_by, off_record, at, rate, pcm)"
            " SELECT ?1, coalesce(max(piece) + 1, 0), ?2, ?3, ?4, ?5, ?6, ?7, ?8 FROM spoken WHERE memo = ?1",
            (
                *(spoken.uid, spoken.safari, spoken.author, spoken.said_by, int(spoken.off_record)),
                *(spoken.at.isoformat(), spoken.rate, pcm),
            ),
        )


def find(database: Database, memo: str) -> Spoken | None:
    """What is known of one; None where nothing of it was kept."""
    return next(iter(_found(database, "memo = ?", memo)), None)


def standing(database: Database, safari: str) -> list[Spoken]:
    """All that was said on a safari and became no note, the earliest first."""
    return _found(database, "safari = ?", safari)


def sound(database: Database, memo: str) -> bytes:
    """All that was kept of it, as samples."""
    return b"".join(pcm for (pcm,) in database.rows("SELECT pcm FROM spoken WHERE memo = ? ORDER BY piece", (memo,)))


def drop(database: Database, memo: str) -> None:
    """It became a note, or is to be forgotten; SQLite overwrites the bytes."""
    with database.transaction():
        database.execute("DELETE FROM spoken WHERE memo = ?", (memo,))


def _found(database: Database, where: str, what: str) -> list[Spoken]:
    return [
        Spoken(memo, safari, author, said_by, bool(off_record), datetime.fromisoformat(at), rate, size)
        for memo, safari, author, said_by, off_record, at, rate, size, _last in database.rows(
            _STANDING.format(where=where), (what,)
        )
    ]
