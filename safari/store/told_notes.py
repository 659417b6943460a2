"""Notes together with the names that belong to them, in one question to the library."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from safari.people.consent import NEVER_ASKED, Standing, Use
from safari.store.agreements import agreements
from safari.store.tables import NOTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from safari.run.note import Note
    from safari.store.database import Database

_NAMES = (
    ", notes.seq, customers.alias, customers.language, leaders.name, safaris.title, safaris.day, touchpoints.name"
    " FROM notes JOIN safaris ON safaris.uid = notes.safari LEFT JOIN customers ON customers.uid = notes.said_by"
    " LEFT JOIN leaders ON leaders.uid = notes.author LEFT JOIN touchpoints ON touchpoints.uid = notes.touchpoint"
)
# Answers about notes of those customers who may have ended them: few, among many who agreed.
_MAY_HAVE_ENDED = (
    "use = 'notes' AND customer IN (SELECT customer FROM consents"
    " WHERE use = 'notes' AND (answer = 'no' OR withdrawn_on IS NOT NULL OR until < ?))"
)


class Told(NamedTuple):
    """A note on the record and the names that belong to it; "" and None where there is none."""

    seq: int
    note: Note
    alias: str
    spoken: str
    author: str
    safari: str
    day: date | None
    touchpoint: str


def told(database: Database, seqs: Sequence[int]) -> list[Told]:
    """The notes with these seqs that are on the record, newest first."""
    marks = ", ".join("?" * len(seqs))
    select = NOTES.select.removesuffix(" FROM notes") + _NAMES
    rows = database.rows(
        f"{select} WHERE notes.seq IN ({marks}) AND notes.off_record = 0 ORDER BY notes.seq DESC", tuple(seqs)
    )
    return [_told(note, row[len(NOTES.codecs) :]) for note, row in zip(NOTES.records(rows), rows, strict=True)]


def _told(note: Note, names: tuple[object, ...]) -> Told:
    seq, *rest = names
    alias, spoken, author, safari, day, touchpoint = (str(name or "") for name in rest)
    return Told(
        int(str(seq)), note, alias, spoken, author, safari, date.fromisoformat(day) if day else None, touchpoint
    )


def standings(database: Database, customers: Iterable[str], today: date) -> dict[str, Standing]:
    """How consent to notes stands today for each of these customers."""
    wanted = tuple(customers)
    marks = ", ".join("?" * len(wanted))
    answered = agreements(database, f"use = 'notes' AND customer IN ({marks})", wanted)
    return {one: answered.get(one, NEVER_ASKED).standing(Use.NOTES, today) for one in wanted}


def ended_reading(database: Database, *days: date) -> frozenset[str]:
    """The customers who refused notes or withdrew, and those whose consent has run out on one of these days."""
    answered = agreements(database, _MAY_HAVE_ENDED, (max(days).isoformat(),))
    return frozenset(one for one, agreed in answered.items() if not agreed.may_be_read(*days))
