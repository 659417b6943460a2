"""The half hour after a safari."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Debrief:
    """When the clock of its protocol was started, and when it was closed: from then on the words of customers change
    only with a reason."""

    uid: str
    safari: str
    began: datetime | None = None
    closed: datetime | None = None
