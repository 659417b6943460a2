"""Days and moments as the program writes them, in its own language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from safari.words import spoken

if TYPE_CHECKING:
    from datetime import date, datetime

_LOCALES = {"en": "en_GB", "nb": "nb_NO", "da": "da_DK", "el": "el_GR"}


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
    language = spoken()
    if language in {"nb", "da"}:
        pattern = pattern.replace("d MMM", "d. MMM")
    locale = QLocale(_LOCALES.get(language, _LOCALES["en"]))
    return locale.toString(QDate(day.year, day.month, day.day), pattern)


def clock(moment: datetime) -> str:
    """The time of day where the note was taken: "08:52"."""
    return f"{moment:%H:%M}"
