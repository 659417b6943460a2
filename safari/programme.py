"""The programme: the organisation's customer-closeness work, one a library."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Programme:
    """Whose programme this is. `name` is the line under it ("Closer to customers, 2026"), `language` its own."""

    uid: str
    organisation: str
    name: str = ""
    language: str = "en"
