"""What one intention changed in the library."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """The tables and the uids of the records that changed, and who asked for it.

    `initiator` lets an editor ignore the echo of its own change; "" is nobody in particular.
    """

    tables: frozenset[str]
    records: frozenset[str]
    initiator: str = ""
