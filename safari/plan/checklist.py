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
    """One thing to do for a safari."""

    uid: str
    safari: str
    when_due: When
    position: int
    text: str
    done: bool = False
