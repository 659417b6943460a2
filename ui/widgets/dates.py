"""Days and moments as the program writes them, in its own language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QDate, QLocale, Qt

from safari.words import spoken

if TYPE_CHECKING:
    from datetime import date, datetime

_LOCALES = {"en": "en_GB", "nb": "nb_NO", "da": "da_DK", "el": "el_GR"}
_LENGTHS = {
    "long": QLocale.FormatType.LongFormat,
    "short": QLocale.FormatType.ShortFormat,
    "letter": QLocale.FormatType.NarrowFormat,
}


def long_day(day: date) -> str:
    """For a sentence: "19 November 2026"."""
    return written(day, "d MMMM yyyy")


def short_day(day: date) -> str:
    """For a list: "19 Nov 2026"."""
    return written(day, "d MMM yyyy")


def day_in_year(day: date) -> str:
    """For a list of days near to each other: "19 Nov"."""
    return written(day, "d MMM")


def weekday(day: date) -> str:
    """The name of the day: "Thursday"."""
    return written(day, "dddd")


def written(day: date, pattern: str) -> str:
    """A day by a pattern of QLocale ("dddd d MMMM"); in Norwegian and Danish the day is an ordinal ("19. november")."""
    if spoken() in {"nb", "da"}:
        pattern = pattern.replace("d MMM", "d. MMM")
    return _locale().toString(QDate(day.year, day.month, day.day), pattern)


def month_name(month: int) -> str:
    """A month by itself, as a heading: "November"; in Greek in the nominative."""
    name = _locale().standaloneMonthName(month)
    return name[:1].upper() + name[1:]


def weekday_name(weekday: int, length: Literal["long", "short", "letter"] = "long") -> str:
    """A day of the week by itself (0 is Monday), as a heading: "Monday", "Mon" or "M"."""
    name = _locale().standaloneDayName(weekday + 1, _LENGTHS[length]).rstrip(".")
    return name[:1].upper() + name[1:]


def first_weekday() -> int:
    """The day weeks begin with (0 is Monday): where the system speaks the program's language, as it has them."""
    system = _system()
    locale = system if system.language() == _locale().language() else _locale()
    return (locale.firstDayOfWeek().value - Qt.DayOfWeek.Monday.value) % 7


def _system() -> QLocale:
    return QLocale.system()


def _locale() -> QLocale:
    return QLocale(_LOCALES.get(spoken(), _LOCALES["en"]))


def clock(moment: datetime) -> str:
    """The time of day where the note was taken: "08:52"."""
    return f"{moment:%H:%M}"
