"""Checklists: before, on the day, after."""

from __future__ import annotations

from dataclasses import dataclass
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
