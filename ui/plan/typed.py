"""Days, times and lengths as people type them, read in the language the program speaks; and written back."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, time

from PySide6.QtCore import QLocale

from safari.errors import SafariError
from safari.text import fold
from safari.words import _, spoken

FIRST_YEAR, LAST_YEAR = 2000, 2199
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})\s*[./ -]\s*(\d{1,2})(?:\s*[./ -]\s*(\d{4}|\d{2}))?\.?")
_NAMED = re.compile(r"(\d{1,2})\.?\s*([^\W\d]{3,})\.?,?\s*(\d{4})?")
_TIME = re.compile(r"(\d{1,2})(?:\s*[:.h ]\s*(\d{2})|(\d{2}))?")
_HOURS = re.compile(r"(?:(\d+)\s*(?:h|t|ω)[^\d]*|(\d+):(?=\d\d))?(?:(\d+)[^\d]*)?")


def read_day(typed: str, today: date) -> date | None:
    """The day that was typed, None for an empty line. Without a year it is the next such day. Raises SafariError."""
    text = " ".join(typed.split())
    if not text:
        return None
    found = _ISO.fullmatch(text)
    if found:
        return _day(typed, found.group(1), found.group(2), found.group(3))
    found = _FIGURES.fullmatch(text)
    if found:
        return _next(typed, found.group(3), int(found.group(2)), found.group(1), today)
    found = _NAMED.fullmatch(text)
    month = _month(found.group(2)) if found else 0
    if found and month:
        return _next(typed, found.group(3), month, found.group(1), today)
    raise no_day(typed)


def _next(typed: str, year: str | None, month: int, day: str, today: date) -> date:
    if year:
        return _day(typed, year if len(year) == 4 else f"20{year}", str(month), day)
    for coming in range(today.year, today.year + 9):  # the 29th of February may be eight years away
        with suppress(ValueError):
            found = date(coming, month, int(day))
            if found >= today:
                return found
    raise no_day(typed)


def _day(typed: str, year: str, month: str, day: str) -> date:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError as error:
        raise no_day(typed) from error
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise no_day(typed)
    return found


def no_day(typed: str) -> SafariError:
    """What is said of words that are no day."""
    return SafariError(
        _("“{typed}” is not a day.").format(typed=_shown(typed)), _("Write it like 19 November 2026 or 19.11.2026.")
    )


def _month(word: str) -> int:
    """The number of a month by its name, or by how its name begins, in the program's language or English; else 0."""
    beginning = fold(word)
    for locale in (QLocale(spoken()), QLocale("en")):
        for number in range(1, 13):
            names = (locale.monthName(number), locale.standaloneMonthName(number))
            if any(fold(name).startswith(beginning) for name in names):
                return number
    return 0


def read_time(typed: str) -> time | None:
    """The time of day that was typed ("8", "08:30", "0830"), None for an empty line. Raises SafariError."""
    text = " ".join(typed.split())
    if not text:
        return None
    found = _TIME.fullmatch(text)
    hour, minute = (int(found.group(1)), int(found.group(2) or found.group(3) or 0)) if found else (99, 0)
    if hour > 23 or minute > 59:
        raise SafariError(_("“{typed}” is not a time of day.").format(typed=_shown(typed)), _("Write it like 08:30."))
    return time(hour, minute)


def read_minutes(typed: str) -> int:
    """The minutes that were typed ("15", "15 min", "1 h 30", "1:30"). Raises SafariError."""
    text = " ".join(typed.split()).casefold()
    found = _HOURS.fullmatch(text) if text and len(text) < 40 else None
    hours, minutes = (found.group(1) or found.group(2), found.group(3)) if found else (None, None)
    if hours is None and minutes is None:
        raise SafariError(
            _("“{typed}” is not a number of minutes.").format(typed=_shown(typed)), _("Write it like 15, or 1 h 30.")
        )
    return int(hours or 0) * 60 + int(minutes or 0)


def duration(minutes: int) -> str:
    """A length in words: "2 h 30 min"."""
    hours, rest = divmod(minutes, 60)
    parts = [_("{n} h").format(n=hours)] if hours else []
    if rest or not hours:
        parts.append(_("{n} min").format(n=rest))
    return " ".join(parts)


def _shown(typed: str) -> str:
    text = " ".join(typed.split())
    return text if len(text) <= 40 else f"{text[:39]}…"
