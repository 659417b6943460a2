"""Where somebody sits and writes, so that a program that was killed or ended opens there again."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from safari.run.left_open import LeftOpen, Sat
from safari.store import spoken

if TYPE_CHECKING:
    from safari.store.database import Database

_BEGAN = "SELECT began FROM {table} WHERE safari = ?1 AND began IS NOT NULL AND ended IS NULL{whose} ORDER BY seq"
_THEIRS = " AND author IS ?2"
_WHOSE = {"stopwatches": _THEIRS, "talks": "", "cases": _THEIRS, "rounds": ""}  # talk and rounds are of the table


def sit_down(database: Database, sat: Sat, now: datetime) -> None:
    """Somebody sits here from now on, and nowhere else: one library is open in one window."""
    with database.transaction():
        database.execute("DELETE FROM sittings", ())
        database.execute("INSERT INTO sittings VALUES (?, ?, ?)", (sat.safari, sat.author, now.isoformat()))


def get_up(database: Database, safari: str) -> None:
    """Nobody sits at this safari any more."""
    with database.transaction():
        database.execute("DELETE FROM sittings WHERE safari = ?", (safari,))


def sat(database: Database) -> Sat | None:
    """Who sat where when the library was closed; None where everybody had left."""
    found = database.row(
        "SELECT safari, author FROM sittings WHERE safari IN (SELECT uid FROM safaris) ORDER BY began DESC"
    )
    return Sat(*found) if found else None


def left_open(database: Database, safari: str, author: str | None) -> LeftOpen:
    """What this safari is in the middle of, for whoever writes: the stopwatch and the case of others are theirs."""
    stopwatches, talks, cases, rounds = (
        [
            datetime.fromisoformat(began)
            for (began,) in database.rows(
                _BEGAN.format(table=table, whose=whose), (safari, author) if whose else (safari,)
            )
        ]
        for table, whose in _WHOSE.items()
    )
    said = tuple(one.lasts for one in spoken.standing(database, safari))
    return LeftOpen(tuple(stopwatches), next(iter(talks), None), len(cases), next(iter(rounds), None), said)
