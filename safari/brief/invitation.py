"""Invitations: what calendars were told about a safari."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Invitation:
    """The calendar event of a safari. `uid` is that of the safari, in every calendar, too; `sequence` rises with each
    change (RFC 5545, 3.8.7.4); `content` is a hash of what was said last, `told` all of it: see safari.brief.told."""

    uid: str
    safari: str
    sequence: int = 0
    content: str = ""
    cancelled: bool = False
    told: str = ""
