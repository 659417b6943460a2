"""What a customer said first, and why it reads otherwise today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Amended:
    """The words of a note (uid) were changed after its debrief was closed: what was `first_said`, `said_by` which
    customer (uid), `why` each time and `at` which moments, the oldest first."""

    note: str
    first_said: str
    said_by: str | None
    why: tuple[str, ...]
    at: tuple[datetime, ...]
