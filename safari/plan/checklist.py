"""Checklists: before, on the day, after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class When(StrEnum):
    """When a checklist item is due."""

    BEFORE = "before"
    DAY = "day"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One thing to do for a safari; `days` is how many days before its day (or after it) it is due (None: any time)."""

    uid: str
    safari: str
    when_due: When
    position: int
    text: str
    done: bool = False
    days: int | None = None


def due_on(item: ChecklistItem, day: date) -> date | None:
    """By which day an item has to be done, for a safari on `day`; None where its list does not say.

    Never beyond the calendar's ends. The library asks the same in SQL, of all safaris: safari.store.due_items.
    """
    if item.when_due is When.DAY:
        return day
    if item.days is None:
        return None
    away = item.days if item.when_due is When.AFTER else -item.days
    return date.fromordinal(max(date.min.toordinal(), min(day.toordinal() + away, date.max.toordinal())))
