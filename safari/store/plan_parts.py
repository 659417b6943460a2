"""Everything that belongs to a safari: the parts of its plan, and whoever and whatever hangs on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from safari.store.tables import (
    AGENDA_STEPS,
    CHECKLIST_ITEMS,
    DEBRIEFS,
    INVITATIONS,
    PARTICIPANTS,
    QUESTIONS,
    SAFARI_TOUCHPOINTS,
    STEP_TIMES,
)

if TYPE_CHECKING:
    from safari.store.database import Database
    from safari.store.journal import Intention
    from safari.store.table import Table

_PARTS: tuple[Table[Any], ...] = (AGENDA_STEPS, CHECKLIST_ITEMS, QUESTIONS, SAFARI_TOUCHPOINTS)


def parts(database: Database, safari: str) -> Iterator[tuple[Table[Any], Any]]:
    """The parts of a plan, each with its table: agenda, checklists, questions, touchpoints."""
    for table in _PARTS:
        yield from ((table, part) for part in table.find(database, "safari = ?", (safari,)))


def belongings(database: Database, safari: str) -> Iterator[tuple[Table[Any], Any]]:
    """All that goes with a safari when it goes: its people, invitation and debrief (only a clock) before the parts
    of its plan."""
    for table in (INVITATIONS, PARTICIPANTS, DEBRIEFS, *reversed(_PARTS)):
        yield from ((table, record) for record in table.find(database, "safari = ?", (safari,)))


def take_off(change: Intention, table: Table[Any], part: Any) -> None:  # noqa: ANN401 - a record of the table
    """Remove a part of a plan; with a step of the agenda goes how long it really took."""
    if table is AGENDA_STEPS:
        for went in STEP_TIMES.find(change.journal.database, "step = ?", (part.uid,)):
            change.remove(STEP_TIMES, went)
    change.remove(table, part)
