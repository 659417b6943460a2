"""When a safari begins, on the clocks of the place it is at."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import tzinfo

    from safari.plan.safari import Safari


def begins(safari: Safari, home: tzinfo | None = None) -> datetime | None:
    """The moment it begins, the first of its day where no time is known; None without a day.

    `home` is the zone of a safari that names none, or one that this computer does not know; None is the computer's own.
    """
    if safari.day is None:
        return None
    wall = datetime.combine(safari.day, safari.starts or time.min)
    zone = _zone(safari.zone) or home
    if zone is not None:
        return wall.replace(tzinfo=zone)
    try:
        return wall.astimezone()
    except (OverflowError, ValueError):  # beside the calendar's ends the system knows no zone
        return wall.replace(tzinfo=UTC)


def is_skipped(safari: Safari, home: tzinfo | None = None) -> bool:
    """Whether there is no such time on its night, for clocks go forward over it. `home` as in `begins`."""
    begin = begins(safari, home)
    if begin is None or safari.starts is None:
        return False
    return begin.time() != safari.starts or is_jumped_over(begin)  # without a zone the system has moved it already


def is_jumped_over(moment: datetime) -> bool:
    """Whether the clocks of its zone jump over a moment."""
    try:
        return moment.astimezone(UTC).astimezone(moment.tzinfo).time() != moment.time()
    except OverflowError:  # beside the calendar's ends
        return False


def _zone(name: str) -> tzinfo | None:
    if not name:
        return None
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # a start without a zone does without it

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
