"""A paper: something made to be given away, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paper:
    """`document` is any value that only the gate makes (a BriefPage, a CalendarEvent ...); `name` is what its file is
    called, without a suffix."""

    name: str
    document: object
