"""What can happen in a library, and who made it happen."""

from __future__ import annotations

from dataclasses import dataclass

from psygnal import Signal


@dataclass(frozen=True, slots=True)
class Change:
    """What one intention changed: the tables and the uids of the records, and who asked for it.

    `initiator` lets an editor ignore the echo of its own change; "" is nobody in particular.
    """

    tables: frozenset[str]
    records: frozenset[str]
    initiator: str = ""


class Events:
    """The signals of one open library. They fire after the commit, on the thread that wrote."""

    changed = Signal(Change)
