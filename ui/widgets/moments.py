"""Moments and lengths of a sound in words."""

from __future__ import annotations

from safari.words import _

SECOND, MINUTE, HOUR = 1_000, 60_000, 3_600_000


def moment_text(ms: int) -> str:
    """A moment as a clock shows it: "6:14", "1:02:03"."""
    hours, rest = divmod(max(0, ms), HOUR)
    minutes, rest = divmod(rest, MINUTE)
    seconds = rest // SECOND
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def length_text(ms: int) -> str:
    """How long something took: "4 min 10 s", "12 s"."""
    minutes, seconds = divmod(round(max(0, ms) / SECOND), 60)
    if not minutes:
        return _("{seconds} s").format(seconds=seconds)
    if not seconds:
        return _("{minutes} min").format(minutes=minutes)
    return _("{minutes} min {seconds} s").format(minutes=minutes, seconds=seconds)
