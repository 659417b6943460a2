"""Dates as a page writes them, in the page's own language."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

_LOCALES = {"en": "en_GB", "nb": "nb", "da": "da", "el": "el"}
_SHORT = {"en": "d MMM y", "nb": "d. MMM y", "da": "d. MMM y", "el": "d MMM'.' y"}


@lru_cache(maxsize=256)
def short_date(day: date, language: str) -> str:
    """A date for the edge of a list: "15 Dec 2026", "15. des. 2026", "15 Δεκ. 2026"."""
    return _written(day, _SHORT.get(language, _SHORT["en"]), language)


@lru_cache(maxsize=256)
def long_date(day: date, language: str) -> str:
    """A date inside a sentence: "15 December 2026", "15. desember 2026", "15 Δεκεμβρίου 2026"."""
    return _written(day, "long", language)


def _written(day: date, pattern: str, language: str) -> str:
    from babel.dates import format_date

    return str(format_date(day, pattern, locale=_LOCALES.get(language, _LOCALES["en"])))
