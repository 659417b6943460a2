"""What a calendar is told about a safari. Leaders and whoever leads through the day read it; it names no customer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Address:
    """Somebody in a calendar: a name and an e-mail address."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One event, resolved. `starts` and `ends` have a zone of the IANA database, `made_at` any.

    `uid` stays the same as long as the safari lives and `sequence` rises with each change (RFC 5545, 3.8.4.7 and
    3.8.7.4), so that calendars replace what they were told before. `is_cancelled` calls it off; where it is
    `for_some`, for these attendees alone, who no longer come, while the event itself stands (RFC 5546, 3.2.5).
    """

    uid: str
    sequence: int
    title: str
    starts: datetime
    ends: datetime
    place: str
    text: str
    language: str
    organiser: Address
    attendees: tuple[Address, ...]
    made_at: datetime
    is_cancelled: bool = False
    for_some: bool = False
