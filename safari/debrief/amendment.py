"""A customer's words that were changed after the debrief was closed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amendment:
    """Why the words of a note (uid) were changed; `first_said` is what they were when the debrief was closed,
    and `said_by` the customer (uid) who said them then."""

    uid: str
    note: str
    reason: str
    first_said: str
    said_by: str | None = None
